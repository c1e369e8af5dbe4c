import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actList, caseView, performedAct, problem, recordView, type OfferedActView } from '#contract';
import { AddressBookPg, DataSource } from '#persistence';
import { HEALTH_CARE_REGIONS, isoDate } from '#process';
import { openTestApi, type TestApi } from '../support/api.js';
import { given, NOMINATION } from '../support/story/facts.js';

let api: TestApi;
let caseId: string;
let item: string;
let paper: string;

const perform = (user: string, act: string, facts: object = {}, instanceId: string | undefined = item) =>
  api.ask(user, 'POST', `/cases/${caseId}/acts`, { body: { act, facts, instanceId } });
const does = async (user: string, act: string, facts: object = {}, instanceId?: string): Promise<void> => {
  const answer = await perform(user, act, facts, instanceId);
  expect([act, answer.statusCode, answer.statusCode === 201 ? '' : answer.body]).toEqual([act, 201, '']);
};
const refusalOf = async (user: string, act: string, facts: object): Promise<string> => {
  return problem.parse((await perform(user, act, facts)).json()).detail;
};
const offered = async (user: string, act: string): Promise<OfferedActView | undefined> => {
  const answer = await api.ask(user, 'GET', `/cases/${caseId}/acts?instanceId=${item}`);
  return actList.parse(answer.json()).acts.find((one) => one.act === act);
};
const open = async (user: string): Promise<readonly [number, string]> => {
  const { statusCode, body } = await api.ask(user, 'GET', `/documents/${paper}/content?rendition=full`);
  return [statusCode, body];
};
const member = (area: string): string => `council-member-${area}`;

beforeAll(async () => {
  api = await openTestApi();
  const opened = await api.ask('contact-person-12', 'POST', '/cases', {
    body: {
      profile: {
        caseKey: 'radets-platser',
        processVersion: 'IN_OUT_2018',
        kind: 'medicine',
        product: 'Exempelmedel',
        substance: 'exempelumab',
        indication: 'Exempelsjukdom',
        company: 'Exempelbolaget AB',
      },
      chart: 'medicine-case',
      act: 'NOMINATED',
      facts: given(NOMINATION),
    },
  });
  caseId = performedAct.parse(opened.json()).caseId;
  const stored = await api.ask('preparer', 'POST', '/documents/contents?mediaType=text%2Fplain', {
    raw: Buffer.from('hemligt underlag'),
    headers: { 'content-type': 'application/octet-stream' },
  });
  const drafted = await api.ask('preparer', 'POST', '/documents', {
    body: {
      caseId,
      act: 'DOCUMENT_DRAFTED',
      facts: {
        kind: 'basis',
        circle: 'council',
        mediaType: 'text/plain',
        title: 'Underlag till rådet',
        content: stored.json<{ sha256: string }>().sha256,
      },
    },
  });
  paper = recordView.parse(drafted.json()).id;
  const marked = { secrecy: 'full', lawSection: 'osl-31-16', secrecyReason: 'Pris', authority: 'Exempelregionen' };
  await does('registrar', 'DOCUMENT_REGISTERED', marked, paper);
});
afterAll(() => api.close());

async function isOnAgenda(kind: string): Promise<void> {
  const motivation = 'Gäller hela landet.';
  const answer = await api.ask('coordinator', 'POST', `/cases/${caseId}/acts`, {
    body: { act: 'REQUEST_ITEM', facts: { kind, motivation, basis: [paper] } },
  });
  expect(answer.statusCode).toBe(201);
  const { instances } = caseView.parse((await api.ask('coordinator', 'GET', `/cases/${caseId}`)).json());
  item = instances.find(({ chart, done }) => chart === 'council-item' && !done)?.id ?? '';
}

