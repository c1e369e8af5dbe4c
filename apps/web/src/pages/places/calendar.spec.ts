import { describe, expect, it } from '@jest/globals';
import type { DeadlinePage, RunPage } from '#contract';
import { ofDeadlines, ofItems } from './calendar';

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
});
