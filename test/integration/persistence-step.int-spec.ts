import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { entryHash, FIRST_PREV_HASH, PerformAct, VirtualClock, type CaseAggregate, type StepWrite } from '#casework';
import { CaseStorePg, createDataSource, poolOf, SettingsPg } from '#persistence';
import { smallCharts } from '../support/charts/small-charts.js';
import { describeCaseStore } from '../support/contracts/case-store.contract.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { FakeCaseStore } from '../support/fakes/case-store.fake.js';
import { coordinator, evaluator, importer, negotiator, opening } from '../support/small-case.js';

let database: TestDatabase;
let dataSource: DataSource;
let owner: DataSource;

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await createDataSource(database.url, { role: 'ordna_app' }).initialize();
  owner = await createDataSource(database.url, { role: null, poolMax: 2 }).initialize();
});

afterAll(async () => {
  await dataSource.destroy();
  await owner.destroy();
  await database.drop();
});

describeCaseStore('the one in memory', () => new FakeCaseStore());
describeCaseStore('PostgreSQL', () => new CaseStorePg(dataSource, { charts: smallCharts() }));
describeCaseStore(
  'PostgreSQL without memory',
  () => new CaseStorePg(dataSource, { cacheSize: 0, charts: smallCharts() }),
);

const clock = new VirtualClock(new Date('2026-03-02T09:00:00Z'));
const performOn = (store: CaseStorePg): PerformAct =>
  new PerformAct(smallCharts(), store, new SettingsPg(dataSource), clock);
const rowsOf = async (table: string, caseId: string): Promise<readonly Record<string, unknown>[]> =>
  (await poolOf(owner).query(`SELECT * FROM ${table} WHERE case_id = $1`, [caseId])).rows;

/** Hands every step on to the real store once it has been looked at or spoiled. */
class Spoiling extends CaseStorePg {
  spoil: (step: StepWrite) => StepWrite = (step) => step;

  override write(step: StepWrite, after: CaseAggregate) {
    return super.write(this.spoil(step), after);
  }
}

