import { describe, expect, it } from '@jest/globals';
import { charts } from '#process';
import fc from 'fast-check';
import { keptContexts } from './kept-context.js';

const { id, version, context: first } = charts.chart('medicine-case', 2).definition;

describe('the context of an instance as its row holds it', () => {
  it('leaves out what is unknown and was unknown at first, and nothing else', () => {
    const kept = keptContexts.kept(id, version, { ...first, outcome: 'recommended' });
    expect(kept).toHaveProperty('outcome', 'recommended');
    expect(first['level']).toBeNull();
    expect(kept).not.toHaveProperty('level');
    expect(kept).toHaveProperty('fastTrack', false);
  });

  it('keeps a null where the chart begins with something', () => {
    expect(first['track']).toBe('requisition');
    expect(keptContexts.kept(id, version, { ...first, track: null })).toHaveProperty('track', null);
  });

  it('becomes whole again, whatever is known', () => {
    const names = fc.constantFrom(...Object.keys(first), 'key', 'nominatedBy');
    fc.assert(
      fc.property(fc.dictionary(names, fc.jsonValue()), (known) => {
        const context = { ...first, ...known } as typeof first;
        const stored = JSON.parse(JSON.stringify(keptContexts.kept(id, version, context))) as typeof first;
        expect(keptContexts.whole(id, version, stored)).toEqual(JSON.parse(JSON.stringify(context)));
      }),
    );
  });

  it('is left as it is for a version of a chart that this release does not have', () => {
    const context = { known: null, other: 1 };
    expect(keptContexts.kept(id, 99, context)).toEqual(context);
    expect(keptContexts.whole(id, 99, context)).toEqual(context);
  });
});
