import { describe, expect, it } from '@jest/globals';
import { statusOf } from './status';

describe('the sentence that opens the list', () => {
  it('says the worst first and nothing that is not so', () => {
    const none = { mine: 0, late: 0, thisWeek: 0, standIn: 0 };
    expect(statusOf(none)).toBe('tasks.say.none');
    expect(statusOf({ ...none, standIn: 2 })).toBe('tasks.say.stand-in');
    expect(statusOf({ ...none, mine: 3 })).toBe('tasks.say.calm');
    expect(statusOf({ ...none, mine: 3, thisWeek: 1 })).toBe('tasks.say.week');
    expect(statusOf({ ...none, mine: 3, late: 1 })).toBe('tasks.say.late');
    expect(statusOf({ ...none, mine: 3, late: 1, thisWeek: 2 })).toBe('tasks.say.late-week');
  });
});
