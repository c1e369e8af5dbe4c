import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  OpenConflict,
  OpenRegistered,
  PerformAct,
  SYSTEM,
  VerifyJournal,
  VirtualClock,
  FireDeadlines,
  sha256,
  type Actor,
} from '#casework';
import {
  ActorDirectoryPg,
  BoardPg,
  CaseArchivePg,
  CaseDetailsPg,
  CaseStorePg,
  ClearancesPg,
  ClearedDirectory,
  createDataSource,
  DeadlineListPg,
  DeadlineQueuePg,
  DocumentOpeningsPg,
  HousekeepingPg,
  JournalVerifierPg,
  PersonalDataPg,
  poolOf,
  RecordListsPg,
  RecordsBesidePg,
  SettingsPg,
  StoredContentsPg,
  TaskListPg,
  type DataSource,
} from '#persistence';
import { charts, isoDate, type Json, type JsonRecord, type Role } from '#process';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { addPerson } from '../support/people.js';
import { coordinator, smallProfile } from '../support/small-case.js';
import { given, NOMINATION } from '../support/story/facts.js';

const ISSUER = 'https://issuer.example';
const TODAY = isoDate('2026-02-02');
const assessor: Actor = { personId: '00000000-0000-4000-8000-000000000001', mandates: [{ role: 'conflict-assessor' }] };
const registrar: Actor = { personId: '00000000-0000-4000-8000-000000000002', mandates: [{ role: 'registrar' }] };
const archivist: Actor = { personId: '00000000-0000-4000-8000-000000000003', mandates: [{ role: 'archivist' }] };

let database: TestDatabase;
let dataSource: DataSource;
let clock: VirtualClock;
let performAct: PerformAct;
let conflicts: OpenConflict;
let directory: ClearedDirectory;
let contents: StoredContentsPg;
let records: RecordListsPg;

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = createDataSource(database.url, { role: 'ordna_app', poolMax: 6 });
  await dataSource.initialize();
  clock = new VirtualClock(new Date('2026-02-02T08:00:00Z'));
  const clearances = new ClearancesPg(dataSource);
  const beside = new RecordsBesidePg(dataSource, clearances, clock);
  performAct = new PerformAct(
    charts,
    new CaseStorePg(dataSource),
    new SettingsPg(dataSource),
    clock,
    undefined,
    null,
    beside,
  );
  conflicts = new OpenConflict(performAct);
  directory = new ClearedDirectory(new ActorDirectoryPg(dataSource), clearances);
  contents = new StoredContentsPg(dataSource);
  records = new RecordListsPg(dataSource);
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

const newCase = async (indication: string): Promise<string> =>
  (
    await performAct.open(
      { personId: 'c', mandates: [{ role: 'contact-person', region: '12' }] },
      {
        profile: smallProfile({ indication, caseKey: indication, processVersion: 'IN_OUT_2018' }),
        chart: 'medicine-case',
        act: 'NOMINATED',
        facts: given(NOMINATION),
      },
    )
  ).caseId;

let people = 0;
const somebody = async (role: Role): Promise<string> =>
  addPerson(poolOf(dataSource), { subject: `p${(people += 1)}`, issuer: ISSUER, mandates: [{ role }] });
const actorOf = async (personId: string): Promise<Actor> => {
  const found = await directory.standingOf({ personId }, TODAY, 'asked');
  if (!found) throw new Error('nobody');
  return found.actor;
};
const takenOver = (personId: string, facts: JsonRecord = {}) =>
  conflicts.run(assessor, {
    act: 'ASSESSMENT_TAKEN_OVER',
    personId,
    assignment: 'evaluation',
    facts: { form: 'member', outcome: 'cleared', ...facts },
  });
const stored = async (text: string): Promise<string> => {
  const data = Buffer.from(text);
  const hash = sha256(data);
  await contents.keep({
    sha256: hash,
    mediaType: 'text/plain',
    bytes: data.length,
    data,
    storedBy: registrar.personId,
    storedAt: clock.now(),
  });
  return hash;
};
const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) =>
      error instanceof Error && 'reason' in error ? error.reason : error instanceof Error ? error.message : error,
  );
