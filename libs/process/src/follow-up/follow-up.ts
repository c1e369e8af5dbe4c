import { addDays, addMonths, isoDate, type IsoDate } from '../calendar/iso-date.js';
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
import type { FactField, FactFields } from '../facts.js';
import { count, date, document, flag, listOf, optional, published, record, text } from '../fields.js';
import { reason, type JsonRecord } from '../reason.js';
import { dayIn, isSet, numberIn, recordsIn, textIn, textsIn } from '../shared/reading.js';
import { factRule, stateRule } from '../shared/rules.js';
import type { Role } from '../vocabulary.js';
import { lastDayOfQuarter, quarterOf } from './quarters.js';

const SOURCE = 'domain/states.md#8';
const SALES = `${SOURCE} S A27`;

const planned: Transition = {
  target: 'going.measures.planned',
  when: ['measureOrReason', 'measuresPlanned'],
  set: { measures: '$fact.measures', noneBecause: null },
  update: ['nextReport'],
  effects: [{ type: 'publish', what: 'follow-up' }],
  source: `${SOURCE} S M12`,
};
const none: Transition = {
  target: 'going.measures.closed',
  when: ['measureOrReason'],
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
const ended: Transition = { target: 'ended', source: 'domain/states.md#4 S A4 (our default)' };

const measures: StateNode = {
  initial: 'unplanned',
  source: SOURCE,
  states: {
    unplanned: { tags: ['waits-for-coordinator'], on: plan },
    planned: { on: { ...plan, COLLECTION_STARTED: collect, ...close } },
    collecting: {
      on: {
        REPORT_RECEIVED: {
          target: 'going.measures.reported',
          set: { lastReportOn: '$on' },
          update: ['countReport'],
          effects: [
            {
              type: 'tell',
              to: 'main',
              act: 'FOLLOW_UP_REPORTED',
              facts: { casesCounted: '$fact.casesCounted', report: '$fact.report' },
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

/** Every quarter, for every medicine in national cooperation, to the 21 contact persons. @source domain/states.md#8 S A27 */
const sales: StateNode = {
  initial: 'running',
  source: SALES,
  states: {
    running: {
      on: {
        SALES_STATISTICS_SENT: {
          when: ['quarterIsOwed'],
          update: ['sendQuarter'],
          effects: [{ type: 'notify', notice: 'sales-statistics' }],
          source: SALES,
        },
        SALES_QUARTER_MISSED: { update: ['missQuarter'], source: `${SALES} (missing quarter to the coordinator)` },
      },
    },
  },
};

const root: StateNode = {
  initial: 'new',
  source: SOURCE,
  states: {
    new: {
      on: {
        FOLLOW_UP_DUE: {
          target: 'going',
          update: ['firstQuarter'],
          source: `${SOURCE}, domain/process-medicines.md#3.9`,
        },
      },
    },
    going: { type: 'parallel', on: { COOPERATION_ENDED: ended }, states: { measures, sales } },
    ended: { type: 'final' },
  },
};

const act = (roles: readonly Role[], source: string, facts: FactFields = {}): ActDefinition => ({
  roles,
  facts,
  source,
});
const months: FactField = { kind: 'number', min: 1, max: 60 };
const measure = record({ measure: published(text(1000)), owner: text(200), everyMonths: optional(months) });

const acts: Readonly<Record<string, ActDefinition>> = {
  FOLLOW_UP_DUE: act(['system', 'coordinator'], SOURCE, { version: optional(count), sales: optional(flag) }),
  PLAN_FOLLOW_UP: act(['coordinator', 'preparer'], `${SOURCE} S M12`, {
    measures: optional(listOf(measure)),
    none: optional(flag),
    reason: optional(published(text(4000))),
  }),
  COLLECTION_STARTED: act(['coordinator'], SOURCE),
  REPORT_RECEIVED: act(['coordinator'], `${SOURCE} S C13, Y8`, {
    report: optional(document),
    casesCounted: optional(count),
  }),
  CLOSE_FOLLOW_UP: act(['coordinator'], SOURCE, { reason: text(4000) }),
  SALES_STATISTICS_SENT: act(['coordinator'], SALES, { quarter: text(6), statistics: optional(document) }),
  SALES_QUARTER_MISSED: act(['system'], SALES),
  COOPERATION_ENDED: act(['system'], 'domain/states.md#4 S A4 (our default)', { endedOn: optional(date) }),
};

const rules: Readonly<Record<string, Rule>> = {
  measureOrReason: factRule(`${SOURCE} S M12`, ({ event }) => {
    if (recordsIn(event.facts, 'measures').length > 0) return null;
    return isSet(event.facts, 'none') && textIn(event.facts, 'reason') !== null
      ? null
      : reason('no-measure-and-no-reason');
  }),
  measuresPlanned: factRule(SOURCE, ({ event }) =>
    recordsIn(event.facts, 'measures').length > 0 ? null : reason('no-measure'),
  ),
  quarterIsOwed: factRule(SALES, ({ context, event }) => {
    const owed = owedQuarters(context);
    return owed.includes(textIn(event.facts, 'quarter') ?? '') ? null : reason('quarter-not-owed', { quarters: owed });
  }),
  salesAreFollowed: stateRule(SALES, ({ context }) =>
    dayIn(context, 'salesDueOn') === null ? reason('no-sales-statistics') : null,
  ),
  quarterMissing: stateRule(SALES, ({ context }) =>
    textsIn(context, 'missedQuarters').length > 0 ? null : reason('no-quarter-missing'),
  ),
};

const owedQuarters = (context: JsonRecord): readonly string[] => {
  const dueOn = dayIn(context, 'salesDueOn');
  return [...textsIn(context, 'missedQuarters'), ...(dueOn === null ? [] : [quarterOf(dueOn)])];
};
const quarterAfter = (dueOn: IsoDate): IsoDate => lastDayOfQuarter(addDays(dueOn, 1));

const updates: Readonly<Record<string, Update>> = {
  /** Devices have no sales statistics. @source domain/states.md#8 S A27 (for every medicine) */
  firstQuarter: (_context, { on, facts }) => ({ salesDueOn: facts['sales'] === false ? null : lastDayOfQuarter(on) }),
  /** The measure that comes round most often sets the next report. */
  nextReport: (context, { on }) => {
    const every = recordsIn(context, 'measures').flatMap((one) => numberIn(one, 'everyMonths') ?? []);
    return { nextReportOn: every.length === 0 ? null : addMonths(on, Math.min(...every)) };
  },
  countReport: (context) => ({ reports: (numberIn(context, 'reports') ?? 0) + 1 }),
  sendQuarter: (context, { facts }) => {
    const dueOn = dayIn(context, 'salesDueOn');
    const quarter = textIn(facts, 'quarter');
    const isPresent = dueOn !== null && quarter === quarterOf(dueOn);
    return {
      missedQuarters: textsIn(context, 'missedQuarters').filter((missed) => missed !== quarter),
      ...(isPresent && { salesDueOn: quarterAfter(dueOn) }),
    };
  },
  missQuarter: (context) => {
    const dueOn = dayIn(context, 'salesDueOn');
    return dueOn === null
      ? {}
      : { missedQuarters: [...textsIn(context, 'missedQuarters'), quarterOf(dueOn)], salesDueOn: quarterAfter(dueOn) };
  },
};

const deadlines: readonly DeadlineRule[] = [
  {
    kind: 'sales-statistics',
    in: 'going.sales.running',
    from: { context: 'salesDueOn' },
    span: { unit: 'cd', n: 0 },
    counts: 'own',
    raises: 'SALES_QUARTER_MISSED',
    source: `${SALES} (by the quarter's last day: our default)`,
  },
  {
    kind: 'follow-up-report',
    in: 'going.measures.planned',
    from: { context: 'nextReportOn' },
    span: { unit: 'cd', n: 0 },
    counts: 'own',
    source: `${SOURCE} (interval of the measure)`,
  },
  {
    kind: 'follow-up-report',
    in: 'going.measures.collecting',
    from: { context: 'nextReportOn' },
    span: { unit: 'cd', n: 0 },
    counts: 'own',
    source: `${SOURCE} (interval of the measure)`,
  },
];

const tasks: readonly TaskRule[] = [
  { kind: 'plan-follow-up', in: 'going.measures.unplanned', role: 'coordinator', source: `${SOURCE} S M12` },
  {
    kind: 'collect-follow-up',
    in: 'going.measures.planned',
    role: 'coordinator',
    deadline: 'follow-up-report',
    source: `${SOURCE} (the named owner, through the coordinator: our default)`,
  },
  {
    kind: 'report-follow-up',
    in: 'going.measures.collecting',
    role: 'coordinator',
    deadline: 'follow-up-report',
    source: `${SOURCE} S C13`,
  },
  {
    kind: 'sales-statistics',
    in: 'going.sales.running',
    role: 'coordinator',
    deadline: 'sales-statistics',
    when: 'salesAreFollowed',
    source: SALES,
  },
  {
    kind: 'missing-sales-statistics',
    in: 'going.sales.running',
    role: 'coordinator',
    when: 'quarterMissing',
    source: SALES,
  },
];

/** What is followed after a recommendation, or why nothing is, and the sales statistics of each quarter. @source domain/states.md#8 */
export const followUpChart: ChartDefinition = {
  id: 'follow-up',
  version: 1,
  validFrom: isoDate('2015-01-01'),
  source: SOURCE,
  root,
  context: { measures: [], noneBecause: null, nextReportOn: null, reports: 0, salesDueOn: null, missedQuarters: [] },
  acts,
  rules,
  updates,
  deadlines,
  tasks,
};
