import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  adviceNotePage,
  adviceNoteView,
  bodyDuePage,
  bodyGoalPage,
  bodyGoalView,
  bodyMeetingChange,
  bodyMeetingPage,
  bodyMeetingView,
  bodyPage,
  bodyView,
  caseView,
  mandateView,
  networkEntryPage,
  newAdviceNote,
  newBodyGoal,
  newBodyMeeting,
  newGoalFollowUp,
  newMinutes,
  newOccasion,
  newWatchEnd,
  newWatchItem,
  occasionChange,
  occasionView,
  performedAct,
  problem,
  watchItemPage,
  watchItemView,
} from '#contract';
import { DEMO_PERSONS } from '#network';
import { isRecord, type Json, type JsonRecord } from '#process';
import type { AskOptions } from '../support/api.js';
import { apiForAll } from '../support/api-for-all.js';

const api = apiForAll();
let caseId: string;
beforeAll(async () => {
  const body = {
    profile: {
      caseKey: 'hudcellsterapi+brännskador',
      processVersion: 'IN_OUT_2018',
      kind: 'medicine',
      product: 'Hudcellsterapi',
      substance: 'hudceller',
      indication: 'Brännskador',
      company: 'Exempelbolaget AB',
    },
    chart: 'horizon-item',
    act: 'SIGNAL_RECORDED',
    facts: { substance: 'hudceller', indication: 'Brännskador', source: 'database' },
    occurredOn: '2026-01-30',
  };
  caseId = performedAct.parse((await api.ask('scanner', 'POST', '/cases', { body })).json()).caseId;
});

const idOf = (subject: string): string => DEMO_PERSONS.find((one) => one.subject === subject)?.id ?? 'unknown';
const get = async (user: string | null, path: string): Promise<unknown> => {
  const answer = await api.ask(user, 'GET', path);
  expect([path, answer.statusCode]).toEqual([path, 200]);
  return answer.json();
};
const post = async (user: string, path: string, body: object, options: AskOptions = {}): Promise<unknown> => {
  const answer = await api.ask(user, 'POST', path, { body, ...options });
  expect([path, answer.statusCode, answer.statusCode === 201 ? null : answer.json()]).toEqual([path, 201, null]);
  return answer.json();
};
/** Status, code and the reason's code where there is one. */
const refused = async (user: string, path: string, body: object, options: AskOptions = {}) => {
  const answer = await api.ask(user, 'POST', path, { body, ...options });
  const { code, facts, detail } = problem.parse(answer.json());
  expect(detail).not.toBe('');
  const reason = facts['reason'];
  return [answer.statusCode, isRecord(reason) ? reason['code'] : code];
};

