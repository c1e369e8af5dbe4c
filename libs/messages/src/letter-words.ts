import type { CaseKind, Role } from '#process';
import type { Template } from './template.js';

/**
 * The words around a task in its letter; the task's own are in `tasks.ts`. In `ways…` a link is written `[words](name)`
 * and part of the sentence, since its address is put in when the letter is made.
 */
export interface LetterWords {
  /** Needs `what`, `day`, `product`, `indication`. */
  readonly subject: Template;
  /** For a task without a last day. */
  readonly subjectWithoutDay: Template;
  /** Who writes, by the kind of case. */
  readonly office: Readonly<Record<CaseKind, string>>;
  /** Needs `office`. */
  readonly sender: Template;
  readonly greeting: string;
  readonly lastDay: string;
  readonly toRead: string;
  readonly toAnswer: string;
  readonly whyYou: string;
  /** What a contact person is one for. */
  readonly field: Readonly<Record<CaseKind, string>>;
  /** Needs `field`, `office` and `regionName`. */
  readonly reasons: Readonly<Record<Role, Template>>;
  /** Needs `days`. */
  readonly daysLeft: Template;
  readonly lastDayIsToday: string;
  /** Needs `days`. */
  readonly daysLate: Template;
  readonly noLastDay: string;
  /** A region where its name is not known. */
  readonly someRegion: string;
  readonly afterButton: string;
  /** Links `extend` and `handOver`. */
  readonly waysToExtend: string;
  /** Link `handOver`. */
  readonly waysToHandOver: string;
  readonly regards: string;
  readonly reply: string;
  /** Link `settings`. */
  readonly whyThisLetter: string;
}
