import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, PerformAct, VirtualClock } from '#casework';
import { readConfig } from '#config';
import { DiskPost, readCaught, type CaughtMessage } from '#mail';
import { demoNetwork } from '#network';
import { CaseStorePg, createDataSource, type DataSource, NetworkSeedPg, SettingsPg } from '#persistence';
import { charts, type JsonRecord, type Role } from '#process';
import { migrateQueue } from '#queue';
import { runWorker } from '../../apps/worker/src/bootstrap.js';
import { openUseCases } from '../../apps/worker/src/use-cases.js';
import type { RunningWorker } from '../../apps/worker/src/worker.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

const contact: Actor = { personId: randomUUID(), mandates: [{ role: 'contact-person', region: '20' }] };
const coordinator: Actor = { personId: randomUUID(), mandates: [{ role: 'coordinator' }] };

describe('a round among people', () => {
  let testDatabase: TestDatabase;
  let dataSource: DataSource;
  let worker: RunningWorker;
  let folder: string;
  let caseId: string;
  let clock: VirtualClock;

  const personOf = async (subject: string): Promise<string> => {
    const [row] = await dataSource.query('SELECT person_id FROM person_login WHERE subject = $1', [subject]);
    return row.person_id;
  };

  beforeAll(async () => {
    testDatabase = await createTestDatabase();
    await migrateQueue(testDatabase.url);
    folder = await mkdtemp(join(tmpdir(), 'ordna-people-'));
    dataSource = await createDataSource(testDatabase.url, { role: 'ordna_app' }).initialize();
    clock = new VirtualClock(new Date('2026-11-02T08:00:00Z'));
    await new NetworkSeedPg(dataSource, clock).add(demoNetwork, 'https://issuer.example');
    await dataSource.query(
      `INSERT INTO absence (id, person_id, substitute_id, from_on, to_on, recorded_at) VALUES ($1, $2, $3, '2026-11-01', '2026-11-20', now())`,
      [randomUUID(), await personOf('contact-person-20'), await personOf('contact-person-21')],
    );
    await dataSource.query(`DELETE FROM mandate WHERE region = '09'`);
    await dataSource.query(`UPDATE person SET locale = 'en' WHERE id = $1`, [await personOf('contact-person-01')]);
    const config = readConfig({ ORDNA_DATA: folder, PUBLIC_URL: 'https://ordna.example', OUTBOX_POLL_MS: '50' });
    const log = { info: () => {}, warn: () => {}, error: () => {} };
    worker = await runWorker({ config, databaseUrl: testDatabase.url, clock, log });
    const acts = new PerformAct(charts, new CaseStorePg(dataSource), new SettingsPg(dataSource), clock);
    const opened = await acts.open(contact, {
      profile: {
        caseKey: 'tarvexa-hemofili-a',
        origin: 'live',
        historyId: null,
        processVersion: 'IN_OUT_2018',
        kind: 'medicine',
        product: 'Tarvexa',
        substance: 'tarvexamab',
        indication: 'Svår hemofili A',
        company: 'Exempelbolaget',
      },
      chart: 'medicine-case',
      act: 'NOMINATED',
      facts: { motive: 'Ny behandling', severity: 'Stor', effectComparedWithOthers: 'Färre blödningar' },
    });
    caseId = opened.caseId;
    await acts.run(coordinator, { caseId, act: 'ACCEPT_NOMINATION', facts: {} });
    await worker.whenIdle();
  });

  afterAll(async () => {
    await worker.stop();
    await dataSource.destroy();
    await testDatabase.drop();
    await rm(folder, { recursive: true });
  });

  const caught = async (): Promise<readonly CaughtMessage[]> => {
    const post = new DiskPost(join(folder, 'post'));
    const letters = await post.list(100);
    const raw = await Promise.all(letters.map(({ letterId }) => post.read(letterId)));
    return Promise.all(raw.flatMap((one) => (one === null ? [] : [readCaught(one)])));
  };

  it('reaches each region’s contact person once, and a coordinator for the region that has none', async () => {
    const rows: readonly { state: string; role: string; subject: string }[] = await dataSource.query(
      `SELECT state, role, subject FROM letter WHERE case_id = $1`,
      [caseId],
    );
    expect(rows.filter(({ state }) => state !== 'sent')).toEqual([]);
    expect(rows.filter(({ role }) => role === 'contact-person')).toHaveLength(20);
    expect(rows.filter(({ role }) => role === 'coordinator').map(({ subject }) => subject)).toEqual(
      expect.arrayContaining([expect.stringContaining('kontaktperson')]),
    );
    const letters = await caught();
    expect(letters.filter(({ subject }) => subject.startsWith('Yttrande senast'))).toHaveLength(19);
    expect(letters.filter(({ subject }) => subject.startsWith('Opinion by'))).toHaveLength(1);
  });

  it('reaches the substitute of who is away, and says for whom and until when', async () => {
    const [row] = await dataSource.query(
      `SELECT person_id, on_behalf_of FROM letter WHERE case_id = $1 AND region = '20' AND kind = 'task'`,
      [caseId],
    );
    expect(row).toEqual({
      person_id: await personOf('contact-person-21'),
      on_behalf_of: await personOf('contact-person-20'),
    });
    const letters = await caught();
    const instead = letters.filter(({ text }) => text.replace(/\s+/g, ' ').includes('du har uppgiften för'));
    expect(instead).toHaveLength(1);
    expect(instead[0]?.text.replace(/\s+/g, ' ')).toContain('frånvarande till och med 20 november 2026');
  });

  it('reaches the deputies on the day a contact person’s mandate has ended: their own letter, once', async () => {
    await dataSource.query(
      `UPDATE mandate SET to_on = '2026-11-01' WHERE role = 'contact-person' AND region = '05' AND field = 'medicines'`,
    );
    const { tellContacts } = openUseCases(dataSource, clock);
    expect([await tellContacts.run(), await tellContacts.run()]).toEqual([1, 0]);
    await worker.whenIdle();
    const rows: readonly { person_id: string; role: string; state: string }[] = await dataSource.query(
      `SELECT person_id, role, state FROM letter WHERE case_id = $1 AND region = '05' AND role = 'contact-deputy'`,
      [caseId],
    );
    const deputies = await Promise.all(['contact-deputy-05', 'second-contact-deputy-05'].map(personOf));
    expect(rows.map(({ person_id: id, state }) => `${id} ${state}`).toSorted()).toEqual(
      deputies.map((id) => `${id} sent`).toSorted(),
    );
    expect(await dataSource.query(`SELECT DISTINCT notice FROM notice`)).toEqual([{ notice: 'nomination-received' }]);
  });

  it('notes for the nominating region what happens with its nomination', async () => {
    const rows = await dataSource.query(`SELECT notice, region, state FROM notice WHERE case_id = $1`, [caseId]);
    expect(rows).toEqual([{ notice: 'nomination-received', region: '20', state: 'waiting' }]);
  });

  describe('when somebody has stepped aside', () => {
    const act = async (subject: string, role: Role, name: string, facts: JsonRecord = {}): Promise<void> => {
      const region = subject.slice(-2);
      const [opinion] = await dataSource.query(
        `SELECT id FROM instance WHERE case_id = $1 AND chart = 'opinion' AND key = $2`,
        [caseId, region],
      );
      const actor: Actor = { personId: await personOf(subject), mandates: [{ role, region }] };
      const { performAct } = openUseCases(dataSource, clock);
      await performAct.run(actor, { caseId, instanceId: opinion.id, act: name, facts });
    };
    const stepsAside = (subject: string, role: Role) => act(subject, role, 'RECUSE', { conflict: 'interest' });
    /** Letters to the people of a region from now on, by whom and of what kind. */
    const since = async (region: string, first: Date): Promise<readonly string[]> => {
      await worker.whenIdle();
      const rows: readonly { kind: string; subject: string }[] = await dataSource.query(
        `SELECT l.kind, p.subject FROM letter l JOIN person_login p ON p.person_id = l.person_id
         WHERE p.subject LIKE '%' || $1 AND l.rendered_at >= $2 ORDER BY 2, 1`,
        [`-${region}`, first],
      );
      return rows.map(({ kind, subject }) => `${subject}: ${kind}`);
    };

    it('a task handed over goes to the other deputy, and so does the reminder of it', async () => {
      clock.set(new Date('2026-11-03T08:00:00Z'));
      await stepsAside('contact-deputy-14', 'contact-deputy');
      await act('contact-person-14', 'contact-person', 'DELEGATE');
      expect(await since('14', clock.now())).toEqual(['second-contact-deputy-14: task']);
    });

    it('open tasks are not told to who would stand in, but go to the other deputy', async () => {
      await stepsAside('contact-deputy-18', 'contact-deputy');
      await dataSource.query(
        `INSERT INTO absence (id, person_id, from_on, to_on, recorded_at) VALUES ($1, $2, '2026-11-03', '2026-11-20', now())`,
        [randomUUID(), await personOf('contact-person-18')],
      );
      const { tellOpenTasks, tellContacts } = openUseCases(dataSource, clock);
      await tellOpenTasks.run();
      expect(await since('18', clock.now())).toEqual([]);
      await tellContacts.run();
      expect(await since('18', clock.now())).toEqual(['second-contact-deputy-18: task']);
    });

    it('of two contact persons the one who is left is reminded', async () => {
      await dataSource.query(
        `INSERT INTO mandate (id, person_id, role, region, field, from_on, recorded_at)
         VALUES ($1, $2, 'contact-person', '13', 'medicines', '2026-01-01', now())`,
        [randomUUID(), await personOf('manager-13')],
      );
      await stepsAside('contact-person-13', 'contact-person');
      clock.set(new Date('2026-11-19T08:00:00Z'));
      await openUseCases(dataSource, clock).reminders.run();
      const reminded = await Promise.all(['13', '14', '18', '17'].map((region) => since(region, clock.now())));
      expect(reminded).toEqual([
        ['contact-deputy-13: reminder', 'manager-13: reminder', 'second-contact-deputy-13: reminder'],
        ['second-contact-deputy-14: reminder'],
        ['second-contact-deputy-18: reminder'],
        ['contact-deputy-17: reminder', 'contact-person-17: reminder', 'second-contact-deputy-17: reminder'],
      ]);
    });
  });
});
