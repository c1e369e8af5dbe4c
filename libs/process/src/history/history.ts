import type { Occurrence } from '../calendar/occurrence.js';
import type { CaseKind } from '../vocabulary.js';

/** A public history of one product in one indication, as read from its sources. @source cases/README.md (Structure) */
export interface History {
  readonly id: string;
  readonly process: string;
  readonly kind: CaseKind;
  readonly product: string;
  readonly substance: string;
  readonly indication: string;
  readonly company: string;
  readonly events: readonly HistoryEvent[];
}

export interface HistoryEvent {
  readonly seq: number;
  readonly type: string;
  readonly outcome: string | null;
  readonly occurred: Occurrence;
  readonly actor: string;
  readonly note: string | null;
  readonly sourceUrl: string | null;
}
