import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import {
  networkEntryPage,
  problem,
  reminderPolicyList,
  reminderPolicyView,
  roundView,
  timeLimitList,
  timeLimitView,
} from '#contract';
import { createDataSource, type DataSource, RemindersPg } from '#persistence';
import { SETTINGS } from '#process';
import { Database, openWorkPool } from '#queue';
import { recomputeDeadlines } from '../../apps/worker/src/recompute-deadlines.js';
import { openUseCases } from '../../apps/worker/src/use-cases.js';
import { type AskOptions, openTestApi, type TestApi } from '../support/api.js';
import { OpinionCase } from '../support/opinion-case.js';

const LIMIT = '/time-limits/opinion-inclusion';
const POLICY = '/reminder-policies/answer-opinion';
let api: TestApi;
let dataSource: DataSource;
let sql: Database;
let running: OpinionCase;
beforeAll(async () => {
  api = await openTestApi();
  dataSource = await createDataSource(api.databaseUrl, { role: 'ordna_app', poolMax: 2 }).initialize();
  sql = new Database(openWorkPool({ databaseUrl: api.databaseUrl, poolMax: 2, onError: () => undefined }));
  running = await OpinionCase.open(api);
});
afterAll(async () => {
  await sql.close();
  await dataSource.destroy();
  await api.close();
});
afterEach(() => expect(api.errors).toEqual([]));

const change = (path: string, body: unknown, options: AskOptions = {}, user: string | null = 'coordinator') =>
  api.ask(user, 'POST', `${path}/changes`, { body, ...options });
const limits = async () => timeLimitList.parse((await api.ask('auditor', 'GET', '/time-limits')).json());
const lastDayOf = async (one: OpinionCase) =>
  roundView.parse((await one.read('coordinator', `/opinion-rounds/${one.round}`)).json()).lastDay;
const entries = async () =>
  networkEntryPage.parse((await api.ask('coordinator', 'GET', '/network-entries?limit=100')).json()).networkEntries;

const WAITING = `SELECT id, payload->>'after' AS after FROM outbox WHERE type = 'recompute-deadlines' AND done_at IS NULL`;
/** What the worker does with the jobs, each delivered twice. @returns how many there were */
async function work(): Promise<number> {
  const needs = { sql, clock: api.clock, recompute: openUseCases(dataSource, api.clock).recompute };
  const { rows } = await sql.query(WAITING, []);
  for (const { id, after } of rows as readonly { readonly id: string; readonly after: string | null }[])
    for (let n = 0; n < 2; n += 1) await recomputeDeadlines(needs, after, id);
  return rows.length === 0 ? 0 : rows.length + (await work());
}

describe('time limits', () => {
  it('are read with what holds where nothing is set', async () => {
    const { timeLimits, recomputing } = await limits();
    expect(timeLimits.map(({ name }) => name)).toEqual(Object.keys(SETTINGS));
    expect(timeLimits.every(({ isOwn }) => !isOwn)).toBe(true);
    expect(recomputing).toBe(false);
    expect(timeLimitView.parse((await api.ask('manager', 'GET', LIMIT)).json())).toMatchObject({
      name: 'opinion-inclusion',
      length: { n: 15, unit: 'wd' },
      usual: { n: 15, unit: 'wd' },
      isOwn: false,
      isSourced: false,
    });
  });

  it('move the deadlines of cases under way, in the background, and hold at once for what begins', async () => {
    expect(await lastDayOf(running)).toBe('2026-02-23');
    const answer = await change(LIMIT, { length: { n: 20, unit: 'wd' } });
    expect(answer.statusCode).toBe(201);
    expect(answer.headers['location']).toMatch(/\/time-limits\/opinion-inclusion$/);
    expect(timeLimitView.parse(answer.json())).toMatchObject({ length: { n: 20 }, usual: { n: 15 }, isOwn: true });
    expect((await limits()).recomputing).toBe(true);
    expect(await lastDayOf(await OpinionCase.open(api))).toBe('2026-03-02');
    expect(await work()).toBe(2);
    expect((await limits()).recomputing).toBe(false);
    expect(await lastDayOf(running)).toBe('2026-03-02');
    const { tasks } = (await api.ask('contact-person-12', 'GET', '/tasks?kind=answer-opinion')).json() as {
      readonly tasks: readonly { readonly dueOn: string }[];
    };
    expect(tasks.map(({ dueOn }) => dueOn)).toEqual(['2026-03-02', '2026-03-02']);
  });

  it('are changed once under one key, and who changed what stands in the log', async () => {
    const headers = { 'idempotency-key': 'a-limit-of-twelve' };
    const asked = async (n: number) => change('/time-limits/clock-stop', { length: { n, unit: 'm' } }, { headers });
    const [first, again, other] = [await asked(2), await asked(2), await asked(3)];
    expect([first.statusCode, again.statusCode]).toEqual([201, 201]);
    expect(again.json()).toEqual(first.json());
    expect(problem.parse(other.json())).toMatchObject({ status: 422, code: 'idempotency-key-reused' });
    const written = (await entries()).filter(({ details }) => details['name'] === 'clock-stop');
    expect(written).toMatchObject([
      {
        what: 'time-limit-changed',
        actorName: expect.any(String),
        details: { name: 'clock-stop', length: { n: 2, unit: 'm' } },
      },
    ]);
    await work();
  });

  it.each([
    ['nothing', {}],
    ['more than its unit allows', { length: { n: 51, unit: 'y' } }],
    ['less than nothing', { length: { n: -1, unit: 'wd' } }],
    ['a part of a day', { length: { n: 1.5, unit: 'wd' } }],
    ['an unknown unit', { length: { n: 1, unit: 'weeks' } }],
    ['a field beside', { length: { n: 1, unit: 'wd', why: 'x' } }],
  ])('are not set to %s', async (_what, body) => {
    const refused = await change(LIMIT, body);
    expect(problem.parse(refused.json())).toMatchObject({ status: 400, code: 'request-invalid' });
    expect(await work()).toBe(0);
  });
});

