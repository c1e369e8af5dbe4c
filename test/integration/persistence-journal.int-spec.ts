import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { FireDeadlines, PerformAct, SealJournal, VerifyJournal, VirtualClock } from '#casework';
import {
  CaseArchivePg,
  CaseStorePg,
  createDataSource,
  DeadlineQueuePg,
  JournalReaderPg,
  JournalVerifierPg,
  poolOf,
  SealStorePg,
  SettingsPg,
} from '#persistence';
import { smallCharts } from '../support/charts/small-charts.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { contactPerson, coordinator, evaluator, negotiator, opening } from '../support/small-case.js';

let database: TestDatabase;
let app: DataSource;
let owner: DataSource;
let clock: VirtualClock;
let perform: PerformAct;
let ids: readonly string[];

const verifier = (): JournalVerifierPg => new JournalVerifierPg(app, { casesAtATime: 2 });
const verify = () => new VerifyJournal(smallCharts(), verifier(), new CaseArchivePg(app, smallCharts())).run();
const seal = () => new SealJournal(new SealStorePg(app), clock, 1).run();

const APPEND_ONLY = ['journal_entry', 'journal_seal', 'journal_seal_head', 'text_version'];
const WRITTEN = [
  'managed_case',
  'case_words',
  'instance',
  'deadline',
  'task',
  'outbox',
  'kept_answer',
  'confidential_fact',
  ...APPEND_ONLY,
];

/** Does as someone who owns the database and knows of the trigger. */
const tamper = (...statements: readonly string[]): Promise<void> =>
  owner.transaction(async (manager) => {
    for (const table of APPEND_ONLY) await manager.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    for (const statement of statements) await manager.query(statement);
    for (const table of APPEND_ONLY) await manager.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  });

beforeAll(async () => {
  database = await createTestDatabase();
  app = await createDataSource(database.url, { role: 'ordna_app' }).initialize();
  owner = await createDataSource(database.url, { role: null, poolMax: 2 }).initialize();
});

afterAll(async () => {
  await app.destroy();
  await owner.destroy();
  await database.drop();
});

/** Five cases, of which the first has been through everything. */
beforeEach(async () => {
  await tamper(...WRITTEN.map((table) => `DELETE FROM ${table}`));
  clock = new VirtualClock(new Date('2026-03-02T09:00:00Z'));
  perform = new PerformAct(smallCharts(), new CaseStorePg(app, { charts: smallCharts() }), new SettingsPg(app), clock);
  const opened = [];
  for (let n = 0; n < 5; n += 1) opened.push((await perform.open(evaluator, opening())).caseId);
  ids = opened;
  for (const caseId of ids)
    for (let n = 0; n < 5; n += 1)
      await perform.run(evaluator, { caseId, act: 'NOTED', facts: { text: `"Nr ${n}" \\ å` } });
  const [caseId = ''] = ids;
  await perform.run(negotiator, { caseId, act: 'PRICED', facts: { currency: 'SEK', price: 1 } });
  const { entries } = await perform.run(evaluator, {
    caseId,
    act: 'ASKED',
    facts: {},
    occurred: { date: null, precision: 'unknown' },
  });
  await perform.run(contactPerson('01'), {
    caseId,
    instanceId: entries[2]?.instanceId,
    act: 'OPINION_SUBMITTED',
    facts: { answer: 'no' },
  });
  await perform.run(coordinator, { caseId, act: 'PAUSED', facts: {} });
  clock.advance({ days: 60 });
  await perform.run(coordinator, { caseId, act: 'RESUMED', facts: {} });
  clock.advance({ days: 60 });
  const settings = new SettingsPg(app);
  await new FireDeadlines(
    smallCharts(),
    new CaseStorePg(app, { charts: smallCharts() }),
    settings,
    new DeadlineQueuePg(app),
    clock,
  ).run(1000);
});

