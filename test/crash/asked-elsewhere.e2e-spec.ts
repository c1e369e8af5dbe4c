import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { performedAct } from '#contract';
import { readConfig } from '#config';
import { API_ROOT } from '../../apps/api/src/api-root.js';
import { createApi } from '../../apps/api/src/bootstrap.js';
import { createLog } from '../../apps/api/src/log.js';
import { nomination, opinionOf } from '../support/crash/case-road.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

let database: TestDatabase;
let apis: readonly NestFastifyApplication[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  const options = { config: readConfig({}), databaseUrl: database.url, log: createLog('silent') };
  apis = await Promise.all([createApi(options), createApi(options)]);
});

afterAll(async () => {
  await Promise.all(apis.map((api) => api.close()));
  await database.drop();
});

const post = async (api: NestFastifyApplication | undefined, user: string, path: string, key: string, body: object) => {
  const headers = { host: 'localhost:3000', 'x-ordna-demo-user': user, 'idempotency-key': key };
  const answer = await api?.inject({ method: 'POST', url: `${API_ROOT}${path}`, headers, payload: body });
  return { status: answer?.statusCode, replayed: answer?.headers['idempotency-replayed'], body: answer?.json<unknown>() };
};

it('gives the first answer also from an API that has not seen the case go on', async () => {
  const [first, second] = apis;
  const opened = await post(first, 'contact-person-20', '/cases', 'key-opens', nomination({ number: 1, occurredOn: '2026-01-30' }));
  const { caseId } = performedAct.parse(opened.body);
  const acts = `/cases/${caseId}/acts`;
  // The other API now knows the case as it is before the regions are asked.
  expect((await post(second, 'coordinator', acts, 'key-unknown', { act: 'SUBMIT', facts: {} })).status).toBe(400);
  const accepted = await post(first, 'coordinator', acts, 'key-accepts', { act: 'ACCEPT_NOMINATION', facts: {} });
  const entries = performedAct.parse(accepted.body).entries;
  const instanceId = entries.filter(({ act }) => act === 'ROUND_OPENED').at(-1)?.instanceId ?? '';

  const submit = { act: 'SUBMIT', instanceId, facts: opinionOf() };
  const answered = await post(first, 'contact-person-25', acts, 'key-submits', submit);
  expect([answered.status, answered.replayed]).toEqual([201, 'false']);
  const again = await post(second, 'contact-person-25', acts, 'key-submits', submit);
  expect([again.status, again.replayed]).toEqual([201, 'true']);
  expect(again.body).toEqual(answered.body);
});