describe('a step in PostgreSQL', () => {
  it('stores everything that belongs to it', async () => {
    const perform = performOn(new CaseStorePg(dataSource));
    const { caseId } = await perform.open(evaluator, opening());
    await perform.run(evaluator, { caseId, act: 'ASKED', facts: {}, reason: 'Ny indikation', documents: ['dok-1'] });
    const journal = await rowsOf('journal_entry', caseId);
    expect(journal).toHaveLength(24);
    expect(await rowsOf('instance', caseId)).toHaveLength(23);
    const deadlines = await rowsOf('deadline', caseId);
    expect(
      deadlines
        .filter(({ status }) => status === 'running')
        .map(({ kind }) => String(kind))
        .toSorted(),
    ).toEqual(['answers', 'unheard', ...Array<string>(21).fill('opinion')].toSorted());
    expect(deadlines.find(({ kind }) => kind === 'remind')).toMatchObject({ status: 'disarmed' });
    expect(deadlines.find(({ kind }) => kind === 'opinion')).toMatchObject({
      due_at: new Date('2026-03-23T22:59:59.999Z'),
      raises: 'OPINION_OVERDUE',
    });
    const tasks = await rowsOf('task', caseId);
    expect(tasks.filter(({ status }) => status === 'open')).toHaveLength(21);
    expect(tasks.find(({ kind }) => kind === 'assess')).toMatchObject({ status: 'done', region: null });
    const outbox = await rowsOf('outbox', caseId);
    expect(outbox.filter(({ type }) => type === 'task-letter')).toHaveLength(22);
    expect(outbox.find(({ type }) => type === 'notify')?.['payload']).toMatchObject({
      notice: 'opinions-asked',
      caseId,
      seq: 2,
    });
    expect(outbox.find(({ type }) => type === 'publish')?.['payload']).toEqual({ what: 'case-page', caseId });
    const [row] = (await poolOf(owner).query('SELECT * FROM managed_case WHERE id = $1', [caseId]))
      .rows as readonly Record<string, unknown>[];
    expect(row).toMatchObject({ revision: 2, last_seq: 24, stage: 'opinions', ball: 'contact-person', on_hold: false });
  });

  it('pauses what is not legal, and prolongs it by the days the case stood still', async () => {
    const own = new VirtualClock(new Date('2026-03-02T09:00:00Z'));
    const perform = new PerformAct(smallCharts(), new CaseStorePg(dataSource), new SettingsPg(dataSource), own);
    const { caseId } = await perform.open(evaluator, opening());
    await perform.run(evaluator, { caseId, act: 'ASKED', facts: {} });
    await perform.run(coordinator, { caseId, act: 'PAUSED', facts: {} });
    expect((await rowsOf('deadline', caseId)).filter(({ status }) => status === 'running')).toEqual([]);
    own.advance({ days: 7 });
    await perform.run(coordinator, { caseId, act: 'RESUMED', facts: {} });
    const running = (await rowsOf('deadline', caseId)).filter(
      ({ status, kind }) => status === 'running' && kind === 'opinion',
    );
    expect(running).toHaveLength(21);
    expect(running[0]).toMatchObject({ due_at: new Date('2026-03-30T21:59:59.999Z') });
    const tasks = (await rowsOf('task', caseId)).filter(({ kind }) => kind === 'opinion');
    expect(tasks).toHaveLength(21);
    expect(new Set(tasks.map(({ due_on: due }) => String(due)))).toEqual(new Set([String(new Date(2026, 2, 30))]));
  });

  it.each(['journal', 'armed', 'opened', 'outbox', 'started'] as const)(
    'is stored whole or not at all: a fault in its %s',
    async (part) => {
      const store = new Spoiling(dataSource);
      const perform = performOn(store);
      const { caseId } = await perform.open(evaluator, opening());
      const before = await Promise.all(
        ['journal_entry', 'deadline', 'task', 'outbox', 'instance'].map((table) => rowsOf(table, caseId)),
      );
      // A row of which there are two breaks a unique index when all the other parts have been written.
      store.spoil = (step) => ({ ...step, [part]: [...step[part], ...step[part]] });
      await expect(perform.run(evaluator, { caseId, act: 'ASKED', facts: {} })).rejects.toThrow(
        /duplicate key|cannot affect row a second time/,
      );
      const after = await Promise.all(
        ['journal_entry', 'deadline', 'task', 'outbox', 'instance'].map((table) => rowsOf(table, caseId)),
      );
      expect(after).toEqual(before);
      store.spoil = (step) => step;
      await expect(perform.run(evaluator, { caseId, act: 'ASKED', facts: {} })).resolves.toMatchObject({ revision: 2 });
    },
  );

  it('keeps every text as it was given, alone and together with others', async () => {
    const perform = performOn(new CaseStorePg(dataSource));
    const cases = await Promise.all([1, 2, 3].map(() => perform.open(evaluator, opening())));
    const pause = async (caseId: string, reason: string): Promise<void> => {
      await perform.run(coordinator, { caseId, act: 'PAUSED', facts: {}, reason });
      const [entry] = (
        await poolOf(owner).query<{ body: string; hash: Buffer }>(
          'SELECT body, hash FROM journal_entry WHERE case_id = $1 ORDER BY seq DESC LIMIT 1',
          [caseId],
        )
      ).rows;
      expect(JSON.parse(entry?.body ?? '{}')).toMatchObject({ act: 'PAUSED', reason });
      await perform.run(coordinator, { caseId, act: 'RESUMED', facts: {} });
    };
    // PostgreSQL has no texts with the character zero in them; requests that hold one are refused at the door.
    const texts = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 2_000 })
      .filter((text) => !text.includes('\0'));
    const three = fc.tuple(texts, texts, texts);
    await fc.assert(
      fc.asyncProperty(three, async (said) => {
        await pause(cases[0]?.caseId ?? '', said[0]);
        await Promise.all(cases.map(({ caseId }, index) => pause(caseId, said[index] ?? '')));
      }),
      { numRuns: 40 },
    );
  });

  it('lets gathered steps succeed and fail each on its own', async () => {
    const store = new Spoiling(dataSource);
    const perform = performOn(store);
    const opened = await Promise.all(Array.from({ length: 40 }, () => perform.open(evaluator, opening())));
    const ids = opened.map(({ caseId }) => caseId);
    const [stale, broken] = ids;
    await performOn(new CaseStorePg(dataSource)).run(evaluator, { caseId: String(stale), act: 'NOTED', facts: {} });
    store.spoil = (step) => (step.caseId === broken ? { ...step, journal: [...step.journal, ...step.journal] } : step);
    const results = await Promise.allSettled(
      ids.map((caseId) => perform.run(evaluator, { caseId, act: 'NOTED', facts: {}, ifMatch: 1 })),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(38);
    expect(results[0]).toMatchObject({ reason: { code: 'stale-revision', facts: { current: 2 } } });
    expect(results[1]).toMatchObject({ reason: { code: '23505' } });
    const { rows } = await poolOf(owner).query('SELECT id, revision FROM managed_case WHERE id = ANY ($1)', [ids]);
    expect(rows.filter(({ revision }: { revision: number }) => revision === 2)).toHaveLength(39);
  });

  it('stores one of two openings under one key that share a statement', async () => {
    const perform = performOn(new CaseStorePg(dataSource));
    const others = Array.from({ length: 6 }, () => perform.open(evaluator, opening()));
    const twice = [1, 2].map(() => perform.open(evaluator, opening({ idempotencyKey: 'one-key' })));
    const [first, second] = await Promise.all(twice);
    expect(first?.caseId).toBe(second?.caseId);
    expect(await Promise.all(others)).toHaveLength(6);
  });

  it('chains the entries by the hash of what is written', async () => {
    const perform = performOn(new CaseStorePg(dataSource));
    const { caseId } = await perform.open(evaluator, opening());
    await perform.run(evaluator, { caseId, act: 'NOTED', facts: { text: 'Åsa åt en räksmörgås 🦐' } });
    const { rows } = await poolOf(owner).query<{ body: string; prev: string; hash: string }>(
      `SELECT body, encode(prev_hash, 'hex') AS prev, encode(hash, 'hex') AS hash FROM journal_entry WHERE case_id = $1 ORDER BY seq`,
      [caseId],
    );
    expect(rows[0]?.prev).toBe(FIRST_PREV_HASH);
    expect(rows[1]?.prev).toBe(rows[0]?.hash);
    for (const { body, prev, hash } of rows) expect(entryHash(prev, body)).toBe(hash);
    expect(rows[1]?.body.startsWith(`{"caseId":"${caseId}","seq":2,"instanceId":"`)).toBe(true);
  });

  it('keeps confidential facts in their own table and nowhere else', async () => {
    const perform = performOn(new CaseStorePg(dataSource));
    const { caseId } = await perform.open(evaluator, opening());
    const facts = { currency: 'SEK', price: 424242, bids: [{ bidder: 'A', amount: 515151 }] };
    await perform.run(negotiator, { caseId, act: 'PRICED', facts, idempotencyKey: 'secret' });
    const secrets = await rowsOf('confidential_fact', caseId);
    expect(secrets.map(({ seq, field, value }) => ({ seq, field, value }))).toEqual([
      { seq: 2, field: 'price', value: 424242 },
      { seq: 2, field: 'bids[0].amount', value: 515151 },
    ]);
    const elsewhere = await Promise.all(
      ['journal_entry', 'instance', 'outbox', 'task', 'deadline', 'kept_answer'].map((table) => rowsOf(table, caseId)),
    );
    expect(JSON.stringify(elsewhere)).not.toMatch(/424242|515151/);
    expect(JSON.stringify(elsewhere)).toContain('SEK');
  });

  it('imports a history without asking, telling or sending anything, and lets lapsed deadlines lie', async () => {
    const perform = performOn(new CaseStorePg(dataSource));
    const occurred = { date: '2019-05-01', precision: 'month' } as StepWrite['journal'][number]['body']['occurred'];
    const { caseId } = await perform.open(
      importer,
      opening({ origin: 'history', occurred, sourceUrl: 'https://example.se', inferred: true }),
    );
    expect(await rowsOf('task', caseId)).toEqual([]);
    expect(await rowsOf('outbox', caseId)).toEqual([]);
    expect(
      (await rowsOf('deadline', caseId)).map(({ kind, status }) => `${String(kind)} ${String(status)}`).toSorted(),
    ).toEqual(['remind lapsed', 'unheard lapsed']);
    const [entry] = await rowsOf('journal_entry', caseId);
    expect(entry).toMatchObject({ inferred: true, occurred_precision: 'month' });
    expect(JSON.parse(String(entry?.['body']))).toMatchObject({
      origin: 'history',
      sourceUrl: 'https://example.se',
      occurred,
    });
  });
});

describe('the journal', () => {
  it('cannot be changed by the application, nor by the owner', async () => {
    const perform = performOn(new CaseStorePg(dataSource));
    const { caseId } = await perform.open(evaluator, opening());
    for (const statement of [
      `UPDATE journal_entry SET act = 'X'`,
      'DELETE FROM journal_entry',
      'TRUNCATE journal_entry',
    ]) {
      await expect(poolOf(dataSource).query(statement)).rejects.toThrow('permission denied');
      await expect(poolOf(owner).query(statement)).rejects.toThrow('the journal is append-only');
    }
    expect(await rowsOf('journal_entry', caseId)).toHaveLength(1);
  });
});

describe('the schema', () => {
  it('is what the entities say', async () => {
    const { upQueries } = await owner.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });
});
