/** A letter as it is counted: what about, whose region, which, on what day it leaves, to whom. */
export interface PaperLetter {
  /** The medicine; empty for news of several. */
  readonly about: string;
  readonly region: string | null;
  readonly kind: PaperKind;
  readonly on: string;
  readonly to: string;
}

export type PaperKind =
  | 'half-time'
  | 'last-days'
  | 'overdue'
  | 'escalation'
  // New tasks.
  | 'check-nomination'
  | 'answer-opinion'
  | 'vacant-contact-person'
  | 'compile-round'
  | 'summarise-area'
  | 'acknowledge-recommendation'
  // Nobody has the place that a task is for.
  | 'vacancy'
  // A task written of anew: it has a later last day, or the deputies have taken it over.
  | 'extended'
  | 'handed-over'
  // Tasks that were open already when they became somebody's: of somebody who goes away, or comes back.
  | 'open-tasks'
  // To the company.
  | 'paused'
  | 'resumed'
  | 'digest';
