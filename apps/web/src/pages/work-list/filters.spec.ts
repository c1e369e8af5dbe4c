import { describe, expect, it } from '@jest/globals';
import { listOf, narrowest, readFilters, toApiQuery, toQuery, without } from './filters';

describe('filters in an address', () => {
  it('read what they know and leave out the rest', () => {
    expect(readFilters(new URLSearchParams('boll=tlv&x=1&lage=&sok=ab'))).toEqual({ boll: 'tlv', sok: 'ab' });
  });

  it('are written in one order, so that the same view has one address', () => {
    expect(toQuery({ sok: 'a b', process: 'IN_OUT_2018' })).toBe('process=IN_OUT_2018&sok=a+b');
    expect(toQuery(readFilters(new URLSearchParams('sok=a&process=B')))).toBe('process=B&sok=a');
  });
});

describe('what the API is asked', () => {
  const asked = (query: string) => toApiQuery(readFilters(new URLSearchParams(query)), '2026-02-25').toString();

  it.each([
    ['', 'sort=-updatedAt'],
    ['lage=evaluation&boll=company', 'stage=evaluation&ball=company&sort=-updatedAt'],
    ['tilldelad=mig', 'assignedTo=me&sort=-updatedAt'],
    ['tilldelad=ingen', 'assignedTo=nobody&sort=-updatedAt'],
    ['frist=sena', 'sort=-updatedAt&late=true'],
    ['frist=7d', 'sort=-updatedAt&dueBy=2026-03-04'],
    ['frist=snart', 'sort=-updatedAt'],
    ['sortera=vantat', 'sort=ballSince'],
    ['sortera=fel', 'sort=-updatedAt'],
  ])('for ?%s is %s', (query, expected) => {
    expect(asked(query)).toBe(expected);
  });
});

describe('a view without cases', () => {
  it('names the filter to drop, never the order', () => {
    expect(narrowest({ boll: 'tlv', frist: 'sena', sortera: 'namn' })).toBe('frist');
    expect(narrowest({ sortera: 'namn' })).toBeNull();
    expect(without({ boll: 'tlv', frist: 'sena' }, 'frist')).toEqual({ boll: 'tlv' });
  });
});

describe('the list behind a figure', () => {
  const TODAY = '2026-02-25';
  it.each([
    'running=true',
    'running=true&stillSince=2026-01-25&process=IN_OUT_2018&region=12',
    'running=true&stage=evaluation&late=true&origin=live',
    'passed=evaluation&passedFrom=2025-02-26&passedTo=2026-02-25',
    'askedRegion=12&passedFrom=2025-02-26&passedTo=2026-02-25',
    'taskRole=evaluator',
    'dueFrom=2026-03-01&dueBy=2026-03-31',
  ])('asks the API for the same cases: %s', (query) => {
    const [path, address = ''] = listOf(query).split('?');
    expect(path).toBe('/arenden');
    const asked = toApiQuery(readFilters(new URLSearchParams(address)), TODAY);
    asked.delete('sort');
    expect(Object.fromEntries(asked)).toEqual(Object.fromEntries(new URLSearchParams(query)));
  });
});
