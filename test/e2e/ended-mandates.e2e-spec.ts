import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { pino } from 'pino';
import { readConfig } from '#config';
import { performedAct, problem } from '#contract';
import { OWN_ISSUER } from '#identity';
import { CaseStorePg, DataSource, poolOf } from '#persistence';
import type { Mandate } from '#process';
import { createApi } from '../../apps/api/src/bootstrap.js';
import { API_ROOT } from '../../apps/api/src/api-root.js';
import { Log } from '../../apps/api/src/log.js';
import { openTestApi, type TestApi } from '../support/api.js';
import { ANSWER, OpinionCase } from '../support/opinion-case.js';
import { addMandate, addPerson } from '../support/people.js';
import { NOMINATION } from '../support/story/facts.js';

const COORDINATOR: Mandate = { role: 'coordinator' };
const RETURN = { act: 'RETURN', facts: { missing: ['Jämförelse med dagens behandling'] } };
const PROFILE = {
  caseKey: 'provmedel+exempelsjukdom',
  processVersion: 'IN_OUT_2018',
  kind: 'medicine',
  product: 'Provmedel',
  substance: 'provsubstans',
  indication: 'Exempelsjukdom hos vuxna',
  company: 'Exempelbolaget AB',
};
const OPENING = { profile: PROFILE, chart: 'medicine-case', act: 'NOMINATED', facts: NOMINATION };

let api: TestApi;
let db: pg.Pool;
let persons = 0;
beforeAll(async () => {
  api = await openTestApi();
  db = new pg.Pool({ connectionString: api.databaseUrl, max: 2 });
});
afterAll(async () => {
  await db.end();
  await api.close();
});
afterEach(() => {
  jest.restoreAllMocks();
  expect(api.errors).toEqual([]);
});

/** Somebody new whom this process knows: they have read something here. */
async function known(...mandates: readonly Mandate[]) {
  persons += 1;
  const subject = `somebody-${persons}`;
  const id = await addPerson(db, { subject, issuer: OWN_ISSUER, mandates });
  expect((await api.ask(subject, 'GET', '/cases?limit=1')).statusCode).toBe(200);
  return {
    subject,
    id,
    end: () => endAll(id),
    act: (caseId: string, body: object = RETURN) => act(subject, caseId, body),
  };
}
/** As another process does it: ours is not told. */
const endAll = (personId: string) =>
  db.query(`UPDATE mandate SET ended_on = '2026-02-01' WHERE person_id = $1 AND ended_on IS NULL`, [personId]);
const act = (user: string, caseId: string, body: object, key: string = randomUUID()) =>
  api.ask(user, 'POST', `/cases/${caseId}/acts`, { body, headers: { 'idempotency-key': key } });
async function newCase(): Promise<string> {
  const answer = await api.ask('contact-person-12', 'POST', '/cases', { body: OPENING });
  return performedAct.parse(answer.json()).caseId;
}
const told = (answer: { statusCode: number; json(): unknown }) => [
  answer.statusCode,
  answer.statusCode === 201 ? null : problem.parse(answer.json()).code,
];
const REFUSED = [403, 'role-not-allowed'];
async function written(): Promise<unknown> {
  const { rows } = await db.query(
    `SELECT (SELECT count(*) FROM journal_entry) AS entries, (SELECT sum(revision) FROM managed_case) AS steps,
      (SELECT count(*) FROM kept_answer) AS answers, (SELECT count(*) FROM opinion_draft) AS drafts,
      (SELECT count(*) FROM outbox) AS letters`,
  );
  return rows[0];
}
/** Lets something happen when the next step has been planned and is on its way to the database, and only then. */
function beforeTheNextWrite(happens: () => Promise<unknown>): void {
  const store = api.app.get(CaseStorePg);
  const write = store.write.bind(store);
  jest.spyOn(store, 'write').mockImplementationOnce(async (...step) => {
    await happens();
    return write(...step);
  });
}

