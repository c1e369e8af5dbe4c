import { CaseWordsRow, InstanceRow, KeptAnswerRow, ManagedCaseRow, SettingRow } from './case-rows.js';
import { ConfidentialFactRow, JournalEntryRow, JournalSealHeadRow, JournalSealRow, PersonRow } from './journal-rows.js';
import { DeadlineRow, FailedWorkRow, LetterRow, OutboxEntryRow, TaskRow } from './work-rows.js';

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
  DeadlineRow,
  TaskRow,
  OutboxEntryRow,
  LetterRow,
  FailedWorkRow,
];
