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

/**
 * A letter before it has a form. Both twins are made from this, so that they cannot come to say different things. Holds
 * plain text: whoever gives it a form escapes it.
 */
export interface LetterContent {
  readonly locale: string;
  readonly subject: string;
  readonly sender: string;
  readonly greeting: string;
  readonly question: string;
  readonly background: string;
  readonly facts: readonly Fact[];
  readonly button: { readonly text: string; readonly url: string };
  readonly afterButton: string;
  readonly ways: readonly Run[];
  readonly regards: string;
  readonly signature: string;
  readonly footer: readonly (readonly Run[])[];
}
