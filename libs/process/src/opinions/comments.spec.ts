import { beforeEach, describe, expect, it } from '@jest/globals';
import { ChartRegistry, type JsonRecord } from '#process';
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
    { ROUND_CANCELLED: {}, TEXT_PUT_OUT: { about: choice(...ROUND_KINDS) }, TEXT_SETTLED: {} },
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
    expect(run.derived(round()).tasks.map(({ kind }) => kind)).toEqual(['compile-round', 'answer-comments']);
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
    expect(round()).toMatchObject({ value: 'published', done: true, context: { answersPublishedOn: ON } });
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
