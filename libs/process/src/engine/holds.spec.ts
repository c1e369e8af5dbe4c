import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { DeadlineKind, Span } from '../calendar/deadline-date.js';
import { addDays, isoDate, type IsoDate } from '../calendar/iso-date.js';
import { SWEDISH_CALENDAR } from '../calendar/working-days.js';
import type { ChartDefinition } from '../definition.js';
import { compileChart } from './compile.js';
import { derive } from './derive.js';
import type { Hold } from './instance.js';
import { newInstance } from './step.js';

const source = 'made up';

/** A chart that does nothing but wait for a last day. */
const waiting = (counts: DeadlineKind, span: Span): ChartDefinition => ({
  id: 'agreement',
  version: 1,
  validFrom: isoDate('2015-01-01'),
  source,
  context: {},
  root: { initial: 'asked', states: { asked: { on: { ANSWER: { target: 'answered', source } } }, answered: {} } },
  acts: { ANSWER: { roles: ['system'], facts: {}, source } },
  rules: {},
  deadlines: [{ kind: 'answer', in: 'asked', from: 'entered', span, counts, source }],
  tasks: [],
});

function lastDay(counts: DeadlineKind, span: Span, on: IsoDate, holds: readonly Hold[]): IsoDate | undefined {
  const chart = compileChart(waiting(counts, span));
  const instance = newInstance(chart, { id: '1', key: null, parentId: null, on });
  return derive(chart, instance, holds, {}).deadlines[0]?.dueOn;
}

const hold = (from: string, until: string): Hold => ({ from: isoDate(from), until: isoDate(until) });

describe('the last day of an answer after a pause', () => {
  it('is not moved into July, counted in working days', () => {
    const asked = isoDate('2024-06-03');
    expect(lastDay('opinion', { unit: 'wd', n: 14 }, asked, [])).toBe('2024-06-25');
    expect(lastDay('opinion', { unit: 'wd', n: 14 }, asked, [hold('2024-06-10', '2024-06-20')])).toBe('2024-08-01');
  });

  it('is not moved between Christmas and Epiphany, counted in calendar days', () => {
    const asked = isoDate('2024-12-02');
    expect(lastDay('opinion', { unit: 'cd', n: 14 }, asked, [hold('2024-12-05', '2024-12-16')])).toBe('2025-01-07');
  });

  const days = fc.integer({ min: 0, max: 4000 }).map((n) => addDays(isoDate('2015-01-01'), n));
  const spans = fc.record({ unit: fc.constantFrom('wd', 'cd'), n: fc.integer({ min: 1, max: 90 }) });
  const pauses = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 })), { maxLength: 4 })
    .map((lengths) => ({ lengths }));
  const holdsAfter = (asked: IsoDate, lengths: readonly (readonly [number, number])[]): readonly Hold[] =>
    lengths.reduce<{ readonly at: IsoDate; readonly holds: readonly Hold[] }>(
      ({ at, holds }, [wait, length]) => {
        const from = addDays(at, wait);
        const until = addDays(from, length);
        return { at: until, holds: [...holds, { from, until }] };
      },
      { at: asked, holds: [] },
    ).holds;

  it('is a working day outside the quiet periods, whatever pauses there were, and never earlier for them', () => {
    fc.assert(
      fc.property(days, spans, pauses, (asked, span, { lengths }) => {
        const due = lastDay('opinion', span, asked, holdsAfter(asked, lengths));
        const plain = lastDay('opinion', span, asked, []);
        if (due === undefined || plain === undefined) throw new Error('no deadline');
        expect(SWEDISH_CALENDAR.dayAfterQuietPeriod(due)).toBeNull();
        expect(SWEDISH_CALENDAR.isWorkingDay(due)).toBe(true);
        expect(due >= plain).toBe(true);
      }),
    );
  });

  it('stays where it is counted to for a clock of somebody else, and comes to a working day for one of ours', () => {
    const asked = isoDate('2024-05-02');
    const pause = [hold('2024-05-06', '2024-05-08')];
    expect(lastDay('external', { unit: 'cd', n: 28 }, asked, pause)).toBe('2024-06-01');
    expect(lastDay('own', { unit: 'cd', n: 28 }, asked, pause)).toBe('2024-06-03');
  });
});
