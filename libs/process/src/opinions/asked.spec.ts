import { beforeEach, describe, expect, it } from '@jest/globals';
import { ChartRegistry, checkFacts, mandateFor, type JsonRecord } from '#process';
import { CaseRun, type Doing } from '../../../../test/support/charts/case-run.js';
import { stubCase } from '../../../../test/support/charts/stub-case.js';
import { count } from '../fields.js';
import { askedFields, startRound } from './asked.js';
import { opinionChart } from './opinion.js';
import { opinionRoundChart } from './opinion-round.js';
import { areAnswersOpen, areasOf, isOfTheRegion, readsBeforeClosing } from './who-reads.js';

const QUESTIONS = [
  { id: 'patients', text: 'Hur många patienter?', required: true },
  { id: 'else', text: 'Något annat?' },
];
const charts = new ChartRegistry([
  opinionRoundChart,
  opinionChart,
  stubCase(
    { ASK: { row: { source: 'test', effects: [startRound('inclusion')] }, facts: askedFields } },
    { ROUND_COMPILED: { yes: count, no: count, neutral: count, noResponse: count, recused: count, late: count } },
  ),
]);
const answer = (more: JsonRecord = {}): JsonRecord => ({
  stance: 'yes',
  criteria: [{ criterion: 'severity', judgement: 'met', reason: 'Svår sjukdom' }],
  answers: [{ question: 'patients', text: 'Tolv' }],
  decidedBy: 'direktör',
  ...more,
});

let run: CaseRun;
const open = (facts: JsonRecord): void => {
  run = new CaseRun(charts);
  run.open('medicine-case', 'ASK', { facts, by: 'coordinator', on: '2024-03-01' });
};
const skane = () => run.only('opinion', '12');
const by = (facts: JsonRecord = {}, more: Partial<Doing> = {}): Doing => ({
  facts,
  by: 'contact-person',
  region: '12',
  on: '2024-03-06',
  ...more,
});
const refused = (act: string, facts: JsonRecord) => run.refusal(skane(), act, by(facts));

describe('what a round asks', () => {
  it('is handed on from the act that opens it to the round and each region', () => {
    open({ question: 'Ska det omfattas?', summary: 'Kort.', questions: QUESTIONS, criteria: ['severity'] });
    const asked = {
      kind: 'inclusion',
      subject: 'inclusion',
      questions: QUESTIONS,
      criteria: ['severity'],
      summary: 'Kort.',
    };
    expect(run.only('opinion-round').context).toMatchObject(asked);
    expect(
      run.all('opinion').every(({ context }) => JSON.stringify(context['questions']) === JSON.stringify(QUESTIONS)),
    ).toBe(true);
    expect(run.all('opinion')).toHaveLength(21);
  });

  it('is all four criteria and no further question unless somebody chooses', () => {
    open({});
    expect(skane().context).toMatchObject({
      questions: [],
      criteria: ['equal-use', 'severity', 'resource-impact', 'ethical-or-political'],
      openToAll: false,
    });
  });

  it('is due sooner when it is urgent, and still about what it is about', () => {
    open({ urgent: true });
    expect(run.only('opinion-round').context).toMatchObject({ kind: 'urgent', subject: 'inclusion' });
    expect(run.derived(skane()).tasks).toMatchObject([{ dueOn: '2024-03-15' }]);
    expect(refused('SUBMIT', answer({ criteria: [], answers: [] }))).toEqual({
      code: 'stance-without-criteria',
      facts: {},
    });
  });

  it('has each question once, at most twenty of them and at least one criterion where some are chosen', () => {
    run = new CaseRun(charts);
    const twice = { questions: [QUESTIONS[0] ?? {}, QUESTIONS[0] ?? {}] };
    expect(() => run.open('medicine-case', 'ASK', { facts: twice, by: 'coordinator', on: '2024-03-01' })).toThrow(
      'question-twice',
    );
    const many = Array.from({ length: 21 }, (_, n) => ({ id: `q${n}`, text: 'Vad?' }));
    expect(checkFacts(askedFields, { questions: many, criteria: [] })).toEqual([
      { path: 'questions', code: 'too-many', limit: 20 },
      { path: 'criteria', code: 'too-few', limit: 1 },
    ]);
  });
});

