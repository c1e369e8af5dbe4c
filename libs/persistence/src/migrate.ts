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
