import { beforeEach, describe, expect, it } from '@jest/globals';
import { areaOfTask, ChartRegistry, compileChart, REGION_CODES } from '#process';
import { CaseRun, type Doing } from '../../../../test/support/charts/case-run.js';
import { stubCase } from '../../../../test/support/charts/stub-case.js';
import { actsByState, deadEnds, unreached, walk, type Attempt } from '../../../../test/support/charts/walk.js';
import { choice, count, optional } from '../fields.js';
import { recordIn } from '../shared/reading.js';
import { tallyByHealthCareRegion } from './answers.js';
import { opinionChart } from './opinion.js';
import { opinionRoundChart } from './opinion-round.js';

const chart = compileChart(opinionRoundChart);
const counts = {
  yes: count,
  no: count,
  neutral: count,
  noResponse: count,
  recused: optional(count),
  late: optional(count),
};
const charts = new ChartRegistry([
  opinionRoundChart,
  opinionChart,
  stubCase(
    {
      START: {
        row: {
          source: 'test',
          effects: [{ type: 'start', chart: 'opinion-round', act: 'ROUND_OPENED', facts: { kind: '$fact.kind' } }],
        },
        facts: { kind: choice('inclusion', 'draft') },
      },
    },
    { ROUND_COMPILED: counts },
  ),
]);
const answer = {
  stance: 'yes',
  criteria: [{ criterion: 'equal-use', judgement: 'met', reason: 'Ojämn användning' }],
  decidedBy: 'direktör',
};

describe('the chart of an opinion round', () => {
  const opened: Attempt = { facts: { kind: 'inclusion', question: 'Ska läkemedlet omfattas?' } };
  const all = walk(chart, {
    watch: ['extraDays', 'pending', 'textVersion', 'comments'],
    attempts: {
      ROUND_OPENED: [opened],
      PREPARE_ROUND: [opened],
      EXTEND: [{ facts: { days: 5, reasonCode: 'holiday' } }],
      OPINION_RECORDED: REGION_CODES.slice(0, 2).map((region) => ({
        facts: { region, status: 'submitted', stance: 'yes' },
      })),
      CANCEL_ROUND: [{ facts: { reason: 'Fel fråga' } }],
      PUT_OUT_TEXT: [{ facts: { title: 'Utkast', body: 'Avstå tills vidare.' } }],
      REVISE_TEXT: [{ facts: { body: 'Avstå.' } }],
      COMMENT_RECORDED: [{ facts: { region: '12', number: 1, status: 'given' } }],
      ANSWER_COMMENT: [
        { facts: { region: '12', number: 1, answer: 'partly', reason: 'Förtydligat i andra stycket.' } },
      ],
      PUBLISH_ANSWERS: [{ facts: { namesRegions: true } }],
      SUMMARISE_AREA: [{ facts: { area: 'norra', text: 'Tre av fyra säger ja.' } }],
    },
  });

  it('can be walked whole', () => {
    expect(unreached(chart, all)).toEqual([]);
    // Where answers are published the round is over; they can still be corrected.
    expect(deadEnds(all)).toEqual(['published']);
  });

  it('offers exactly these acts', () => {
    expect(actsByState(chart, all)).toEqual({
      new: ['PREPARE_ROUND', 'ROUND_OPENED'],
      draft: ['CANCEL_ROUND', 'PREPARE_ROUND', 'PUT_OUT_TEXT', 'REVISE_TEXT', 'ROUND_OPENED'],
      open: [
        'CANCEL_ROUND',
        'CLOSE_ROUND',
        'COMMENT_RECORDED',
        'EXTEND',
        'OPINION_RECORDED',
        'PUT_OUT_TEXT',
        'REVISE_TEXT',
        'ROUND_DEADLINE',
        'SUMMARISE_AREA',
      ],
      closed: [
        'ANSWER_COMMENT',
        'CANCEL_ROUND',
        'COMPILE_ROUND',
        'OPINION_RECORDED',
        'REVISE_TEXT',
        'SUMMARISE_AREA',
        'TEXT_AT_COUNCIL',
      ],
      compiled: [],
      answered: ['ANSWER_COMMENT', 'PUBLISH_ANSWERS', 'TEXT_AT_COUNCIL'],
      published: ['ANSWER_COMMENT', 'TEXT_AT_COUNCIL'],
      cancelled: [],
    });
  });
});

