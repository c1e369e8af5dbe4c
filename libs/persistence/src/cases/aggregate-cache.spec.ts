import { describe, expect, it } from '@jest/globals';
import type { CaseAggregate } from '#casework';
import { AggregateCache } from './aggregate-cache.js';

const aggregate = (id: string, revision: number): CaseAggregate => ({ id, revision }) as CaseAggregate;

describe('cases in memory', () => {
  it('are those used last', () => {
    const cache = new AggregateCache(2);
    cache.keep(aggregate('a', 1));
    cache.keep(aggregate('b', 1));
    cache.get('a');
    cache.keep(aggregate('c', 1));
    expect(['a', 'b', 'c'].map((id) => cache.get(id)?.id)).toEqual(['a', undefined, 'c']);
  });

  it('are never replaced by older ones, and gone when dropped', () => {
    const cache = new AggregateCache(2);
    cache.keep(aggregate('a', 3));
    cache.keep(aggregate('a', 2));
    expect(cache.get('a')?.revision).toBe(3);
    cache.drop('a');
    expect(cache.get('a')).toBeNull();
  });

  it('are none when none are to be kept', () => {
    const cache = new AggregateCache(0);
    cache.keep(aggregate('a', 1));
    expect(cache.get('a')).toBeNull();
  });
});
