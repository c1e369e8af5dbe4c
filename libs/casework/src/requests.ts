import type { ChartId, JsonRecord, Occurrence, Stage } from '#process';
import type { CaseProfile } from './ports.js';

/** Which state of the network an actor's mandates are from. */
export interface NetworkState {
  /** Number of the network; any change of it raises that. */
  readonly revision: bigint;
  /** `asked`: the database held it since the request came. `remembered`: this process did, and may be behind. */
  readonly source: 'asked' | 'remembered';
}

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
  /** By which the actor may act; nothing is stored once the network has another number. Left out, the actor is taken as given. */
  readonly network?: NetworkState | undefined;
  /** `history` for imports: nobody is asked, told or sent anything. `live` when left out. */
  readonly origin?: 'live' | 'history' | undefined;
  /** For imports: not observed, but must have happened. */
  readonly inferred?: boolean | undefined;
  readonly sourceUrl?: string | undefined;
  readonly note?: string | undefined;
  /** For a rehearsal alone, of which nothing is stored: facts may still be missing. */
  readonly unfinished?: boolean | undefined;
}

export interface ActRequest extends ActDetails {
  readonly caseId: string;
  /** The case's main instance when left out. */
  readonly instanceId?: string | undefined;
  /** The chart to begin beside the case with this act, instead of an instance that is there. */
  readonly attach?: ChartId | undefined;
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