describe('who sits where', () => {
  it('is shown seat by seat, with names for the collaboration and the bodies alone', async () => {
    const { bodies } = bodyPage.parse(await get('nsg-1', '/bodies?followed=true&limit=100'));
    expect(bodies.map(({ code, members, vacantSeats, hasChair }) => [code, members, vacantSeats, hasChair])).toEqual([
      ['atmp-steering-group', 6, 0, true],
      ['atmp-coordination-group', 21, 1, false],
      ['vog-cell-steering-group', 8, 0, true],
      ['vog-cell-project-group', 12, 0, false],
      ['nsg-medicines-devices', 6, 0, true],
      ['npo-rare-diseases', 6, 0, true],
    ]);
    expect(bodyPage.parse(await get('manager', '/bodies?limit=100')).bodies).toHaveLength(31);
    const inside = bodyView.parse(await get('coordinator', '/bodies/atmp-steering-group'));
    expect(inside.seats.map(({ seat, filled, holders }) => [seat, filled, holders.length])).toEqual([
      ['academia', 2, 2],
      ['health-care', 2, 2],
      ['industry', 2, 2],
      ['patients', 1, 1],
    ]);
    expect(inside.chair?.name).toBe('Exempel Styrgruppsson 3');
    expect(inside.nextChair?.name).toBe('Exempel Styrgruppsson 5');
    expect(inside.limits).toContain('ingen beslutanderätt');
    const outside = await api.ask('public', 'GET', '/bodies/atmp-steering-group');
    expect(bodyView.parse(outside.json()).seats.map(({ filled, holders }) => [filled, holders])).toEqual([
      [2, []],
      [2, []],
      [2, []],
      [1, []],
    ]);
    expect(outside.body).not.toContain('Styrgruppsson');
    expect((await api.ask('coordinator', 'GET', '/bodies/the-club')).statusCode).toBe(400);
  });

  it('is given by mandates that keep to the plan of seats', async () => {
    const { id } = (await post('coordinator', '/persons', { name: 'Exempel Nyplatsson' })) as { id: string };
    const member = { personId: id, role: 'body-member', from: '2026-02-02' };
    const give = (more: object) => refused('coordinator', '/mandates', { ...member, ...more });
    expect(await give({})).toEqual([409, 'mandate-needs']);
    expect(await give({ body: 'atmp-steering-group', seat: 'umea' })).toEqual([409, 'seat-unknown']);
    expect(await give({ body: 'atmp-steering-group', seat: 'industry' })).toEqual([409, 'seat-taken']);
    expect(await give({ body: 'vog-cell-steering-group', seat: 'umea' })).toEqual([409, 'body-full']);
    expect(await give({ body: 'atmp-steering-group', seat: 'patients', region: '12' })).toEqual([
      409,
      'mandate-too-narrow',
    ]);
    expect(
      await refused('atmp-secretary', '/mandates', { ...member, body: 'atmp-coordination-group', seat: 'patients' }),
    ).toEqual([403, 'role-not-allowed']);
    const seat = { ...member, body: 'atmp-coordination-group', seat: 'patients', appointedBy: null };
    const vacant = async () =>
      bodyDuePage
        .parse(await get('coordinator', '/body-dues?body=atmp-coordination-group'))
        .bodyDues.filter(({ due }) => due === 'seat-vacant')
        .map(({ sentence }) => sentence);
    expect(await vacant()).toEqual([
      'ATMP-samordningens samordningsgrupp: 1 plats för patientperspektiv saknar ledamot.',
    ]);
    expect(mandateView.parse(await post('coordinator', '/mandates', seat))).toMatchObject({
      body: 'atmp-coordination-group',
      seat: 'patients',
    });
    expect(await vacant()).toEqual([]);
  });

  it('lets the chair pass on each year, to a member who has not just had it', async () => {
    const chair = (subject: string, more: object = {}) => ({
      personId: idOf(subject),
      role: 'body-chair',
      body: 'atmp-steering-group',
      from: '2027-04-01',
      to: '2028-03-31',
      ...more,
    });
    expect(await refused('coordinator', '/mandates', chair('atmp-steering-5'))).toEqual([409, 'chair-passes-on']);
    expect(await refused('coordinator', '/mandates', chair('atmp-steering-2', { to: '2028-04-01' }))).toEqual([
      409,
      'chair-too-long',
    ]);
    expect(
      await refused('coordinator', '/mandates', chair('atmp-steering-2', { from: '2026-04-01', to: '2027-03-31' })),
    ).toEqual([409, 'chair-taken']);
    expect(await refused('coordinator', '/mandates', chair('atmp-steering-patient-1'))).toEqual([
      409,
      'chair-not-member',
    ]);
    await post('coordinator', '/mandates', chair('atmp-steering-2'));
    const soon = bodyDuePage.parse(
      await get('coordinator', '/body-dues?body=atmp-steering-group&on=2028-01-15'),
    ).bodyDues;
    expect(soon.filter(({ due }) => due === 'chair-ends-soon')).toEqual([
      expect.objectContaining({ on: '2028-03-31', nextPersonId: idOf('atmp-steering-4') }),
    ]);
  });
});

