import { DurableStep1795200000000 } from '../../../migrations/1795200000000-durable-step.js';
import { Indexes1795200000001 } from '../../../migrations/1795200000001-indexes.js';
import { JournalIsAppendOnly1795200000002 } from '../../../migrations/1795200000002-journal-is-append-only.js';
import { People1795300000010 } from '../../../migrations/1795300000010-people.js';
import { SignIn1795300000020 } from '../../../migrations/1795300000020-sign-in.js';
import { AddressedLetters1795300000050 } from '../../../migrations/1795300000050-addressed-letters.js';
import { TextVersions1795300000040 } from '../../../migrations/1795300000040-text-versions.js';
import { MailKeys1795300000051 } from '../../../migrations/1795300000051-mail-keys.js';
import { WorkWithinARegion1795300000030 } from '../../../migrations/1795300000030-work-within-a-region.js';
import { Notices1795300000052 } from '../../../migrations/1795300000052-notices.js';
import { IncomingDocuments1795300000053 } from '../../../migrations/1795300000053-incoming-documents.js';
import { CalendarFeeds1795300000054 } from '../../../migrations/1795300000054-calendar-feeds.js';
import { Reminders1795300000060 } from '../../../migrations/1795300000060-reminders.js';
import { LettersPutOff1795400000010 } from '../../../migrations/1795400000010-letters-put-off.js';
import { AttemptWindows1795400000011 } from '../../../migrations/1795400000011-attempt-windows.js';
import { WholeCaseHandedOver1795400000012 } from '../../../migrations/1795400000012-whole-case-handed-over.js';
import { AdvisingBodies1795400000020 } from '../../../migrations/1795400000020-advising-bodies.js';
import { Records1795400000030 } from '../../../migrations/1795400000030-records.js';
import { MigrationRuns1795400000040 } from '../../../migrations/1795400000040-migration-runs.js';
import { PublicCases1795400000070 } from '../../../migrations/1795400000070-public-cases.js';
import { CaseFollowers1795400000071 } from '../../../migrations/1795400000071-case-followers.js';
import { AccessibilityReports1795400000072 } from '../../../migrations/1795400000072-accessibility-reports.js';
import { VagueDays1795400000041 } from '../../../migrations/1795400000041-vague-days.js';
import { WorkList1795400000080 } from '../../../migrations/1795400000080-work-list.js';
import { RunsByChart1795400000090 } from '../../../migrations/1795400000090-runs-by-chart.js';
import { BodyReminders1795400000021 } from '../../../migrations/1795400000021-body-reminders.js';
import { WhereCasesStand1795400000100 } from '../../../migrations/1795400000100-where-cases-stand.js';
import { DeclarationsAsked1795400000110 } from '../../../migrations/1795400000110-declarations-asked.js';
import { StageHistory1795400000060 } from '../../../migrations/1795400000060-stage-history.js';
import { OpinionAttachments1795400000120 } from '../../../migrations/1795400000120-opinion-attachments.js';
import { ToldTasks1795400000130 } from '../../../migrations/1795400000130-told-tasks.js';
import { KeptDrafts1795400000140 } from '../../../migrations/1795400000140-kept-drafts.js';
import { PlaceReminders1795400000141 } from '../../../migrations/1795400000141-place-reminders.js';
import { CasesByKey1795400000160 } from '../../../migrations/1795400000160-cases-by-key.js';
import { DaysWithoutAdvice1795400000161 } from '../../../migrations/1795400000161-days-without-advice.js';
import { Recusals1795400000170 } from '../../../migrations/1795400000170-recusals.js';
import { OrganisationsRaiseRevision1795400000180 } from '../../../migrations/1795400000180-organisations-raise-revision.js';
import { RegisteredAnswers1795400000185 } from '../../../migrations/1795400000185-registered-answers.js';
import { RegisterSearch1795400000194 } from '../../../migrations/1795400000194-register-search.js';
import { ClaimedAndDeclinedTasks1795400000195 } from '../../../migrations/1795400000195-claimed-and-declined-tasks.js';
import { RegisteredEntries1795400000196 } from '../../../migrations/1795400000196-registered-entries.js';
import { ListsLeaveOutWhatStandsBeside1795400000206 } from '../../../migrations/1795400000206-lists-leave-out-what-stands-beside.js';
import { InstancesStayOnTheirPage1795400000207 } from '../../../migrations/1795400000207-instances-stay-on-their-page.js';
import { ListsOfPeopleRead1795400000210 } from '../../../migrations/1795400000210-lists-of-people-read.js';
import { RowsOfAStep1795400000211 } from '../../../migrations/1795400000211-rows-of-a-step.js';
import { createDataSource } from './data-source.js';

/** Every schema change, in order. Named one by one, so that a build that lacks one does not compile. */
const MIGRATIONS = [
  DurableStep1795200000000,
  Indexes1795200000001,
  JournalIsAppendOnly1795200000002,
  People1795300000010,
  SignIn1795300000020,
  WorkWithinARegion1795300000030,
  TextVersions1795300000040,
  AddressedLetters1795300000050,
  MailKeys1795300000051,
  Notices1795300000052,
  IncomingDocuments1795300000053,
  CalendarFeeds1795300000054,
  Reminders1795300000060,
  LettersPutOff1795400000010,
  AttemptWindows1795400000011,
  WholeCaseHandedOver1795400000012,
  AdvisingBodies1795400000020,
  BodyReminders1795400000021,
  Records1795400000030,
  MigrationRuns1795400000040,
  VagueDays1795400000041,
  StageHistory1795400000060,
  PublicCases1795400000070,
  CaseFollowers1795400000071,
  AccessibilityReports1795400000072,
  WorkList1795400000080,
  RunsByChart1795400000090,
  WhereCasesStand1795400000100,
  DeclarationsAsked1795400000110,
  OpinionAttachments1795400000120,
  ToldTasks1795400000130,
  KeptDrafts1795400000140,
  PlaceReminders1795400000141,
  CasesByKey1795400000160,
  DaysWithoutAdvice1795400000161,
  Recusals1795400000170,
  OrganisationsRaiseRevision1795400000180,
  RegisteredAnswers1795400000185,
  RegisterSearch1795400000194,
  ClaimedAndDeclinedTasks1795400000195,
  RegisteredEntries1795400000196,
  ListsLeaveOutWhatStandsBeside1795400000206,
  InstancesStayOnTheirPage1795400000207,
  ListsOfPeopleRead1795400000210,
  RowsOfAStep1795400000211,
];

/** Two programs that start at once must not both migrate. Any number that no other part of Ordna locks. */
const LOCK = 1_795_200_000;

/**
 * Brings a database up to this release. Safe to repeat, and from several programs at once.
 *
 * @param url  address of the database as its owner
 * @returns names of the changes made, none when it was up to date
 */
export async function migrate(url: string): Promise<readonly string[]> {
  const dataSource = createDataSource(url, { role: null, poolMax: 2, migrations: MIGRATIONS });
  await dataSource.initialize();
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [LOCK]);
    const done = await dataSource.runMigrations({ transaction: 'all' });
    return done.map(({ name }) => name);
  } finally {
    await lock.query('SELECT pg_advisory_unlock($1)', [LOCK]);
    await lock.release();
    await dataSource.destroy();
  }
}
