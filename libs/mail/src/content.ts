import type { Locale } from '#messages';

/** A stretch of text, with an address where it is a link. */
export interface Run {
  readonly text: string;
  readonly url?: string;
}

export interface Fact {
  readonly label: string;
  readonly value: string;
  /** A second line, less marked. */
  readonly detail?: string;
  readonly isMain?: boolean;
}

/** What is told under a heading of its own. */
export interface Section {
  readonly heading: Run;
  readonly lines: readonly (readonly Run[])[];
}

/**
 * A letter before it has a form. Both twins are made from this, so that they cannot come to say different things. Holds
 * plain text: whoever gives it a form escapes it.
 */
export interface LetterContent {
  readonly locale: Locale;
  readonly subject: string;
  readonly sender: string;
  readonly greeting: string;
  /** The heading: what is asked, or what the letter is about. */
  readonly question: string;
  readonly background: string;
  readonly facts: readonly Fact[];
  readonly sections?: readonly Section[];
  /** The one thing to do; none where there is nothing to do. */
  readonly button: { readonly text: string; readonly url: string } | null;
  /** What the button leads to. */
  readonly afterButton: string | null;
  /** Other ways than the button. Empty: none. */
  readonly ways: readonly Run[];
  readonly regards: string;
  readonly signature: string;
  readonly footer: readonly (readonly Run[])[];
}
