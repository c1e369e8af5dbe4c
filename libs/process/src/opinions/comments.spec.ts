import { beforeEach, describe, expect, it } from '@jest/globals';
import { ChartRegistry, HEALTH_CARE_REGIONS, type JsonRecord } from '#process';
import { CaseRun } from '../../../../test/support/charts/case-run.js';
import { stubCase } from '../../../../test/support/charts/stub-case.js';
import { restsOnText } from '../council/rests-on-text.js';
import { choice } from '../fields.js';
import { ROUND_KINDS } from './round-kinds.js';
import { opinionChart } from './opinion.js';
import { opinionRoundChart } from './opinion-round.js';

const ON = '2024-03-05';
const passage = { quote: 'Avstå', prefix: '', suffix: ' tills vidare.', start: 0 };
const comment = { version: 1, passage, text: 'Hur länge?' };
const charts = new ChartRegistry([
  opinionRoundChart,
  opinionChart,
  stubCase(
    {
      START: {
        row: {
          source: 'test',
          effects: [{ type: 'start', chart: 'opinion-round', act: 'PREPARE_ROUND', facts: { kind: '$fact.kind' } }],
        },
        facts: { kind: choice(...ROUND_KINDS) },
      },
    },
    {
      ROUND_CANCELLED: {},
      ROUND_STARTED: {},
      ROUND_DROPPED: {},
      TEXT_PUT_OUT: { about: choice(...ROUND_KINDS) },
      TEXT_SETTLED: {},
    },
  ),
]);

let run: CaseRun;
const round = () => run.only('opinion-round');
const inRound = (act: string, facts: JsonRecord = {}) => run.act(round(), act, { by: 'coordinator', facts, on: ON });
const asRegion = (facts: JsonRecord, region = '12') => ({ by: 'contact-person', region, facts, on: ON }) as const;
const inRegion = (act: string, facts: JsonRecord, region = '12') =>
  run.act(run.only('opinion', region), act, asRegion(facts, region));
const whyNot = (act: string, facts: JsonRecord = {}) =>
  run.refusal(round(), act, { by: 'coordinator', facts, on: ON })?.code ?? null;
const regionWhyNot = (act: string, facts: JsonRecord, region = '12') =>
  run.refusal(run.only('opinion', region), act, asRegion(facts, region))?.code ?? null;
const heard = (act: string) =>
  run.entries.filter(({ event, chart }) => event.type === act && chart === 'medicine-case');

beforeEach(() => {
  run = new CaseRun(charts);
  run.open('medicine-case', 'START', { facts: { kind: 'draft' }, by: 'coordinator', on: ON });
});

