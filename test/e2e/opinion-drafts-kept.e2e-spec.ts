import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import {
  attachmentList,
  caseView,
  compilation,
  draftView,
  journalPage,
  performedAct,
  problem,
  receiptList,
} from '#contract';
import { createDataSource, type DataSource } from '#persistence';
import { openUseCases } from '../../apps/worker/src/use-cases.js';
import { openTestApi, type TestApi } from '../support/api.js';
import { ANSWER, OpinionCase } from '../support/opinion-case.js';

let api: TestApi;
let db: pg.Pool;
let source: DataSource;
beforeAll(async () => {
  api = await openTestApi();
  db = new pg.Pool({ connectionString: api.databaseUrl, max: 4 });
  source = await createDataSource(api.databaseUrl, { role: 'ordna_app' }).initialize();
});
afterAll(async () => {
  await db.end();
  await source.destroy();
  await api.close();
});
afterEach(() => expect(api.errors).toEqual([]));

const read = async (at: OpinionCase, user: string, query = '') =>
  draftView.parse((await at.read(user, `/opinions/${at.opinion('12')}/draft${query}`)).json());
/** What the worker does each hour. */
const housekeeping = () => openUseCases(source, api.clock).housekeeping.run();
const draftAt = async (at: OpinionCase, opinionId: string) =>
  draftView.parse((await at.read('contact-person-12', `/opinions/${opinionId}/draft`)).json());
/** Skåne's opinions in a case, in the order of their rounds. */
const opinionsOf = async (at: OpinionCase): Promise<readonly string[]> =>
  caseView
    .parse((await at.read('coordinator', '')).json())
    .instances.filter(({ chart, key }) => chart === 'opinion' && key === '12')
    .map(({ id }) => id);
const openAgain = (at: OpinionCase) =>
  api.ask('coordinator', 'POST', `/cases/${at.id}/acts`, {
    body: { act: 'OPEN_ROUND', facts: { question: 'Igen?' } },
  });
const refusal = (response: { json(): unknown; statusCode: number }) => {
  const { code, facts, detail } = problem.parse(response.json());
  return { status: response.statusCode, code, facts, detail };
};