describe('meetings', () => {
  it('are planned, changed and held; their minutes stand and anybody may read them', async () => {
    const body = {
      body: 'nsg-medicines-devices',
      on: '2026-02-10',
      at: '09:30',
      agendaItems: [{ title: 'Läget', caseId }],
    };
    const headers = { 'idempotency-key': 'plan-a-meeting-1' };
    const made = bodyMeetingView.parse(await post('nsg-secretary', '/body-meetings', body, { headers }));
    expect(bodyMeetingView.parse(await post('nsg-secretary', '/body-meetings', body, { headers })).id).toBe(made.id);
    expect(await refused('nsg-secretary', '/body-meetings', { ...body, at: null }, { headers })).toEqual([
      422,
      'idempotency-key-reused',
    ]);
    const at = `/body-meetings/${made.id}`;
    expect(await refused('nsg-secretary', `${at}/minutes`, { text: 'För tidigt' })).toEqual([409, 'minutes-too-early']);
    expect((await api.ask('public', 'GET', at)).statusCode).toBe(404);
    const seen = { headers: { 'if-match': '"1"' } };
    const moved = bodyMeetingView.parse(await post('nsg-secretary', `${at}/changes`, { on: '2026-02-02' }, seen));
    expect([moved.on, moved.at, moved.revision]).toEqual(['2026-02-02', '09:30', 2]);
    expect(await refused('nsg-secretary', `${at}/changes`, { at: null }, seen)).toEqual([412, 'stale-revision']);
    const held = bodyMeetingView.parse(await post('nsg-1', `${at}/minutes`, { text: 'Läget är gott.' }));
    expect([held.state, held.stateLabel, held.minutesOn]).toEqual(['held', 'hållet', '2026-02-02']);
    expect(bodyMeetingView.parse(await post('nsg-1', `${at}/minutes`, { text: 'Läget är gott.' })).revision).toBe(3);
    expect(await refused('nsg-1', `${at}/minutes`, { text: 'Läget är dåligt.' })).toEqual([409, 'minutes-stand']);
    expect(await refused('nsg-1', `${at}/changes`, { on: '2026-02-03' })).toEqual([409, 'minutes-stand']);
    const open = bodyMeetingPage.parse(await get('public', '/body-meetings?body=nsg-medicines-devices')).bodyMeetings;
    expect(open.map(({ minutes }) => minutes)).toEqual(['Läget är gott.']);
    const ofCase = bodyMeetingPage.parse(await get('scanner', `/body-meetings?caseId=${caseId}`)).bodyMeetings;
    expect(ofCase.map(({ id }) => id)).toEqual([made.id]);
  });

  it('are the body’s own to plan, and a coordinator’s', async () => {
    const body = { body: 'nsg-medicines-devices', on: '2026-03-10' };
    expect(await refused('nsg-2', '/body-meetings', body)).toEqual([403, 'role-not-allowed']);
    expect(await refused('vog-secretary', '/body-meetings', body)).toEqual([403, 'scope-not-allowed']);
    expect(await refused('nsg-secretary', '/body-meetings', { ...body, on: '2040-01-01' })).toEqual([
      409,
      'too-far-ahead',
    ]);
    const nowhere = [{ title: 'Ett', caseId: '00000000-0000-4000-8000-00000000dead' }];
    expect(await refused('nsg-secretary', '/body-meetings', { ...body, agendaItems: nowhere })).toEqual([
      404,
      'case-not-found',
    ]);
    const made = bodyMeetingView.parse(await post('coordinator', '/body-meetings', body));
    await post('coordinator', `/body-meetings/${made.id}/changes`, { state: 'cancelled' });
    expect(await refused('nsg-1', `/body-meetings/${made.id}/minutes`, { text: 'x' })).toEqual([
      409,
      'meeting-cancelled',
    ]);
  });
});

