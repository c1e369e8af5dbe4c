export * from './ports.js';
export * from './verification-ports.js';
export { SystemClock, VirtualClock, type TimeSpan } from './clock.js';
export { derivedId, instanceId, isId, rowId } from './ids.js';
export { bodyText, entryHash, FIRST_PREV_HASH, requestHash } from './canonical.js';
export { caseKeyOf } from './case-key.js';
export { sha256 } from './sha256.js';
export { toPointer } from './texts/passages-stand.js';
export { CaseQueue } from './case-queue.js';
export { summaryOf } from './draft-step.js';
export { ActorOutdated } from './actor-outdated.js';
export { PerformAct } from './perform-act.js';
export { RehearseAct, type Rehearsal } from './rehearse-act.js';
export { NamelessActs, type KnownNames } from './nameless-acts.js';
export { SYSTEM, TellCase, type ToldAct } from './tell-case.js';
export type { Contacts, ContactsLeft } from './facts-beside.js';
export { TellContacts, type OutdatedOpinion, type OutdatedOpinions } from './tell-contacts.js';
export { actDay } from './act-day.js';
export { describeError } from './describe-error.js';
export { FireDeadlines, type FiredDeadlines } from './fire-deadlines.js';
export type { ActAnswer, ActDetails, ActRequest, AnsweredEntry, NetworkState, OpenRequest } from './requests.js';
export {
  ImportHistories,
  IMPORTER,
  type ImportedHistories,
  type ImportedHistory,
  type ImportProgress,
  type ImportReport,
} from './histories/import-histories.js';
export { foreignPairs, namesOf, type ForeignPair } from './histories/foreign-links.js';
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
export {
  LOCAL_QUESTION_STATUSES,
  type LocalQuestion,
  type LocalQuestions,
  type LocalQuestionStatus,
  type NewLocalQuestion,
  type OpinionDraft,
  type OpinionDrafts,
  type OpinionPlace,
} from './opinions/ports.js';
export { AnswerOpinion } from './opinions/answer-opinion.js';
export { AskLocally, NoteLocalAnswer, type LocalQuestionRequest } from './opinions/local-questions.js';
export type { CasesMeant, MigratedCaseList, RunningCases } from './change/ports.js';
export { MigrateCase, type MigrationOutcome } from './change/migrate-case.js';
export { MigrateCases, type BulkKind, type BulkOptions, type MigratedCases } from './change/migrate-cases.js';
export { NOTHING_TALLIED, type RefusedCase, type Tallied } from './change/tally.js';
export {
  MigrationRuns,
  RunMigrationPortion,
  RUN_STATUSES,
  type MigrationRun,
  type MigrationRunStore,
  type NewMigrationRun,
  type RunStatus,
} from './change/migration-runs.js';
export { UndoMigration, type UndoingOutcome } from './change/undo-migration.js';
export { SealJournal } from './seal-journal.js';
export { ReplayDiffers, replayJournal } from './replay-journal.js';
export { VerifyJournal, type ReplayDifference, type Verification } from './verify-journal.js';
export {
  RecomputeDeadlines,
  type Recomputed,
  type StoredDeadline,
  type StoredDeadlines,
} from './recompute-deadlines.js';
export type { BesideWanted, ContentMeta, ContentStore, DocumentOpenings, RecordsBeside } from './records/ports.js';
export type { Asking } from './facts-beside.js';
export { EndDeclarations, type OverDeclarations } from './records/end-declarations.js';
export { conflictKey, OpenConflict, type NewConflict } from './records/open-conflict.js';
export { OpenRegistered, type NewRegistered } from './records/open-registered.js';
export { publicEntry, type PublicEntry } from './publicity/public-entry.js';
export {
  publicCase,
  type DeadlineRecord,
  type PublicCase,
  type PublicPlan,
  type PublicSource,
  type ScheduledItem,
} from './publicity/public-case.js';
export {
  progressOf,
  ROAD_CHARTS,
  type CaseProgress,
  type ProgressEntry,
  type StagePeriod,
} from './management/stage-periods.js';
