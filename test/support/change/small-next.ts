import { ChartRegistry, isoDate, Migrations, type ChartDefinition, type Migration } from '#process';
import { smallCharts } from '../charts/small-charts.js';
import { retargeted, withRows, withState } from './edit-chart.js';

const SOURCE = 'a small chart for tests';
const LATER = isoDate('2090-01-01');
const old = smallCharts();
const oldCase = old.chart('class-case', 1).definition;
const oldRound = old.chart('opinion-round', 1).definition;
const oldOpinion = old.chart('opinion', 1).definition;

const renamed = (path: string): string => path.replace('work.zeta.idle', 'work.zeta.resting');

/**
 * The small case as it could be next: one state has another name, a region comes and none goes, a deadline is longer and called
 * otherwise, another raises another act, a task is somebody else's.
 */
const nextCase: ChartDefinition = {
  ...withRows(
    withState(
      withState(
        withState(
          oldCase,
          'work.zeta.resting',
          () => oldCase.root.states?.['work']?.states?.['zeta']?.states?.['idle'] ?? {},
        ),
        'work.zeta.idle',
        () => null,
      ),
      'work.beta',
      () => ({ initial: 'quiet', states: { quiet: {} } }),
    ),
    (row) => retargeted(row, 'work.zeta.idle', 'work.zeta.resting'),
  ),
  version: 2,
  validFrom: LATER,
  context: { count: 0, checked: false },
  updates: {
    ...oldCase.updates,
    countNote: ({ count }) => ({ count: typeof count === 'number' ? count + 1 : 1 }),
  },
  deadlines: oldCase.deadlines.map((rule) => ({
    ...rule,
    in: renamed(rule.in),
    ...(rule.kind === 'remind' && { kind: 'nudge', span: { unit: 'cd', n: 45 } as const }),
    ...(rule.kind === 'unheard' && { raises: 'REMINDED' }),
  })),
  tasks: oldCase.tasks.map((rule) => ({ ...rule, in: renamed(rule.in), role: 'coordinator', deadline: 'nudge' })),
};
/** The zeta region still begins with the state that has another name now. */
export const nextSmallCase: ChartDefinition = withState(nextCase, 'work.zeta', (node) => ({
  ...node,
  initial: 'resting',
}));

const nextRound: ChartDefinition = { ...oldRound, version: 2, validFrom: LATER };
const nextOpinion: ChartDefinition = {
  ...oldOpinion,
  version: 2,
  validFrom: LATER,
  tasks: oldOpinion.tasks.map((rule) => ({ ...rule, role: 'contact-deputy' })),
};

export const toNextSmall: Migration = {
  id: 'small-1-to-2',
  source: SOURCE,
  charts: [
    {
      chart: 'class-case',
      from: 1,
      to: 2,
      states: { same: true, moved: { 'work.zeta.idle': 'work.zeta.resting' } },
      context: {
        renamed: { notes: 'count' },
        carry: { wasNoted: ({ notes }) => ({ checked: typeof notes === 'number' && notes > 0 }) },
      },
      deadlines: { renamed: { remind: 'nudge' } },
      mayNot: {
        noted: ({ context }) => (context['notes'] === 13 ? { code: 'not-authorised', facts: {} } : null),
      },
    },
    { chart: 'opinion', from: 1, to: 2, states: { same: true } },
  ],
};

export const bothSmallCharts = (): ChartRegistry =>
  new ChartRegistry([...old.definitions, nextSmallCase, nextRound, nextOpinion]);

export const smallMigrations = (charts: ChartRegistry = bothSmallCharts()): Migrations =>
  new Migrations([toNextSmall], charts);
