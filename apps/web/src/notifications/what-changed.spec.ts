import { describe, expect, it } from '@jest/globals';
import { casesSince, NOTHING, stepsSince, withNews } from './what-changed';

const news = (cases: readonly (readonly [string, number])[], tasks = false) => ({
  cases: cases.map(([id, revision]) => ({ id, revision })),
  tasks,
  notices: false,
  all: false,
});

describe('what has changed since a page was read', () => {
  const changed = withNews(
    withNews(NOTHING, news([['a', 4]]), 100),
    news([
      ['a', 6],
      ['b', 2],
    ]),
    200,
  );

  it('is counted in steps for a case', () => {
    expect(stepsSince(changed, 'a', 4)).toBe(2);
    expect(stepsSince(changed, 'a', 6)).toBe(0);
    expect(stepsSince(changed, 'a', 7)).toBe(0);
    expect(stepsSince(changed, 'c', 1)).toBe(0);
  });

  it('is counted in cases for a list', () => {
    expect(casesSince(changed, 50, new Map())).toBe(2);
    expect(
      casesSince(
        changed,
        50,
        new Map([
          ['a', 6],
          ['b', 1],
        ]),
      ),
    ).toBe(1);
    expect(casesSince(changed, 200, new Map())).toBe(0);
  });

  it('does not go back when an older event comes late', () => {
    const late = withNews(changed, news([['a', 5]]), 300);
    expect(stepsSince(late, 'a', 4)).toBe(2);
    expect(casesSince(late, 250, new Map())).toBe(0);
  });

  it('is of the own tasks when that is said', () => {
    expect(changed.tasksAt).toBe(0);
    expect(withNews(changed, news([], true), 300).tasksAt).toBe(300);
  });
});
