import { describe, expect, it } from '@jest/globals';
import type { JsonRecord } from '#process';
import { lackOfQuorum, quorumOf } from './quorum.js';

const seat = (healthCareRegion: string, present = true): JsonRecord => ({
  seat: healthCareRegion,
  kind: 'member',
  healthCareRegion,
  present,
});
const six = ['norra', 'mellansverige', 'stockholm-gotland', 'sydostra', 'vastra', 'sodra'];
const council = (...absent: readonly string[]): readonly JsonRecord[] =>
  six.map((area) => seat(area, !absent.includes(area)));

describe('the council’s quorum', () => {
  it.each([
    ['all six', [], [], null],
    ['four of six', ['vastra', 'sodra'], [], null],
    ['three of six: half is not enough', ['vastra', 'sodra', 'norra'], [], 'quorum-seats'],
    ['five, one of them conflicted', ['norra'], ['sodra'], null],
    ['four, one of them conflicted', ['norra', 'vastra'], ['sodra'], 'quorum-seats'],
  ])('%s', (_name, absent, conflicted, code) => {
    expect(lackOfQuorum(council(...absent), conflicted)?.code ?? null).toBe(code);
  });

  it('wants four health care regions, however many seats are filled', () => {
    const seats = ['a', 'b', 'c', 'd', 'e'].map((name) => ({ ...seat('norra'), seat: name }));
    const facts = { present: ['norra'], needed: 4 };
    expect(lackOfQuorum(seats, [])).toEqual({ code: 'quorum-health-care-regions', facts });
  });

  it('never counts the co-opted, TLV, experts or patients', () => {
    const beside = ['co-opted', 'tlv', 'expert', 'patient-representative'].map((kind) => ({
      ...seat('norra'),
      seat: kind,
      kind,
    }));
    expect(lackOfQuorum([...council('vastra', 'sodra', 'norra'), ...beside], [])?.code).toBe('quorum-seats');
  });

  it('lets a deputy fill an empty or conflicted seat, once, and no other', () => {
    const deputy = (standsInFor: string): JsonRecord => ({
      ...seat('sodra'),
      seat: `deputy of ${standsInFor}`,
      kind: 'deputy',
      standsInFor,
    });
    expect(quorumOf([...council('sodra'), deputy('sodra')], []).deciding).toHaveLength(6);
    expect(quorumOf([...council(), deputy('sodra')], ['sodra']).deciding).toHaveLength(6);
    expect(quorumOf([...council(), deputy('sodra')], []).deciding).toHaveLength(6);
    expect(
      quorumOf([...council('sodra'), deputy('sodra'), { ...deputy('sodra'), seat: 'another' }], []).deciding,
    ).toHaveLength(6);
    expect(quorumOf([...council(), deputy('nobody')], []).deciding).toHaveLength(6);
  });

  it('scenario 15: a member from Halland sits for Södra, and Södra counts once', () => {
    const halland = { seat: 'halland', kind: 'member', region: '13', present: true };
    expect(quorumOf([halland, seat('sodra')], []).healthCareRegions).toEqual(['sodra']);
    expect(quorumOf([{ ...halland, healthCareRegion: 'vastra' }], []).healthCareRegions).toEqual(['sodra']);
  });
});
