import { isoDate } from '../calendar/iso-date.js';
import type {
  ActDefinition,
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
import { choice, listOf, optional, published, record, region, text } from '../fields.js';
import { reason } from '../reason.js';
import { numberIn, recordIn } from '../shared/reading.js';
import { stateRule } from '../shared/rules.js';
import {
  ANSWER_STATUSES,
  countAnswers,
  JUDGEMENTS,
  noAnswers,
  OPINION_CRITERIA,
  pendingRegions,
  recordAnswer,
  STANCES,
  tallyByCriterion,
  tallyByHealthCareRegion,
} from './answers.js';
import { EXTENSION_DAYS } from './opinion-acts.js';

/** What the regions are asked about; it decides how long they have. @source domain/states.md#2 (times are our default) */
export const ROUND_KINDS = ['inclusion', 'draft', 'urgent'] as const;

const SOURCE = 'domain/states.md#2';
const BOTH = {
  kind: '$context.kind',
  question: '$context.question',
  withoutContact: '$context.withoutContact',
  withoutDeputy: '$context.withoutDeputy',
};

const tellOpinions = (act: string, facts?: Record<string, string>): Effect => ({
  type: 'tell',
  to: 'children',
  chart: 'opinion',
  act,
  ifHeard: true,
  ...(facts && { facts }),
});

const asked = {
  kind: '$fact.kind',
  question: '$fact.question',
  withoutContact: '$fact.withoutContact',
  withoutDeputy: '$fact.withoutDeputy',
};

const opened = (from: string): Transition => ({
  target: 'open',
  set: { ...asked, openedOn: '$on' },
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
  source: `${SOURCE} (our default)`,
};

/** A round that was never opened: no region has heard of it. */
const dropped: Transition = {
  target: 'cancelled',
  set: { cancelledBecause: '$fact.reason' },
  effects: [{ type: 'tell', to: 'parent', act: 'ROUND_CANCELLED', ifHeard: true }],
  source: `${SOURCE} (our default)`,
};

const closed = (childAct: string, from: string): Transition => ({
  target: 'closed',
  set: { closedOn: '$on' },
  effects: [tellOpinions(childAct), { type: 'notify', notice: 'round-closed' }, { type: 'publish', what: 'round' }],
  source: from,
});

const answered: Transition = { update: ['recordAnswer'], source: `${SOURCE} S A1 (silence is never a yes or a no)` };

const root: StateNode = {
  initial: 'new',
  source: SOURCE,
  states: {
    new: {
      on: {
        ROUND_OPENED: opened(`${SOURCE} S A1, A3`),
        PREPARE_ROUND: { target: 'draft', set: asked, source: `${SOURCE} (our default)` },
      },
    },
    draft: {
      tags: ['waits-for-coordinator'],
      on: { ROUND_OPENED: opened(`${SOURCE} S A1, A3`), CANCEL_ROUND: dropped },
    },
    open: {
      tags: ['waits-for-contact-person'],
      on: {
        OPINION_RECORDED: answered,
        EXTEND: {
          when: ['extendedOnceOnly'],
          set: { extraDays: '$fact.days', extendedBecause: '$fact.reasonCode' },
          effects: [
            tellOpinions('EXTENDED', { days: '$fact.days' }),
            { type: 'notify', notice: 'round-extended' },
            { type: 'publish', what: 'round' },
          ],
          source: `${SOURCE} (our default: once, at most 10 working days)`,
        },
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
        COMPILE_ROUND: {
          target: 'compiled',
          update: ['compileTable'],
          effects: [tellOpinions('ROUND_COMPILED'), { type: 'publish', what: 'round' }],
          consequences: ['tellCompiled'],
          source: `${SOURCE} S/D A1 (the outcome never follows from the count)`,
        },
        CANCEL_ROUND: cancelled,
      },
    },
    compiled: { type: 'final' },
    cancelled: { type: 'final' },
  },
};

const question = {
  kind: choice(...ROUND_KINDS),
  question: optional(published(text())),
  withoutContact: optional(listOf(region)),
  withoutDeputy: optional(listOf(region)),
};

const acts: Readonly<Record<string, ActDefinition>> = {
  PREPARE_ROUND: { roles: ['coordinator', 'system'], facts: question, source: `${SOURCE} (our default)` },
  ROUND_OPENED: {
    roles: ['coordinator', 'system'],
    facts: question,
    source: `${SOURCE} S A1, domain/law-and-conventions.md#4 (FL 26 §: all asked at the same time)`,
  },
  OPINION_RECORDED: {
    roles: ['system'],
    facts: {
      region,
      status: choice(...ANSWER_STATUSES),
      stance: optional(choice(...STANCES)),
      judgements: optional(
        record(Object.fromEntries(OPINION_CRITERIA.map((criterion) => [criterion, optional(choice(...JUDGEMENTS))]))),
      ),
    },
    source: SOURCE,
  },
  EXTEND: {
    roles: ['coordinator'],
    facts: {
      days: EXTENSION_DAYS,
      reasonCode: published(choice('holiday', 'regional-meeting', 'new-facts', 'asked-by-regions', 'other')),
    },
    source: `${SOURCE} (our default)`,
  },
  CLOSE_ROUND: { roles: ['coordinator', 'system'], facts: {}, source: SOURCE },
  ROUND_DEADLINE: { roles: ['system'], facts: {}, source: `${SOURCE} (our default)` },
  COMPILE_ROUND: { roles: ['coordinator'], facts: {}, source: SOURCE },
  CANCEL_ROUND: { roles: ['coordinator', 'system'], facts: { reason: text(2000) }, source: `${SOURCE} (our default)` },
};

const rules: Readonly<Record<string, Rule>> = {
  allAnswered: stateRule(SOURCE, ({ context }) => {
    const regions = pendingRegions(recordIn(context, 'answers'));
    return regions.length === 0 ? null : reason('answers-missing', { regions });
  }),
  extendedOnceOnly: stateRule(`${SOURCE} (our default)`, ({ context }) => {
    const days = numberIn(context, 'extraDays') ?? 0;
    return days === 0 ? null : reason('already-extended', { days });
  }),
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

const deadlines: readonly DeadlineRule[] = ROUND_KINDS.map((kind) => ({
  kind: 'answers',
  in: 'open',
  from: { context: 'openedOn' },
  span: { setting: `opinion-${kind}` },
  counts: 'opinion',
  extendedBy: 'extraDays',
  raises: 'ROUND_DEADLINE',
  when: { rule: 'isKind', with: { kind } },
  source: `${SOURCE} (our default)`,
}));

const tasks: readonly TaskRule[] = [
  { kind: 'open-round', in: 'draft', role: 'coordinator', source: `${SOURCE} (our default)` },
  { kind: 'close-round', in: 'open', role: 'coordinator', when: 'allAnswered', source: `${SOURCE} (our default)` },
  { kind: 'compile-round', in: 'closed', role: 'coordinator', source: SOURCE },
];

/** All regions asked the same question at the same time. @source domain/states.md#2 */
export const opinionRoundChart: ChartDefinition = {
  id: 'opinion-round',
  version: 1,
  validFrom: isoDate('2015-01-01'),
  source: SOURCE,
  root,
  context: {
    kind: null,
    question: null,
    withoutContact: null,
    withoutDeputy: null,
    openedOn: null,
    extraDays: 0,
    answers: noAnswers,
    ...countAnswers(noAnswers),
  },
  acts,
  rules,
  updates: { recordAnswer, compileTable },
  consequences: { tellCompiled },
  deadlines,
  tasks,
};

/** Whether one region may read another's opinion: only after closing. @source domain/states.md#2 (our default) */
export const areOpinionsOpen = (isIn: (path: string) => boolean): boolean => isIn('closed') || isIn('compiled');
