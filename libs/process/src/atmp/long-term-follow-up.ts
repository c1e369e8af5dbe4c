import { addYears, isoDate } from '../calendar/iso-date.js';
import type {
  ActDefinition,
  ChartDefinition,
  DeadlineRule,
  Rule,
  StateNode,
  TaskRule,
  Transition,
  Update,
} from '../definition.js';
import { date, document, flag, optional, published, text } from '../fields.js';
import { reason } from '../reason.js';
import { dayIn, isSet, numberIn, textIn } from '../shared/reading.js';
import { stateRule } from '../shared/rules.js';
import { smallCount, smallCountRules } from '../shared/small-counts.js';

const SOURCE = 'domain/states.md#10 S T17';
const OURS = `${SOURCE} (our default)`;

const registerTold: Transition = { update: ['takeRegister'], source: `${SOURCE} (known later: our default)` };

const root: StateNode = {
  initial: 'new',
  source: SOURCE,
  states: {
    new: {
      on: {
        FOLLOW_UP_PLANNED: [
          {
            target: 'running',
            when: ['treatedAlready'],
            set: { register: '$fact.register', years: '$fact.years' },
            update: ['begin'],
            source: `${SOURCE} (a patient treated before the answer: our default)`,
          },
          { target: 'planned', set: { register: '$fact.register', years: '$fact.years' }, source: SOURCE },
        ],
      },
    },
    planned: {
      on: {
        REGISTER_TOLD: registerTold,
        FOLLOW_UP_STARTED: { target: 'running', update: ['begin'], source: SOURCE },
        NOBODY_TREATED: { target: 'done', set: { doneBecause: '$fact.reason' }, source: OURS },
      },
    },
    running: {
      tags: ['waits-for-coordinator'],
      on: {
        REGISTER_TOLD: registerTold,
        LONG_TERM_REPORTED: {
          when: ['countSaid'],
          update: ['takeReport'],
          effects: [{ type: 'publish', what: 'follow-up' }],
          source: `${SOURCE}, C13`,
        },
        LONG_TERM_REPORT_MISSED: {
          update: ['missReport'],
          effects: [{ type: 'notify', notice: 'long-term-report-missed' }],
          source: OURS,
        },
        YEARS_OVER: { target: 'done', set: { doneOn: '$on', nextReportFrom: null }, source: SOURCE },
      },
    },
    done: { type: 'final' },
  },
};

const years = optional({ kind: 'number', min: 1, max: 50 } as const);

const acts: Readonly<Record<string, ActDefinition>> = {
  FOLLOW_UP_PLANNED: {
    roles: ['system'],
    facts: { register: optional(text(200)), years, treatedOn: optional(date) },
    source: SOURCE,
  },
  REGISTER_TOLD: { roles: ['system'], facts: { register: optional(text(200)), years }, source: SOURCE },
  FOLLOW_UP_STARTED: { roles: ['system'], facts: {}, source: SOURCE },
  NOBODY_TREATED: { roles: ['coordinator'], facts: { reason: published(text(2000)) }, source: OURS },
  LONG_TERM_REPORTED: {
    roles: ['coordinator', 'preparer'],
    facts: { ...smallCount, treatedDuringYear: flag, report: optional(document) },
    source: `${SOURCE}, C13`,
  },
  LONG_TERM_REPORT_MISSED: { roles: ['system'], facts: {}, source: OURS },
  YEARS_OVER: { roles: ['system'], facts: {}, source: SOURCE },
};

const rules: Readonly<Record<string, Rule>> = {
  ...smallCountRules,
  treatedAlready: stateRule(SOURCE, ({ event }) =>
    dayIn(event.facts, 'treatedOn') === null ? reason('nobody-treated-yet') : null,
  ),
  yearsStated: stateRule(SOURCE, ({ context }) =>
    numberIn(context, 'years') === null ? reason('years-not-stated') : null,
  ),
  yearsUnstated: stateRule(`${SOURCE} (fifteen as for CAR-T: our default)`, ({ context }) =>
    numberIn(context, 'years') === null ? null : reason('years-stated'),
  ),
};

/** The years of the last patient count; who is treated during a year starts them anew. */
const from = (context: Parameters<Update>[0], on: string | null) => {
  const stated = numberIn(context, 'years');
  return { lastTreatedOn: on, endsOn: stated === null || on === null ? null : addYears(isoDate(on), stated) };
};

const updates: Readonly<Record<string, Update>> = {
  /** The years count from the treatment, and the reports from the day on which there is somebody to hand them in. */
  begin: (context, { on, facts }) => {
    const treatedOn = dayIn(facts, 'treatedOn') ?? on;
    return { startedOn: treatedOn, nextReportFrom: on, ...from(context, treatedOn) };
  },
  /** What is not said again stays. */
  takeRegister: (context, { facts }) => {
    const known = {
      register: textIn(facts, 'register') ?? textIn(context, 'register'),
      years: numberIn(facts, 'years') ?? numberIn(context, 'years'),
    };
    return { ...known, ...from(known, dayIn(context, 'lastTreatedOn')) };
  },
  takeReport: (context, { on, facts }) => ({
    reports: (numberIn(context, 'reports') ?? 0) + 1,
    lastReportOn: on,
    nextReportFrom: on,
    ...(isSet(facts, 'treatedDuringYear') && from(context, on)),
  }),
  missReport: (context, { on }) => ({
    missedReports: (numberIn(context, 'missedReports') ?? 0) + 1,
    nextReportFrom: dayIn(context, 'nextReportFrom') === null ? null : on,
  }),
};

const ends = { in: 'running', raises: 'YEARS_OVER', legal: true, counts: 'external' } as const;
const deadlines: readonly DeadlineRule[] = [
  {
    kind: 'long-term-report',
    in: 'running',
    from: { context: 'nextReportFrom' },
    span: { setting: 'long-term-report' },
    counts: 'own',
    raises: 'LONG_TERM_REPORT_MISSED',
    legal: true,
    source: `${SOURCE}, C13 (yearly: our default)`,
  },
  {
    ...ends,
    kind: 'long-term-end',
    from: { context: 'endsOn' },
    span: 'as-given',
    when: 'yearsStated',
    source: SOURCE,
  },
  {
    ...ends,
    kind: 'long-term-end-by-default',
    from: { context: 'lastTreatedOn' },
    span: { setting: 'long-term-follow-up' },
    when: 'yearsUnstated',
    source: SOURCE,
  },
];

const tasks: readonly TaskRule[] = [
  {
    kind: 'report-long-term',
    in: 'running',
    role: 'coordinator',
    deadline: 'long-term-report',
    source: `${SOURCE}, C13`,
  },
];

/** The years in which patients are followed after treatment; they go on when the national cooperation is over. @source domain/states.md#10 S T17 */
export const longTermFollowUpChart: ChartDefinition = {
  id: 'long-term-follow-up',
  version: 1,
  validFrom: isoDate('2015-01-01'),
  source: SOURCE,
  root,
  context: {
    register: null,
    years: null,
    startedOn: null,
    lastTreatedOn: null,
    endsOn: null,
    nextReportFrom: null,
    lastReportOn: null,
    reports: 0,
    missedReports: 0,
  },
  acts,
  rules,
  updates,
  deadlines,
  tasks,
};