const asked = (caseId: string) => ({ caseId, act: 'COMPANY_ASKED', facts: {} });

describe('declarations of interest', () => {
  it('are one for each person and assignment, however often they are begun', async () => {
    const person = await somebody('evaluator');
    const both = await Promise.allSettled([takenOver(person), takenOver(person)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await records.list('conflict', { personId: person }, { page: 1, limit: 9 })).total).toBe(1);
  });

  it('let their person act or not, from the moment they change, without a question of their own', async () => {
    const caseId = await newCase('jäv 1');
    const person = await somebody('evaluator');
    expect(await codeOf(performAct.run(await actorOf(person), asked(caseId)))).toMatchObject({
      code: 'conflict-not-declared',
    });
    const { caseId: conflictId } = await takenOver(person);
    const actor = await actorOf(person);
    expect(actor.clearances).toMatchObject([{ assignment: 'evaluation', state: 'cleared' }]);
    // Past the declaration, the chart is asked: it says that the case has not come so far.
    expect(await codeOf(performAct.run(actor, asked(caseId)))).toMatchObject({ code: 'not-in-this-state' });
    const declare = { caseId: conflictId, act: 'CASE_DECLARED', facts: { caseId, conflict: true, ties: ['Arvode'] } };
    await performAct.run(actor, declare);
    const pool = poolOf(dataSource);
    const query = pool.query.bind(pool);
    let questions = 0;
    Object.assign(pool, { query: (...args: Parameters<typeof query>) => ((questions += 1), query(...args)) });
    await directory.standingOf({ personId: person }, TODAY, 'asked');
    const first = questions;
    await directory.standingOf({ personId: person }, TODAY, 'asked');
    await directory.standingOf({ personId: person }, TODAY, 'asked');
    Object.assign(pool, { query });
    // After a change: the number, the network, the declarations. Then the number alone, as before there were declarations.
    expect([first, questions - first]).toEqual([3, 2]);
    expect(await codeOf(performAct.run(await actorOf(person), asked(caseId)))).toMatchObject({
      code: 'conflict-in-case',
    });
  });

  it('cannot be changed in the moment between reading the actor and storing their act', async () => {
    const caseId = await newCase('jäv 2');
    const person = await somebody('coordinator');
    const found = await directory.standingOf({ personId: person }, TODAY, 'asked');
    const { caseId: conflictId } = await takenOver(person, { outcome: 'restricted', cases: [caseId] });
    expect(conflictId).toBeDefined();
    const accept = { caseId, act: 'ACCEPT_NOMINATION', facts: {} };
    const work = performAct.run(found?.actor ?? assessor, {
      ...accept,
      network: { revision: found?.revision ?? 0n, source: 'remembered' },
    });
    await expect(work).rejects.toMatchObject({ name: 'ActorOutdated' });
  });

  it('keep what they say in the confidential table, and are in no list of cases, tasks or deadlines', async () => {
    const person = await somebody('evaluator');
    const { caseId } = await conflicts.run(
      { personId: person, mandates: [{ role: 'evaluator' }] },
      {
        act: 'INTERESTS_DECLARED',
        personId: person,
        assignment: 'evaluation',
        facts: { form: 'member', hasTies: true, ties: ['Aktier i Exempelbolaget'] },
      },
    );
    const db = poolOf(dataSource);
    const everywhere = await db.query<{ all: string }>(
      `SELECT (SELECT string_agg(body, '') FROM journal_entry) || (SELECT string_agg(context::text, '') FROM instance)
         || coalesce((SELECT string_agg(words, '') FROM case_words), '') || coalesce((SELECT string_agg(payload::text, '') FROM outbox), '') AS all`,
    );
    expect(everywhere.rows[0]?.all).not.toContain('Aktier i');
    const [row] = (await records.list('conflict', { caseId }, { page: 1, limit: 1 })).rows;
    expect(await records.secretsOf(row?.id ?? '')).toMatchObject([
      { field: 'ties', value: ['Aktier i Exempelbolaget'] },
    ]);
    const page = { page: 1, limit: 100 };
    const board = await new BoardPg(dataSource).list({}, '-updatedAt', page, TODAY);
    expect(board.rows.map(({ id }) => id)).not.toContain(caseId);
    expect(board.total).toBe(board.rows.length);
    expect(await new CaseDetailsPg(dataSource).find(caseId)).toBeNull();
    const tasks = await new TaskListPg(dataSource).list({ caseId }, page);
    const deadlines = await new DeadlineListPg(dataSource).list({}, page, TODAY);
    expect([tasks.total, deadlines.rows.filter((one) => one.caseId === caseId)]).toEqual([0, []]);
    const kept = await db.query(`SELECT kind, role FROM task WHERE case_id = $1`, [caseId]);
    expect(kept.rows).toEqual([{ kind: 'assess-declaration', role: 'conflict-assessor' }]);
    const letters = await db.query(`SELECT FROM outbox WHERE case_id = $1`, [caseId]);
    expect(letters.rowCount).toBe(0);
  });

  it('lose what they say when their person is erased, and the chain stays whole', async () => {
    const person = await somebody('evaluator');
    const facts = { form: 'member', hasTies: true, ties: ['Styrelsepost i Provföretaget'] };
    const { caseId } = await conflicts.run(
      { personId: person, mandates: [{ role: 'evaluator' }] },
      { act: 'INTERESTS_DECLARED', personId: person, assignment: 'evaluation', facts },
    );
    const personal = new PersonalDataPg(dataSource, clock);
    const places = await personal.of(person, assessor.personId);
    expect(JSON.stringify(places)).toContain('Styrelsepost');
    await personal.erase(person, assessor.personId);
    const [row] = (await records.list('conflict', { caseId }, { page: 1, limit: 1 })).rows;
    expect(await records.secretsOf(row?.id ?? '')).toEqual([]);
    const verifier = new VerifyJournal(charts, new JournalVerifierPg(dataSource), new CaseArchivePg(dataSource));
    expect((await verifier.run()).chain.mismatches).toEqual([]);
  });

  it('shut their seat out of the council’s quorum, whoever chairs', async () => {
    const caseId = await newCase('jäv 3');
    const beside = new RecordsBesidePg(dataSource, new ClearancesPg(dataSource), clock);
    const db = poolOf(dataSource);
    const [barred, free] = [await somebody('council-member'), await somebody('council-member')];
    await db.query(`UPDATE mandate SET health_care_region = 'norra', field = 'medicines' WHERE person_id = $1`, [
      barred,
    ]);
    await db.query(`UPDATE mandate SET health_care_region = 'sodra', field = 'medicines' WHERE person_id = $1`, [free]);
    const assessed = (personId: string, outcome: string) =>
      conflicts.run(assessor, {
        act: 'ASSESSMENT_TAKEN_OVER',
        personId,
        assignment: 'medicines-council',
        facts: { form: 'member', outcome },
      });
    await assessed(barred, 'barred');
    await assessed(free, 'cleared');
    const told = await beside.beside(
      { chart: 'council-item', act: 'DECIDE', instanceId: caseId },
      { caseId, isOfCase: true, on: TODAY, personId: free, facts: {}, ...smallProfile({ caseKey: 'x' }) },
    );
    expect(told).toEqual({
      shutOut: [{ healthCareRegion: 'norra', because: 'conflict-barred' }],
      seats: [
        { seat: 'norra', healthCareRegion: 'norra' },
        { seat: 'sodra', healthCareRegion: 'sodra' },
      ],
      ownSeats: ['sodra'],
      registerNumber: expect.stringMatching(/^2026\/\d{5}-1$/),
    });
    const item = await performAct.run(coordinator, {
      caseId,
      act: 'REQUEST_ITEM',
      facts: { kind: 'minorText', basis: ['underlag'] },
    });
    const instanceId = item.entries.find(({ act }) => act === 'ITEM_REQUESTED')?.instanceId;
    const chair: Actor = { personId: assessor.personId, mandates: [{ role: 'council-chair' }] };
    const seated = (personId: string): Actor => ({ personId, mandates: [{ role: 'council-member' }] });
    const does = (act: string, facts: JsonRecord, by = chair) => performAct.run(by, { caseId, instanceId, act, facts });
    const members = ['norra', 'sodra'].map((area) => ({
      seat: area,
      kind: 'member',
      healthCareRegion: area,
      present: true,
    }));
    await does('START_CIRCULATION', { proposal: 'En rättelse.', members });
    expect(await codeOf(does('CIRCULATION_ANSWERED', { seat: 'sodra', agrees: true }))).toMatchObject({
      code: 'not-your-seat',
    });
    await does('CIRCULATION_ANSWERED', { seat: 'sodra', agrees: true }, seated(free));
    expect(await codeOf(does('CIRCULATION_ANSWERED', { seat: 'norra', agrees: true }, seated(free)))).toMatchObject({
      code: 'not-your-seat',
    });
    expect(await codeOf(does('CIRCULATION_ANSWERED', { seat: 'norra', agrees: true }, seated(barred)))).toMatchObject({
      code: 'has-conflict',
    });
    await expect(does('CIRCULATION_ANSWERED', { seat: 'norra', agrees: true, shutOut: [] })).rejects.toMatchObject({
      code: 'facts-invalid',
    });
  });
});