describe('a round with its 21 regions', () => {
  let run: CaseRun;
  const submit = (region: string, more: Partial<Doing> = {}): void =>
    run.act(run.only('opinion', region), 'SUBMIT', {
      facts: answer,
      by: 'contact-person',
      region,
      on: '2024-03-06',
      ...more,
    });
  const round = () => run.only('opinion-round');

  beforeEach(() => {
    run = new CaseRun(charts);
    run.open('medicine-case', 'START', { facts: { kind: 'inclusion' }, by: 'coordinator', on: '2024-03-01' });
  });

  it('asks all regions at the same time', () => {
    expect(run.all('opinion').map(({ key }) => key)).toEqual(REGION_CODES);
    expect(run.all('opinion').every(({ value }) => JSON.stringify(value) === '{"open":"sent"}')).toBe(true);
    expect(run.derived(round())).toEqual({
      deadlines: [{ kind: 'answers', dueOn: '2024-03-22', raises: 'ROUND_DEADLINE', legal: false }],
      tasks: [],
    });
  });

  it('scenario 10: a silent region is recorded as silent, never as yes or no', () => {
    for (const region of REGION_CODES.filter((code) => code !== '09')) submit(region);
    expect(run.refusal(round(), 'CLOSE_ROUND', { by: 'coordinator', on: '2024-03-20' })).toEqual({
      code: 'answers-missing',
      facts: { regions: ['09'] },
    });
    run.act(round(), 'ROUND_DEADLINE', { on: '2024-03-23' });
    expect(round().value).toBe('closed');
    expect(run.only('opinion', '09').value).toBe('noResponse');
    run.act(round(), 'COMPILE_ROUND', { by: 'coordinator', on: '2024-03-25' });
    expect(round()).toMatchObject({
      value: 'compiled',
      done: true,
      context: { yes: 20, no: 0, neutral: 0, noResponse: 1, recused: 0 },
    });
    expect(
      run.entries.find(({ event }) => event.type === 'ROUND_COMPILED' && event.facts['yes'] === 20)?.event.facts,
    ).toEqual({ yes: 20, no: 0, neutral: 0, noResponse: 1, recused: 0, late: 0 });
  });

  it('asks each health care region’s member for a summary when it has closed, unless it is there already', () => {
    run.act(round(), 'SUMMARISE_AREA', {
      facts: { area: 'sodra', text: 'Alla säger ja.' },
      by: 'working-group-member',
      on: '2024-03-10',
    });
    expect(run.derived(round()).tasks).toEqual([]);
    run.act(round(), 'ROUND_DEADLINE', { on: '2024-03-23' });
    const summaries = () => run.derived(round()).tasks.filter(({ role }) => role === 'working-group-member');
    expect(summaries().map(({ kind }) => areaOfTask(kind))).toEqual([
      'norra',
      'mellansverige',
      'stockholm-gotland',
      'sydostra',
      'vastra',
    ]);
    // Good Friday is 29 March.
    expect(summaries()[0]).toMatchObject({ region: null, dueOn: '2024-04-02' });
    run.act(round(), 'SUMMARISE_AREA', {
      facts: { area: 'norra', text: 'Delade meningar.' },
      by: 'working-group-member',
      on: '2024-03-25',
    });
    expect(summaries()).toHaveLength(4);
    run.act(round(), 'COMPILE_ROUND', { by: 'coordinator', on: '2024-03-26' });
    expect(summaries()).toEqual([]);
  });

  it('closes early once everyone has answered', () => {
    REGION_CODES.forEach((region) => submit(region));
    expect(run.derived(round()).tasks).toMatchObject([{ kind: 'close-round' }]);
    run.act(round(), 'CLOSE_ROUND', { by: 'coordinator', on: '2024-03-08' });
    expect(
      run.refusal(run.only('opinion', '01'), 'AMEND', {
        facts: answer,
        by: 'contact-person',
        region: '01',
        on: '2024-03-09',
      })?.code,
    ).toBe('round-closed');
  });

  it('scenario 16: the same region twice is one', () => {
    submit('12');
    expect(
      run.refusal(run.only('opinion', '12'), 'SUBMIT', {
        facts: answer,
        by: 'contact-person',
        region: '12',
        on: '2024-03-07',
      })?.code,
    ).toBe('already-submitted');
    run.act(round(), 'OPINION_RECORDED', {
      facts: { region: '12', status: 'submitted', stance: 'yes' },
      on: '2024-03-07',
    });
    expect(round().context).toMatchObject({ yes: 1, pending: 20 });
  });

  it('takes a withdrawn answer out of the count', () => {
    submit('12');
    run.act(run.only('opinion', '12'), 'WITHDRAW', { by: 'contact-person', region: '12', on: '2024-03-07' });
    expect(round().context).toMatchObject({ yes: 0, pending: 21 });
  });

  it('scenario 15: Halland counts once, in Södra', () => {
    for (const region of ['13', '14', '12']) submit(region);
    const table = tallyByHealthCareRegion(recordIn(round().context, 'answers'));
    expect(table).toMatchObject({ sodra: { yes: 2, pending: 2 }, vastra: { yes: 1, pending: 0 } });
  });

  it('is put off once, by at most ten working days, for every region', () => {
    run.act(round(), 'EXTEND', {
      facts: { days: 10, reasonCode: 'asked-by-regions' },
      by: 'coordinator',
      on: '2024-03-20',
    });
    expect(run.derived(round()).deadlines).toMatchObject([{ dueOn: '2024-04-09' }]);
    expect(run.derived(run.only('opinion', '25')).deadlines).toMatchObject([{ dueOn: '2024-04-09' }]);
    expect(
      run.refusal(round(), 'EXTEND', { facts: { days: 1, reasonCode: 'other' }, by: 'coordinator', on: '2024-03-21' }),
    ).toEqual({ code: 'already-extended', facts: { days: 10 } });
  });

  it('marks a late answer without counting it', () => {
    run.act(round(), 'ROUND_DEADLINE', { on: '2024-03-23' });
    run.act(run.only('opinion', '01'), 'SUBMIT_LATE', {
      facts: answer,
      by: 'contact-person',
      region: '01',
      on: '2024-03-24',
    });
    expect(round().context).toMatchObject({ yes: 0, noResponse: 21, late: 1 });
    run.act(round(), 'COMPILE_ROUND', { by: 'coordinator', on: '2024-03-25' });
    run.act(run.only('opinion', '03'), 'SUBMIT_LATE', {
      facts: answer,
      by: 'contact-person',
      region: '03',
      on: '2024-03-26',
    });
    expect(round().context).toMatchObject({ late: 1 });
  });

  it('counts a region that had to step aside by itself', () => {
    run.act(run.only('opinion', '01'), 'RECUSE', {
      facts: { conflict: 'party' },
      by: 'contact-person',
      region: '01',
      on: '2024-03-05',
    });
    run.act(run.only('opinion', '01'), 'RECUSE', {
      facts: { conflict: 'party' },
      by: 'contact-deputy',
      region: '01',
      on: '2024-03-05',
    });
    expect(round().context).toMatchObject({ recused: 1, pending: 20 });
    run.act(round(), 'ROUND_DEADLINE', { on: '2024-03-23' });
    expect(run.only('opinion', '01').value).toBe('recused');
  });

  it('leaves no region with a task when it is cancelled', () => {
    run.act(round(), 'CANCEL_ROUND', { facts: { reason: 'Ansökan återkallad' }, by: 'coordinator', on: '2024-03-10' });
    expect(run.all('opinion').every((opinion) => opinion.done && run.derived(opinion).tasks.length === 0)).toBe(true);
  });
});