describe('a member of the council', () => {
  it('speaks for their own seat, which the form begins with, and for no other', async () => {
    await isOnAgenda('minorText');
    const circulation = await offered('council-chair', 'START_CIRCULATION');
    const members = HEALTH_CARE_REGIONS.map((area) => ({
      seat: area,
      kind: 'member',
      present: true,
      healthCareRegion: area,
    }));
    expect(circulation?.factsKnown['members']).toEqual(expect.arrayContaining(members));
    const proposal = 'En rättelse.';
    expect(await refusalOf('council-chair', 'START_CIRCULATION', { proposal, members: members.slice(1) })).toBe(
      `Alla rådets platser ska tillfrågas. Dessa saknas: ${HEALTH_CARE_REGIONS[0]}.`,
    );
    await does('council-chair', 'START_CIRCULATION', { proposal, members });
    expect((await offered(member('sodra'), 'CIRCULATION_ANSWERED'))?.factsKnown).toEqual({ seat: 'sodra' });
    await does(member('sodra'), 'CIRCULATION_ANSWERED', { seat: 'sodra', agrees: true });
    const foreign = { seat: 'vastra', agrees: true };
    expect(await refusalOf(member('sodra'), 'CIRCULATION_ANSWERED', foreign)).toBe(
      'Platsen vastra är inte din. Du kan bara svara och anmäla jäv för din egen plats.',
    );
    expect(await refusalOf('council-chair', 'CIRCULATION_ANSWERED', foreign)).toContain('är inte din');
    await does('coordinator', 'WITHDRAW_ITEM');
  });

  it('scenario 11: declares a conflict at the table, and the documents close to them, and to nobody else', async () => {
    const accepted = { act: 'ACCEPT_NOMINATION', facts: { allRegionsAnswered: true } };
    expect((await api.ask('coordinator', 'POST', `/cases/${caseId}/acts`, { body: accepted })).statusCode).toBe(201);
    await isOnAgenda('inclusion');
    await does('coordinator', 'SCHEDULE', { meetingOn: '2026-03-12' });
    await does('coordinator', 'SEND_AGENDA');
    for (const area of ['sodra', 'vastra']) await does(member(area), 'NO_CONFLICT_DECLARED', { seat: area });
    // Who has said so is not reminded any more; the others are.
    const tasks = await api.app
      .get(DataSource)
      .query<{ id: string }[]>(`SELECT id FROM task WHERE instance_id = $1 AND kind = 'declare-conflicts'`, [item]);
    const asked = await new AddressBookPg(api.app.get(DataSource)).addresseesOf(
      { role: 'council-member', region: null, caseId, taskId: tasks[0]?.id ?? '', kind: 'medicine', company: '' },
      isoDate('2026-02-02'),
    );
    const names = asked.map(({ name }) => name).join();
    expect([names.includes('Norra'), names.includes('Mellansverige')]).toEqual([true, true]);
    expect(asked.filter(({ name }) => name.includes('Rådsson'))).toHaveLength(4);
    await does('coordinator', 'OPEN_DOCUMENTS');
    expect([await open(member('sodra')), await open(member('vastra'))]).toEqual([
      [200, 'hemligt underlag'],
      [200, 'hemligt underlag'],
    ]);
    await does(member('sodra'), 'CONFLICT_DECLARED', { seat: 'sodra', type: 'interest' });
    const [status, body] = await open(member('sodra'));
    expect([status, problem.parse(JSON.parse(body)).detail]).toEqual([
      403,
      'Du har anmält jäv i ärendet. Handlingarna är stängda för dig.',
    ]);
    expect((await open(member('vastra')))[0]).toBe(200);
    // What a member says to the secretariat is noted for their seat, and closes as much.
    await does('coordinator', 'CONFLICT_DECLARED', { seat: 'norra', type: 'party' });
    expect((await open(member('norra')))[0]).toBe(403);
  });

  it('counts among the seats that the network has, however few the chair lists', async () => {
    api.clock.set(new Date('2026-03-12T08:00:00Z'));
    const meeting = await offered('council-chair', 'MEETING_STARTED');
    const all = meeting?.factsKnown['attendance'];
    const areas = ['mellansverige', 'stockholm-gotland', 'vastra'];
    const attendance = Array.isArray(all)
      ? all.filter((place) => areas.includes(JSON.parse(JSON.stringify(place)).seat))
      : [];
    await does('council-chair', 'MEETING_STARTED', { attendance });
    await does('rapporteur', 'PRESENTED', { rapporteur: 'föredragande', byTlv: true });
    const decision = { outcome: 'included', reasons: 'Hög svårighetsgrad.' };
    expect(await refusalOf('council-chair', 'DECIDE', decision)).toBe(
      'Rådet är inte beslutfört: 3 ledamöter kan besluta, 4 behövs.',
    );
    await does('council-chair', 'ATTENDANCE_CHANGED', { attendance: all });
    const form = await offered('council-chair', 'DECIDE');
    expect(form?.factsSchema).toMatchObject({ properties: { outcome: { enum: ['included', 'not-included'] } } });
    expect(Object.keys(Object(form?.factsSchema['properties'])).toSorted()).toEqual(
      ['dissent', 'indication', 'orderEvaluation', 'outcome', 'reasons', 'seats', 'shutOut', 'votes'].toSorted(),
    );
    await does('council-chair', 'DECIDE', { ...decision, votes: { for: 4, against: 0 } });
  });
});
