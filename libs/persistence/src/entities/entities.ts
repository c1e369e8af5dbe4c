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
import { LinkVisitRow, LocalQuestionLinkRow, LocalQuestionRow, OpinionDraftRow } from './opinion-rows.js';
import { OrganisationLinkRow, OrganisationRow } from './organisation-rows.js';
import { BouncedAddressRow, CalendarFeedRow, IncomingDocumentRow, NoticeRow, SigningKeyRow } from './mail-rows.js';
import { DeadlineRow, FailedWorkRow, LetterRow, OutboxEntryRow, TaskRow } from './work-rows.js';
import { ReminderRow, ReminderSettingRow } from './reminder-rows.js';
import { TextVersionRow } from './text-rows.js';

/** Every table as TypeORM knows it. They are compared with the migrated schema in the tests. */
export const ENTITIES = [
  ManagedCaseRow,
  CaseWordsRow,
  InstanceRow,
  KeptAnswerRow,
  SettingRow,
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
  TextVersionRow,
];
