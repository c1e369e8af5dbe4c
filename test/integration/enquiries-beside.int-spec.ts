import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PerformAct, VirtualClock, type Actor } from '#casework';
import { CaseStorePg, ClearancesPg, createDataSource, poolOf, RecordsBesidePg, SettingsPg } from '#persistence';
import { charts, type JsonRecord, type Role } from '#process';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { smallProfile } from '../support/small-case.js';

let database: TestDatabase;
let dataSource: DataSource;
let performAct: PerformAct;

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = createDataSource(database.url, { role: 'ordna_app', poolMax: 4 });
  await dataSource.initialize();
  const clock = new VirtualClock(new Date('2026-02-02T08:00:00Z'));
  const beside = new RecordsBesidePg(dataSource, new ClearancesPg(dataSource), clock);
  const cases = new CaseStorePg(dataSource);
  performAct = new PerformAct(charts, cases, new SettingsPg(dataSource), clock, undefined, null, beside);
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

const office: Actor = { personId: randomUUID(), mandates: [{ role: 'coordinator' }] };

/** Somebody who may act as an expert, and sits in a body or nowhere. */
async function sitter(place: { body: string; seat: string; until?: string } | null, role: Role = 'expert') {
  const db: Pick<Pool, 'query'> = poolOf(dataSource);
  const personId = randomUUID();
  await db.query(`INSERT INTO person (id, name) VALUES ($1, 'Exempel Cellgruppsson')`, [personId]);
  if (place)
    await db.query(
      `INSERT INTO mandate (id, person_id, role, body, seat, from_on, to_on, recorded_at)
       VALUES ($1, $2, 'body-member', $3, $4, '2015-01-01', $5, '2015-01-01')`,
      [randomUUID(), personId, place.body, place.seat, place.until ?? null],
    );
  return { personId, mandates: [{ role }] } satisfies Actor;
}

async function enquiry(): Promise<string> {
  const facts = { question: 'Är tio patienter om året rutin?', askedBy: 'Exempelsjukhuset' };
  const profile = {
    ...smallProfile({ caseKey: `fråga ${randomUUID()}` }),
    kind: 'atmp' as const,
    processVersion: 'HOSPITAL_EXEMPTION_2011' as const,
  };
  const opened = await performAct.open(office, { profile, chart: 'exemption-enquiry', act: 'ENQUIRY_ASKED', facts });
  return opened.caseId;
}

const does = (by: Actor, caseId: string, act: string, facts: JsonRecord = {}): Promise<unknown> =>
  performAct.run(by, { caseId, act, facts });
const refusal = (asked: Promise<unknown>): Promise<unknown> =>
  asked.then(
    () => 'done',
    (error: { readonly reason?: { readonly code: string }; readonly code?: string }) =>
      error.reason?.code ?? error.code,
  );
const reads = (by: Actor, caseId: string, seat: string, stance = 'supports') =>
  refusal(does(by, caseId, 'INTERPRETATION_GIVEN', { seat, stance, text: 'Antalet avgör inte ensamt.' }));
const AGREED = { interpretation: 'Antalet avgör inte ensamt.', rules: ['LVFS 2011:3'] };

describe('an enquiry on the hospital exemption', () => {
  it('is interpreted by those who sit in VOG Cell, each for their own seat, and by two of them', async () => {
    const caseId = await enquiry();
    await does(office, caseId, 'TAKEN_UP');
    const [lund, skane, other, left, stranger] = await Promise.all([
      sitter({ body: 'vog-cell-steering-group', seat: 'lund' }),
      sitter({ body: 'vog-cell-project-group', seat: 'sodra' }),
      sitter({ body: 'vog-cell-project-group', seat: 'sodra' }),
      sitter({ body: 'vog-cell-steering-group', seat: 'umea', until: '2025-12-31' }),
      sitter({ body: 'nsg-medicines-devices', seat: 'norra' }),
    ]);
    expect(await reads(stranger, caseId, 'norra')).toBe('not-your-cell-seat');
    expect(await reads(left, caseId, 'umea')).toBe('not-your-cell-seat');
    expect(await reads(lund, caseId, 'sodra')).toBe('not-your-cell-seat');
    expect(await refusal(does(lund, caseId, 'INTERPRETATION_GIVEN', { seat: 'lund', sitting: [] }))).toBe(
      'facts-invalid',
    );
    expect(await reads(lund, caseId, 'lund', 'proposes')).toBe('done');
    expect(await refusal(does(lund, caseId, 'INTERPRETATION_AGREED', AGREED))).toBe('interpretation-not-shared');
    expect(await reads(skane, caseId, 'sodra')).toBe('done');
    expect(await reads(other, caseId, 'sodra', 'objects')).toBe('cell-seat-has-spoken');
    expect(await refusal(does(lund, caseId, 'INTERPRETATION_AGREED', AGREED))).toBe('done');
  });

  it('lets whoever comes after in a seat speak, and two people only count as two', async () => {
    const caseId = await enquiry();
    await does(office, caseId, 'TAKEN_UP');
    const [one, next] = await Promise.all([
      sitter({ body: 'vog-cell-steering-group', seat: 'orebro' }),
      sitter({ body: 'vog-cell-steering-group', seat: 'goteborg' }),
    ]);
    expect(await reads(one, caseId, 'orebro', 'objects')).toBe('done');
    await poolOf(dataSource).query(`UPDATE mandate SET to_on = '2026-01-31' WHERE person_id = $1`, [one.personId]);
    const newcomer = await sitter({ body: 'vog-cell-steering-group', seat: 'orebro' });
    expect(await reads(newcomer, caseId, 'orebro')).toBe('done');
    expect(await refusal(does(newcomer, caseId, 'INTERPRETATION_AGREED', AGREED))).toBe('interpretation-not-shared');
    expect(await reads(next, caseId, 'goteborg')).toBe('done');
    expect(await refusal(does(newcomer, caseId, 'INTERPRETATION_AGREED', AGREED))).toBe('done');
  });

  it('is answered with an earlier answer only where there is a published one', async () => {
    const [asked, earlier] = await Promise.all([enquiry(), enquiry()]);
    const fits = (id: string) => refusal(does(office, asked, 'EARLIER_ANSWER_FITS', { enquiry: [id] }));
    for (const id of [randomUUID(), 'x', asked, earlier]) expect(await fits(id)).toBe('no-published-enquiry');
    await poolOf(dataSource).query(`UPDATE managed_case SET state = '["enquiry.published"]' WHERE id = $1`, [earlier]);
    expect(await fits(earlier)).toBe('done');
  });
});