describe('verifying the journal', () => {
  it('finds nothing where nothing was done', async () => {
    await seal();
    await perform.run(evaluator, { caseId: ids[1] ?? '', act: 'NOTED', facts: {} });
    await seal();
    const result = await verify();
    expect(result.differences).toEqual([]);
    expect(result.chain.mismatches).toEqual([]);
    expect(result).toMatchObject({ ok: true, replayed: 5, chain: { cases: 5 } });
    const [{ n }] = (await poolOf(app).query('SELECT count(*)::int AS n FROM journal_entry')).rows as [{ n: number }];
    expect(result.chain.entries).toBe(n);
  });

  it.each([
    [
      'a changed text',
      (id: string) => `UPDATE journal_entry SET body = replace(body, 'Nr 2', 'Nr 7') WHERE case_id = '${id}'`,
      'hash',
    ],
    [
      'a changed text with its hash made anew',
      (id: string) => `UPDATE journal_entry SET body = replace(body, 'Nr 2', 'Nr 7'),
        hash = sha256(prev_hash || convert_to(replace(body, 'Nr 2', 'Nr 7'), 'UTF8')) WHERE case_id = '${id}' AND seq = 4`,
      'chain',
    ],
    [
      'a changed last text with its hash made anew',
      (id: string) => `UPDATE journal_entry SET body = replace(body, '"reason":null', '"reason":""'),
        hash = sha256(prev_hash || convert_to(replace(body, '"reason":null', '"reason":""'), 'UTF8')) WHERE case_id = '${id}' AND seq = 7`,
      'end',
    ],
    ['a dropped entry', (id: string) => `DELETE FROM journal_entry WHERE case_id = '${id}' AND seq = 3`, 'gap'],
    ['a dropped first entry', (id: string) => `DELETE FROM journal_entry WHERE case_id = '${id}' AND seq = 1`, 'gap'],
    ['a cut end', (id: string) => `DELETE FROM journal_entry WHERE case_id = '${id}' AND seq > 4`, 'end'],
    [
      'swapped entries',
      (
        id: string,
      ) => `UPDATE journal_entry SET seq = CASE seq WHEN 3 THEN -4 ELSE -3 END WHERE case_id = '${id}' AND seq IN (3, 4);
        UPDATE journal_entry SET seq = -seq WHERE case_id = '${id}' AND seq < 0`,
      'chain',
    ],
    [
      'a changed column',
      (id: string) => `UPDATE journal_entry SET occurred_on = '2020-01-01' WHERE case_id = '${id}' AND seq = 2`,
      'columns',
    ],
    [
      'a changed act column',
      (id: string) => `UPDATE journal_entry SET act = 'OTHER' WHERE case_id = '${id}' AND seq = 2`,
      'columns',
    ],
    [
      'a changed time of recording',
      (id: string) =>
        `UPDATE journal_entry SET recorded_at = recorded_at + interval '1 ms' WHERE case_id = '${id}' AND seq = 2`,
      'columns',
    ],
    [
      'an observed entry made inferred',
      (id: string) => `UPDATE journal_entry SET inferred = true WHERE case_id = '${id}' AND seq = 2`,
      'columns',
    ],
    ['a forgotten end', (id: string) => `UPDATE managed_case SET last_seq = 4 WHERE id = '${id}'`, 'beyond-end'],
    ['a case without its row', (id: string) => `DELETE FROM managed_case WHERE id = '${id}'`, 'no-case'],
    [
      'a text that was never put out',
      (id: string) =>
        `INSERT INTO text_version VALUES ('${id}', gen_random_uuid(), 1, 'Utkast', 'x', sha256('x'), 'p', now())`,
      'text',
    ],
    ['a case without its entries', (id: string) => `DELETE FROM journal_entry WHERE case_id = '${id}'`, 'end'],
  ])('finds %s', async (_, statement, what) => {
    const [, id = ''] = ids;
    await tamper(statement(id));
    const { mismatches } = await verifier().verify();
    expect(mismatches.map((one) => one.what)).toContain(what);
    expect(new Set(mismatches.map(({ caseId }) => caseId))).toEqual(new Set([id]));
    expect(await verify()).toMatchObject({ ok: false });
  });

  it('misses a case that was taken out with all its rows, once it has been sealed', async () => {
    const id = ids.at(-1) ?? '';
    await seal();
    await tamper(
      `DELETE FROM journal_entry WHERE case_id = '${id}'`,
      `DELETE FROM instance WHERE case_id = '${id}'`,
      `DELETE FROM managed_case WHERE id = '${id}'`,
    );
    expect((await verifier().verify()).mismatches).toEqual([{ caseId: id, seq: 7, what: 'sealed' }]);
  });

  it.each([
    ['taken out', `DELETE FROM journal_seal WHERE number = 1`],
    ['given another number of cases', `UPDATE journal_seal SET cases = cases - 1 WHERE number = 2`],
    [
      'robbed of a case',
      `DELETE FROM journal_seal_head WHERE seal = 1 AND case_id = (SELECT min(case_id::text)::uuid FROM journal_seal_head)`,
    ],
  ])('finds a seal that was %s', async (_, statement) => {
    await seal();
    await perform.run(evaluator, { caseId: ids[1] ?? '', act: 'NOTED', facts: {} });
    expect(await seal()).toMatchObject({ number: 2, cases: 5 });
    expect((await verifier().verify()).mismatches).toEqual([]);
    await tamper(statement);
    expect((await verifier().verify()).mismatches.map(({ what }) => what)).toContain('seal');
  });

  it('seals only when there is something to seal', async () => {
    const seals = new SealJournal(new SealStorePg(app), clock, 1_000);
    expect(await seals.run()).toBeNull();
    expect(await seal()).toMatchObject({ number: 1, cases: 5 });
    expect(await seal()).toBeNull();
  });

  it.each([
    ['state', `UPDATE instance SET value = '"closed"' WHERE chart = 'class-case' AND case_id = `, 'value'],
    ['context', `UPDATE instance SET context = '{"notes":9}' WHERE chart = 'class-case' AND case_id = `, 'context'],
    ['days', `UPDATE instance SET entered = '{}' WHERE chart = 'class-case' AND case_id = `, 'entered'],
    [
      'fired deadlines',
      `UPDATE instance SET fired = '{"remind":"2026-01-01"}' WHERE chart = 'class-case' AND case_id = `,
      'fired',
    ],
  ])('finds a stored %s that the journal does not lead to', async (_, statement, field) => {
    const [, id = ''] = ids;
    await tamper(`${statement}'${id}'`);
    const { ok, differences } = await verify();
    expect(ok).toBe(false);
    expect(differences).toEqual([{ caseId: id, what: expect.stringContaining(field) }]);
  });

  it('says which entry the charts refuse', async () => {
    const [, id = ''] = ids;
    await tamper(
      `UPDATE journal_entry SET body = replace(body, '"act":"NOTED"', '"act":"RESUMED"') WHERE case_id = '${id}' AND seq = 3`,
    );
    expect((await verify()).differences).toEqual([{ caseId: id, what: 'entry 3: refused: not-in-this-state' }]);
  });
});

describe('reading the journal', () => {
  it('gives pages from either end, and one entry by its hash', async () => {
    const reader = new JournalReaderPg(app);
    const [, id = ''] = ids;
    const oldest = await reader.page(id, 'seq', { page: 2, limit: 2 });
    expect(oldest).toMatchObject({ total: 7, rows: [{ seq: 3 }, { seq: 4 }] });
    expect((await reader.page(id, '-seq', { page: 2, limit: 4 })).rows.map(({ seq }) => seq)).toEqual([3, 2, 1]);
    expect((await reader.page(id, '-seq', { page: 900_719_925, limit: 100 })).rows).toEqual([]);
    const entry = oldest.rows[0];
    expect(await reader.find(id, entry?.hash ?? '')).toEqual(entry);
    expect(await reader.find(id, 'f'.repeat(64))).toBeNull();
    expect(await reader.find('no-id', 'no-hash')).toBeNull();
  });
});
