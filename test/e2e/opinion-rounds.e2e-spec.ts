import { beforeAll, describe, expect, it } from '@jest/globals';
import { compilation, type Compilation, journalPage, problem, roundList, roundView } from '#contract';
import { apiForAll } from '../support/api-for-all.js';
import { ANSWER, OpinionCase } from '../support/opinion-case.js';

const QUESTIONS = [
  { id: 'patients', text: 'Hur många patienter har regionen?', required: true },
  { id: 'else', text: 'Något annat?' },
];
const ASKED = {
  question: 'Ska Rundmedel omfattas av nationell samverkan?',
  summary: 'Ny behandling. Rapporten har sex stycken.',
  questions: QUESTIONS,
  criteria: ['severity', 'equal-use'],
};
const answer = (more: object = {}) => ({
  ...ANSWER,
  answers: [{ question: 'patients', text: '=TOLV, "ungefär"' }],
  ...more,
});
const NOT_SEVERE = [{ criterion: 'severity', judgement: 'not-met', reason: 'Det finns annan behandling.' }];
const MEMBER = 'working-group-member-sodra';

const api = apiForAll();
let it12: OpinionCase;
beforeAll(async () => {
  it12 = await OpinionCase.open(api, ASKED);
});

const compiled = async (user: string) =>
  compilation.parse((await it12.read(user, `/opinion-rounds/${it12.round}/compilation`)).json());
const severityIn = ({ criterionCounts }: Pick<Compilation, 'criterionCounts'>) =>
  criterionCounts.find(({ criterion }) => criterion === 'severity');
const rowOf = async (user: string, region: string) =>
  (await compiled(user)).regions.find((row) => row.region === region);
const refusal = (response: { json(): unknown; statusCode: number }) => {
  const { code, facts, detail } = problem.parse(response.json());
  return { status: response.statusCode, code, reason: facts['reason'], detail };
};

describe('a round that is opened', () => {
  it('asks its own question, questions and criteria, of all regions at once', async () => {
    const round = roundView.parse((await it12.read('contact-person-01', `/opinion-rounds/${it12.round}`)).json());
    expect(round).toMatchObject({
      question: ASKED.question,
      summary: ASKED.summary,
      criterionCodes: ASKED.criteria,
      questions: [QUESTIONS[0], { ...QUESTIONS[1], required: false }],
      kind: 'inclusion',
      state: 'open',
      stateLabel: 'Öppen',
      openedOn: '2026-02-02',
      lastDay: '2026-02-23',
      extension: null,
      answered: 0,
    });
    expect(round.regions).toHaveLength(21);
    expect(new Set(round.regions.map(({ status }) => status))).toEqual(new Set(['asked']));
    const list = roundList.parse((await it12.read('coordinator', '/opinion-rounds')).json());
    expect(list.rounds.map(({ id }) => id)).toEqual([it12.round]);
  });

  it('gives every region its task in the same step', async () => {
    const tasks = await Promise.all(
      ['01', '13', '25'].map(
        async (region) =>
          (await api.ask(`contact-person-${region}`, 'GET', '/tasks')).json<{ tasks: object[] }>().tasks,
      ),
    );
    for (const own of tasks) expect(own).toMatchObject([{ kind: 'answer-opinion', dueOn: '2026-02-23' }]);
  });

  it('takes what it asked for, and says in Swedish what is missing', async () => {
    const missing = refusal(await it12.perform('contact-person-12', 'SUBMIT', it12.opinion('12'), ANSWER));
    expect(missing).toMatchObject({ status: 409, code: 'act-not-allowed' });
    expect(missing.detail).toBe('Svar saknas på ”Hur många patienter har regionen?”.');
    expect(missing.reason).toMatchObject({ code: 'question-unanswered', facts: { ids: ['patients'], keptAsDraft: 1 } });
    for (const region of ['12', '13']) {
      await it12.does(`contact-person-${region}`, 'ACKNOWLEDGE', region);
      await it12.does(`contact-person-${region}`, 'SUBMIT', region, answer());
    }
    await it12.does(
      'contact-person-01',
      'SUBMIT',
      '01',
      answer({ stance: 'no', criteria: NOT_SEVERE, text: 'Region Stockholms hemliga skäl.' }),
    );
  });

  it('is put off once, with a reason that everybody reads', async () => {
    const facts = { days: 5, reasonCode: 'regional-meeting', publicReason: 'Flera regioner har möte först i mars.' };
    expect((await it12.perform('coordinator', 'EXTEND', it12.round, facts)).statusCode).toBe(201);
    const round = roundView.parse((await it12.read('manager', `/opinion-rounds/${it12.round}`)).json());
    expect(round).toMatchObject({
      lastDay: '2026-03-02',
      extension: { days: 5, reasonCode: 'regional-meeting', reason: facts.publicReason },
      answered: 3,
    });
    expect(refusal(await it12.perform('coordinator', 'EXTEND', it12.round, facts)).reason).toMatchObject({
      code: 'already-extended',
    });
  });
});

