import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { caseView, performedAct, taskPage } from '#contract';
import { openTestApi, type TestApi } from '../support/api.js';

const profile = {
  caseKey: 'fjordmedel+exempelsjukdom',
  processVersion: 'NYE_METODER_2013',
  kind: 'medicine',
  product: 'Fjordmedel',
  substance: 'fjordmedel',
  indication: 'Eksempelsykdom hos voksne',
  company: 'Exempelbolaget AB',
};
const yes = {
  outcome: 'introduced',
  reasons: 'Nytten står i forhold til prisen.',
  behind: ['helse-nord', 'helse-midt-norge', 'helse-vest', 'helse-sor-ost'],
};

/** Who of the demo persons does what, in turn, and the day it is done. */
const WAY: readonly (readonly [on: string, who: string, act: string, facts?: object])[] = [
  ['2026-02-03', 'hta-assessor', 'SUITABILITY_JUDGED', { suitable: true }],
  ['2026-02-04', 'nye-metoder-secretariat', 'INPUT_CLOSED'],
  ['2026-02-05', 'ordering-forum', 'HTA_ORDERED', { kind: 'rapid', assessor: 'DMP' }],
  ['2026-02-06', 'hta-assessor', 'DOCUMENTATION_ASKED'],
  ['2026-02-09', 'company-1', 'DOCUMENTATION_RECEIVED'],
  ['2026-02-10', 'hta-assessor', 'HTA_STARTED'],
  ['2026-02-11', 'medical-director', 'GROUP_EXEMPTION_DECIDED', { conditions: ['Barn under tolv år'] }],
  ['2026-02-12', 'hospital-purchaser', 'PRICE_TALKS_STARTED'],
  ['2026-02-13', 'company-1', 'PRICE_OFFER_MADE'],
  ['2026-03-02', 'hta-assessor', 'HTA_FINISHED'],
  ['2026-03-03', 'ordering-forum', 'HTA_CLEARED'],
  ['2026-03-04', 'nye-metoder-secretariat', 'HTA_SENT_TO_DECISION'],
  ['2026-03-05', 'hospital-purchaser', 'PRICE_NOTE_DELIVERED'],
  ['2026-03-16', 'decision-forum', 'DECISION_MADE', yes],
  ['2026-03-17', 'hospital-purchaser', 'AGREEMENT_SIGNED'],
  ['2026-03-18', 'health-authority', 'INTRODUCTION_STARTED'],
  ['2026-06-01', 'health-authority', 'FOLLOW_UP_REPORTED'],
  ['2026-09-01', 'decision-forum', 'DECISION_REPEALED', { reasons: 'Erstattet av en bedre metode.' }],
];

describe('Nye metoder by hand, with the demo persons', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await openTestApi();
  });
  afterAll(() => api.close());

  const perform = (who: string, id: string, act: string, facts: object = {}) =>
    api.ask(who, 'POST', `/cases/${id}/acts`, { body: { act, facts } });
  const stageOf = async (who: string, id: string): Promise<string> =>
    caseView.parse((await api.ask(who, 'GET', `/cases/${id}`)).json()).stage;

  it('goes from the supplier’s request over a decision to the end, each step done by whose it is', async () => {
    const opening = { profile, chart: 'norwegian-method', act: 'ASSESSMENT_REQUESTED', facts: {} };
    const answer = await api.ask('company-1', 'POST', '/cases', { body: opening });
    expect([answer.statusCode, answer.json()]).toEqual([201, expect.anything()]);
    const id = performedAct.parse(answer.json()).caseId;
    expect(await stageOf('nye-metoder-secretariat', id)).toBe('nomination');
    for (const [on, who, act, facts] of WAY) {
      api.clock.set(new Date(`${on}T08:00:00Z`));
      const done = await perform(who, id, act, facts);
      expect([act, done.statusCode, done.statusCode === 201 ? null : done.json()]).toEqual([act, 201, null]);
    }
    expect(await stageOf('decision-forum', id)).toBe('ended');
    expect(api.errors).toEqual([]);
  });

  it('puts its tasks before those who have to do them, and before nobody else', async () => {
    const of = { ...profile, caseKey: 'skärmedel+exempelsjukdom', product: 'Skjærmedel' };
    const opening = {
      profile: of,
      chart: 'norwegian-method',
      act: 'METHOD_PROPOSED',
      facts: { proposedBy: 'Helse Vest' },
    };
    api.clock.set(new Date('2026-09-07T08:00:00Z'));
    const id = performedAct.parse(
      (await api.ask('health-authority', 'POST', '/cases', { body: opening })).json(),
    ).caseId;
    const kindsFor = async (who: string) =>
      taskPage
        .parse((await api.ask(who, 'GET', `/tasks?limit=100`)).json())
        .tasks.filter(({ caseId }) => caseId === id)
        .map(({ kind }) => kind);
    expect(await kindsFor('hta-assessor')).not.toEqual([]);
    expect(await kindsFor('contact-person-12')).toEqual([]);
    expect((await perform('contact-person-12', id, 'SUITABILITY_JUDGED', { suitable: true })).statusCode).toBe(403);
    expect((await perform('hta-assessor', id, 'SUITABILITY_JUDGED', { suitable: true })).statusCode).toBe(201);
    const early = await perform('ordering-forum', id, 'HTA_ORDERED', { kind: 'rapid' });
    expect([early.statusCode, early.json<{ facts: unknown }>()]).toMatchObject([
      409,
      { facts: { reason: { code: 'supplier-has-not-asked' } } },
    ]);
    expect(await kindsFor('ordering-forum')).not.toEqual([]);
  });
});