describe('an answer to it', () => {
  beforeEach(() => open({ questions: QUESTIONS, criteria: ['severity', 'equal-use'] }));

  it('answers what must be answered, only what is asked, and each once', () => {
    expect(refused('SUBMIT', answer({ answers: [] }))).toEqual({
      code: 'question-unanswered',
      facts: { questions: ['Hur många patienter?'], ids: ['patients'] },
    });
    expect(refused('SUBMIT', answer({ answers: [{ question: 'price', text: 'x' }] }))?.code).toBe('question-unknown');
    const one = { question: 'patients', text: 'Tolv' };
    expect(refused('SUBMIT', answer({ answers: [one, one] }))?.code).toBe('question-twice');
    run.act(skane(), 'SUBMIT', by(answer()));
    expect(skane().context).toMatchObject({ questionAnswers: [one], submittedAs: 'contact-person', answerVersion: 1 });
  });

  it('weighs only the criteria that were chosen', () => {
    const other = [{ criterion: 'resource-impact', judgement: 'met', reason: 'Dyrt' }];
    expect(refused('SUBMIT', answer({ criteria: other }))).toEqual({
      code: 'criterion-not-asked',
      facts: { criterion: 'resource-impact' },
    });
  });

  it('holds for late answers and amendments too', () => {
    run.act(skane(), 'SUBMIT', by(answer()));
    expect(refused('AMEND', answer({ answers: [] }))?.code).toBe('question-unanswered');
    run.act(run.only('opinion-round'), 'ROUND_DEADLINE', { on: '2024-03-23' });
    const late = run.refusal(run.only('opinion', '01'), 'SUBMIT_LATE', by(answer({ answers: [] }), { region: '01' }));
    expect(late?.code).toBe('question-unanswered');
  });
});

describe('questions within the region', () => {
  beforeEach(() => {
    open({});
    run.act(skane(), 'ACKNOWLEDGE', by());
    run.act(
      skane(),
      'ASK_LOCALLY',
      by({ to: 'unit', question: 'Hur många?', answerBy: '2024-03-12', reference: 'r-1' }),
    );
    run.act(skane(), 'ASK_LOCALLY', by({ to: 'expert-group', question: 'Vilka?', answerBy: '2024-03-14' }));
  });
  const due = () => run.derived(skane()).deadlines.find(({ kind }) => kind === 'local-answers')?.dueOn;

  it('are waited for, the earliest day first, until answered or taken back', () => {
    expect(due()).toBe('2024-03-12');
    run.act(skane(), 'NOTE_LOCAL_ANSWER', {
      facts: { number: 1, text: 'Tolv' },
      by: 'system',
      region: '12',
      on: '2024-03-07',
    });
    expect(due()).toBe('2024-03-14');
    expect(refused('NOTE_LOCAL_ANSWER', { number: 1, text: 'Tretton' })).toEqual({
      code: 'local-question-closed',
      facts: { number: 1 },
    });
    run.act(skane(), 'WITHDRAW_LOCAL_QUESTION', by({ number: 2 }));
    expect(due()).toBeUndefined();
    expect(refused('NOTE_LOCAL_ANSWER', { number: 2, text: 'x' })?.code).toBe('no-local-question-open');
  });

  it('may be answered after the region has, as long as the round is open', () => {
    run.act(skane(), 'SUBMIT', by(answer({ answers: [] })));
    run.act(skane(), 'NOTE_LOCAL_ANSWER', by({ number: 1, text: 'Tolv' }));
    run.act(run.only('opinion-round'), 'ROUND_DEADLINE', { on: '2024-03-23' });
    expect(refused('NOTE_LOCAL_ANSWER', { number: 2, text: 'x' })?.code).toBe('round-closed');
  });

  it('are asked by whoever holds the task', () => {
    expect(
      run.refusal(skane(), 'ASK_LOCALLY', by({ to: 'unit', question: 'Vad?' }, { by: 'contact-deputy' }))?.code,
    ).toBe('not-delegated');
  });
});

describe('a health care region gathered', () => {
  const summarise = {
    facts: { area: 'sodra', text: 'Alla fyra säger ja.' },
    by: 'working-group-member',
    on: '2024-03-12',
  } as const;

  it('is summed up in the round by its member of the working group, each version kept in the journal', () => {
    open({});
    run.act(run.only('opinion-round'), 'SUMMARISE_AREA', summarise);
    run.act(run.only('opinion-round'), 'SUMMARISE_AREA', {
      ...summarise,
      facts: { area: 'sodra', text: 'Tre av fyra.' },
    });
    expect(run.only('opinion-round').context['summaries']).toMatchObject({
      sodra: { text: 'Tre av fyra.', version: 2 },
    });
    expect(run.entries.filter(({ event }) => event.type === 'SUMMARISE_AREA')).toHaveLength(2);
  });

  it('is the own one only', () => {
    const act = opinionRoundChart.acts['SUMMARISE_AREA'];
    if (!act) throw new Error('no such act');
    const matter = { caseId: 'c', kind: 'medicine', company: '', region: null } as const;
    const member = { mandates: [{ role: 'working-group-member', healthCareRegion: 'sodra' }] } as const;
    expect(mandateFor(act, { ...matter, area: 'sodra' }, member)).toHaveProperty('mandate');
    expect(mandateFor(act, matter, member)).toHaveProperty('mandate');
    expect(mandateFor(act, { ...matter, area: 'norra' }, member)).toMatchObject({
      refusal: { code: 'scope-not-allowed' },
    });
    expect(mandateFor(act, matter, { mandates: [{ role: 'working-group-member' }] })).toHaveProperty('refusal');
    expect(mandateFor(act, matter, { mandates: [{ role: 'coordinator' }] })).toMatchObject({
      refusal: { code: 'role-not-allowed' },
    });
  });
});

