import { isoDate } from '../calendar/iso-date.js';
import type {
  ChartDefinition,
  Consequence,
  DeadlineRule,
  Effect,
  Rule,
  StateNode,
  TaskRule,
  Transition,
  Update,
} from '../definition.js';
import { reason } from '../reason.js';
import { numberIn, recordIn, textIn } from '../shared/reading.js';
import { stateRule } from '../shared/rules.js';
import {
  countAnswers,
  noAnswers,
  pendingRegions,
  recordAnswer,
  tallyByCriterion,
  tallyByHealthCareRegion,
} from './answers.js';
import { areaDeadline, areaRules, areaTasks } from './area-tasks.js';
import { askedByRound, keepAsked, keepPrepared, nothingAsked, questionsDistinct } from './asked.js';
import { roundActs } from './round-acts.js';
import { ROUND_KINDS } from './round-kinds.js';
import { textActsWhile, textConsequences, textContext, textRules, textTasks, textUpdates } from './round-texts.js';

const SOURCE = 'domain/states.md#2';
const BOTH = {
  ...askedByRound,
  withoutContact: '$context.withoutContact',
  withoutDeputy: '$context.withoutDeputy',
  textVersion: '$context.textVersion',
};

const tellOpinions = (act: string, facts?: Record<string, string>): Effect => ({
  type: 'tell',
  to: 'children',
  chart: 'opinion',
  act,
  ifHeard: true,
  ...(facts && { facts }),
});

const missing = {
  withoutContact: '$fact.withoutContact',
  withoutDeputy: '$fact.withoutDeputy',
};

const opened = (from: string): Transition => ({
  target: 'open',
  when: ['questionsDistinct'],
  set: { ...missing, openedOn: '$on' },
  update: ['keepAsked'],
  effects: [
    { type: 'start', chart: 'opinion', act: 'ROUND_OPENED', each: 'region', facts: BOTH },
    { type: 'notify', notice: 'round-opened' },
    { type: 'publish', what: 'round' },
  ],
  source: from,
});

const cancelled: Transition = {
  target: 'cancelled',
  set: { cancelledBecause: '$fact.reason' },
  effects: [
    tellOpinions('ROUND_CANCELLED'),
    { type: 'tell', to: 'parent', act: 'ROUND_CANCELLED', ifHeard: true },
    { type: 'notify', notice: 'round-cancelled' },
    { type: 'publish', what: 'round' },
  ],
  consequences: ['tellDropped'],
  source: `${SOURCE} (our default)`,
};

const openedAtOnce = opened(`${SOURCE} S A1, A3`);

/** The case moves on with it; where it cannot, since it is elsewhere on its road, nothing is opened. */
const openedFromDraft: Transition = {
  ...openedAtOnce,
  update: ['keepPrepared'],
  effects: [...(openedAtOnce.effects ?? []), { type: 'tell', to: 'parent', act: 'ROUND_STARTED' }],
};

/** A round that was never opened: no region has heard of it. */
const dropped: Transition = {
  target: 'cancelled',
  set: { cancelledBecause: '$fact.reason' },
  effects: [{ type: 'tell', to: 'parent', act: 'ROUND_DROPPED', ifHeard: true }],
  consequences: ['tellDropped'],
  source: `${SOURCE} (our default)`,
};

const closed = (childAct: string, from: string): Transition => ({
  target: 'closed',
  set: { closedOn: '$on' },
  effects: [tellOpinions(childAct), { type: 'notify', notice: 'round-closed' }, { type: 'publish', what: 'round' }],
  consequences: ['tellSettled'],
  source: from,
});

const compiled: Transition = {
  target: 'compiled',
  update: ['compileTable'],
  effects: [tellOpinions('ROUND_COMPILED'), { type: 'publish', what: 'round' }],
  consequences: ['tellCompiled'],
  source: `${SOURCE} S/D A1 (the outcome never follows from the count)`,
};

const answered: Transition = { update: ['recordAnswer'], source: `${SOURCE} S A1 (silence is never a yes or a no)` };

/** Between meetings a member of the working group gathers its health care region's views. */
const summarised: Transition = {
  update: ['keepSummary'],
  source: 'domain/actors.md#5 S A3, B9 (written down in the round: our default)',
};