describe('a text put out with a round', () => {
  it('may be ready before the regions are asked; each then knows its version, and the case that a text is out', () => {
    inRound('PUT_OUT_TEXT', { title: 'Utkast', body: 'a'.repeat(64) });
    expect(heard('TEXT_PUT_OUT').map(({ event }) => event.facts)).toEqual([{ about: 'draft' }]);
    inRound('REVISE_TEXT', { body: 'b'.repeat(64) });
    expect(heard('TEXT_PUT_OUT')).toHaveLength(1);
    inRound('ROUND_OPENED', { kind: 'draft' });
    expect(run.only('opinion', '12').context).toMatchObject({ textVersion: 2 });
    expect(round().context['texts']).toMatchObject([
      { version: 1, title: 'Utkast', sha256: 'a'.repeat(64) },
      { version: 2, title: 'Utkast', sha256: 'b'.repeat(64) },
    ]);
    expect(run.messages.filter(({ effect }) => effect.type === 'notify' && effect.notice === 'text-put-out')).toEqual(
      [],
    );
  });

  it('is one; it is revised, not put out again', () => {
    inRound('ROUND_OPENED', { kind: 'draft' });
    expect(whyNot('REVISE_TEXT', { body: 'x' })).toBe('no-text-put-out');
    expect(regionWhyNot('COMMENT', comment)).toBe('no-text-put-out');
    inRound('PUT_OUT_TEXT', { title: 'Utkast', body: 'x' });
    expect(whyNot('PUT_OUT_TEXT', { title: 'Utkast', body: 'x' })).toBe('text-already-out');
    expect(run.messages).toContainEqual(
      expect.objectContaining({ effect: { type: 'notify', notice: 'text-put-out' } }),
    );
  });

  it('may come with other questions until the regions are asked; what is not said anew stays', () => {
    const asked = { questions: [{ id: 'a', text: 'Hur många?' }], criteria: ['severity'], summary: 'Sex stycken.' };
    inRound('PREPARE_ROUND', { question: 'Håller utkastet?', ...asked, urgent: true });
    inRound('PREPARE_ROUND', { summary: 'Sju stycken.' });
    expect(round()).toMatchObject({ value: 'draft', context: { kind: 'urgent', subject: 'draft' } });
    expect(run.all('opinion')).toEqual([]);
    inRound('ROUND_OPENED', {});
    const told = { ...asked, question: 'Håller utkastet?', summary: 'Sju stycken.', kind: 'urgent', subject: 'draft' };
    expect(round().context).toMatchObject(told);
    expect(run.only('opinion', '12').context).toMatchObject(told);
    expect(heard('ROUND_STARTED')).toHaveLength(1);
  });

  it('goes back to the case when its round is dropped before anybody was asked', () => {
    inRound('CANCEL_ROUND', { reason: 'Fel fråga' });
    expect([heard('ROUND_DROPPED').length, heard('ROUND_CANCELLED').length]).toEqual([1, 0]);
  });

  it('waits for nothing when its round is called off', () => {
    inRound('PUT_OUT_TEXT', { title: 'Utkast', body: 'x' });
    inRound('CANCEL_ROUND', { reason: 'Fel text' });
    expect(heard('TEXT_SETTLED')).toHaveLength(1);
  });
});

