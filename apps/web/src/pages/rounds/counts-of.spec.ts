import { describe, expect, it } from '@jest/globals';
import type { Compilation } from '#contract';
import { countsOf, whoseCounts } from './counts-of';

const severity = (met: number, notMet: number): Compilation['criterionCounts'] => [
  { criterion: 'severity', label: 'Tillståndets svårighetsgrad', met, partlyMet: 0, notMet, cannotSay: 0 },
];
const counts = { pending: 0, noResponse: 0, recused: 0, late: 0 };
const skane = { region: '12', regionLabel: 'Region Skåne', healthCareRegion: 'sodra', opinionId: 'one' } as const;
const compiled: Compilation = {
  roundId: 'round',
  caseId: 'case',
  complete: true,
  statement: '',
  regions: [{ ...skane, status: 'submitted', statusLabel: 'Svarat', sealed: false, answer: null, lateAmendment: null }],
  healthCareRegionCounts: [
    {
      ...counts,
      healthCareRegion: 'sodra',
      label: 'Södra',
      yes: 1,
      no: 0,
      neutral: 1,
      criterionCounts: severity(1, 0),
    },
    {
      ...counts,
      healthCareRegion: 'norra',
      label: 'Norra',
      yes: 3,
      no: 2,
      neutral: 0,
      criterionCounts: severity(3, 2),
    },
  ],
  criterionCounts: severity(4, 2),
  summaries: [],
  _links: [],
};

describe('counts of a compilation', () => {
  it('are of the chosen health care region alone', () => {
    expect(countsOf(compiled, 'sodra')).toMatchObject({
      criteria: [{ criterion: 'severity', met: 1, notMet: 0 }],
      stances: { yes: 1, no: 0, neutral: 1 },
    });
  });

  it('are of all when none is chosen', () => {
    expect(countsOf(compiled, '')).toEqual({ criteria: severity(4, 2), stances: { yes: 4, no: 2, neutral: 1 } });
  });

  it('say whose they are: never of the country while some answers are sealed', () => {
    expect(whoseCounts(compiled, 'sodra')).toBe('Södra');
    expect(whoseCounts(compiled, '')).toBe('all');
    const regions = compiled.regions.map((one) => ({ ...one, sealed: true }));
    expect(whoseCounts({ ...compiled, regions }, '')).toBe('seen');
  });
});
