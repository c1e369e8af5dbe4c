import { describe, expect, it } from '@jest/globals';
import { NOTHING, withReasons } from './answer';
import { takeIn } from './take-in';

const ROUND = {
  subject: 'inclusion' as const,
  kind: 'inclusion' as const,
  criterionNames: [
    { criterion: 'equal-use' as const, label: 'a' },
    { criterion: 'severity' as const, label: 'b' },
  ],
};
const SAID = { answer: ' Tre patienter. ', askedOfLabel: 'en enhet i regionen' };
const QUOTE = '”Tre patienter.” (en enhet i regionen)';

describe('a colleague’s answer among the reasons', () => {
  it('goes where a reason is wanted', () => {
    const judged = withReasons(NOTHING, 'severity', { judgement: 'met' });
    expect(takeIn(judged, ROUND, SAID)).toEqual({
      answer: withReasons(judged, 'severity', { reason: QUOTE }),
      control: 'reason-2',
    });
  });

  it('never replaces what is written', () => {
    const written = { ...withReasons(NOTHING, 'severity', { judgement: 'met', reason: 'Svår.' }), text: 'Förut.' };
    expect(takeIn(written, ROUND, SAID).answer).toEqual({ ...written, text: `Förut.\n\n${QUOTE}` });
    const judged = withReasons(NOTHING, 'severity', { judgement: 'met' });
    expect(takeIn(judged, { ...ROUND, subject: 'draft' }, SAID).control).toBe('free-text');
  });
});