describe('goals', () => {
  const goal = {
    body: 'atmp-steering-group',
    text: 'Samma väntetid i hela landet',
    measure: 'Högst två veckors skillnad',
    dueOn: '2026-06-30',
    followUpOn: '2026-04-01',
    consultedOn: '2026-01-20',
  };

  it('are set after consultation, by whoever leads the body that sets them', async () => {
    const owned = { ...goal, ownerId: idOf('atmp-steering-3') };
    const set = (more: object, user = 'atmp-secretary') => refused(user, '/body-goals', { ...owned, ...more });
    expect(await set({ consultedOn: null })).toEqual([409, 'consult-first']);
    expect(await set({ consultedOn: '2026-02-03' })).toEqual([409, 'consult-first']);
    expect(await set({ body: 'atmp-coordination-group' })).toEqual([409, 'goals-set-elsewhere']);
    expect(await set({ dueOn: '2026-02-01' })).toEqual([409, 'goal-not-ahead']);
    expect(await set({ followUpOn: '2026-07-01' })).toEqual([409, 'follow-up-outside']);
    expect(await set({ ownerId: '00000000-0000-4000-8000-00000000dead' })).toEqual([404, 'person-not-found']);
    expect(await set({}, 'atmp-steering-1')).toEqual([403, 'role-not-allowed']);
    // The chair of these days leads; the one of next year does not yet.
    expect(await set({}, 'atmp-steering-5')).toEqual([403, 'role-not-allowed']);
    const made = bodyGoalView.parse(await post('atmp-steering-3', '/body-goals', owned));
    expect([made.state, made.owner?.name, made.setOn]).toEqual(['running', 'Exempel Styrgruppsson 3', '2026-02-02']);
    expect(
      await refused('vog-steering-1', `/body-goals/${made.id}/follow-ups`, { standing: 'behind', text: 'x' }),
    ).toEqual([403, 'scope-not-allowed']);
    const first = { standing: 'behind', text: 'Tre av sex.', nextOn: '2026-05-01' };
    const headers = { 'idempotency-key': 'follow-up-1' };
    await post('atmp-steering-1', `/body-goals/${made.id}/follow-ups`, first, { headers });
    const again = bodyGoalView.parse(
      await post('atmp-steering-1', `/body-goals/${made.id}/follow-ups`, first, { headers }),
    );
    expect([again.followUps.length, again.followUpOn, again.revision]).toEqual([1, '2026-05-01', 2]);
    const late = bodyDuePage.parse(
      await get('atmp-steering-1', '/body-dues?body=atmp-steering-group&on=2026-05-01'),
    ).bodyDues;
    expect(late.filter(({ subjectId }) => subjectId === made.id).map(({ due, sentence }) => [due, sentence])).toEqual([
      [
        'follow-up-due',
        'ATMP-samordningens styrgrupp: målet ”Samma väntetid i hela landet” skulle följas upp 1 maj 2026.',
      ],
    ]);
    const over = bodyDuePage.parse(
      await get('atmp-steering-1', '/body-dues?body=atmp-steering-group&on=2026-07-01'),
    ).bodyDues;
    expect(over.filter(({ subjectId }) => subjectId === made.id).map(({ due, on }) => [due, on])).toEqual([
      ['goal-overdue', '2026-06-30'],
    ]);
    const done = bodyGoalView.parse(
      await post('atmp-secretary', `/body-goals/${made.id}/follow-ups`, { standing: 'reached', text: 'Klart.' }),
    );
    expect([done.state, done.endedOn, done.followUps.map(({ standing }) => standing)]).toEqual([
      'reached',
      '2026-02-02',
      ['behind', 'reached'],
    ]);
    expect(await refused('atmp-secretary', `/body-goals/${made.id}/follow-ups`, first)).toEqual([409, 'goal-ended']);
    const open = bodyGoalPage.parse(await get('public', '/body-goals?body=atmp-steering-group&limit=100')).bodyGoals;
    expect(open.find(({ id }) => id === made.id)).toMatchObject({ state: 'reached', owner: null });
  });

  it('of the examples are overdue and seen to be', async () => {
    const { bodyDues } = bodyDuePage.parse(await get('auditor', '/body-dues'));
    expect(bodyDues[0]).toMatchObject({ due: 'goal-overdue', body: 'atmp-steering-group', on: '2026-01-31' });
    expect((await api.ask('public', 'GET', '/body-dues')).statusCode).toBe(403);
  });
});

