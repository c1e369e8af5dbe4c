import { describe, expect, it } from '@jest/globals';
import type { DeadlinePage, RunPage } from '#contract';
import { ofDeadlines, ofItems, shownOn, type CalendarEntry } from './calendar';

const deadline = (id: string, kind: string, dueOn: string, caseId = 'case') =>
  ({
    id,
    kind,
    label: kind,
    caseId,
    product: 'P',
    indication: 'I',
    dueOn,
    late: false,
  }) as DeadlinePage['deadlines'][number];

describe('the calendar', () => {
  it('has the same last day of a case once, and says how often', () => {
    const deadlines = [
      deadline('1', 'answer', '2026-02-10'),
      deadline('2', 'answer', '2026-02-10'),
      deadline('3', 'answer', '2026-02-11'),
      deadline('4', 'other', '2026-02-10'),
      deadline('5', 'answer', '2026-02-10', 'another'),
    ];
    expect(ofDeadlines({ deadlines } as DeadlinePage).map(({ id, times }) => [id, times])).toEqual([
      ['1', 2],
      ['3', 1],
      ['4', 1],
      ['5', 1],
    ]);
  });

  it('has one meeting for all items of a day, and none for those without a day', () => {
    const runs = [
      { meetingOn: '2026-03-12', product: 'A' },
      { meetingOn: null, product: 'B' },
      { meetingOn: '2026-03-12', product: 'C' },
    ];
    expect(ofItems({ runs } as RunPage, 'council')).toMatchObject([
      { day: '2026-03-12', about: 'A, C', to: '/moten/2026-03-12' },
    ]);
  });

  it('has every meeting on one page, and none between two', () => {
    const pageOf = (page: number, ...days: readonly string[]) =>
      ({
        deadlines: days.map((day, at) => deadline(`${page}-${at}`, 'answer', day)),
        _meta: { page, limit: 2, totalRecords: 5 },
      }) as DeadlinePage;
    const pages = [
      pageOf(1, '2026-02-01', '2026-02-10'),
      pageOf(2, '2026-02-20', '2026-02-28'),
      pageOf(3, '2026-03-02'),
    ];
    const days = ['2026-01-15', '2026-02-10', '2026-02-15', '2026-03-01', '2026-04-01'];
    const meetings = days.map((day) => ({ id: day, kind: 'body', day })) as unknown as CalendarEntry[];
    const metOn = (at: number) =>
      shownOn('', pages[at], pages[at - 1] ?? null, meetings).flatMap(({ kind, day }) => (kind === 'body' ? day : []));
    expect([metOn(0), metOn(1), metOn(2)]).toEqual([
      ['2026-01-15', '2026-02-10'],
      ['2026-02-15'],
      ['2026-03-01', '2026-04-01'],
    ]);
    expect(shownOn('body', pages[2], null, meetings)).toHaveLength(5);
    expect(shownOn('deadline', pages[0], null, meetings)).toHaveLength(2);
  });
});
