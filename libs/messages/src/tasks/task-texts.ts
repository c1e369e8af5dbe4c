import type { Template } from '../template.js';

/** What a task says, in lists and in its letter. Templates may use `product`, `indication`, `company` and `regionName`. */
export interface TaskText {
  /** What to do, verb first, as a list shows it. */
  readonly title: string;
  /** Opens the subject line, before the last day; the title where it is left out. */
  readonly subject?: string;
  /** Heading of the letter. */
  readonly question: Template;
  /** Who asks, and what the answer is for. */
  readonly background: Template;
  readonly toRead: Template;
  readonly toAnswer: Template;
  /** Words of the one button. */
  readonly button: string;
  /** What happens when nobody answers. Left out where nothing follows by itself. */
  readonly silence?: Template;
  /** What an answer means after the last day, where one is taken still. */
  readonly late?: Template;
  /** The reader may ask for a later last day. */
  readonly extendable?: true;
}

/** The words of some tasks in one language, by kind. */
export type SomeTaskTexts = Readonly<Record<string, TaskText>>;
