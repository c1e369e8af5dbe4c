import { describe, expect, it } from '@jest/globals';
import { matching, rankOf } from './matches';

describe('what fits the words typed', () => {
  it.each([
    ['Registrera uppgift', 'reg', 0],
    ['Registrera uppgift', 'upp', 1],
    ['Registrera uppgift', 'gift', 2],
    ['Registrera uppgift', 'upp reg', 1],
    ['Ärenden', 'arenden', 0],
    ['Region Örebro', 'OREBRO', 1],
    ['Registrera uppgift', 'x', null],
    ['Registrera uppgift', 'reg x', null],
    ['Registrera uppgift', '  ', 2],
  ])('%s ← %s', (text, typed, rank) => {
    expect(rankOf(text, typed)).toBe(rank);
  });

  it('puts the best first and keeps the order of equals', () => {
    const all = ['En runda', 'Runda två', 'Grunda', 'Runda tre', 'Annat'];
    expect(matching(all, 'runda', (one) => one)).toEqual(['Runda två', 'Runda tre', 'En runda', 'Grunda']);
  });
});
