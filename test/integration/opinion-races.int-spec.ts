import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { draftView, journalPage } from '#contract';
import { createDataSource, type DataSource } from '#persistence';
import { REGION_CODES } from '#process';
import { openUseCases } from '../../apps/worker/src/use-cases.js';
import { openTestApi, type TestApi } from '../support/api.js';
import { ANSWER, OpinionCase } from '../support/opinion-case.js';

/** Last instant of the last day of a round opened on 2 February 2026, in Swedish time. */
const LAST_INSTANT = new Date('2026-02-23T22:59:59.999Z');
const EACH = 6;

let api: TestApi;
let source: DataSource;
beforeAll(async () => {
  api = await openTestApi();
  source = createDataSource(api.databaseUrl, { role: 'ordna_app', poolMax: 4 });
  await source.initialize();
});
afterAll(async () => {
  await source.destroy();
  await api.close();
});
afterEach(() => expect(api.errors).toEqual([]));

/** Another process on the same database and clock: it knows nothing of what the API remembers. */
const worker = () => openUseCases(source, api.clock);
const openCases = async (): Promise<readonly OpinionCase[]> => {
  const cases: OpinionCase[] = [];
  for (let n = 0; n < EACH; n += 1) cases.push(await OpinionCase.open(api));
  return cases;
};
const entriesOf = async (at: OpinionCase) =>
  journalPage.parse((await at.read('coordinator', '/journal-entries?limit=100')).json()).entries;
const draftOf = async (at: OpinionCase, region: string) =>
  draftView.parse((await at.read(`contact-person-${region}`, `/opinions/${at.opinion(region)}/draft`)).json());

describe('an answer and the closing of its round at the same moment, in two processes', () => {
  let cases: readonly OpinionCase[];
  beforeAll(async () => {
    cases = await openCases();
  });

  it('is in time in the last millisecond of the last day: nothing closes then', async () => {
    api.clock.set(LAST_INSTANT);
    const [fired, ...answers] = await Promise.all([
      worker().fireDeadlines.run(500),
      ...cases.map((at) => at.perform('contact-person-12', 'SUBMIT', at.opinion('12'), ANSWER)),
    ]);
    expect(fired).toMatchObject({ fired: 0 });
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(cases.map(() => 201));
  });

  it('is late one millisecond later, whether the worker closes first or the answer comes first', async () => {
    api.clock.set(new Date(LAST_INSTANT.getTime() + 1));
    const [fired, ...answers] = await Promise.all([
      worker().fireDeadlines.run(500),
      ...cases.map((at) => at.perform('contact-person-13', 'SUBMIT', at.opinion('13'), ANSWER)),
    ]);
    expect(fired.failed).toEqual([]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(cases.map(() => 409));
    for (const at of cases) {
      const acts = (await entriesOf(at)).map(({ act, key }) => `${act} ${key ?? ''}`.trim());
      expect(acts.filter((act) => act === 'ROUND_DEADLINE')).toHaveLength(1);
      expect(acts).not.toContain('SUBMIT 13');
      expect(await draftOf(at, '13')).toMatchObject({ revision: 1, body: { stance: 'yes' } });
      await at.does('contact-person-13', 'SUBMIT_LATE', '13', ANSWER);
      expect(await draftOf(at, '13')).toMatchObject({ body: null });
    }
  });
});

describe('a change to an answer while the office closes the round', () => {
  it('is either in the journal before the closing, or refused and kept as draft, also when all is compiled', async () => {
    const outcomes: string[] = [];
    for (let n = 0; n < 4; n += 1) {
      const at = await OpinionCase.open(api);
      for (const region of REGION_CODES) await at.does(`contact-person-${region}`, 'SUBMIT', region, ANSWER);
      const changed = { ...ANSWER, stance: 'no' };
      const [closed, amended] = await Promise.all([
        at.perform('coordinator', 'CLOSE_ROUND', at.round),
        at.perform('contact-person-12', 'AMEND', at.opinion('12'), changed),
      ]);
      expect(closed.statusCode).toBe(201);
      const acts = (await entriesOf(at)).toReversed().map(({ act }) => act);
      const wasBefore = acts.includes('AMEND') && acts.indexOf('AMEND') < acts.indexOf('CLOSE_ROUND');
      expect((await at.perform('coordinator', 'COMPILE_ROUND', at.round)).statusCode).toBe(201);
      await worker().housekeeping.run();
      const wasKept = (await draftOf(at, '12')).body?.stance === 'no';
      expect({ wasBefore, wasKept }).toEqual({
        wasBefore: amended.statusCode === 201,
        wasKept: amended.statusCode === 409,
      });
      outcomes.push(String(amended.statusCode));
    }
    expect(outcomes.every((one) => one === '201' || one === '409')).toBe(true);
  });
});

describe('the same answer delivered twice', () => {
  it('is one, with the first answer given again', async () => {
    const at = await OpinionCase.open(api);
    const send = () =>
      api.ask('contact-person-12', 'POST', `/cases/${at.id}/acts`, {
        body: { act: 'SUBMIT', facts: ANSWER, instanceId: at.opinion('12') },
        headers: { 'idempotency-key': `twice-${at.id}` },
      });
    const both = await Promise.all([send(), send(), send()]);
    expect(both.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201]);
    expect(new Set(both.map(({ body }) => body)).size).toBe(1);
    expect((await entriesOf(at)).filter(({ act }) => act === 'SUBMIT')).toHaveLength(1);
    expect(await draftOf(at, '12')).toMatchObject({ revision: 0 });
  });
});
