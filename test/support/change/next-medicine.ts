import { charts, ChartRegistry, isoDate, type ChartDefinition, type Migration } from '#process';
import { retargeted, withRows, withState } from './edit-chart.js';

export const OLD = charts.chart('medicine-case', 2).definition;
/** Far from the versions that come next, so that none of them is hit. */
const NEXT = 90;
const SOURCE = 'an example for tests';

/**
 * A next version of the medicine case that could be: what is missing from a nomination is waited for in a place of its own, the
 * office's first look has another name, and somebody may note what patients say.
 */
export const nextMedicine: ChartDefinition = {
  ...withRows(
    withState(
      withState(OLD, 'handling.intake.returned', () => null),
      'handling.completion',
      () => ({
        stage: 'nomination',
        tags: ['waits-for-contact-person'],
        on: {
          ...OLD.root.states?.['handling']?.states?.['intake']?.on,
          RESUBMIT: { target: 'handling.intake.checking', source: SOURCE },
        },
      }),
    ),
    (row) => retargeted(row, 'handling.intake.returned', 'handling.completion'),
  ),
  version: NEXT,
  validFrom: isoDate('2030-01-01'),
  context: { ...OLD.context, patientVoice: null },
  deadlines: OLD.deadlines.map((rule) => ({
    ...rule,
    in: rule.in === 'handling.intake.returned' ? 'handling.completion' : rule.in,
    kind: rule.kind === 'nomination-check' ? 'first-look' : rule.kind,
  })),
  tasks: OLD.tasks.map((rule) => ({
    ...rule,
    in: rule.in === 'handling.intake.returned' ? 'handling.completion' : rule.in,
    ...(rule.deadline === 'nomination-check' && { deadline: 'first-look' }),
  })),
};

/** Its migration, which holds. */
export const toNextMedicine: Migration = {
  id: 'medicine-2-to-90',
  source: SOURCE,
  charts: [
    {
      chart: 'medicine-case',
      from: OLD.version,
      to: NEXT,
      states: { same: true, moved: { 'handling.intake.returned': 'handling.completion' } },
      context: { defaults: { patientVoice: null } },
      deadlines: { renamed: { 'nomination-check': 'first-look' } },
    },
  ],
};

/** All charts, with some that are not published. */
export const chartsWith = (...drafts: readonly ChartDefinition[]): ChartRegistry =>
  new ChartRegistry([...charts.definitions, ...drafts]);
