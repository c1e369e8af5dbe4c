import { describe, expect, it } from '@jest/globals';
import { NOTHING, withReasons } from './answer';
import { merge, take } from './merge';

const base = { ...withReasons(NOTHING, 'severity', { judgement: 'met', reason: 'Svår.' }), decidedBy: 'Nämnden' };

describe('two people who write on the same draft', () => {
  it('keeps what each of them alone has changed', () => {
    const mine = withReasons(base, 'severity', { reason: 'Mycket svår.' });
    const theirs = { ...base, stance: 'yes' as const, answers: { patients: 'Tre.' } };
    expect(merge(base, mine, theirs)).toEqual({
      answer: { ...mine, stance: 'yes', answers: { patients: 'Tre.' } },
      conflicts: [],
    });
  });

  it('lets them choose where both have changed the same, and keeps mine meanwhile', () => {
    const mine = { ...base, decidedBy: 'Direktören' };
    const theirs = { ...base, decidedBy: 'Kommittén', text: 'Också.' };
    const { answer, conflicts } = merge(base, mine, theirs);
    expect(answer).toEqual({ ...mine, text: 'Också.' });
    expect(conflicts).toEqual([{ field: { name: 'decidedBy' }, mine: 'Direktören', theirs: 'Kommittén' }]);
    expect(conflicts.reduce((now, { field }) => take(now, theirs, field), answer).decidedBy).toBe('Kommittén');
  });

  it('takes the same change twice for one', () => {
    const both = { ...base, stance: 'no' as const };
    expect(merge(base, both, both)).toEqual({ answer: both, conflicts: [] });
  });

  it('counts emptying as a change', () => {
    const mine = withReasons(base, 'severity', { reason: '' });
    const theirs = withReasons(base, 'severity', { reason: 'Svår och sällsynt.' });
    const { conflicts } = merge(base, mine, theirs);
    expect(conflicts).toEqual([
      { field: { name: 'reason', criterion: 'severity' }, mine: '', theirs: 'Svår och sällsynt.' },
    ]);
    expect(merge(base, base, mine).answer).toEqual(mine);
  });

  it('takes over a judgement without its reason', () => {
    const mine = withReasons(base, 'severity', { reason: 'Annat skäl.' });
    const theirs = withReasons(base, 'severity', { judgement: 'not-met' });
    expect(merge(base, mine, theirs).answer.reasons.severity).toEqual({ judgement: 'not-met', reason: 'Annat skäl.' });
  });
});
