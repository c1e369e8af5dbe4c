import type { RegionProgress, RegionStanding, RoundProgress } from '#contract';
import type { MarkKind } from '../../parts/mark';

interface Look {
  readonly mark: MarkKind;
  readonly tone: 'done' | 'wait' | 'soon' | 'late';
}

/** How a standing looks; the word beside it says the same. */
export const LOOKS: Readonly<Record<RegionStanding, Look>> = {
  answered: { mark: 'done', tone: 'done' },
  late: { mark: 'done', tone: 'soon' },
  recused: { mark: 'none', tone: 'wait' },
  working: { mark: 'working', tone: 'wait' },
  asked: { mark: 'new', tone: 'soon' },
  vacant: { mark: 'late', tone: 'late' },
  silent: { mark: 'none', tone: 'late' },
};

/** Parts of the bar, in the order they are told. */
export const PARTS = [
  ['answered', LOOKS.answered],
  ['working', LOOKS.working],
  ['notOpened', LOOKS.asked],
  ['silent', LOOKS.silent],
  ['vacant', LOOKS.vacant],
] as const satisfies readonly (readonly [keyof RoundProgress, Look])[];

export interface RegionFilter {
  readonly lage: string;
  readonly sjukvardsregion: string;
}

export const shownRegions = (regions: readonly RegionProgress[], { lage, sjukvardsregion }: RegionFilter) =>
  regions.filter(
    ({ standing, healthCareRegion }) =>
      (lage === '' || standing === lage) && (sjukvardsregion === '' || healthCareRegion === sjukvardsregion),
  );

/** Standings that some region has, and health care regions, as choices of filters. */
export const standingsOf = (regions: readonly RegionProgress[]): readonly RegionStanding[] => [
  ...new Set(regions.map(({ standing }) => standing)),
];

export const areasOf = (
  regions: readonly { readonly healthCareRegion: string; readonly healthCareRegionLabel: string }[],
) =>
  [...new Map(regions.map((one) => [one.healthCareRegion, one.healthCareRegionLabel]))].map(([value, label]) => ({
    value,
    label,
  }));

/** What was last heard of a region, as the name of a sentence and its day; null when nothing was. */
export function lastHeard(
  region: RegionProgress,
): { readonly what: 'answered' | 'draft' | 'working' | 'local' | 'vacant'; readonly day: string | null } | null {
  if (region.standing === 'vacant') return { what: 'vacant', day: null };
  if (region.answeredOn !== null) return { what: 'answered', day: region.answeredOn };
  if (region.localWaiting > 0) return { what: 'local', day: null };
  if (region.draftOn !== null) return { what: 'draft', day: region.draftOn };
  return region.workingSince === null ? null : { what: 'working', day: region.workingSince };
}
