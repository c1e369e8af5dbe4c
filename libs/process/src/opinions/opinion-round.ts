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
import { numberIn, recordIn, textIn } from '../shared/reading.js';
import { stateRule } from '../shared/rules.js';
import { HEALTH_CARE_REGIONS } from '../vocabulary.js';
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
import { askedByRound, askedFields, keepAsked, nothingAsked, questionsDistinct } from './asked.js';
import { EXTENSION_DAYS } from './opinion-acts.js';
import { ROUND_KINDS } from './round-kinds.js';
import {
  textActs,
  textActsWhile,
  textConsequences,
  textContext,
  textRules,
  textTasks,
  textUpdates,
} from './round-texts.js';

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

/** A round that was never opened: no region has heard of it. */
const dropped: Transition = {
  target: 'cancelled',
  set: { cancelledBecause: '$fact.reason' },
  effects: [{ type: 'tell', to: 'parent', act: 'ROUND_CANCELLED', ifHeard: true }],
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
        ROUND_OPENED: opened(`${SOURCE} S A1, A3`),
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
      on: { ROUND_OPENED: opened(`${SOURCE} S A1, A3`), ...textActsWhile.draft, CANCEL_ROUND: dropped },
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
    published: { type: 'final' },
    cancelled: { type: 'final' },
  },
};

const question = {
  kind: choice(...ROUND_KINDS),
  ...askedFields,
  withoutContact: optional(listOf(region)),
  withoutDeputy: optional(listOf(region)),
};

const acts: Readonly<Record<string, ActDefinition>> = {
  PREPARE_ROUND: { roles: ['coordinator', 'system'], facts: question, source: `${SOURCE} (our default)` },
  ROUND_OPENED: {
    roles: ['coordinator', 'system'],
    facts: question,
    fromBeside: ['withoutContact', 'withoutDeputy'],
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
      publicReason: optional(published(text(1000))),
    },
    source: `${SOURCE} (our default)`,
  },
  SUMMARISE_AREA: {
    roles: ['working-group-member'],
    scope: 'own-area',
    facts: { area: choice(...HEALTH_CARE_REGIONS), text: text() },
    source: 'domain/actors.md#5 (our default)',
  },
  CLOSE_ROUND: { roles: ['coordinator', 'system'], facts: {}, source: SOURCE },
  ROUND_DEADLINE: { roles: ['system'], facts: {}, source: `${SOURCE} (our default)` },
  COMPILE_ROUND: { roles: ['coordinator'], facts: {}, source: SOURCE },
  CANCEL_ROUND: { roles: ['coordinator', 'system'], facts: { reason: text(2000) }, source: `${SOURCE} (our default)` },
  ...textActs,
};

const rules: Readonly<Record<string, Rule>> = {
  ...textRules,
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
  acts,
  rules,
  updates: { keepAsked, recordAnswer, keepSummary, compileTable, ...textUpdates },
  consequences: { tellCompiled, ...textConsequences },
  deadlines,
  tasks,
};

/** Whether one region may read another's opinion: only after closing. @source domain/states.md#2 (our default) */
export const areOpinionsOpen = (isIn: (path: string) => boolean): boolean =>
  ['closed', 'compiled', 'answered', 'published'].some(isIn);
