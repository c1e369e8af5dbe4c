import { describe, expect, it } from '@jest/globals';
import type { RegionProgress } from '#contract';
import { between } from '../../parts/use-chosen';
import { areasOf, lastHeard, shownRegions, standingsOf } from './standings';

const region = (change: Partial<RegionProgress>): RegionProgress => ({
  region: '12',
  regionLabel: 'Region S',
  healthCareRegion: 'sodra',
  healthCareRegionLabel: 'South',
  opinionId: 'o',
  standing: 'asked',
  stanceLabel: null,
  answeredOn: null,
  workingSince: null,
  draftOn: null,
  localWaiting: 0,
  reminded: 0,
  ...change,
});

describe('regions of a round', () => {
  const regions = [
    region({ region: '23', standing: 'vacant', healthCareRegion: 'norra', healthCareRegionLabel: 'North' }),
    region({ region: '12' }),
    region({ region: '10', standing: 'answered' }),
  ];

  it('are narrowed by standing and by health care region', () => {
    expect(shownRegions(regions, { lage: '', sjukvardsregion: '' })).toHaveLength(3);
    expect(shownRegions(regions, { lage: 'asked', sjukvardsregion: '' }).map((one) => one.region)).toEqual(['12']);
    expect(shownRegions(regions, { lage: '', sjukvardsregion: 'norra' }).map((one) => one.region)).toEqual(['23']);
    expect(shownRegions(regions, { lage: 'asked', sjukvardsregion: 'norra' })).toEqual([]);
  });

  it('offer as filters only what some of them are', () => {
    expect(standingsOf(regions)).toEqual(['vacant', 'asked', 'answered']);
    expect(areasOf(regions).map(({ value }) => value)).toEqual(['norra', 'sodra']);
  });
});

describe('what was last heard of a region', () => {
  it.each([
    [
      { standing: 'vacant', draftOn: '2026-02-03' },
      { what: 'vacant', day: null },
    ],
    [
      { standing: 'answered', answeredOn: '2026-02-10' },
      { what: 'answered', day: '2026-02-10' },
    ],
    [
      { localWaiting: 2, draftOn: '2026-02-03' },
      { what: 'local', day: null },
    ],
    [
      { draftOn: '2026-02-03', workingSince: '2026-02-02' },
      { what: 'draft', day: '2026-02-03' },
    ],
    [{ workingSince: '2026-02-02' }, { what: 'working', day: '2026-02-02' }],
    [{}, null],
  ] as const)('of %j is %j', (change, expected) => {
    expect(lastHeard(region(change as Partial<RegionProgress>))).toEqual(expected);
  });
});

describe('rows chosen with Shift', () => {
  it('are those between, whichever was chosen first', () => {
    expect(between(['a', 'b', 'c', 'd'], 'b', 'd')).toEqual(['b', 'c', 'd']);
    expect(between(['a', 'b', 'c', 'd'], 'd', 'b')).toEqual(['b', 'c', 'd']);
    expect(between(['a', 'b'], 'gone', 'b')).toEqual(['b']);
  });
});