describe('education plans and watch lists', () => {
  it('are kept by the body, and may point at a case', async () => {
    const occasion = {
      body: 'vog-cell-project-group',
      course: 'Vävnad',
      audience: 'Alla',
      description: 'En dag',
      from: '2026-03-03',
      to: '2026-03-02',
    };
    expect(await refused('vog-secretary', '/education-occasions', occasion)).toEqual([409, 'period-backwards']);
    const made = occasionView.parse(
      await post('vog-secretary', '/education-occasions', { ...occasion, to: '2026-03-04' }),
    );
    const at = `/education-occasions/${made.id}/changes`;
    expect(await refused('vog-secretary', at, { state: 'held' })).toEqual([409, 'not-held-yet']);
    expect(occasionView.parse(await post('vog-secretary', at, { from: '2026-02-02', places: 12 }))).toMatchObject({
      from: '2026-02-02',
      places: 12,
      state: 'planned',
    });
    const item = { body: 'vog-cell-project-group', subject: 'Hudceller', why: 'Snart här' };
    const watched = watchItemView.parse(await post('vog-secretary', '/watch-items', item));
    const end = `/watch-items/${watched.id}/endings`;
    expect(await refused('vog-secretary', end, { reason: 'became-a-case' })).toEqual([409, 'watch-needs-case']);
    expect(watchItemView.parse(await post('vog-secretary', end, { reason: 'became-a-case', caseId }))).toMatchObject({
      caseId,
      endedLabel: 'blev ett ärende',
      endedOn: '2026-02-02',
    });
    expect(await refused('vog-secretary', end, { reason: 'not-pursued' })).toEqual([409, 'watch-ended']);
    const ofCase = watchItemPage.parse(await get('scanner', `/watch-items?caseId=${caseId}`)).watchItems;
    expect(ofCase.map(({ id }) => id)).toEqual([watched.id]);
    expect(watchItemPage.parse(await get('scanner', `/watch-items?caseId=${caseId}&current=true`)).watchItems).toEqual(
      [],
    );
    expect((await api.ask('public', 'GET', `/watch-items/${watched.id}`)).statusCode).toBe(403);
  });
});

describe('advice', () => {
  it('stands on the case under the body’s name, for others when it is published, and can be taken back', async () => {
    const before = caseView.parse(await get('coordinator', `/cases/${caseId}`));
    const advice = { body: 'atmp-steering-group', caseId, text: 'Följ upp med samma mått.' };
    expect(await refused('coordinator', '/advice-notes', advice)).toEqual([403, 'role-not-allowed']);
    expect(await refused('nsg-1', '/advice-notes', advice)).toEqual([403, 'scope-not-allowed']);
    const unknown = { ...advice, caseId: '00000000-0000-4000-8000-00000000dead' };
    expect(await refused('atmp-steering-1', '/advice-notes', unknown)).toEqual([404, 'case-not-found']);
    const inside = adviceNoteView.parse(await post('atmp-steering-1', '/advice-notes', advice));
    const open = adviceNoteView.parse(
      await post('atmp-steering-patient-1', '/advice-notes', {
        ...advice,
        text: 'Fråga patienterna.',
        published: true,
      }),
    );
    const href = before._links.find(({ rel }) => rel === 'advice-notes')?.href.replace(/^.*\/v1/, '') ?? '';
    const read = async (user: string) => adviceNotePage.parse(await get(user, href)).adviceNotes.map(({ id }) => id);
    expect((await read('contact-person-12')).toSorted()).toEqual([inside.id, open.id].toSorted());
    expect(await read('public')).toEqual([open.id]);
    expect(await read('company-2')).toEqual([open.id]);
    expect((await api.ask('public', 'GET', `/advice-notes/${inside.id}`)).statusCode).toBe(404);
    const back = adviceNoteView.parse(await post('atmp-secretary', `/advice-notes/${inside.id}/withdrawals`, {}));
    expect([back.withdrawnOn, back.revision]).toEqual(['2026-02-02', 2]);
    expect(caseView.parse(await get('coordinator', `/cases/${caseId}`))).toEqual(before);
  });

  it('and everything else bodies do is in the log, by ids and codes', async () => {
    const { networkEntries } = networkEntryPage.parse(await get('auditor', '/network-entries?limit=100'));
    const seen = new Set<string>(networkEntries.map(({ what }) => what));
    for (const what of [
      'meeting-planned',
      'minutes-published',
      'goal-set',
      'goal-followed-up',
      'watch-ended',
      'advice-given',
      'advice-withdrawn',
    ])
      expect([what, seen.has(what)]).toEqual([what, true]);
    expect(JSON.stringify(networkEntries)).not.toMatch(/samma mått|Läget/);
  });
});