describe('somebody whose mandate has ended', () => {
  it('is refused at once in every process, whoever ended it', async () => {
    const log = new Log(pino({ level: 'silent' }));
    const config = readConfig({});
    const other: NestFastifyApplication = await createApi({
      config,
      databaseUrl: api.databaseUrl,
      log,
      clock: api.clock,
    });
    const { subject, id, act: acts } = await known(COORDINATOR);
    const caseId = await newCase();
    const { rows } = await db.query(`SELECT id FROM mandate WHERE person_id = $1`, [id]);
    const ended = await other.inject({
      method: 'POST',
      url: `${API_ROOT}/mandates/${rows[0].id}/endings`,
      headers: {
        host: 'localhost:3000',
        authorization: await api.tokens.bearer('coordinator'),
        'idempotency-key': randomUUID(),
      },
      payload: { on: '2026-02-01', reason: 'resigned' },
    });
    expect(ended.statusCode).toBe(201);
    const before = await written();
    expect(told(await acts(caseId))).toEqual(REFUSED);
    expect(told(await api.ask(subject, 'POST', '/cases', { body: OPENING }))).toEqual(REFUSED);
    expect(await written()).toEqual(before);
    await other.close();
  });

  it.each(['performing an act', 'opening a case'])(
    'is refused also when it ends between signing in and storing, %s',
    async (what) => {
      const somebody = await known(COORDINATOR, { role: 'contact-person', region: '12', field: 'medicines' });
      const caseId = await newCase();
      const before = await written();
      beforeTheNextWrite(somebody.end);
      const answer =
        what === 'performing an act'
          ? await somebody.act(caseId)
          : await api.ask(somebody.subject, 'POST', '/cases', { body: OPENING });
      expect(told(answer)).toEqual(REFUSED);
      expect(await written()).toEqual(before);
    },
  );

  it('is told nothing any more: neither why an act is not possible, nor what was answered before', async () => {
    const somebody = await known(COORDINATOR);
    const [done, open] = [await newCase(), await newCase()];
    const key = randomUUID();
    expect(told(await act(somebody.subject, done, RETURN, key))).toEqual([201, null]);
    expect(told(await act(somebody.subject, done, RETURN))).toEqual([409, 'act-not-allowed']);
    await somebody.end();
    expect(told(await act(somebody.subject, done, RETURN, key))).toEqual(REFUSED);
    expect(told(await act(somebody.subject, done, RETURN))).toEqual(REFUSED);
    expect(told(await act(somebody.subject, open, { act: 'RETURN', facts: {} }))).toEqual(REFUSED);
    expect(told(await act(somebody.subject, randomUUID(), RETURN))).toEqual(REFUSED);
  });

  it('gives no answer for a region, and leaves no draft behind', async () => {
    const at = await OpinionCase.open(api);
    const somebody = await known({ role: 'contact-person', region: '12', field: 'medicines' });
    await at.perform('contact-person-12', 'SUBMIT', at.opinion('12'), ANSWER);
    await somebody.end();
    const before = await written();
    const answer = await at.perform(somebody.subject, 'SUBMIT', at.opinion('12'), ANSWER);
    expect(told(answer)).toEqual(REFUSED);
    expect(await written()).toEqual(before);
  });

  it('is unknown at once when what they sign in with has been taken from them', async () => {
    const somebody = await known(COORDINATOR);
    const [one, other] = [await newCase(), await newCase()];
    expect(told(await somebody.act(one))).toEqual([201, null]);
    await db.query(`DELETE FROM person_login WHERE person_id = $1`, [somebody.id]);
    expect(told(await somebody.act(other))).toEqual([403, 'person-unknown']);
  });
});

describe('somebody who may act', () => {
  it('may from the moment they are given the mandate', async () => {
    const somebody = await known({ role: 'auditor' });
    const caseId = await newCase();
    expect(told(await somebody.act(caseId))).toEqual(REFUSED);
    await addMandate(db, somebody.id, COORDINATOR);
    expect(told(await somebody.act(caseId))).toEqual([201, null]);
  });

  it('acts once, though others’ mandates change meanwhile', async () => {
    const somebody = await known(COORDINATOR);
    const other = await known(COORDINATOR);
    const caseId = await newCase();
    beforeTheNextWrite(async () => {
      await other.end();
      beforeTheNextWrite(() => addMandate(db, other.id, COORDINATOR));
    });
    expect(told(await somebody.act(caseId))).toEqual([201, null]);
    const { rows } = await db.query(
      `SELECT count(*)::int AS n FROM journal_entry WHERE case_id = $1 AND act = 'RETURN'`,
      [caseId],
    );
    expect(rows[0].n).toBe(1);
  });

  it('is stored with one question to the database', async () => {
    const somebody = await known(COORDINATOR);
    const [warming, caseId] = [await newCase(), await newCase()];
    await somebody.act(warming);
    const asked = jest.spyOn(poolOf(api.app.get(DataSource)), 'query');
    expect(told(await somebody.act(caseId))).toEqual([201, null]);
    expect(asked.mock.calls.map(([query]) => (query as unknown as { name?: string }).name)).toEqual([
      expect.stringMatching(/^step_one_.*_n$/),
    ]);
  });
});
