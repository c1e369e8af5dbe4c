export * from './ports.js';
export * from './verification-ports.js';
export { SystemClock, VirtualClock, type TimeSpan } from './clock.js';
export { instanceId, isId, rowId } from './ids.js';
export { bodyText, entryHash, FIRST_PREV_HASH, requestHash } from './canonical.js';
export { sha256 } from './sha256.js';
export { CaseQueue } from './case-queue.js';
export { summaryOf } from './draft-step.js';
export { PerformAct } from './perform-act.js';
export { TellCase, type ToldAct } from './tell-case.js';
export { actDay } from './act-day.js';
export { FireDeadlines, type FiredDeadlines } from './fire-deadlines.js';
export type { ActAnswer, ActDetails, ActRequest, AnsweredEntry, OpenRequest } from './requests.js';
export {
  ImportHistories,
  IMPORTER,
  type ImportedHistories,
  type ImportedHistory,
  type ImportProgress,
  type ImportReport,
} from './histories/import-histories.js';
export {
  alignHistory,
  replayEach,
  replayReport,
  wasReplayed,
  type ReplayedHistory,
  type ReplayReport,
  type ReplayTotals,
  type SkippedHistory,
} from './histories/replay-histories.js';
export { SealJournal } from './seal-journal.js';
export { ReplayDiffers, replayJournal } from './replay-journal.js';
export { VerifyJournal, type ReplayDifference, type Verification } from './verify-journal.js';
export {
  RecomputeDeadlines,
  type Recomputed,
  type StoredDeadline,
  type StoredDeadlines,
} from './recompute-deadlines.js';
