import type { RunView } from '#contract';
import type { RegionTile } from '../../parts/region-tiles';

type Look = Pick<RegionTile, 'mark' | 'tone'>;

/** How an introduction looks by its state; the state's own label stands beside it. */
export function lookOf({ state, deadlines }: Pick<RunView, 'state' | 'deadlines'>): Look {
  if (deadlines.some(({ late }) => late)) return { mark: 'late', tone: 'late' };
  switch (state.split('.')[0] ?? '') {
    case 'introduced':
    case 'ready':
    case 'phasedOut':
      return { mark: 'done', tone: 'done' };
    case 'received':
      return { mark: 'new', tone: 'soon' };
    case 'discontinued':
    case 'closed':
      return { mark: 'none', tone: 'pause' };
    default:
      return { mark: 'working', tone: 'wait' };
  }
}

/** Those that are late first, then those that have not begun, then those at work; what is done last. */
export function needingFirst(runs: readonly RunView[]): readonly RunView[] {
  const rank = (run: RunView): number => ORDER.indexOf(lookOf(run).tone);
  return runs.toSorted((a, b) => rank(a) - rank(b) || (a.key ?? '').localeCompare(b.key ?? ''));
}
const ORDER = ['late', 'soon', 'wait', 'pause', 'done'];

/** How many regions stand in each state, the words of the state as they are. */
export const statesOf = (runs: readonly RunView[]): readonly { readonly label: string; readonly count: number }[] =>
  [...new Set(runs.map(({ stateLabel }) => stateLabel))].map((label) => ({
    label,
    count: runs.filter(({ stateLabel }) => stateLabel === label).length,
  }));
