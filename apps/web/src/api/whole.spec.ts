import { describe, expect, it } from '@jest/globals';
import { wholeOf, type Asked } from './whole';

const broken = new Error('broken');
let tries = 0;
const asked = (data: number | undefined, error: Error | null = null): Asked<number> => ({
  data,
  error,
  refetch: async () => {
    tries += 1;
  },
});

describe('several answers', () => {
  it('are whole when all have come', () => {
    expect(wholeOf([asked(1), asked(2)])).toMatchObject({ data: [1, 2], come: [1, 2], error: null });
  });

  it('are not whole while one is under way', () => {
    expect(wholeOf([asked(1), asked(undefined)])).toMatchObject({ data: undefined, come: [1], error: null });
  });

  it('tell of the first that failed, and ask those alone again', async () => {
    const whole = wholeOf([asked(1), asked(undefined, broken), asked(undefined)]);
    expect(whole).toMatchObject({ data: undefined, come: [1], error: broken });
    tries = 0;
    await whole.refetch();
    expect(tries).toBe(1);
  });

  it('keep what was read before a later reading failed', () => {
    expect(wholeOf([asked(1, broken)])).toMatchObject({ data: [1], error: null });
  });
});
