/** The connection as Nest hands it out; only this room knows what it is. */
export { DataSource } from 'typeorm';
export { createDataSource, dataSourceOptions, poolOf, type DatabaseSettings } from './data-source.js';
export { migrate } from './migrate.js';
export { CaseStorePg, type CaseStoreOptions } from './cases/case-store.pg.js';
export { RunningCasesPg } from './cases/running-cases.pg.js';
export { MigratedCasesPg } from './change/migrated-cases.pg.js';
export { MigrationRunsPg } from './change/migration-runs.pg.js';
export { TextVersionsPg } from './texts/text-versions.pg.js';
export { SettingsPg } from './settings.pg.js';
export { BoardPg, type BoardFilter, type BoardRow, type BoardSort, type PipelineCount } from './reading/board.pg.js';
export {
  CaseDetailsPg,
  type CaseDeadline,
  type CaseDetails,
  type LinkedCase,
  type CaseTask,
  type InstanceView,
} from './reading/case-details.pg.js';
export type { CaseRow } from './reading/case-columns.js';
export { TaskListPg, type TaskListRow, type TaskSort } from './reading/task-list.pg.js';
export { type TaskFilter, type TaskState } from './reading/task-conditions.js';
export { TaskCountsPg, type QuestionUnderWay, type TaskReach, type TaskTally } from './reading/task-counts.pg.js';
export {
  OpinionWorkPg,
  RunListPg,
  type OpinionWorkRow,
  type RunFilter,
  type RunListRow,
} from './reading/run-list.pg.js';
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
export { ActorDirectoryPg } from './network/actor-directory.pg.js';
export { LoginsPg, type Login } from './network/logins.pg.js';
export { PersonReadingsPg, type Reading } from './network/person-readings.pg.js';
export { TaskLifePg } from './network/task-life.pg.js';
export { ToldTasksPg } from './network/told-tasks.pg.js';
export { RemindersPg } from './network/reminders.pg.js';
export { OwnSettingsPg } from './network/own-settings.pg.js';
export { AddressBookPg } from './network/address-book.pg.js';
export { NetworkSeedPg } from './network/network-seed.pg.js';
export { SigningKeysPg } from './signing-keys.pg.js';
export { OpinionAttachmentsPg, type OpinionAttachment } from './opinions/opinion-attachments.pg.js';
export { OpinionDraftsPg } from './opinions/opinion-drafts.pg.js';
export { LocalQuestionsPg } from './opinions/local-questions.pg.js';
export { LocalLinksPg, VISIT_OUTCOMES, type LinkVisit, type VisitOutcome } from './opinions/local-links.pg.js';
export { newLinkToken, readLinkToken } from './opinions/link-token.js';
export { BodyStorePg } from './bodies/body-store.pg.js';
export { BodyRemindersPg } from './bodies/body-reminders.pg.js';
export { BodyListsPg, type BodyRecordFilter } from './bodies/body-lists.pg.js';
export { ContactsPg } from './network/contacts.pg.js';
export { NetworkStorePg } from './network/network-store.pg.js';
export {
  NetworkListsPg,
  type AbsenceListRow,
  type HandOverListRow,
  type MandateFilter,
  type MandateListRow,
  type NetworkEntryRow,
  type OrganisationListRow,
  type OrganisationNames,
  type PersonListRow,
  type StandInFilter,
} from './network/network-lists.pg.js';
export { CaseAssignmentsPg } from './worklist/case-assignments.pg.js';
export { SavedViewsPg, type SavedView } from './worklist/saved-views.pg.js';
export { CalendarFeedsPg, type CalendarFeed, type Meeting } from './mail/calendar-feeds.pg.js';
export { DeliveriesPg, type Delivery } from './mail/deliveries.pg.js';
export { WaitingLettersPg, type WaitingLetter, type WholeWaitingLetter } from './mail/waiting-letters.pg.js';
export {
  DOCUMENT_KINDS,
  DOCUMENT_STATES,
  IncomingDocumentsPg,
  type IncomingDocument,
  type MessageTaken,
} from './mail/incoming-documents.pg.js';
export { NewsPg, type ChangedCase, type Told } from './reading/news.pg.js';
export { NOTICE_STATES, NoticesPg, type Notice } from './mail/notices.pg.js';
export { KnownNamesPg } from './network/known-names.pg.js';
export {
  ERASED,
  PersonalDataPg,
  type CaughtCopies,
  type Erased,
  type PersonalPlace,
} from './network/personal-data.pg.js';
export { DeclarationsPg } from './records/declarations.pg.js';
export { ClearancesPg, ClearedDirectory } from './records/clearances.pg.js';
export { CouncilSeatsPg } from './records/council-seats.pg.js';
export { PriceTermsPg, type PriceTerm } from './records/price-terms.pg.js';
export { RecordsBesidePg } from './records/records-beside.pg.js';
export { StoredContentsPg } from './records/stored-contents.pg.js';
export { DocumentOpeningsPg, type DocumentOpening } from './records/document-openings.pg.js';
export type { RegisteredAnswerRow, RegisteredEntryRow } from './records/registered-entries.js';
export { RecordListsPg, type RecordFilter, type RecordRow, type SecretFact } from './records/record-lists.pg.js';
export type { RegisterSearch } from './records/register-search.js';
export type { PersonalTable, Treatment } from './network/personal-tables/personal-table.js';
export { PERSONAL_TABLES } from './network/personal-tables/tables.js';
export { PublicCasesPg, type PublicFilter, type PublicNews } from './publicity/public-cases.pg.js';
export { PublicCatchUpPg } from './publicity/public-catch-up.pg.js';
export { FollowersPg, type Follower } from './publicity/followers.pg.js';
export {
  AccessibilityReportsPg,
  type AccessibilityReport,
  type NewAccessibilityReport,
} from './publicity/accessibility-reports.pg.js';
export { StageHistoryPg } from './management/stage-history.pg.js';
export {
  PresentPg,
  type BallCount,
  type DueInMonth,
  type DueSoon,
  type PresentFilter,
  type StageCount,
  type Standing,
  type StageDot,
  type StuckCase,
  type Workload,
} from './management/present.pg.js';
export { PastPg, type LeadTime, type MonthFlow, type PastFilter, type RegionAnswers } from './management/past.pg.js';
