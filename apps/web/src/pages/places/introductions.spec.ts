import { describe, expect, it } from '@jest/globals';
import type { RunView } from '#contract';
import { lookOf, needingFirst, statesOf } from './introductions';

const late = [{ kind: 'a', label: 'a', dueOn: '2026-02-01' as RunView['since'], workingDaysLeft: -1, late: true }];
const run = (key: string, state: string, deadlines: RunView['deadlines'] = []) =>
  ({ key, state, stateLabel: state, deadlines }) as RunView;

describe('regional introductions', () => {
  it('put those first that are late, then those that have not begun', () => {
    const runs = [run('01', 'introduced'), run('03', 'received'), run('04', 'decided'), run('05', 'decided', late)];
    expect(needingFirst(runs).map(({ key }) => key)).toEqual(['05', '03', '04', '01']);
  });

  it('look late whatever their state when a last day has passed', () => {
    expect(lookOf(run('01', 'introduced', late)).mark).toBe('late');
    expect(lookOf(run('01', 'introduced')).mark).toBe('done');
    expect(lookOf(run('01', 'discontinued')).mark).toBe('none');
  });

  it('are counted by state', () => {
    expect(statesOf([run('01', 'a'), run('03', 'b'), run('04', 'a')])).toEqual([
      { label: 'a', count: 2 },
      { label: 'b', count: 1 },
    ]);
  });
});
