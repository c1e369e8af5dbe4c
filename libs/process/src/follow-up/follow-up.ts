import { addDays, isoDate, type IsoDate } from '../calendar/iso-date.js';
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
import type { FactFields } from '../facts.js';
import { count, date, document, flag, optional, text } from '../fields.js';
import { reason, type JsonRecord } from '../reason.js';
import { dayIn, textIn, textsIn } from '../shared/reading.js';
import { factRule, stateRule } from '../shared/rules.js';
import type { Role } from '../vocabulary.js';
import {
  asPublished,
  measureActs,
  measureContext,
  measureRules,
  measures,
  measureUpdates,
  planWithAnswer,
} from './measures.js';
import { lastDayOfQuarter, quarterOf } from './quarters.js';

const SOURCE = 'domain/states.md#8';
const SALES = `${SOURCE} S A27`;

const ended: Transition = { target: 'ended', source: 'domain/states.md#4 S A4 (our default)' };

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
        COOPERATION_BEGUN: {
          target: 'going.measures.beforeAnswer',
          update: ['firstQuarter'],
          source: `${SALES} (for every medicine in national cooperation)`,
        },
        FOLLOW_UP_DUE: [
          ...asPublished.map((row) => ({ ...row, update: ['firstQuarter', ...(row.update ?? [])] })),
          { target: 'going', update: ['firstQuarter'], source: `${SOURCE}, domain/process-medicines.md#3.9` },
        ],
      },
    },
    going: {
      type: 'parallel',
      on: { FOLLOW_UP_CHANGED: asPublished, COOPERATION_ENDED: ended },
      states: { measures, sales },
    },
    ended: { type: 'final' },
  },
};

const act = (roles: readonly Role[], source: string, facts: FactFields = {}): ActDefinition => ({
  roles,
  facts,
  source,
});
const acts: Readonly<Record<string, ActDefinition>> = {
  COOPERATION_BEGUN: act(['system'], SALES),
  FOLLOW_UP_DUE: act(['system'], SOURCE, {
    version: optional(count),
    sales: optional(flag),
    ...planWithAnswer,
  }),
  ...measureActs,
  SALES_STATISTICS_SENT: act(['coordinator'], SALES, { quarter: text(6), statistics: optional(document) }),
  SALES_QUARTER_MISSED: act(['system'], SALES),
  COOPERATION_ENDED: act(['system'], 'domain/states.md#4 S A4 (our default)', { endedOn: optional(date) }),
};

const rules: Readonly<Record<string, Rule>> = {
  ...measureRules,
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
  ...measureUpdates,
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

/** The sales statistics of each quarter in cooperation; what is followed after a recommendation, or why nothing is. @source domain/states.md#8 */
export const followUpChart: ChartDefinition = {
  id: 'follow-up',
  version: 1,
  validFrom: isoDate('2015-01-01'),
  source: SOURCE,
  root,
  context: { ...measureContext, salesDueOn: null, missedQuarters: [] },
  acts,
  rules,
  updates,
  deadlines,
  tasks,
};
