import { describe, expect, it } from '@jest/globals';
import type { NextInTurnView } from '#contract';
import { inTurnOf } from './in-turn.js';

type Place = NextInTurnView['places'][number];

const place = (given: Partial<Place> = {}): Place => ({
  mandateId: 'm',
  role: 'contact-person',
  roleLabel: 'kontaktperson',
  placeLabel: 'Region Skåne',
  mayBeStoodInFor: true,
  holders: [],
  ...given,
});
const whatOf = (given: Partial<Place>) => inTurnOf([place(given)], 'någon')[0];
const somebody = (name: string | null, standsIn: boolean) => ({ personId: 'p', name, standsIn });

describe('who takes over', () => {
  it('is the deputy who steps in, before others who hold the same', () => {
    const holders = [somebody('Kollega', false), somebody('Ersättare', true)];
    expect(whatOf({ holders })).toEqual({
      key: 'm',
      what: 'stands-in',
      place: 'kontaktperson, Region Skåne',
      names: 'Ersättare',
    });
  });

  it('is whoever holds the same', () => {
    const holders = [somebody('En', false), somebody(null, false)];
    expect(whatOf({ holders, placeLabel: null })).toMatchObject({
      what: 'same',
      place: 'kontaktperson',
      names: 'En, någon',
    });
  });

  it('is nobody, or may be nobody', () => {
    expect(whatOf({})?.what).toBe('nobody');
    expect(whatOf({ mayBeStoodInFor: false, holders: [somebody('En', false)] })?.what).toBe('own');
  });
});
