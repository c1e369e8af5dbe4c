import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { journalPage, performedAct } from '#contract';
import { SystemClock } from '#casework';
import { readConfig } from '#config';
import { API_ROOT } from '../../apps/api/src/api-root.js';
import { createApi } from '../../apps/api/src/bootstrap.js';
import { createLog } from '../../apps/api/src/log.js';
import { nomination, opinionOf } from '../support/crash/case-road.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { Tokens } from '../support/tokens.js';

let database: TestDatabase;
let apis: readonly NestFastifyApplication[] = [];
let tokens: Tokens;

beforeAll(async () => {
  database = await createTestDatabase();
  const config = readConfig({});
  const options = { config, databaseUrl: database.url, log: createLog('silent') };
  tokens = new Tokens(database.url, config.publicUrl, new SystemClock());
  apis = await Promise.all([createApi(options), createApi(options)]);
});

afterAll(async () => {
  await Promise.all(apis.map((api) => api.close()));
  await database.drop();
});

const post = async (api: NestFastifyApplication | undefined, user: string, path: string, key: string, body: object) => {
  const headers = { host: 'localhost:3000', authorization: await tokens.bearer(user), 'idempotency-key': key };
  const answer = await api?.inject({ method: 'POST', url: `${API_ROOT}${path}`, headers, payload: body });
  return {
    status: answer?.statusCode,
    replayed: answer?.headers['idempotency-replayed'],
    body: answer?.json<unknown>(),
  };
};

/** A case that the first API has taken to one region's answer, while the second knows it as it was before anyone was asked. */
async function answeredAtFirst(name: string, number: number) {
  const [first, second] = apis;
  const opened = await post(
    first,
    'contact-person-20',
    '/cases',
    `${name}-opens`,
    nomination({ number, occurredOn: '2026-01-30' }),
  );
  const { caseId } = performedAct.parse(opened.body);
  const acts = `/cases/${caseId}/acts`;
  const unknown = await post(second, 'coordinator', acts, `${name}-unknown`, { act: 'SUBMIT', facts: {} });
  expect(unknown.status).toBe(400);
  const accepted = await post(first, 'coordinator', acts, `${name}-accepts`, { act: 'ACCEPT_NOMINATION', facts: {} });
  const entries = performedAct.parse(accepted.body).entries;
  const instanceId = entries.filter(({ act }) => act === 'ROUND_OPENED').at(-1)?.instanceId ?? '';

  const submit = { act: 'SUBMIT', instanceId, facts: opinionOf() };
  const key = `${name}-submits`;
  const answered = await post(first, 'contact-person-25', acts, key, submit);
  expect([answered.status, answered.replayed]).toEqual([201, 'false']);
  return { second, caseId, acts, key, submit, answered };
}

describe('an API whose memory of a case is behind, since another one has gone on with it', () => {
  it('gives the first answer to a request that the other has answered', async () => {
    const { second, acts, key, submit, answered } = await answeredAtFirst('replays', 1);
    const again = await post(second, 'contact-person-25', acts, key, submit);
    expect([again.status, again.replayed]).toEqual([201, 'true']);
    expect(again.body).toEqual(answered.body);
  });

  it('keeps a region’s answer from the others until the round has closed', async () => {
    const { second, caseId } = await answeredAtFirst('seals', 2);
    // What the region wrote, and what the round recorded of it.
    const told = ['SUBMIT', 'OPINION_RECORDED'];
    const factsShownTo = async (user: string): Promise<readonly unknown[]> => {
      const headers = { host: 'localhost:3000', authorization: await tokens.bearer(user) };
      const url = `${API_ROOT}/cases/${caseId}/journal-entries?limit=100`;
      const { entries } = journalPage.parse((await second?.inject({ url, headers }))?.json());
      return entries.filter(({ act }) => told.includes(act)).map(({ facts }) => facts);
    };
    expect(await factsShownTo('contact-person-24')).toEqual([null, null]);
    expect(await factsShownTo('contact-person-25')).toContainEqual(expect.objectContaining(opinionOf()));
    expect(await factsShownTo('coordinator')).not.toContain(null);
  });
});