describe('while it is open, an answer is read', () => {
  it('by its region and the office, not by another region', async () => {
    expect(await rowOf('contact-person-01', '01')).toMatchObject({ sealed: false, answer: { stance: 'no' } });
    expect(await rowOf('coordinator', '01')).toMatchObject({
      sealed: false,
      answer: { text: 'Region Stockholms hemliga skäl.' },
    });
    for (const user of ['contact-person-12', 'contact-deputy-20', 'manager', 'council-chair', 'evaluator', 'auditor']) {
      const whole = await it12.read(user, `/opinion-rounds/${it12.round}/compilation`);
      expect(whole.statusCode).toBe(200);
      expect(whole.body).not.toContain('hemliga');
      expect(await rowOf(user, '01')).toMatchObject({ sealed: true, answer: null, status: 'submitted' });
      const table = await it12.read(user, `/opinion-rounds/${it12.round}/compilation/table`);
      expect(table.body).not.toContain('hemliga');
    }
  });

  it('by the working-group member of its health care region: Halland by two, counted once', async () => {
    expect(await rowOf(MEMBER, '12')).toMatchObject({ sealed: false, answer: { stance: 'yes' } });
    expect(await rowOf(MEMBER, '01')).toMatchObject({ sealed: true, answer: null });
    expect(await rowOf('working-group-member-vastra', '13')).toMatchObject({
      sealed: false,
      answer: { stance: 'yes' },
    });
    const areas = (await compiled(MEMBER)).healthCareRegionCounts;
    expect(areas).toMatchObject([{ healthCareRegion: 'sodra', yes: 2, pending: 2 }]);
    expect((await compiled('working-group-member-vastra')).healthCareRegionCounts).toMatchObject([
      { healthCareRegion: 'vastra', yes: 0, pending: 1 },
    ]);
    expect(areas.map(severityIn)).toMatchObject([{ met: 2, notMet: 0 }]);
  });

  it('by nobody outside the collaboration', async () => {
    for (const user of ['company-1', 'public']) {
      const response = await it12.read(user, `/opinion-rounds/${it12.round}/compilation`);
      expect([user, response.statusCode]).toEqual([user, user === 'public' ? 403 : response.statusCode]);
      expect([403, 404]).toContain(response.statusCode);
    }
  });
});

describe('a summary of a health care region', () => {
  const text = 'Södra: två av fyra har svarat ja.';

  it('is written by its member of the working group, again if need be', async () => {
    expect(
      (await it12.perform(MEMBER, 'SUMMARISE_AREA', it12.round, { area: 'sodra', text: 'Utkast' })).statusCode,
    ).toBe(201);
    expect((await it12.perform(MEMBER, 'SUMMARISE_AREA', it12.round, { area: 'sodra', text })).statusCode).toBe(201);
    expect((await compiled('coordinator')).summaries).toMatchObject([{ healthCareRegion: 'sodra', text, version: 2 }]);
  });

  it('is nobody else’s to write, and another area’s neither', async () => {
    expect(refusal(await it12.perform(MEMBER, 'SUMMARISE_AREA', it12.round, { area: 'norra', text }))).toMatchObject({
      status: 403,
      code: 'scope-not-allowed',
    });
    expect(
      refusal(await it12.perform('contact-person-12', 'SUMMARISE_AREA', it12.round, { area: 'sodra', text })).status,
    ).toBe(403);
  });

  it('is read by its regions while the round is open, not by others', async () => {
    expect((await compiled('contact-person-12')).summaries).toMatchObject([{ text }]);
    expect((await compiled('contact-person-25')).summaries).toEqual([]);
    const journal = journalPage.parse((await it12.read('contact-person-25', '/journal-entries?limit=100')).json());
    expect(journal.entries.filter(({ act }) => act === 'SUMMARISE_AREA').map(({ facts }) => facts)).toEqual([
      null,
      null,
    ]);
  });
});

