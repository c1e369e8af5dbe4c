import { describe, expect, it } from '@jest/globals';
import {
  actsOf,
  compileChart,
  derive,
  isoDate,
  newInstance,
  step,
  type ChartEvent,
  type Instance,
  type JsonRecord,
} from '#process';
import { actsByState, deadEnds, unreached, walk } from '../../../../test/support/charts/walk.js';
import { matterOf } from '../../../../test/support/charts/matter.js';
import { opinionChart } from './opinion.js';

const chart = compileChart(opinionChart);
const answer = {
  stance: 'yes',
  criteria: [{ criterion: 'severity', judgement: 'met', reason: 'Svår sjukdom' }],
  decidedBy: 'hälso- och sjukvårdsdirektör',
};
const passage = { quote: 'Avstå', prefix: '', suffix: ' tills vidare.', start: 0 };
const walked = walk(chart, {
  key: '12',
  watch: ['roundOpen', 'deputy', 'recused', 'answeredBy'],
  attempts: {
    ROUND_OPENED: [{ facts: { kind: 'inclusion' } }, { facts: { kind: 'inclusion', withoutDeputy: ['12'] } }],
    SUBMIT: [{ facts: answer }],
    AMEND: [{ facts: { ...answer, stance: 'no' } }],
    AMEND_LATE: [{ facts: { ...answer, stance: 'no' } }],
    SUBMIT_LATE: [{ facts: answer }],
    ASK_LOCALLY: [{ facts: { to: 'expert-group', question: 'Hur många patienter?' } }],
    NOTE_LOCAL_ANSWER: [{ facts: { number: 1, text: 'Tolv' } }],
    WITHDRAW_LOCAL_QUESTION: [{ facts: { number: 1 } }],
    RECUSE: [{ facts: { conflict: 'interest' } }],
    CONTACTS_CHANGED: [{ facts: { contactPerson: true, deputy: true } }],
    EXTENDED: [{ facts: { days: 5 } }],
    TEXT_SENT: [{ facts: { version: 1 } }],
    COMMENT: [{ facts: { version: 1, passage, text: 'Förtydliga.' } }],
    AMEND_COMMENT: [{ facts: { number: 1, text: 'Stryk.' } }],
    WITHDRAW_COMMENT: [{ facts: { number: 1 } }],
  },
});

const begin = (facts: JsonRecord = { kind: 'inclusion' }): Instance =>
  after(newInstance(chart, { id: 'o', key: '12', parentId: 'round', on: isoDate('2024-03-01') }), 'ROUND_OPENED', {
    facts,
    by: 'system',
    on: isoDate('2024-03-01'),
  });

function after(instance: Instance, type: string, doing: Partial<ChartEvent> = {}): Instance {
  const stepped = step(chart, instance, eventFor(type, doing));
  if ('allowed' in stepped) throw new Error(`${type}: ${JSON.stringify(stepped.reason)}`);
  return stepped.instance;
}
function refusal(instance: Instance, type: string, doing: Partial<ChartEvent> = {}): string | null {
  const stepped = step(chart, instance, eventFor(type, doing));
  return 'allowed' in stepped ? stepped.reason.code : null;
}
const eventFor = (type: string, doing: Partial<ChartEvent>): ChartEvent => ({
  type,
  on: isoDate('2024-03-04'),
  facts: {},
  by: 'contact-person',
  region: '12',
  ...doing,
});