describe('what is written in the moment a round changes', () => {
  it('two persons hand in for one region at once: one answer, one clear message, and nothing is lost', async () => {
    const at = await OpinionCase.open(api);
    await at.does('contact-deputy-12', 'ACKNOWLEDGE', '12');
    const facts = (stance: string) => ({ ...ANSWER, stance });
    const [one, other] = await Promise.all([
      at.perform('contact-person-12', 'SUBMIT', at.opinion('12'), facts('yes')),
      at.perform('contact-deputy-12', 'SUBMIT', at.opinion('12'), facts('no')),
    ]);
    const [done, told] = one.statusCode === 201 ? [one, other] : [other, one];
    expect(performedAct.parse(done.json()).entries[0]?.act).toBe('SUBMIT');
    const refused = refusal(told);
    expect(refused).toMatchObject({
      status: 409,
      facts: {
        reason: { code: 'already-submitted', facts: { on: '2026-02-02', version: 1, way: 'AMEND', keptAsDraft: 1 } },
      },
    });
    expect(refused.detail).toBe(
      'Regionen lämnade sitt yttrande 2 februari 2026. Det du har skrivit finns kvar som utkast. Ändra yttrandet i stället.',
    );
    const lost = done === one ? 'no' : 'yes';
    expect(await read(at, 'contact-person-12')).toMatchObject({ revision: 1, body: { stance: lost } });
    const { entries } = journalPage.parse((await at.read('coordinator', '/journal-entries?limit=100')).json());
    expect(entries.filter(({ act }) => act === 'SUBMIT')).toHaveLength(1);
  });

  it('is refused before a round has opened, and is the region’s draft when it has', async () => {
    const at = await OpinionCase.open(api);
    expect((await at.perform('coordinator', 'CANCEL_ROUND', at.round, { reason: 'Ny fråga' })).statusCode).toBe(201);
    const [opened, early] = await Promise.all([
      openAgain(at),
      at.perform('contact-person-12', 'SUBMIT', at.opinion('12'), ANSWER),
    ]);
    expect([opened.statusCode, early.statusCode]).toEqual([201, 409]);
    expect(refusal(early).facts['reason']).toMatchObject({ code: 'not-in-this-state', facts: { keptAsDraft: 1 } });
    await housekeeping();
    const [before = '', next = ''] = await opinionsOf(at);
    expect(await draftAt(at, next)).toMatchObject({ revision: 1, body: { stance: 'yes' } });
    expect(await draftAt(at, before)).toMatchObject({ revision: 0, body: null });
    expect((await at.perform('contact-person-12', 'SUBMIT', next, ANSWER)).statusCode).toBe(201);
    expect(await draftAt(at, next)).toMatchObject({ revision: 2, body: null });
  });

  /** In Swedish time the last day of a round opened on 2 February is 23 February. */
  const LAST_INSTANT = new Date('2026-02-23T22:59:59.999Z');

  it('is in time up to the last millisecond of the last day, whoever comes first: the answer or who closes', async () => {
    const at = await OpinionCase.open(api);
    const early = await OpinionCase.open(api);
    await early.does('contact-person-01', 'SUBMIT', '01', ANSWER);
    api.clock.set(LAST_INSTANT);
    await at.does('contact-person-12', 'SUBMIT', '12', ANSWER);
    await early.does('contact-person-01', 'AMEND', '01', { ...ANSWER, stance: 'no' });

    api.clock.set(new Date(LAST_INSTANT.getTime() + 1));
    const late = refusal(await at.perform('contact-person-13', 'SUBMIT', at.opinion('13'), ANSWER));
    expect(late).toMatchObject({
      status: 409,
      facts: { reason: { code: 'round-closed', facts: { way: 'SUBMIT_LATE', keptAsDraft: 1 } } },
    });
    expect(late.detail).toBe('Rundan är stängd för svar.');
    const amended = refusal(await early.perform('contact-person-01', 'AMEND', early.opinion('01'), ANSWER));
    expect(amended.facts['reason']).toMatchObject({ code: 'round-closed' });
    await at.does('contact-person-13', 'SUBMIT_LATE', '13', ANSWER);

    const { entries } = journalPage.parse((await at.read('coordinator', '/journal-entries?limit=100&sort=seq')).json());
    const acts = entries.filter(({ cause }) => cause !== 'consequence').map(({ act }) => act);
    expect(acts.slice(-3)).toEqual(['SUBMIT', 'ROUND_DEADLINE', 'SUBMIT_LATE']);
    const fired = entries.find(({ act }) => act === 'ROUND_DEADLINE');
    expect(fired).toMatchObject({ occurredOn: '2026-02-24', deadline: { kind: 'answers', dueOn: '2026-02-23' } });
  });

  it('waits for the next round where that is opened days later, and never covers what was begun there', async () => {
    const at = await OpinionCase.open(api);
    const files = (opinionId: string) => `/cases/${at.id}/opinions/${opinionId}/attachments`;
    const query = 'name=underlag.pdf&mediaType=application%2Fpdf';
    await api.ask('contact-person-12', 'POST', `${files(at.opinion('12'))}?${query}`, {
      raw: Buffer.from('%PDF-1.4 underlag'),
      headers: { 'content-type': 'application/octet-stream' },
    });
    await at.save('contact-person-12', '12', 0, { text: 'Skrivet i den' });
    expect((await at.perform('coordinator', 'CANCEL_ROUND', at.round, { reason: 'Ny fråga' })).statusCode).toBe(201);
    const typing = await at.save('contact-person-12', '12', 1, { text: 'Skrivet i den avbrutna rundan' });
    expect(refusal(typing)).toMatchObject({ status: 409, code: 'draft-closed' });
    await housekeeping();
    api.clock.advance({ days: 3 });
    expect((await openAgain(at)).statusCode).toBe(201);
    const [before = '', next = ''] = await opinionsOf(at);
    expect(await draftAt(at, next)).toMatchObject({ revision: 1, body: { text: 'Skrivet i den avbrutna rundan' } });
    const { attachments } = attachmentList.parse((await api.ask('contact-person-12', 'GET', files(next))).json());
    expect(attachments.map(({ name }) => name)).toEqual(['underlag.pdf']);
    expect((await at.perform('contact-person-12', 'SUBMIT', before, ANSWER)).statusCode).toBe(409);
    await housekeeping();
    expect(await draftAt(at, next)).toMatchObject({ revision: 1, body: { text: 'Skrivet i den avbrutna rundan' } });
    expect(await draftAt(at, before)).toMatchObject({ body: { stance: 'yes' } });
  });

  it('keeps a change refused as late until it is given as late, and until the case is over when nobody does', async () => {
    const at = await OpinionCase.open(api);
    for (const region of ['01', '12', '13']) await at.does(`contact-person-${region}`, 'SUBMIT', region, ANSWER);
    await at.save('contact-person-13', '13', 0, { text: 'Aldrig lämnat' });
    api.clock.advance({ days: 30 });
    const late = { ...ANSWER, stance: 'no', text: 'Nämnden ändrade sig.' };
    for (const region of ['01', '12']) {
      const refused = refusal(await at.perform(`contact-person-${region}`, 'AMEND', at.opinion(region), late));
      expect(refused.facts['reason']).toMatchObject({
        code: 'round-closed',
        facts: { way: 'AMEND_LATE', keptAsDraft: 1 },
      });
    }
    await housekeeping();
    expect(await draftAt(at, at.opinion('12'))).toMatchObject({ body: { text: 'Nämnden ändrade sig.' } });
    await at.does('contact-person-12', 'AMEND_LATE', '12', late);
    expect(await draftAt(at, at.opinion('12'))).toMatchObject({ body: null });
    const { receipts } = receiptList.parse(
      (await at.read('contact-person-12', `/opinions/${at.opinion('12')}/receipts`)).json(),
    );
    expect(receipts.map(({ act, late: isLate }) => [act, isLate])).toEqual([
      ['SUBMIT', false],
      ['AMEND_LATE', true],
    ]);
    expect((await at.perform('coordinator', 'COMPILE_ROUND', at.round)).statusCode).toBe(201);
    const table = await at.read('coordinator', `/opinion-rounds/${at.round}/compilation`);
    const { regions, healthCareRegionCounts } = compilation.parse(table.json());
    expect(regions.find(({ region }) => region === '12')).toMatchObject({
      status: 'submitted',
      answer: { stance: 'yes', version: 1 },
      lateAmendment: { stance: 'no', text: 'Nämnden ändrade sig.', version: 2 },
    });
    expect(healthCareRegionCounts.find(({ healthCareRegion }) => healthCareRegion === 'sodra')).toMatchObject({
      no: 0,
    });
    const spreadsheet = await at.read('coordinator', `/opinion-rounds/${at.round}/compilation/table`);
    expect(spreadsheet.body).toContain('Nämnden ändrade sig.');
    await housekeeping();
    const { rows } = await db.query(
      `SELECT d.region FROM opinion_draft d WHERE d.case_id = $1 AND d.body IS NOT NULL`,
      [at.id],
    );
    expect(rows).toEqual([{ region: '01' }]);
    const found = await at.read('contact-person-01', `/opinions/${at.opinion('01')}/draft`);
    expect(draftView.parse(found.json()).body).toMatchObject({ text: 'Nämnden ändrade sig.' });
    await db.query(
      `UPDATE instance i SET done = true FROM managed_case c WHERE c.id = $1 AND i.id = c.main_instance_id`,
      [at.id],
    );
    await housekeeping();
    expect((await db.query(`SELECT FROM opinion_draft d WHERE d.case_id = $1`, [at.id])).rowCount).not.toBe(0);
    api.clock.advance({ days: 91 });
    await housekeeping();
    expect((await db.query(`SELECT FROM opinion_draft d WHERE d.case_id = $1`, [at.id])).rowCount).toBe(0);
  });
});