describe('days of reminders', () => {
  it('are read for all and for each kind of task', async () => {
    const answer = await api.ask('coordinator', 'GET', '/reminder-policies');
    const { reminderPolicies } = reminderPolicyList.parse(answer.json());
    expect(reminderPolicies[0]).toMatchObject({ taskKind: 'usual', halfTime: 50, lastDays: 2, isOwn: false });
    expect(reminderPolicies.length).toBeGreaterThan(20);
  });

  it('are set one by one; those that are not named stay', async () => {
    const first = await change(POLICY, { lastDays: 3, overdue: null });
    expect(first.statusCode).toBe(201);
    expect(first.headers['location']).toMatch(/\/reminder-policies\/answer-opinion$/);
    const second = reminderPolicyView.parse((await change(POLICY, { escalation: 5 })).json());
    expect(second).toMatchObject({ halfTime: 50, lastDays: 3, overdue: null, escalation: 5, isOwn: true });
    await change('/reminder-policies/usual', { halfTime: 40 });
    expect(reminderPolicyView.parse((await api.ask('auditor', 'GET', POLICY)).json()).halfTime).toBe(40);
    expect(await new RemindersPg(dataSource).own()).toEqual({
      'answer-opinion': { lastDays: 3, overdue: null, escalation: 5 },
      usual: { halfTime: 40 },
    });
    const written = (await entries()).filter(({ what }) => what === 'reminders-changed');
    expect(written.map(({ details }) => details)).toEqual([
      { taskKind: 'usual', days: { halfTime: 40 } },
      { taskKind: 'answer-opinion', days: { escalation: 5 } },
      { taskKind: 'answer-opinion', days: { lastDays: 3, overdue: null } },
    ]);
  });

  it.each([{}, { halfTime: 0 }, { halfTime: 100 }, { lastDays: 31 }, { overdue: 0 }, { escalation: '3' }, { half: 1 }])(
    'are not set to %j',
    async (body) => {
      expect(problem.parse((await change(POLICY, body)).json())).toMatchObject({
        status: 400,
        code: 'request-invalid',
      });
    },
  );
});

describe('settings', () => {
  it.each([
    ['/time-limits/none', { length: { n: 1, unit: 'wd' } }],
    ['/time-limits/toString', { length: { n: 1, unit: 'wd' } }],
    ['/time-limits/constructor', { length: { n: 1, unit: 'wd' } }],
    ['/reminder-policies/none', { halfTime: 50 }],
  ])('%s is none', async (path, body) => {
    const isName = /^[a-z/-]+$/.test(path);
    const expected = isName ? { status: 404, code: 'setting-not-found' } : { status: 400, code: 'request-invalid' };
    expect(problem.parse((await api.ask('coordinator', 'GET', path)).json())).toMatchObject(expected);
    expect(problem.parse((await change(path, body)).json())).toMatchObject(expected);
  });

  it('are changed by coordinators alone', async () => {
    for (const user of ['auditor', 'manager', 'contact-person-12', 'council-chair', 'company-1']) {
      for (const [path, body] of [
        [LIMIT, { length: { n: 1, unit: 'wd' } }],
        [POLICY, { halfTime: 10 }],
      ] as const)
        expect([user, (await change(path, body, {}, user)).statusCode]).toEqual([user, 403]);
    }
    expect((await api.ask('contact-person-12', 'GET', '/time-limits')).statusCode).toBe(403);
    expect((await change(LIMIT, {}, {}, null)).statusCode).toBe(401);
    expect((await limits()).timeLimits.find(({ name }) => name === 'opinion-inclusion')?.length.n).toBe(20);
  });

  it('leave the log readable where a service account stands in it', async () => {
    const made = await api.ask('coordinator', 'POST', '/service-accounts', { body: { name: 'Exempelsystemet' } });
    expect(made.statusCode).toBe(201);
    expect((await entries()).map(({ what }) => what)).toContain('service-account-created');
  });
});