const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');
const described = { kind: 'basis', circle: 'handling', mediaType: 'text/plain' };
const received = async (title: string, text: string): Promise<JsonRecord> => ({
  ...described,
  title,
  content: await stored(text),
  secrecy: 'none',
  receivedOn: '2026-02-02',
});

describe('documents', () => {
  it('are begun beside a case wherever it stands, and a replay of its journal does the same', async () => {
    const caseId = await newCase('handling 1');
    const facts = await received('Yttrande', 'Ja');
    const done = await performAct.run(registrar, { caseId, attach: 'document', act: 'DOCUMENT_RECEIVED', facts });
    const [row] = (await records.list('document', { caseId }, { page: 1, limit: 9 })).rows;
    expect([row?.id, row?.state]).toEqual([done.entries[0]?.instanceId, 'registered']);
    // The case itself has not moved, and what it stands on is still its own chart.
    expect(done.state.join()).not.toContain('registered');
    const { chain, differences } = await new VerifyJournal(
      charts,
      new JournalVerifierPg(dataSource),
      new CaseArchivePg(dataSource),
    ).run();
    expect({ mismatches: chain.mismatches, differences }).toEqual({ mismatches: [], differences: [] });
  });

  it('are not begun beside what is no case, and no other chart is', async () => {
    const caseId = await newCase('handling 2');
    const facts = await received('Yttrande', 'Ja');
    const attach = (id: string, chart: 'document' | 'opinion') =>
      codeOf(performAct.run(registrar, { caseId: id, attach: chart, act: 'DOCUMENT_RECEIVED', facts }));
    expect(await attach(caseId, 'opinion')).toBe('chart-unknown');
    const { caseId: beside } = await takenOver(await somebody('evaluator'));
    expect(await attach(beside, 'document')).toBe('chart-unknown');
  });

  it('have numbers that follow each other within the case, and nobody else’s, however many come at once', async () => {
    const [one, two] = [await newCase('nummer 1'), await newCase('nummer 2')];
    const facts = await received('Yttrande', 'Ja');
    const add = (caseId: string) =>
      performAct.run(registrar, { caseId, attach: 'document', act: 'DOCUMENT_RECEIVED', facts });
    await Promise.all([add(one), add(two), add(one), add(two), add(one)]);
    const numbersOf = async (caseId: string) =>
      (await records.list('document', { caseId }, { page: 1, limit: 9 })).rows.map(({ context }) =>
        textOf(context['number']),
      );
    const [ofOne, ofTwo] = [await numbersOf(one), await numbersOf(two)];
    const whole = ofOne[0]?.slice(0, -2) ?? '';
    expect(ofOne.toSorted((a, b) => (a < b ? -1 : 1))).toEqual([`${whole}-1`, `${whole}-2`, `${whole}-3`]);
    expect(whole).toMatch(/^2026\/\d{5}$/);
    expect(ofTwo.map((number) => number.slice(0, -2))).not.toContain(whole);
    const said = {
      caseId: one,
      attach: 'document',
      act: 'DOCUMENT_RECEIVED',
      facts: { ...facts, number: '1' },
    } as const;
    await expect(performAct.run(registrar, said)).rejects.toMatchObject({ code: 'facts-invalid' });
  });

  it('name bytes that are stored, and lose them once destroyed', async () => {
    const missing = { ...(await received('Yttrande', 'Ja')), content: 'f'.repeat(64) };
    const begin = new OpenRegistered(performAct);
    const open = (facts: JsonRecord) => begin.run(registrar, { chart: 'document', act: 'DOCUMENT_RECEIVED', facts });
    await expect(open(missing)).rejects.toMatchObject({
      code: 'facts-invalid',
      facts: { problems: [{ path: 'content', code: 'no-such-content' }] },
    });
    const facts = await received('Missiv', 'Bara i ett register');
    const { caseId } = await open(facts);
    const unused = await stored('Aldrig använd');
    await performAct.run(registrar, {
      caseId,
      act: 'DOCUMENT_ARCHIVED',
      facts: { retention: 'when-archived', planRef: 'P' },
    });
    clock.set(new Date(clock.now().getTime() + 2 * 86_400_000));
    const housekeeping = new HousekeepingPg(dataSource, clock);
    expect((await housekeeping.run()).contents).toBe(1);
    expect(await contents.read(unused)).toBeNull();
    expect((await contents.read(textOf(facts['content'])))?.toString()).toBe('Bara i ett register');
    await performAct.run(archivist, { caseId, act: 'DOCUMENT_DESTROYED', facts: { decisionRef: 'B' } });
    await housekeeping.run();
    expect(await contents.read(textOf(facts['content']))).toBeNull();
  });

  it('have a log of openings that nobody can rewrite', async () => {
    const openings = new DocumentOpeningsPg(dataSource);
    const documentId = '00000000-0000-4000-8000-0000000000d1';
    const note = { caseId: documentId, documentId, rendition: 'full', personId: registrar.personId, at: clock.now() };
    await openings.note({ ...note, refusal: null });
    await openings.note({ ...note, refusal: 'document-is-secret' });
    const { rows, total } = await openings.of(documentId, { page: 1, limit: 9 });
    expect([total, rows.map(({ refusal }) => refusal)]).toEqual([2, ['document-is-secret', null]]);
    await expect(poolOf(dataSource).query(`DELETE FROM document_opening`)).rejects.toThrow('denied');
    await expect(poolOf(dataSource).query(`UPDATE document_opening SET refusal = 'x'`)).rejects.toThrow('denied');
  });
});

describe('after three years', () => {
  it('a declaration expires by the deadline that the worker fires', async () => {
    const person = await somebody('evaluator');
    const { caseId } = await takenOver(person);
    const fire = new FireDeadlines(
      charts,
      new CaseStorePg(dataSource),
      new SettingsPg(dataSource),
      new DeadlineQueuePg(dataSource),
      clock,
    );
    clock.set(new Date('2029-02-12T08:00:00Z'));
    await fire.run(500);
    const stateOf = async () => (await records.list('conflict', { caseId }, { page: 1, limit: 1 })).rows[0]?.state;
    expect(await stateOf()).toBe('renewalDue');
    clock.set(new Date('2029-03-26T08:00:00Z'));
    await fire.run(500);
    expect(await stateOf()).toBe('expired');
    expect((await actorOf(person)).clearances).toMatchObject([{ state: 'expired' }]);
  });
});

it('tells the system nothing of conflicts: it has none', () => {
  expect(SYSTEM.clearances).toBeUndefined();
});
