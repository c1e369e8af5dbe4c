import type { IsoDate } from '#process';
import type { CaseAggregate, JournalRow } from './ports.js';

/** A fault of a chain. `seq` is null where a case as a whole is meant, `caseId` where a seal is. */
export interface ChainMismatch {
  readonly caseId: string | null;
  readonly seq: number | null;
  /**
   * `hash`: the text is not what was hashed · `chain`: does not follow the entry before · `gap`: an entry is missing before it ·
   * `columns`: columns and text differ · `no-case`: its case is gone · `beyond-end`, `end`: the chain ends elsewhere than the case says ·
   * `seal`: a seal was changed or taken out · `sealed`: what was sealed is gone ·
   * `text`: a text put out with a round is changed or gone
   */
  readonly what: string;
}
export interface ChainReport {
  readonly entries: number;
  readonly cases: number;
  readonly mismatches: readonly ChainMismatch[];
  readonly seconds: number;
  readonly entriesPerSecond: number;
}

/** Checks all chains and seals. */
export interface ChainVerifier {
  /** @param onProgress  told how many entries have been checked so far */
  verify(onProgress?: (entries: number) => void): Promise<ChainReport>;
}

/** A case with its whole journal, of one moment. */
export interface ArchivedCase {
  readonly aggregate: CaseAggregate;
  readonly journal: readonly JournalRow[];
  /** Deadlines that have fired: a refused one leaves its mark on the instance, and no entry. */
  readonly fired: readonly { readonly instanceId: string; readonly kind: string; readonly dueOn: IsoDate }[];
}

/** All cases, to be gone through one part at a time. */
export interface CaseArchive {
  /** Ids that come after one, in order. */
  ids(after: string | null, limit: number): Promise<readonly string[]>;
  /** @throws when a row is not what this release writes */
  load(id: string): Promise<ArchivedCase | null>;
}

/** One seal over the ends of all chains. */
export interface Seal {
  readonly number: number;
  readonly sealedAt: Date;
  readonly cases: number;
  readonly entries: number;
  /** 64 hexadecimal digits: note it down elsewhere, and the whole journal up to here is proven. */
  readonly digest: string;
}
export interface SealStore {
  /** Seals what has been written since the last seal, if that is at least `atLeast` entries; null when it is not. */
  seal(now: Date, atLeast: number): Promise<Seal | null>;
}
