/** The connection as Nest hands it out; only this room knows what it is. */
export { DataSource } from 'typeorm';
export { createDataSource, dataSourceOptions, poolOf, type DatabaseSettings } from './data-source.js';
export { migrate } from './migrate.js';
export { CaseStorePg, type CaseStoreOptions } from './cases/case-store.pg.js';
export { SettingsPg } from './settings.pg.js';
export { BoardPg, type BoardFilter, type BoardRow, type BoardSort, type PipelineCount } from './reading/board.pg.js';
export {
  CaseDetailsPg,
  type CaseDeadline,
  type CaseDetails,
  type CaseTask,
  type InstanceView,
} from './reading/case-details.pg.js';
export type { CaseRow } from './reading/case-columns.js';
export { TaskListPg, type TaskFilter, type TaskListRow, type TaskState } from './reading/task-list.pg.js';
export { DeadlineListPg, type DeadlineFilter, type DeadlineListRow } from './reading/deadline-list.pg.js';
export { FailedWorkListPg, type FailedWorkView } from './reading/failed-work.pg.js';
export { LettersPg, type LetterView } from './reading/letters.pg.js';
export type { Page, PageWanted } from './reading/page.js';
export { JournalReaderPg } from './journal/journal-reader.pg.js';
export { DeadlineQueuePg } from './deadlines/deadline-queue.pg.js';
export { PersonsPg, type Person } from './persons.pg.js';
export { ImportedHistoriesPg } from './cases/imported-histories.pg.js';
export { JournalVerifierPg, type VerifierOptions } from './journal/journal-verifier.pg.js';
export { HousekeepingPg } from './housekeeping.pg.js';
export { SealStorePg } from './journal/seal-store.pg.js';
export { CaseArchivePg } from './journal/case-archive.pg.js';
export { StoredDeadlinesPg } from './deadlines/stored-deadlines.pg.js';