describe('one region’s opinion', () => {
  it('can be walked whole', () => {
    expect(unreached(chart, walked)).toEqual([]);
    expect(deadEnds(walked)).toEqual([]);
  });

  it('offers exactly these acts', () => {
    const comments = ['AMEND_COMMENT', 'COMMENT', 'TEXT_SENT', 'WITHDRAW_COMMENT'];
    const open = [
      ...comments,
      'ASK_FOR_TIME',
      'CONTACTS_CHANGED',
      'DELEGATE',
      'EXTENDED',
      'RECUSE',
      'REMIND',
      'ROUND_CANCELLED',
      'ROUND_DEADLINE_PASSED',
      'SUBMIT',
    ];
    const round = ['EXTENDED', 'ROUND_CANCELLED', 'ROUND_CLOSED', 'ROUND_COMPILED', 'ROUND_DEADLINE_PASSED'];
    expect(actsByState(chart, walked)).toEqual({
      new: ['ROUND_OPENED'],
      'open.sent': [...open, 'ACKNOWLEDGE'].toSorted(),
      'open.inProgress': [...open, 'ASK_LOCALLY', 'NOTE_LOCAL_ANSWER', 'WITHDRAW_LOCAL_QUESTION'].toSorted(),
      submitted: [
        ...round,
        ...comments,
        'AMEND',
        'AMEND_LATE',
        'NOTE_LOCAL_ANSWER',
        'SUBMIT',
        'WITHDRAW',
        'WITHDRAW_LOCAL_QUESTION',
      ].toSorted(),
      recused: [...round, 'CONTACTS_CHANGED', 'TEXT_SENT'].toSorted(),
      noResponse: [
        'ACKNOWLEDGE',
        'CONTACTS_CHANGED',
        'DELEGATE',
        'ROUND_CANCELLED',
        'ROUND_COMPILED',
        'SUBMIT',
        'SUBMIT_LATE',
      ],
      lateSubmitted: [],
      recorded: [],
      cancelled: [],
    });
  });

  it('asks the contact person for fifteen working days, longer when the round is put off', () => {
    expect(derive(chart, begin(), [], {}).tasks).toEqual([
      { kind: 'answer-opinion', role: 'contact-person', region: '12', dueOn: '2024-03-22' },
    ]);
    const extended = after(begin(), 'EXTENDED', { facts: { days: 10 }, by: 'system' });
    expect(derive(chart, extended, [], {}).deadlines).toMatchObject([
      { kind: 'answer', dueOn: '2024-04-09', raises: null },
    ]);
  });

  it.each([
    ['draft', '2024-04-02'],
    ['urgent', '2024-03-15'],
  ])('a round of kind %s is due on %s', (kind, dueOn) => {
    expect(derive(chart, begin({ kind }), [], {}).deadlines).toMatchObject([{ dueOn }]);
  });

  it('raises an alarm where nobody is there to answer', () => {
    const vacant = begin({ kind: 'inclusion', withoutContact: ['12'], withoutDeputy: ['12', '13'] });
    expect(derive(chart, vacant, [], {}).tasks).toMatchObject([
      { kind: 'vacant-contact-person', role: 'coordinator', region: null },
    ]);
    const filled = after(vacant, 'CONTACTS_CHANGED', {
      facts: { contactPerson: false, deputy: true },
      by: 'coordinator',
    });
    expect(derive(chart, filled, [], {}).tasks).toMatchObject([
      { kind: 'answer-opinion', role: 'contact-deputy', region: '12' },
    ]);
  });

  it('lets the deputy answer once it has taken over, not before', () => {
    expect(refusal(begin(), 'SUBMIT', { facts: answer, by: 'contact-deputy' })).toBe('not-delegated');
    const taken = after(begin(), 'ACKNOWLEDGE', { by: 'contact-deputy' });
    expect(refusal(taken, 'SUBMIT', { facts: answer, by: 'contact-deputy' })).toBeNull();
    expect(refusal(after(begin(), 'DELEGATE'), 'SUBMIT', { facts: answer, by: 'contact-deputy' })).toBeNull();
    expect(refusal(begin({ kind: 'inclusion', withoutDeputy: ['12'] }), 'DELEGATE')).toBe('no-deputy');
  });

  it('is reminded by hand once a day, and only where somebody is there to answer', () => {
    const by = 'coordinator' as const;
    const reminded = after(begin(), 'REMIND', { by });
    expect(reminded.context['remindedOn']).toEqual(['2024-03-04']);
    expect(refusal(reminded, 'REMIND', { by })).toBe('reminded-today');
    expect(refusal(reminded, 'REMIND', { by, on: isoDate('2024-03-05') })).toBeNull();
    const nobody = begin({ kind: 'inclusion', withoutContact: ['12'], withoutDeputy: ['12'] });
    expect(refusal(nobody, 'REMIND', { by })).toBe('vacant');
  });

  it('asks for more time once, and not when the round has got it', () => {
    const facts = { days: 5, reason: 'Nämnden möts veckan efter.' };
    const asked = after(begin(), 'ASK_FOR_TIME', { facts });
    expect(refusal(asked, 'ASK_FOR_TIME', { facts })).toBe('time-already-asked');
    expect(refusal(asked, 'SUBMIT', { facts: answer })).toBeNull();
    expect(refusal(after(begin(), 'EXTENDED', { facts: { days: 5 }, by: 'system' }), 'ASK_FOR_TIME', { facts })).toBe(
      'already-extended',
    );
  });

  it('takes one answer, then amendments while the round is open', () => {
    const submitted = after(begin(), 'SUBMIT', { facts: answer });
    expect(refusal(submitted, 'SUBMIT', { facts: answer })).toBe('already-submitted');
    expect(
      actsOf(
        chart,
        submitted,
        matterOf(submitted),
        { mandates: [{ role: 'contact-person', region: '12' }] },
        isoDate('2024-03-05'),
      ).find(({ act }) => act === 'SUBMIT'),
    ).toMatchObject({ allowed: false, reason: { facts: { way: 'AMEND', version: 1 } } });
    const amended = after(submitted, 'AMEND', { facts: { ...answer, stance: 'no', criteria: answer.criteria } });
    expect(amended.context).toMatchObject({ stance: 'no', answerVersion: 2 });
    const closed = after(amended, 'ROUND_CLOSED', { by: 'system' });
    expect(refusal(closed, 'AMEND', { facts: answer })).toBe('round-closed');
    expect(refusal(closed, 'WITHDRAW')).toBe('round-closed');
    expect(after(closed, 'ROUND_COMPILED', { by: 'system' }).done).toBe(true);
  });

  it('tells a late amendment beside the answer that was in time, until it is compiled', () => {
    const late = { ...answer, stance: 'no', text: 'Nämnden ändrade sig.' };
    const submitted = after(begin(), 'SUBMIT', { facts: answer });
    expect(refusal(submitted, 'AMEND_LATE', { facts: late })).toBe('round-open');
    const closed = after(submitted, 'ROUND_DEADLINE_PASSED', { by: 'system' });
    expect(refusal(closed, 'AMEND_LATE', { facts: { ...late, criteria: [] } })).toBe('stance-without-criteria');
    expect(refusal(closed, 'AMEND_LATE', { facts: late, by: 'contact-deputy' })).toBe('not-delegated');
    const on = isoDate('2024-03-25');
    const amended = after(closed, 'AMEND_LATE', { facts: late, on });
    expect(amended.value).toBe('submitted');
    expect(amended.context).toMatchObject({ stance: 'yes', submittedOn: '2024-03-04', answerVersion: 1 });
    expect(amended.context['lateAmendment']).toMatchObject({
      stance: 'no',
      text: 'Nämnden ändrade sig.',
      submittedOn: on,
      answerVersion: 2,
    });
    expect(after(amended, 'AMEND_LATE', { facts: late, on }).context['lateAmendment']).toMatchObject({
      answerVersion: 3,
    });
    const compiled = after(amended, 'ROUND_COMPILED', { by: 'system' });
    expect(compiled.context['lateAmendment']).toEqual(amended.context['lateAmendment']);
    expect(refusal(compiled, 'AMEND_LATE', { facts: late })).toBe('not-in-this-state');
  });

  it('wants a criterion behind a yes or a no, each once', () => {
    expect(refusal(begin(), 'SUBMIT', { facts: { ...answer, criteria: [] } })).toBe('stance-without-criteria');
    expect(refusal(begin(), 'SUBMIT', { facts: { ...answer, stance: 'neutral', criteria: [] } })).toBeNull();
    expect(
      refusal(begin(), 'SUBMIT', { facts: { ...answer, criteria: [...answer.criteria, ...answer.criteria] } }),
    ).toBe('criterion-twice');
    expect(refusal(begin({ kind: 'draft' }), 'SUBMIT', { facts: { ...answer, criteria: [] } })).toBeNull();
  });

  it('records silence as no response and takes a late answer as late', () => {
    const silent = after(begin(), 'ROUND_DEADLINE_PASSED', { by: 'system' });
    expect(silent.value).toBe('noResponse');
    expect(refusal(silent, 'SUBMIT', { facts: answer })).toBe('round-closed');
    expect(after(silent, 'SUBMIT_LATE', { facts: answer }).value).toBe('lateSubmitted');
    expect(after(silent, 'ROUND_COMPILED', { by: 'system' }).value).toBe('noResponse');
  });

  it('asks of a late answer what it asks of any: who holds the task, and reasons for a yes or a no', () => {
    const silent = after(begin(), 'ROUND_DEADLINE_PASSED', { by: 'system' });
    const by = 'contact-deputy' as const;
    expect(refusal(silent, 'SUBMIT_LATE', { facts: answer, by })).toBe('not-delegated');
    expect(refusal(silent, 'SUBMIT_LATE', { facts: { ...answer, criteria: [] } })).toBe('stance-without-criteria');
    const taken = after(silent, 'ACKNOWLEDGE', { by });
    expect(taken.value).toBe('noResponse');
    expect(after(taken, 'SUBMIT_LATE', { facts: answer, by }).value).toBe('lateSubmitted');
    expect(after(after(silent, 'DELEGATE'), 'SUBMIT_LATE', { facts: answer, by }).value).toBe('lateSubmitted');
    expect(refusal(silent, 'ACKNOWLEDGE')).toBe('task-held-already');
  });

  it('is missed, and so still somebody’s task, until it is compiled', () => {
    const tasksOf = (instance: Instance) =>
      derive(chart, instance, [], {}).tasks.map(({ kind, role, dueOn }) => [kind, role, dueOn]);
    const asked = begin();
    const silent = after(asked, 'ROUND_DEADLINE_PASSED', { by: 'system' });
    expect(tasksOf(silent)).toEqual(tasksOf(asked));
    const gone = after(silent, 'CONTACTS_CHANGED', { by: 'system', facts: { contactPerson: false, deputy: true } });
    expect(tasksOf(gone)).toEqual([['answer-opinion', 'contact-deputy', tasksOf(asked)[0]?.[2]]]);
    expect(tasksOf(after(silent, 'SUBMIT_LATE', { facts: answer }))).toEqual([]);
    expect(tasksOf(after(silent, 'ROUND_COMPILED', { by: 'system' }))).toEqual([]);
  });

  it('keeps local questions with the first day still asked for', () => {
    const asked = after(after(begin(), 'ACKNOWLEDGE'), 'ASK_LOCALLY', {
      facts: { to: 'unit', question: 'Hur många?', answerBy: '2024-03-15' },
    });
    expect(derive(chart, asked, [], {}).deadlines).toMatchObject([
      { kind: 'answer' },
      { kind: 'local-answers', dueOn: '2024-03-15' },
    ]);
    expect(refusal(asked, 'NOTE_LOCAL_ANSWER', { facts: { number: 2, text: 'x' } })).toBe('no-such-local-question');
    const noted = after(asked, 'NOTE_LOCAL_ANSWER', { facts: { number: 1, text: 'Tolv' } });
    expect(derive(chart, noted, [], {}).deadlines).toMatchObject([{ kind: 'answer' }]);
    expect(refusal(noted, 'NOTE_LOCAL_ANSWER', { facts: { number: 1, text: 'x' } })).toBe('no-local-question-open');
  });

  it('belongs to its region', () => {
    const offered = actsOf(
      chart,
      begin(),
      matterOf(begin()),
      { mandates: [{ role: 'contact-person', region: '13' }] },
      isoDate('2024-03-05'),
    );
    expect(offered.find(({ act }) => act === 'SUBMIT')?.reason).toEqual({
      code: 'scope-not-allowed',
      facts: { region: '12' },
    });
  });
});
