import { addMonths } from '../calendar/iso-date.js';
import type { ActDefinition, Rule, StateNode, Transition, Update } from '../definition.js';
import type { FactField, FactFields } from '../facts.js';
import { document, flag, listOf, optional, published, record, text } from '../fields.js';
import { reason } from '../reason.js';
import { isSet, numberIn, recordsIn, textIn } from '../shared/reading.js';
import { factRule } from '../shared/rules.js';
import { casesCounted, casesCountedRules } from '../shared/small-counts.js';

const SOURCE = 'domain/states.md#8';
const WITH_ANSWER = `${SOURCE} S M12 (as published with the answer)`;

/** How often a measure is to be reported, in months. */
export const everyMonths: FactField = optional({ kind: 'number', min: 1, max: 60 });

const measuresField = optional(listOf(record({ measure: published(text(1000)), owner: text(200), everyMonths })));

/** What a recommendation says of its own follow-up: measures, or why there are none. */
export const planWithAnswer: FactFields = {
  measures: measuresField,
  noneBecause: optional(published(text(4000))),
};

const planned: Transition = {
  target: 'going.measures.planned',
  when: ['measureOrReason', 'measuresPlanned', 'changeExplained'],
  set: { measures: '$fact.measures', noneBecause: null, changedBecause: '$fact.reason' },
  update: ['nextReport'],
  effects: [{ type: 'publish', what: 'follow-up' }],
  source: `${SOURCE} S M12`,
};
const none: Transition = {
  target: 'going.measures.closed',
  when: ['measureOrReason', 'changeExplained'],
  set: { measures: [], noneBecause: '$fact.reason', nextReportOn: null },
  effects: [{ type: 'publish', what: 'follow-up' }],
  source: `${SOURCE} S M12 (explicit absence)`,
};
const plan = { PLAN_FOLLOW_UP: [planned, none] };
const close = {
  CLOSE_FOLLOW_UP: {
    target: 'going.measures.closed',
    set: { closedBecause: '$fact.reason', nextReportOn: null },
    source: SOURCE,
  } satisfies Transition,
};
const collect: Transition = { target: 'going.measures.collecting', source: SOURCE };

/** What the answer says is planned, or settled as none, needs no second planning. */
export const asPublished: readonly Transition[] = [
  {
    target: 'going.measures.planned',
    when: ['measuresPlanned'],
    update: ['takeMeasures', 'nextReport'],
    effects: [{ type: 'publish', what: 'follow-up' }],
    source: WITH_ANSWER,
  },
  {
    target: 'going.measures.closed',
    when: ['noneExplained'],
    set: { measures: [], noneBecause: '$fact.noneBecause', nextReportOn: null, isPublished: true },
    effects: [{ type: 'publish', what: 'follow-up' }],
    source: `${WITH_ANSWER}; explicit absence`,
  },
];

/** What is measured, from the plan to the report. @source domain/states.md#8 */
export const measures: StateNode = {
  initial: 'unplanned',
  source: SOURCE,
  states: {
    /** In cooperation without an answer: there are sales statistics, and nothing to plan yet. */
    beforeAnswer: {
      on: { FOLLOW_UP_DUE: [...asPublished, { target: 'going.measures.unplanned', source: SOURCE }] },
    },
    unplanned: { tags: ['waits-for-coordinator'], on: plan },
    planned: { on: { ...plan, COLLECTION_STARTED: collect, ...close } },
    collecting: {
      on: {
        REPORT_RECEIVED: {
          target: 'going.measures.reported',
          when: ['countSaidOnce'],
          set: { lastReportOn: '$on' },
          update: ['countReport'],
          effects: [
            {
              type: 'tell',
              to: 'main',
              act: 'FOLLOW_UP_REPORTED',
              facts: {
                casesCounted: '$fact.casesCounted',
                fewerThanFive: '$fact.fewerThanFive',
                report: '$fact.report',
              },
              ifHeard: true,
            },
            { type: 'publish', what: 'follow-up' },
          ],
          source: `${SOURCE} S C13, Y8`,
        },
        ...close,
      },
    },
    reported: { on: { ...plan, COLLECTION_STARTED: { ...collect, update: ['nextReport'] }, ...close } },
    closed: { on: plan },
  },
};

export const measureContext = { measures: [], noneBecause: null, isPublished: false, nextReportOn: null, reports: 0 };

export const measureActs: Readonly<Record<string, ActDefinition>> = {
  FOLLOW_UP_CHANGED: {
    roles: ['system'],
    facts: { ...planWithAnswer, isAdded: optional(flag) },
    source: WITH_ANSWER,
  },
  PLAN_FOLLOW_UP: {
    roles: ['coordinator', 'preparer'],
    facts: {
      measures: measuresField,
      none: optional(flag),
      reason: optional(published(text(4000))),
    },
    source: `${SOURCE} S M12`,
  },
  COLLECTION_STARTED: { roles: ['coordinator'], facts: {}, source: SOURCE },
  REPORT_RECEIVED: {
    roles: ['coordinator'],
    facts: { report: optional(document), ...casesCounted },
    source: `${SOURCE} S C13, Y8`,
  },
  CLOSE_FOLLOW_UP: { roles: ['coordinator'], facts: { reason: text(4000) }, source: SOURCE },
};

export const measureRules: Readonly<Record<string, Rule>> = {
  ...casesCountedRules,
  measureOrReason: factRule(`${SOURCE} S M12`, ({ event }) => {
    if (recordsIn(event.facts, 'measures').length > 0) return null;
    return isSet(event.facts, 'none') && textIn(event.facts, 'reason') !== null
      ? null
      : reason('no-measure-and-no-reason');
  }),
  measuresPlanned: factRule(SOURCE, ({ event }) =>
    recordsIn(event.facts, 'measures').length > 0 ? null : reason('no-measure'),
  ),
  noneExplained: factRule(WITH_ANSWER, ({ event }) =>
    textIn(event.facts, 'noneBecause') === null ? reason('no-measure-and-no-reason') : null,
  ),
  /** What everyone can read in the answer is not replaced without a word. */
  changeExplained: factRule(`${SOURCE} S M12 (our default)`, ({ context, event }) =>
    isSet(context, 'isPublished') && textIn(event.facts, 'reason') === null
      ? reason('published-plan-needs-reason')
      : null,
  ),
};

export const measureUpdates: Readonly<Record<string, Update>> = {
  /** An answer on a further product adds its measures to those there are. */
  takeMeasures: (context, { facts }) => ({
    measures: [...(isSet(facts, 'isAdded') ? recordsIn(context, 'measures') : []), ...recordsIn(facts, 'measures')],
    noneBecause: null,
    isPublished: true,
  }),
  /** The measure that comes round most often sets the next report. */
  nextReport: (context, { on }) => {
    const every = recordsIn(context, 'measures').flatMap((one) => numberIn(one, 'everyMonths') ?? []);
    return { nextReportOn: every.length === 0 ? null : addMonths(on, Math.min(...every)) };
  },
  countReport: (context) => ({ reports: (numberIn(context, 'reports') ?? 0) + 1 }),
};
