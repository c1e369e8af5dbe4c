import { describe, expect, it } from '@jest/globals';
import type { Addressee } from '#network';
import { isoDate } from '#process';
import { bookOf } from '../../../../test/support/fakes/address-book.js';
import { placesOf } from './audiences.js';

const person = (personId: string): Addressee => ({
  personId,
  name: 'Exempel Provsson',
  email: null,
  locale: 'sv',
  onBehalfOf: null,
});
const book = bookOf({
  manager: [person('manager-12')],
  'contact-person': [person('contact-12')],
  coordinator: [person('coordinator')],
});
const about = {
  caseKind: 'medicine',
  product: 'Exempelmedel',
  indication: 'Exempelsjukdom',
  company: 'Exempelbolaget AB',
  nominatedBy: null,
  region: '12',
} as const;
const told = async (region: string | null, audience: 'own-manager' | 'managers' = 'own-manager') =>
  (await placesOf(book, audience, 'case', { ...about, region }, isoDate('2026-02-02'))).map((place) => [
    place.region,
    place.addressees.map(({ personId }) => personId),
  ]);

describe('the manager of a region that is late', () => {
  it('is told, and neither its contact person nor the office', async () => {
    expect(await told('12')).toEqual([['12', ['manager-12']]]);
  });

  it('is nobody where the event is of no region', async () => {
    expect(await told(null)).toEqual([]);
  });
});

describe('the managers of the regions', () => {
  it('are told each for their own region, whatever region the event is of', async () => {
    const places = await told(null, 'managers');
    expect(places).toHaveLength(21);
    expect(places.map(([region]) => region)).toContain('12');
    expect(new Set(places.map(([, people]) => String(people)))).toEqual(new Set(['manager-12']));
  });
});