const root: StateNode = {
  initial: 'new',
  source: SOURCE,
  states: {
    new: {
      on: {
        ROUND_OPENED: openedAtOnce,
        PREPARE_ROUND: {
          target: 'draft',
          when: ['questionsDistinct'],
          set: missing,
          update: ['keepAsked'],
          source: `${SOURCE} (our default)`,
        },
      },
    },
    draft: {
      tags: ['waits-for-coordinator'],
      on: {
        ROUND_OPENED: openedFromDraft,
        PREPARE_ROUND: {
          when: ['questionsDistinct'],
          update: ['keepPrepared'],
          source: `${SOURCE} (our default: what is asked can be changed until it is)`,
        },
        ...textActsWhile.draft,
        CANCEL_ROUND: dropped,
      },
    },
    open: {
      tags: ['waits-for-contact-person'],
      on: {
        OPINION_RECORDED: answered,
        ...textActsWhile.open,
        EXTEND: {
          when: ['extendedOnceOnly'],
          set: {
            extraDays: '$fact.days',
            extendedBecause: '$fact.reasonCode',
            extensionReason: '$fact.publicReason',
          },
          effects: [
            tellOpinions('EXTENDED', { days: '$fact.days' }),
            { type: 'notify', notice: 'round-extended' },
            { type: 'publish', what: 'round' },
          ],
          source: `${SOURCE} (our default: once, at most 10 working days)`,
        },
        SUMMARISE_AREA: summarised,
        CLOSE_ROUND: { ...closed('ROUND_CLOSED', SOURCE), when: ['allAnswered'] },
        ROUND_DEADLINE: closed(
          'ROUND_DEADLINE_PASSED',
          `${SOURCE} (our default: the round closes when its last day is over)`,
        ),
        CANCEL_ROUND: cancelled,
      },
    },
    closed: {
      tags: ['waits-for-coordinator'],
      on: {
        OPINION_RECORDED: answered,
        SUMMARISE_AREA: summarised,
        ...textActsWhile.closed,
        COMPILE_ROUND: [
          { ...compiled, target: 'answered', when: ['textIsOut', 'commentsAnswered'] },
          { ...compiled, when: ['noTextYet'] },
        ],
        CANCEL_ROUND: cancelled,
      },
    },
    compiled: { type: 'final' },
    answered: { on: textActsWhile.answered },
    published: { on: textActsWhile.published },
    cancelled: { type: 'final' },
  },
};

const rules: Readonly<Record<string, Rule>> = {
  ...textRules,
  ...areaRules,
  allAnswered: stateRule(SOURCE, ({ context }) => {
    const regions = pendingRegions(recordIn(context, 'answers'));
    return regions.length === 0 ? null : reason('answers-missing', { regions });
  }),
  extendedOnceOnly: stateRule(`${SOURCE} (our default)`, ({ context }) => {
    const days = numberIn(context, 'extraDays') ?? 0;
    return days === 0 ? null : reason('already-extended', { days });
  }),
  questionsDistinct,
  isKind: stateRule(SOURCE, ({ context }, { kind }) =>
    context['kind'] === kind ? null : reason('other-kind', { kind: kind ?? null }),
  ),
};

/** The table the council is given; free texts stay whole in each region's opinion. @source domain/states.md#2 (compiled) */
const compileTable: Update = (context, { on }) => {
  const answers = recordIn(context, 'answers');
  return {
    compiledOn: on,
    byHealthCareRegion: tallyByHealthCareRegion(answers),
    byCriterion: tallyByCriterion(answers),
  };
};

/** A summary written anew takes the place of the one before; the journal keeps both. */
const keepSummary: Update = (context, { on, facts, person }) => {
  const area = textIn(facts, 'area') ?? '';
  const before = recordIn(recordIn(context, 'summaries'), area);
  const summary = {
    text: facts['text'] ?? null,
    on,
    by: person ?? null,
    version: (numberIn(before, 'version') ?? 0) + 1,
  };
  return { summaries: { ...recordIn(context, 'summaries'), [area]: summary } };
};

const tellCompiled: Consequence = (context) => {
  const { yes, no, neutral, noResponse, recused, late } = countAnswers(recordIn(context, 'answers'));
  return [
    {
      type: 'tell',
      to: 'parent',
      act: 'ROUND_COMPILED',
      facts: { yes, no, neutral, noResponse, recused, late },
      ifHeard: true,
    },
  ];
};

const deadlines: readonly DeadlineRule[] = [
  ...ROUND_KINDS.map((kind): DeadlineRule => ({
    kind: 'answers',
    in: 'open',
    from: { context: 'openedOn' },
    span: { setting: `opinion-${kind}` },
    counts: 'opinion',
    extendedBy: 'extraDays',
    raises: 'ROUND_DEADLINE',
    when: { rule: 'isKind', with: { kind } },
    source: `${SOURCE} (our default)`,
  })),
  areaDeadline,
];

const tasks: readonly TaskRule[] = [
  { kind: 'open-round', in: 'draft', role: 'coordinator', source: `${SOURCE} (our default)` },
  { kind: 'close-round', in: 'open', role: 'coordinator', when: 'allAnswered', source: `${SOURCE} (our default)` },
  { kind: 'compile-round', in: 'closed', role: 'coordinator', source: SOURCE },
  ...areaTasks,
  ...textTasks,
];

/** All regions asked the same question at the same time. @source domain/states.md#2 */
export const opinionRoundChart: ChartDefinition = {
  id: 'opinion-round',
  version: 1,
  validFrom: isoDate('2015-01-01'),
  source: SOURCE,
  root,
  context: {
    ...nothingAsked,
    withoutContact: null,
    withoutDeputy: null,
    openedOn: null,
    extraDays: 0,
    summaries: {},
    answers: noAnswers,
    ...countAnswers(noAnswers),
    ...textContext,
  },
  acts: roundActs,
  rules,
  updates: { keepAsked, keepPrepared, recordAnswer, keepSummary, compileTable, ...textUpdates },
  consequences: { tellCompiled, ...textConsequences },
  deadlines,
  tasks,
};

/** Whether one region may read another's opinion: only after closing. @source domain/states.md#2 (our default) */
export const areOpinionsOpen = (isIn: (path: string) => boolean): boolean =>
  ['closed', 'compiled', 'answered', 'published'].some(isIn);
