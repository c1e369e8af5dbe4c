import { describe, expect, it } from '@jest/globals';
import { isFiltered, readWanted, toAddress, toApiQuery } from './address';

const read = (query: string) => readWanted(new URLSearchParams(query));

describe('the list in the address', () => {
  it('begins with my tasks, most urgent first', () => {
    expect(read('')).toEqual({ view: 'mina', kind: '', process: '', text: '', sort: 'bradska' });
    expect(toAddress(read(''))).toBe('/uppgifter');
  });

  it('comes back as it was sent', () => {
    const query = 'vy=sena&slag=answer-opinion&process=IN_OUT_2018&sok=tarvexa+hemofili&sortera=nyast';
    expect(toAddress(read(query))).toBe(`/uppgifter?${query}`);
  });

  it('takes an unknown view or order for the usual one', () => {
    expect(read('vy=allas&sortera=bakifran')).toEqual(read(''));
  });

  it('asks the API for what the view means', () => {
    expect(toApiQuery(read('vy=vecka&sok=%20medel%20'), 2, 50)).toBe(
      '/tasks?sort=dueOn&held=mine&time=this-week&q=medel&page=2&limit=50',
    );
    expect(toApiQuery(read('vy=klara&sortera=produkt'), 1, 100)).toBe(
      '/tasks?sort=-closedAt&status=done&page=1&limit=100',
    );
    expect(toApiQuery(read('vy=ersattare'), 1, 100)).toContain('held=stand-in');
  });

  it('knows a view from a filter', () => {
    expect([read('vy=sena'), read('sok=x'), read('slag=x'), read('process=x')].map(isFiltered)).toEqual([
      false,
      true,
      true,
      true,
    ]);
  });
});
