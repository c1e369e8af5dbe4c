import { describe, expect, it } from '@jest/globals';
import { isTriedOn, placeOf, wordsOf } from './job-words';

describe('a failed job', () => {
  it('is told by its kind, a deadline by being one, and one nobody knows as such', () => {
    expect(wordsOf({ queue: 'ordna', type: 'task-letter' })).toBe('job.task-letter');
    expect(wordsOf({ queue: 'deadlines', type: 'ROUND_DEADLINE' })).toBe('job.deadline');
    expect(wordsOf({ queue: 'ordna', type: 'constructor' })).toBe('job.other');
  });

  it('is tried on by itself where it is a deadline with attempts left', () => {
    expect(isTriedOn({ queue: 'deadlines', attempts: 3 })).toBe(true);
    expect(isTriedOn({ queue: 'deadlines', attempts: 8 })).toBe(false);
    expect(isTriedOn({ queue: 'ordna', attempts: 3 })).toBe(false);
  });

  it('leads to its case, or to its task', () => {
    expect(placeOf({ caseId: 'a', taskId: 'b' })).toBe('/arenden/a');
    expect(placeOf({ taskId: 'b' })).toBe('/uppgifter/b');
    expect(placeOf({ caseId: 1 })).toBeNull();
  });
});
