import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { roundProgress, runPage, type RegionProgress } from '#contract';
import { openTestApi, type TestApi } from '../support/api.js';
import { ANSWER, OpinionCase } from '../support/opinion-case.js';

let api: TestApi;
let at: OpinionCase;

beforeAll(async () => {
  api = await openTestApi();
  at = await OpinionCase.open(api);
  await at.does('contact-person-12', 'SUBMIT', '12', ANSWER);
  await at.does('contact-person-20', 'ACKNOWLEDGE', '20');
  await at.save('contact-person-20', '20', 0, { text: 'Vi skriver.' });
}, 60_000);
afterAll(async () => api.close());

const progressFor = async (user: string) =>
  roundProgress.parse((await at.read(user, `/opinion-rounds/${at.round}/progress`)).json());
async function regionFor(user: string, region: string): Promise<RegionProgress | undefined> {
  return (await progressFor(user)).regions.find((one) => one.region === region);
}

describe('rounds over all cases', () => {
  it('are listed with how far they have come', async () => {
    const { runs } = runPage.parse((await api.ask('contact-person-01', 'GET', '/runs?chart=opinion-round')).json());
    expect(runs).toMatchObject([
      {
        id: at.round,
        caseId: at.id,
        state: 'open',
        progress: { answered: 1, working: 1, notOpened: 19, vacant: 0, silent: 0 },
        deadlines: [{ kind: 'answers', late: false }],
      },
    ]);
  });

  it.each([
    ['done=true', 0],
    ['done=false', 1],
    ['caseId=00000000-0000-4000-8000-000000000001', 0],
  ])('are narrowed by %s', async (query, count) => {
    const answer = await api.ask('coordinator', 'GET', `/runs?chart=opinion-round&${query}`);
    expect(runPage.parse(answer.json())._meta.totalRecords).toBe(count);
  });

  it('are for the collaboration, and ask for a chart that is listed', async () => {
    expect((await api.ask('company-user', 'GET', '/runs?chart=opinion-round')).statusCode).toBe(403);
    expect((await api.ask('public', 'GET', '/runs?chart=opinion-round')).statusCode).toBe(403);
    expect((await api.ask('coordinator', 'GET', '/runs?chart=conflict')).statusCode).toBe(400);
    expect((await api.ask('coordinator', 'GET', '/runs?chart=opinion-round&meetingOn=soon')).statusCode).toBe(400);
  });
});

describe('how far the regions of a round have come', () => {
  it('puts those first that need somebody', async () => {
    const { counts, regions, workingDaysLeft } = await progressFor('coordinator');
    expect(counts).toEqual({ answered: 1, working: 1, notOpened: 19, vacant: 0, silent: 0 });
    expect([regions[0]?.standing, regions.at(-1)?.standing, workingDaysLeft]).toEqual(['asked', 'answered', 15]);
  });

  it('keeps an answer from other regions while the round is open', async () => {
    expect(await regionFor('coordinator', '12')).toMatchObject({ stanceLabel: 'Ja', answeredOn: '2026-02-02' });
    expect(await regionFor('contact-person-12', '12')).toMatchObject({ stanceLabel: 'Ja' });
    expect(await regionFor('contact-person-01', '12')).toMatchObject({
      standing: 'answered',
      stanceLabel: null,
      answeredOn: null,
    });
  });

  it('tells other regions nothing of how a region works', async () => {
    expect(await regionFor('coordinator', '20')).toMatchObject({ draftOn: '2026-02-02', workingSince: '2026-02-02' });
    expect(await regionFor('contact-person-01', '20')).toMatchObject({
      standing: 'working',
      draftOn: null,
      workingSince: null,
    });
  });

  it('counts reminders by hand, of which a region gets one a day', async () => {
    const remind = (user: string) => at.perform(user, 'REMIND', at.opinion('01'));
    expect((await remind('contact-person-01')).statusCode).toBe(403);
    expect((await remind('coordinator')).statusCode).toBe(201);
    const again = await remind('coordinator');
    expect([again.statusCode, again.json().facts.reason.code]).toEqual([409, 'reminded-today']);
    expect(await regionFor('coordinator', '01')).toMatchObject({ standing: 'asked', reminded: 1 });
  });
});
