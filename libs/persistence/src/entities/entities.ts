import {
  BodyGoalFollowUpRow,
  BodyGoalRow,
  BodyMeetingRow,
  BodyReminderRow,
  CaseAdviceRow,
  EducationOccasionRow,
  WatchItemRow,
} from './body-rows.js';
import { CaseWordsRow, InstanceRow, KeptAnswerRow, ManagedCaseRow, SettingRow } from './case-rows.js';
import { ConfidentialFactRow, JournalEntryRow, JournalSealHeadRow, JournalSealRow, PersonRow } from './journal-rows.js';
import {
  AbsenceRow,
  HandOverRow,
  MandateRow,
  NetworkEntryRow,
  NetworkRevisionRow,
  PersonLoginRow,
} from './network-rows.js';
import { MigrationRunRow } from './migration-run-rows.js';
import {
  LinkVisitRow,
  LocalQuestionLinkRow,
  LocalQuestionRow,
  OpinionAttachmentRow,
  OpinionDraftRow,
} from './opinion-rows.js';
import { OrganisationLinkRow, OrganisationRow } from './organisation-rows.js';
import { BouncedAddressRow, CalendarFeedRow, IncomingDocumentRow, NoticeRow, SigningKeyRow } from './mail-rows.js';
import { DeadlineRow, FailedWorkRow, LetterRow, OutboxEntryRow, TaskRow } from './work-rows.js';
import { AccessibilityReportRow, CaseFollowerRow, PublicCaseRow, PublicEntryRow } from './public-rows.js';
import { ReminderRow, ReminderSettingRow, TaskDeclineRow, ToldTaskRow } from './reminder-rows.js';
import { CaseAssignmentRow, SavedViewRow } from './work-list-rows.js';
import { DeclarationAskRow, DocumentOpeningRow, RegisterNumberRow, StoredContentRow } from './record-rows.js';
import { TextVersionRow } from './text-rows.js';

/** Every table as TypeORM knows it. They are compared with the migrated schema in the tests. */
export const ENTITIES = [
  ManagedCaseRow,
  CaseWordsRow,
  CaseAssignmentRow,
  SavedViewRow,
  InstanceRow,
  KeptAnswerRow,
  SettingRow,
  MigrationRunRow,
  JournalEntryRow,
  JournalSealRow,
  JournalSealHeadRow,
  ConfidentialFactRow,
  PersonRow,
  OrganisationRow,
  OrganisationLinkRow,
  PersonLoginRow,
  MandateRow,
  AbsenceRow,
  HandOverRow,
  NetworkEntryRow,
  NetworkRevisionRow,
  OpinionAttachmentRow,
  OpinionDraftRow,
  LocalQuestionRow,
  LocalQuestionLinkRow,
  LinkVisitRow,
  DeadlineRow,
  TaskRow,
  OutboxEntryRow,
  LetterRow,
  SigningKeyRow,
  BouncedAddressRow,
  NoticeRow,
  IncomingDocumentRow,
  CalendarFeedRow,
  FailedWorkRow,
  ReminderRow,
  ReminderSettingRow,
  TaskDeclineRow,
  ToldTaskRow,
  TextVersionRow,
  PublicCaseRow,
  PublicEntryRow,
  CaseFollowerRow,
  AccessibilityReportRow,
  StoredContentRow,
  RegisterNumberRow,
  DocumentOpeningRow,
  DeclarationAskRow,
  BodyMeetingRow,
  BodyGoalRow,
  BodyGoalFollowUpRow,
  EducationOccasionRow,
  WatchItemRow,
  CaseAdviceRow,
  BodyReminderRow,
];