describe('comments', () => {
  beforeEach(() => {
    inRound('ROUND_OPENED', { kind: 'draft' });
    inRound('PUT_OUT_TEXT', { title: 'Utkast', body: 'x' });
  });

  it('are numbered in each region, and changed or taken back while the round is open', () => {
    inRegion('COMMENT', comment);
    inRegion('COMMENT', { ...comment, text: 'Varför?' });
    inRegion('COMMENT', comment, '20');
    inRegion('AMEND_COMMENT', { number: 2, text: 'Varför nu?' });
    inRegion('WITHDRAW_COMMENT', { number: 1 });
    expect(run.only('opinion', '12').context['comments']).toMatchObject([
      { number: 1, withdrawn: true },
      { number: 2, text: 'Varför nu?', amendedOn: ON },
    ]);
    expect(regionWhyNot('AMEND_COMMENT', { number: 1, text: 'x' })).toBe('no-such-comment');
    expect(regionWhyNot('COMMENT', { ...comment, version: 2 })).toBe('no-such-text-version');
    expect(regionWhyNot('AMEND_COMMENT', { number: 1, text: 'x' }, '01')).toBe('no-comments-given');
    expect(round().context['comments']).toMatchObject([
      { region: '12', number: 1, status: 'withdrawn' },
      { region: '12', number: 2, status: 'given', answer: null },
      { region: '20', number: 1, status: 'given', answer: null },
    ]);
  });

  it('end with the round, for who has answered and for who has not', () => {
    inRegion('COMMENT', comment);
    inRegion('SUBMIT', { stance: 'neutral', criteria: [], decidedBy: 'Kommittén' });
    inRegion('COMMENT', comment);
    run.act(round(), 'ROUND_DEADLINE', { on: '2024-04-20' });
    expect(regionWhyNot('COMMENT', comment)).toBe('round-closed');
    expect(regionWhyNot('COMMENT', comment, '20')).toBe('not-in-this-state');
  });

  it('hold up the compilation until each has its answer, and can be published after that', () => {
    inRegion('COMMENT', comment);
    inRegion('COMMENT', comment, '20');
    expect(whyNot('ANSWER_COMMENT', { region: '12', number: 1, answer: 'partly', reason: 'x' })).toBe(
      'not-in-this-state',
    );
    run.act(round(), 'ROUND_DEADLINE', { on: '2024-04-20' });
    expect(heard('TEXT_SETTLED')).toEqual([]);
    expect(run.derived(round()).tasks.map(({ kind }) => kind)).toEqual([
      'compile-round',
      ...HEALTH_CARE_REGIONS.map((area) => `summarise-area-${area}`),
      'answer-comments',
    ]);
    inRound('ANSWER_COMMENT', { region: '12', number: 1, answer: 'partly', reason: 'Se andra stycket.' });
    expect(whyNot('COMPILE_ROUND')).toBe('comments-unanswered');
    expect(whyNot('ANSWER_COMMENT', { region: '20', number: 2, answer: 'partly', reason: 'x' })).toBe(
      'no-such-comment',
    );
    inRound('ANSWER_COMMENT', { region: '20', number: 1, answer: 'considered', reason: 'Struket.' });
    expect(heard('TEXT_SETTLED')).toHaveLength(1);
    inRound('COMPILE_ROUND');
    expect(round()).toMatchObject({ value: 'answered', done: false });
    inRound('PUBLISH_ANSWERS', { namesRegions: true });
    expect(round()).toMatchObject({ value: 'published', context: { answersPublishedOn: ON } });
  });

  it('have answers that can be corrected, which keeps both, until the item that rests on the text is at the council', () => {
    const answered = (reason: string) =>
      inRound('ANSWER_COMMENT', { region: '12', number: 1, answer: 'partly', reason });
    const last = { region: '12', number: 1, answer: 'partly', reason: 'x' };
    inRegion('COMMENT', comment);
    run.act(round(), 'ROUND_DEADLINE', { on: '2024-04-20' });
    answered('Första.');
    answered('Andra.');
    inRound('COMPILE_ROUND');
    answered('Tredje.');
    const { earlier, ...now } = (round().context['comments'] as readonly JsonRecord[])[0] ?? {};
    expect(now).toMatchObject({ reason: 'Tredje.', answeredOn: ON, inVersion: 1 });
    expect(earlier).toMatchObject([{ reason: 'Första.' }, { reason: 'Andra.' }]);
    const atCouncil = (kind: string, isThere: boolean) =>
      run.act(round(), 'TEXT_AT_COUNCIL', { on: ON, facts: { kind, isThere } });
    atCouncil('wait', true);
    expect(whyNot('ANSWER_COMMENT', last)).toBeNull();
    atCouncil('recommendation', true);
    expect(whyNot('ANSWER_COMMENT', last)).toBe('text-at-council');
    atCouncil('recommendation', false);
    inRound('PUBLISH_ANSWERS', { namesRegions: false });
    answered('Fjärde.');
    expect(run.messages.at(-1)?.effect).toEqual({ type: 'publish', what: 'comment-answers' });
    atCouncil('recommendation', true);
    expect(whyNot('ANSWER_COMMENT', last)).toBe('text-at-council');
  });

  it('settle the text by themselves when there are none', () => {
    run.act(round(), 'ROUND_DEADLINE', { on: '2024-04-20' });
    expect(heard('TEXT_SETTLED')).toHaveLength(1);
    expect(whyNot('ANSWER_COMMENT', { region: '12', number: 1, answer: 'partly', reason: 'x' })).toBe(
      'no-comments-given',
    );
    inRound('COMPILE_ROUND');
    expect(round().value).toBe('answered');
  });
});

describe('an item at the council', () => {
  it.each([
    ['recommendation', 'draft', true],
    ['wait', 'draft', false],
    ['inclusion', 'draft', false],
    ['inclusion', 'inclusion', true],
    ['wait', 'urgent', true],
    ['recommendation', null, false],
    [null, 'draft', false],
  ])('of kind %p rests on a text about %p: %p', (kind, textAbout, rests) =>
    expect(restsOnText({ kind, textAbout })).toBe(rests),
  );
});