describe('who reads an answer before the round has closed', () => {
  const one = (mandate: object) => ({ mandates: [{ role: 'manager', ...mandate } as never] });

  it.each<readonly [string, object, string, boolean]>([
    ['the region', { region: '12' }, '12', true],
    ['another region', { region: '01' }, '12', false],
    ['who compiles', { role: 'coordinator' }, '12', true],
    ['its health care region', { role: 'working-group-member', healthCareRegion: 'sodra' }, '12', true],
    ['another health care region', { role: 'working-group-member', healthCareRegion: 'norra' }, '12', false],
    ['Halland in Södra, where it counts', { role: 'working-group-member', healthCareRegion: 'sodra' }, '13', true],
    ['Halland in Västra, which gets a copy', { role: 'working-group-member', healthCareRegion: 'vastra' }, '13', true],
    ['a member of no area', { role: 'working-group-member' }, '12', false],
    ['anybody, of no region', { role: 'working-group-member', healthCareRegion: 'sodra' }, 'x', false],
  ])('%s', (_who, mandate, region, reads) => expect(readsBeforeClosing(one(mandate), region, undefined)).toBe(reads));

  it('is everybody where the round was opened so, and after it has closed, but not when it was cancelled', () => {
    open({});
    const round = () => run.only('opinion-round');
    expect(areAnswersOpen(round())).toBe(false);
    run.act(round(), 'ROUND_DEADLINE', { on: '2024-03-23' });
    expect(areAnswersOpen(round())).toBe(true);
    open({ openToAll: true });
    expect(areAnswersOpen(round())).toBe(true);
    open({});
    run.act(round(), 'CANCEL_ROUND', { facts: { reason: 'Fel fråga' }, by: 'coordinator', on: '2024-03-10' });
    expect(areAnswersOpen(round())).toBe(false);
  });

  it('knows the two of Halland and the one of everybody else', () => {
    expect(areasOf('13')).toEqual(['sodra', 'vastra']);
    expect(areasOf('12')).toEqual(['sodra']);
  });

  it('leaves the work within a region to its contact person and deputy', () => {
    const at = { caseId: 'case', instanceId: 'opinion', region: '12', context: {} };
    expect(isOfTheRegion(one({ role: 'contact-deputy', region: '12' }), at)).toBe(true);
    expect(isOfTheRegion(one({ role: 'signatory', region: '12' }), at)).toBe(false);
    expect(isOfTheRegion(one({ role: 'contact-person', region: '01' }), at)).toBe(false);
  });

  it('leaves the work on one opinion alone to whoever has been handed its case, or that task', () => {
    const at = { caseId: 'case', instanceId: 'opinion', region: '12', context: {} };
    const handed = { role: 'contact-person', region: '12', caseId: 'case' } as const;
    expect(isOfTheRegion(one(handed), at)).toBe(true);
    expect(isOfTheRegion(one(handed), { ...at, caseId: 'another' })).toBe(false);
    const task = { ...handed, taskId: 'task', instanceId: 'opinion' };
    expect(isOfTheRegion(one(task), at)).toBe(true);
    expect(isOfTheRegion(one(task), { ...at, instanceId: 'another' })).toBe(false);
    expect(isOfTheRegion(one({ ...handed, region: '01' }), at)).toBe(false);
  });

  it('leaves neither to who has stepped aside, and both to who stands in for them', () => {
    const [aside, standIn] = ['aside', 'stand-in'].map((personId) => ({
      personId,
      ...one({ role: 'contact-person', region: '12' }),
    }));
    if (!aside || !standIn) throw new Error('two people');
    const context = { steppedAside: ['aside'] };
    const at = { caseId: 'case', instanceId: 'opinion', region: '12', context };
    const coordinator = { ...aside, ...one({ role: 'coordinator' }) };
    expect([isOfTheRegion(aside, at), isOfTheRegion(standIn, at)]).toEqual([false, true]);
    expect([aside, coordinator, standIn].map((who) => readsBeforeClosing(who, '12', { context }))).toEqual([
      false,
      false,
      true,
    ]);
    expect(readsBeforeClosing(aside, '12', { context: { steppedAside: [] } })).toBe(true);
  });
});
