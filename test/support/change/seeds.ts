import {
  charts,
  checkMigration,
  isoDate,
  reason,
  type ChartDefinition,
  type ChartMigration,
  type Finding,
  type Migration,
  type Role,
} from '#process';
import { withRows, withState } from './edit-chart.js';
import { chartsWith, nextMedicine, toNextMedicine } from './next-medicine.js';

export const SOURCE = 'an example for tests';
const [right] = toNextMedicine.charts;

/** Something gone wrong in a migration that is else right: in the new chart, in the migration, or in both. */
export interface Seed {
  readonly chart?: (right: ChartDefinition) => ChartDefinition;
  readonly change?: (right: ChartMigration) => ChartMigration;
  readonly migration?: (right: Migration) => Migration;
  /** Further charts that are not published. */
  readonly drafts?: readonly ChartDefinition[];
  readonly finds: { readonly code: Finding['code']; readonly of: string };
}

export const never = { needs: 'state', source: SOURCE, check: () => reason('not-authorised') } as const;
export const guarded = (
  definition: ChartDefinition,
  act: string,
  rule: ChartDefinition['rules'][string],
): ChartDefinition => ({
  ...withRows(definition, (row, of) => (of === act ? { ...row, when: [...(row.when ?? []), 'seeded'] } : row)),
  rules: { ...definition.rules, seeded: rule },
});
const moved =
  (more: NonNullable<ChartMigration['states']['moved']>) =>
  (change: ChartMigration): ChartMigration => ({
    ...change,
    states: { ...change.states, moved: { ...change.states.moved, ...more } },
  });
const roles = (definition: ChartDefinition, act: string, given: readonly Role[]): ChartDefinition => {
  const known = definition.acts[act];
  if (!known) throw new Error(`no act ${act}`);
  return { ...definition, acts: { ...definition.acts, [act]: { ...known, roles: given } } };
};
const without = (definition: ChartDefinition, state: string, act: string): ChartDefinition =>
  withState(definition, state, (node) => {
    const { [act]: _gone, ...on } = node.on ?? {};
    return { ...node, on };
  });

const tellRound = { type: 'tell', to: 'children', chart: 'opinion-round', act: 'ROUND_BEGUN' } as const;
/** A next opinion round that takes one act more. */
const round = charts.chart('opinion-round', 1).definition;
const nextRound: ChartDefinition = {
  ...withState(round, 'new', (node) => ({
    ...node,
    on: { ...node.on, ROUND_BEGUN: { target: 'open', source: SOURCE } },
  })),
  version: 90,
  validFrom: isoDate('2030-01-01'),
  acts: { ...round.acts, ROUND_BEGUN: { roles: ['system'], facts: {}, source: SOURCE } },
};

