import { describe, expect, it } from '@jest/globals';
import { charts, isoDate, onDay, UNKNOWN_OCCURRENCE, type Occurrence } from '#process';
import { progressOf, type ProgressEntry } from './stage-periods.js';

const on = (day: string): Occurrence => onDay(isoDate(day));

const entry = (over: Partial<ProgressEntry>): ProgressEntry => ({
  instanceId: 'case',
  act: 'ANY',
  chart: 'medicine-case',
  version: 2,
  from: [],
  to: [],
  occurred: on('2026-01-01'),
  ...over,
});
const moves = (from: string, to: string, day: string | null, act = 'ANY'): ProgressEntry =>
  entry({ act, from: from === '' ? [] : [from], to: [to], occurred: day === null ? UNKNOWN_OCCURRENCE : on(day) });

const INTAKE = 'handling.intake.checking';
const ASSESSING = 'handling.included.evaluation.assessing';

describe('the stages a case has been through', () => {
  it('begin and end where the stage changes, not with every act', () => {
    const { periods, opened } = progressOf(charts, [
      moves('', INTAKE, '2026-01-01'),
      moves(INTAKE, 'handling.intake.returned', '2026-01-05'),
      moves('handling.intake.returned', ASSESSING, '2026-02-01'),
    ]);
    expect(opened).toEqual(on('2026-01-01'));
    expect(periods).toEqual([
      { stage: 'nomination', entered: on('2026-01-01'), left: on('2026-02-01') },
      { stage: 'evaluation', entered: on('2026-02-01'), left: null },
    ]);
  });

  it('keep how little is known of a day', () => {
    const { periods } = progressOf(charts, [moves('', INTAKE, null), moves(INTAKE, ASSESSING, '2026-02-01')]);
    expect(periods[0]).toEqual({ stage: 'nomination', entered: UNKNOWN_OCCURRENCE, left: on('2026-02-01') });
  });

  it('go on from what was watched for to the case, and are told by neither rounds nor the old item', () => {
    const { periods } = progressOf(charts, [
      entry({
        instanceId: 'item',
        chart: 'horizon-item',
        version: 1,
        to: ['item.watched'],
        occurred: on('2025-06-01'),
      }),
      moves('', INTAKE, '2026-01-01'),
      entry({
        instanceId: 'item',
        chart: 'horizon-item',
        version: 1,
        from: ['item.watched'],
        to: ['item.gone'],
        occurred: on('2026-03-01'),
      }),
      entry({ instanceId: 'round', chart: 'opinion-round', version: 1, to: ['sent'], occurred: on('2026-03-02') }),
    ]);
    expect(periods.map(({ stage, entered }) => [stage, entered.date])).toEqual([
      ['horizon-scanning', '2025-06-01'],
      ['nomination', '2026-01-01'],
    ]);
  });

  it('come with the days on which answers were published', () => {
    const { recommended } = progressOf(charts, [
      moves('', ASSESSING, '2026-01-01'),
      moves(ASSESSING, 'handling.inForce', '2026-05-01', 'RECOMMENDATION_PUBLISHED'),
    ]);
    expect(recommended).toEqual([on('2026-05-01')]);
  });
});
