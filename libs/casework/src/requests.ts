import type { ChartId, JsonRecord, Occurrence, Stage } from '#process';
import type { CaseProfile } from './ports.js';

/** What accompanies every act, on a case or opening one. */
export interface ActDetails {
  readonly act: string;
  readonly facts: JsonRecord;
  /** When it happened; today when left out. */
  readonly occurred?: Occurrence | undefined;
  readonly reason?: string | undefined;
  readonly documents?: readonly string[] | undefined;
  /** Repeating a request under the same key gives the first answer again. */
  readonly idempotencyKey?: string | undefined;
  /** `history` for imports: nobody is asked, told or sent anything. `live` when left out. */
  readonly origin?: 'live' | 'history' | undefined;
  /** For imports: not observed, but must have happened. */
  readonly inferred?: boolean | undefined;
  readonly sourceUrl?: string | undefined;
  readonly note?: string | undefined;
}

export interface ActRequest extends ActDetails {
  readonly caseId: string;
  /** The case's main instance when left out. */
  readonly instanceId?: string | undefined;
  /** The revision the actor has seen; another one refuses the act. */
  readonly ifMatch?: number | undefined;
}

export interface OpenRequest extends ActDetails {
  readonly profile: CaseProfile;
  readonly chart: ChartId;
}

export interface AnsweredEntry {
  readonly seq: number;
  /** Hash of the entry (hex), by which it is addressed from outside. */
  readonly hash: string;
  readonly act: string;
  readonly instanceId: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** What became of an act. It is on disk when this is given. */
export interface ActAnswer {
  readonly caseId: string;
  readonly revision: number;
  /** Number of the step's first journal entry. */
  readonly seq: number;
  /** Innermost active states of the main instance. */
  readonly state: readonly string[];
  readonly stage: Stage;
  readonly entries: readonly AnsweredEntry[];
  /** True when the same request had been answered before. */
  readonly replayed: boolean;
}
