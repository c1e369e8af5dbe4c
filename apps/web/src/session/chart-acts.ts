import { useQuery } from '@tanstack/react-query';
import type { ChartView } from '#contract';
import { pageOf } from '../api/queries';
import { useSession } from './session';

export type ChartAct = ChartView['acts'][number];

/** Charts change with releases alone. */
const DAY_MS = 24 * 60 * 60 * 1000;

/** Acts of a chart as its newest version has them; null until they are known. */
export function useChartActs(chart: string): readonly ChartAct[] | null {
  const { data } = useQuery({ ...pageOf<ChartView>(`/charts/${chart}`), staleTime: DAY_MS });
  return data?.acts ?? null;
}

/** Whether the chart gives the reader an act, or any of its acts when none is named. */
export function useMayPerform(chart: string, named?: string): boolean {
  const { has } = useSession();
  const acts = useChartActs(chart)?.filter(({ act }) => named === undefined || act === named);
  return acts?.some(({ roles }) => has(...roles)) ?? false;
}