describe('a round that has closed', () => {
  it('is compiled with every text in full; silence is ej svar, and a late answer is marked', async () => {
    api.clock.set(new Date('2026-03-02T23:00:00.001Z'));
    const late = refusal(await it12.perform('contact-person-20', 'SUBMIT', it12.opinion('20'), answer()));
    expect(late).toMatchObject({
      status: 409,
      reason: { code: 'round-closed', facts: { way: 'SUBMIT_LATE', keptAsDraft: 1 } },
    });
    await it12.does('contact-person-20', 'SUBMIT_LATE', '20', answer());
    const closed = await compiled('contact-person-25');
    expect(closed).toMatchObject({ complete: true, statement: expect.stringContaining('räknas inte ihop') });
    expect(closed.regions.find(({ region }) => region === '01')?.answer?.text).toBe('Region Stockholms hemliga skäl.');
    expect(closed.regions.find(({ region }) => region === '20')).toMatchObject({
      status: 'late',
      statusLabel: 'Lämnat efter sista dagen',
    });
    expect(closed.regions.find(({ region }) => region === '09')).toMatchObject({
      status: 'no-response',
      statusLabel: 'Ej svar',
      answer: null,
    });
    expect(closed.healthCareRegionCounts).toHaveLength(6);
    const sum = (name: 'yes' | 'no' | 'noResponse' | 'late') =>
      closed.healthCareRegionCounts.reduce((all, area) => all + area[name], 0);
    expect([sum('yes'), sum('no'), sum('noResponse'), sum('late')]).toEqual([2, 1, 18, 1]);
    expect(severityIn(closed)).toMatchObject({ met: 2, partlyMet: 0, notMet: 1, cannotSay: 0 });
    expect(closed.summaries).toHaveLength(1);
  });

  it('counts the criteria of each health care region by themselves: Halland in its first, a late answer in none', async () => {
    const areas = (await compiled('contact-person-25')).healthCareRegionCounts;
    const severity = Object.fromEntries(areas.map((area) => [area.healthCareRegion, severityIn(area)]));
    const none = { met: 0, partlyMet: 0, notMet: 0, cannotSay: 0 };
    expect(severity).toMatchObject({
      sodra: { ...none, label: 'Tillståndets svårighetsgrad', met: 2 },
      'stockholm-gotland': { ...none, notMet: 1 },
      vastra: none,
      mellansverige: none,
      sydostra: none,
      norra: none,
    });
  });

  it('is a table for spreadsheets that nobody’s text turns into a formula', async () => {
    const table = await it12.read('contact-person-25', `/opinion-rounds/${it12.round}/compilation/table`);
    expect(table.headers['content-type']).toBe('text/csv; charset=utf-8');
    const lines = table.body.split('\r\n');
    expect(lines[0]).toMatch(/^\uFEFFLänskod,Region,Sjukvårdsregion,Läge,Hållning,/);
    expect(lines).toHaveLength(23);
    expect(lines.find((line) => line.startsWith('12,'))).toContain(`"'=TOLV, ""ungefär"""`);
    const json = (
      await it12.read('coordinator', `/opinion-rounds/${it12.round}/compilation/table`, { accept: 'application/json' })
    ).json<{ table: string }>();
    expect(json.table).toBe(table.body);
    const english = await it12.read('coordinator', `/opinion-rounds/${it12.round}/compilation/table`, {
      'accept-language': 'en',
    });
    expect(english.body).toMatch(
      /^\uFEFFCounty code,Region,Health care region,Status,Stance,Equal use,"Equal use, reasons",/,
    );
  });

  it('decides nothing: the case goes on to the council whatever the count', async () => {
    expect((await it12.perform('coordinator', 'COMPILE_ROUND', it12.round)).statusCode).toBe(201);
    const told = journalPage
      .parse((await it12.read('coordinator', '/journal-entries?limit=100')).json())
      .entries.find(({ act, chart }) => act === 'ROUND_COMPILED' && chart === 'medicine-case');
    expect(told?.facts).toEqual({ yes: 2, no: 1, neutral: 0, noResponse: 18, recused: 0, late: 1 });
    expect((await it12.read('coordinator', '')).json<{ outcome: unknown }>().outcome).toBeNull();
  });
});

describe('a round opened for all to read', () => {
  it('shows each region the others’ answers as they come', async () => {
    const open = await OpinionCase.open(api, { openToAll: true });
    await open.does('contact-person-01', 'SUBMIT', '01', { ...ANSWER, text: 'Läs gärna.' });
    const seen = compilation.parse(
      (await open.read('contact-person-12', `/opinion-rounds/${open.round}/compilation`)).json(),
    );
    expect(seen.regions.find(({ region }) => region === '01')).toMatchObject({
      sealed: false,
      answer: { text: 'Läs gärna.' },
    });
    expect(seen.complete).toBe(false);
  });
});

describe('an urgent round', () => {
  it('is due in ten working days', async () => {
    const urgent = await OpinionCase.open(api, { urgent: true });
    const round = roundView.parse((await urgent.read('coordinator', `/opinion-rounds/${urgent.round}`)).json());
    expect(round).toMatchObject({
      kind: 'urgent',
      subject: 'inclusion',
      openedOn: '2026-03-03',
      lastDay: '2026-03-17',
    });
  });
});

describe('what does not exist', () => {
  const NOBODY = '0198c1f2-6a50-7c3e-9d55-2f1f0c7a1b01';

  it.each([
    [`/opinion-rounds/${NOBODY}`, 'round-not-found'],
    [`/opinion-rounds/${NOBODY}/compilation`, 'round-not-found'],
    [`/opinions/${NOBODY}/receipts`, 'opinion-not-found'],
    [`/receipts/${'0'.repeat(64)}`, 'receipt-not-found'],
  ])('%s', async (path, code) => {
    expect(refusal(await it12.read('coordinator', path))).toMatchObject({ status: 404, code });
  });
});