const nasty: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(
    null,
    true,
    -1,
    1e15,
    '',
    ' ',
    '\u0007',
    '__proto__',
    '2026-02-30',
    '1900-01-01',
    '2199-12-31',
    'norra',
    [],
    {},
  ),
  fc.constantFrom<Json>('00000000-0000-0000-0000-000000000000', 'npo-eyes', "'; DROP TABLE body_goal; --", 'reached', [
    { title: 'x' },
  ]),
  fc.string({ unit: 'binary', maxLength: 30 }),
);
const exampleOf = (schema: { meta(): Readonly<Record<string, unknown>> | undefined }): JsonRecord => {
  const example = schema.meta()?.['example'] as Json | undefined;
  return isRecord(example) ? example : {};
};

describe('any body sent about bodies', () => {
  const seeded = (n: number) => `00000000-0000-4000-b000-00003000000${n}`;
  it.each([
    ['/body-meetings', newBodyMeeting],
    [`/body-meetings/${seeded(2)}/changes`, bodyMeetingChange],
    [`/body-meetings/${seeded(1)}/minutes`, newMinutes],
    ['/body-goals', newBodyGoal],
    [`/body-goals/${seeded(3)}/follow-ups`, newGoalFollowUp],
    ['/education-occasions', newOccasion],
    [`/education-occasions/${seeded(5)}/changes`, occasionChange],
    ['/watch-items', newWatchItem],
    [`/watch-items/${seeded(6)}/endings`, newWatchEnd],
    ['/advice-notes', newAdviceNote],
  ] as const)(
    'to %s is taken or refused, never our fault',
    async (path, schema) => {
      const names = [...Object.keys(schema.shape), 'constructor', 'unknown'];
      await fc.assert(
        fc.asyncProperty(fc.dictionary(fc.constantFrom(...names), nasty, { maxKeys: 3 }), async (changed) => {
          const user = path === '/advice-notes' ? 'atmp-secretary' : 'coordinator';
          const answer = await api.ask(user, 'POST', path, { body: { ...exampleOf(schema), ...changed } });
          if (answer.statusCode === 201) return;
          expect(problem.parse(answer.json()).status).toBe(answer.statusCode);
          expect(answer.statusCode).toBeLessThan(500);
        }),
        { numRuns: 60 },
      );
    },
    60_000,
  );

  it.each([
    ['/body-dues?on=1900-01-01', 200],
    ['/body-dues?on=2199-12-31', 200],
    ['/bodies?page=1000000', 200],
    ['/body-meetings?caseId=x', 400],
    ['/body-goals?caseId=00000000-0000-0000-0000-000000000000', 400],
    ['/body-goals/00000000-0000-0000-0000-000000000000', 404],
    ['/watch-items?body=nobody', 400],
    ['/education-occasions?current=true', 200],
    ['/mandates?role=body-chair', 200],
  ])('GET %s is %i', async (path, status) => {
    expect([path, (await api.ask('coordinator', 'GET', path)).statusCode]).toEqual([path, status]);
  });
});
