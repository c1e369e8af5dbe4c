import { queryOptions, useQuery } from '@tanstack/react-query';
import type { OpeningActList, OpeningActView } from '#contract';
import { pageOf } from '../../api/queries';
import { useSession } from '../../session/session';

const MINUTES_5 = 5 * 60 * 1000;
const NONE: readonly OpeningActView[] = [];

/** What the reader may begin; it changes with mandates and declarations. */
export const openingsQuery = () => queryOptions({ ...pageOf<OpeningActList>('/opening-acts'), staleTime: MINUTES_5 });

/** The same without former processes and what something is in the way of; empty until it is known. */
export function useOpenings(): readonly OpeningActView[] {
  const { mandates } = useSession();
  const { data } = useQuery({ ...openingsQuery(), enabled: mandates.length > 0 });
  return data?.openingActs.filter(({ former, whyNot }) => !former && whyNot === null) ?? NONE;
}

/** Where a case is begun so; the process is said where it is not the one that new cases follow. */
export const openingPath = ({
  chart,
  act,
  processVersion,
  former,
}: Pick<OpeningActView, 'chart' | 'act' | 'processVersion' | 'former'>): string =>
  `/arenden/nytt/${chart}/${act}${former ? `?process=${processVersion}` : ''}`;

/** The one that an address means. */
export const openingAt = (
  all: readonly OpeningActView[],
  { chart, act, process }: { readonly chart: string; readonly act: string; readonly process: string | null },
): OpeningActView | null =>
  all.find(
    (one) =>
      one.chart === chart && one.act === act && (process === null ? !one.former : one.processVersion === process),
  ) ?? null;