export const SEEDS: Readonly<Record<string, Seed>> = {
  'a dropped state': {
    change: (change) => ({ ...change, states: { same: true } }),
    finds: { code: 'state-dropped', of: 'handling.intake.returned' },
  },
  'a state that nobody said stays': {
    change: (change) => ({ ...change, states: { ...change.states, same: false } }),
    finds: { code: 'state-dropped', of: 'handling.intake.checking' },
  },
  'a guard that can never hold': {
    chart: (next) => guarded(next, 'ACCEPT_NOMINATION', never),
    finds: { code: 'never-holds', of: 'ACCEPT_NOMINATION' },
  },
  'a guard that asks for a field nobody fills with that': {
    chart: (next) =>
      guarded(next, 'ACCEPT_NOMINATION', {
        ...never,
        check: ({ context }) => (context['level'] === 'level_7' ? null : reason('not-authorised')),
      }),
    finds: { code: 'never-holds', of: 'ACCEPT_NOMINATION' },
  },
  'a guard that waits for what nobody ever writes': {
    chart: (next) => ({
      ...guarded(next, 'ACCEPT_NOMINATION', {
        ...never,
        check: ({ context }) => (context['doubleChecked'] === true ? null : reason('not-authorised')),
      }),
      context: { ...next.context, doubleChecked: false },
    }),
    change: (change) => ({ ...change, context: { defaults: { patientVoice: null, doubleChecked: false } } }),
    finds: { code: 'never-holds', of: 'ACCEPT_NOMINATION' },
  },
  'guards that exclude each other': {
    chart: (next) =>
      guarded(next, 'ACCEPT_NOMINATION', {
        ...never,
        check: ({ isIn }) => (isIn('handling.inForce') ? null : reason('not-authorised')),
      }),
    finds: { code: 'never-holds', of: 'ACCEPT_NOMINATION' },
  },
  'a guard that asks for a state that has gone': {
    chart: (next) =>
      guarded(next, 'RESUBMIT', {
        ...never,
        check: ({ isIn }) => (isIn('handling.intake.returned') ? null : reason('not-authorised')),
      }),
    finds: { code: 'never-holds', of: 'RESUBMIT' },
  },
  'no way on from where a state leads': {
    chart: (next) => {
      const shut = guarded(next, 'RESUBMIT', never);
      return withRows(shut, (row, _act, at) =>
        ['handling', 'handling.completion'].includes(at) ? { ...row, when: [...(row.when ?? []), 'seeded'] } : row,
      );
    },
    finds: { code: 'stranded', of: 'handling.completion' },
  },
  'a lost deadline': {
    chart: (next) => ({ ...next, deadlines: next.deadlines.filter(({ kind }) => kind !== 'subsidy') }),
    finds: { code: 'deadline-lost', of: 'subsidy' },
  },
  'a deadline that changes its name unsaid': {
    change: ({ deadlines: _deadlines, ...change }) => change,
    finds: { code: 'deadline-lost', of: 'nomination-check' },
  },
  'a deadline whose condition can never hold': {
    chart: (next) => ({
      ...next,
      rules: { ...next.rules, seeded: never },
      deadlines: next.deadlines.map((rule) => (rule.kind === 'first-look' ? { ...rule, when: 'seeded' } : rule)),
    }),
    finds: { code: 'deadline-lost', of: 'nomination-check' },
  },
  'a deadline that counts from a date no case has': {
    chart: (next) => ({
      ...next,
      deadlines: next.deadlines.map((rule) =>
        rule.kind === 'first-look' ? { ...rule, from: { context: 'nominatedOnAgain' } } : rule,
      ),
    }),
    finds: { code: 'deadline-lost', of: 'nomination-check' },
  },
  'a deadline that no longer does anything': {
    chart: (next) => ({
      ...next,
      deadlines: next.deadlines.map((rule) => {
        const { raises: _raises, ...silent } = rule;
        return rule.kind === 'dossier' ? silent : rule;
      }),
    }),
    finds: { code: 'deadline-raises-other', of: 'dossier' },
  },
  'a deadline of the law that becomes our own': {
    chart: (next) => ({
      ...next,
      deadlines: next.deadlines.map((rule) => (rule.kind === 'subsidy' ? { ...rule, legal: false } : rule)),
    }),
    finds: { code: 'deadline-no-longer-legal', of: 'subsidy' },
  },
  'a swapped role': {
    chart: (next) => roles(next, 'ACCEPT_NOMINATION', ['company-user']),
    finds: { code: 'permission-changed', of: 'ACCEPT_NOMINATION' },
  },
  'a role that may do more than before': {
    chart: (next) => roles(next, 'RETURN', [...(next.acts['RETURN']?.roles ?? []), 'company-user']),
    finds: { code: 'permission-changed', of: 'RETURN' },
  },
  'a scope that is wider than before': {
    chart: (next) => ({
      ...next,
      acts: {
        ...next.acts,
        RETURN: { ...(next.acts['RETURN'] ?? { roles: [], facts: {}, source: SOURCE }), scope: 'own-product' },
      },
    }),
    finds: { code: 'permission-changed', of: 'RETURN' },
  },
  'a lost task': {
    chart: (next) => ({ ...next, tasks: next.tasks.filter(({ kind }) => kind !== 'check-nomination') }),
    finds: { code: 'task-lost', of: 'check-nomination' },
  },
  'a task that is of another role': {
    chart: (next) => ({
      ...next,
      tasks: next.tasks.map((rule) =>
        rule.kind === 'check-nomination' ? { ...rule, role: 'evaluator' as const } : rule,
      ),
    }),
    finds: { code: 'task-role-changed', of: 'check-nomination' },
  },
  'a lost act': {
    chart: (next) => {
      const { RETURN: _gone, ...acts } = next.acts;
      return { ...without(next, 'handling.intake.checking', 'RETURN'), acts };
    },
    finds: { code: 'act-lost', of: 'RETURN' },
  },
  'a child that stays where nobody understands it': {
    chart: (next) => withRows(next, (row, act) => (act === 'RETURN' ? { ...row, effects: [tellRound] } : row)),
    drafts: [nextRound],
    finds: { code: 'child-mismatch', of: 'ROUND_BEGUN' },
  },
  'a new field without a value': {
    change: ({ context: _context, ...change }) => change,
    finds: { code: 'field-unset', of: 'patientVoice' },
  },
  'an old field that nobody speaks of': {
    chart: (next) => {
      const { level: _level, ...context } = next.context;
      return { ...withRows(next, ({ set: { level: _set, ...set } = {}, ...row }) => ({ ...row, set })), context };
    },
    finds: { code: 'field-left', of: 'level' },
  },
  'a guard that asks for a field left behind': {
    chart: (next) =>
      guarded(
        withState(next, 'handling.watched', (node) => ({
          ...node,
          entry: { set: { askedAgainOn: '$on' } },
        })),
        'ACCEPT_NOMINATION',
        {
          ...never,
          check: ({ context }) => (context['askedAgainOn'] !== undefined ? null : reason('not-authorised')),
        },
      ),
    finds: { code: 'guard-field-missing', of: 'askedAgainOn' },
  },
  'a field renamed away from the guard that reads it': {
    change: (change) => ({
      ...change,
      context: { ...change.context, renamed: { outcome: 'answer' } },
    }),
    chart: (next) => ({ ...next, context: { ...next.context } }),
    finds: { code: 'field-unset', of: 'outcome' },
  },
  'an end that is none': {
    change: moved({ 'handling.ended': 'handling.intake.checking' }),
    finds: { code: 'end-reopened', of: 'handling.intake.checking' },
  },
  'an end that comes unasked': {
    change: moved({ 'handling.intake.returned': 'handling.closedOther' }),
    finds: { code: 'ended-early', of: 'handling.closedOther' },
  },
  'a place that nothing leads to': {
    chart: (next) => withRows(next, (row, act) => (act === 'RETURN' ? { ...row, target: 'handling.intake' } : row)),
    finds: { code: 'target-unreachable', of: 'handling.completion' },
  },
  'two states of one region at once': {
    change: moved({ 'hold.onHold': 'handling.intake.checking' }),
    finds: { code: 'two-states-at-once', of: 'handling.consultation' },
  },
  'a region that is forgotten': {
    change: moved({ hold: [] }),
    finds: { code: 'region-forgotten', of: 'hold.running' },
  },
  'a child that is started by an act it does not know': {
    chart: (next) =>
      withRows(next, (row, act) =>
        act === 'RETURN' ? { ...row, effects: [{ type: 'start', chart: 'opinion-round', act: 'ROUND_BEGUN' }] } : row,
      ),
    finds: { code: 'effect-unknown', of: 'ROUND_BEGUN' },
  },
  'a message that nobody knows': {
    chart: (next) =>
      withRows(next, (row, act) =>
        act === 'RETURN' ? { ...row, effects: [{ type: 'tell', to: 'main', act: 'NOBODY_KNOWS' }] } : row,
      ),
    finds: { code: 'effect-unknown', of: 'NOBODY_KNOWS' },
  },
  'an acceptance of what does not happen': {
    migration: (migration) => ({
      ...migration,
      accepts: [{ finding: 'act-lost', of: 'RESUBMIT', because: SOURCE }],
    }),
    finds: { code: 'accepts-nothing', of: 'RESUBMIT' },
  },
};

/** The check of the right migration with something gone wrong in it. */
export function planted({ chart = (one) => one, change = (one) => one, migration = (one) => one, drafts = [] }: Seed) {
  const all = chartsWith(chart(nextMedicine), ...drafts);
  return checkMigration(all, migration({ ...toNextMedicine, charts: [change(right)] }));
}
