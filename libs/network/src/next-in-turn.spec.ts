import { describe, expect, it } from '@jest/globals';
import { isoDate } from '#process';
import type { GivenMandate, Network } from './network.js';
import { nextInTurn } from './next-in-turn.js';

const ON = isoDate('2026-02-02');

const mandate = (id: string, given: Partial<GivenMandate>): GivenMandate => ({
  id,
  personId: id,
  role: 'coordinator',
  region: null,
  healthCareRegion: null,
  company: null,
  caseId: null,
  field: null,
  body: null,
  seat: null,
  rank: null,
  from: isoDate('2020-01-01'),
  to: null,
  ...given,
});
const takesOver = (network: Network, personId: string) =>
  nextInTurn(network, personId, ON).map(({ holders }) =>
    holders.map(({ personId: who, onBehalfOf }) => [who, onBehalfOf]),
  );

describe('who is next in turn', () => {
  const contact = mandate('contact', { role: 'contact-person', region: '12', field: 'medicines' });
  const deputy = mandate('deputy', { role: 'contact-deputy', region: '12', rank: 1 });

  it('is the region’s first deputy, in the contact person’s place', () => {
    expect(takesOver({ mandates: [contact, deputy], standIns: [] }, 'contact')).toEqual([[['deputy', 'contact']]]);
  });

  it('leaves out whom the person has named: that is for another absence', () => {
    const named = {
      personId: 'contact',
      kind: 'absence',
      substituteId: 'friend',
      caseId: null,
      from: ON,
      to: ON,
    } as const;
    expect(takesOver({ mandates: [contact, deputy], standIns: [named] }, 'contact')).toEqual([[['deputy', 'contact']]]);
  });

  it('is a colleague for themselves, where somebody else holds the same', () => {
    const network = { mandates: [mandate('one', {}), mandate('other', {})], standIns: [] };
    expect(takesOver(network, 'one')).toEqual([[['other', null]]]);
  });

  it('is nobody of another body, and nobody where nobody is left', () => {
    const secretary = (id: string, body: GivenMandate['body']) => mandate(id, { role: 'body-secretary', body });
    const mandates = [secretary('one', 'atmp-steering-group'), secretary('other', 'nsg-medicines-devices')];
    expect(takesOver({ mandates, standIns: [] }, 'one')).toEqual([[]]);
    expect(takesOver({ mandates: [], standIns: [] }, 'one')).toEqual([]);
  });

  it('says what is the person’s own', () => {
    const network = { mandates: [mandate('seat', { role: 'council-member' }), contact], standIns: [] };
    expect(nextInTurn(network, 'seat', ON).map(({ mayBeStoodInFor }) => mayBeStoodInFor)).toEqual([false]);
    expect(nextInTurn(network, 'contact', ON).map(({ mayBeStoodInFor }) => mayBeStoodInFor)).toEqual([true]);
  });
});
