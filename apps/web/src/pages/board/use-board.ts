import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { ManagementOverview } from '#contract';
import { pageOf } from '../../api/queries';
import { boardQuery, readBoard, type BoardFilter, type BoardFilters } from './address';

interface BoardState {
  readonly filters: BoardFilters;
  readonly set: (name: BoardFilter, value: string) => void;
  readonly clear: () => void;
  readonly overview: UseQueryResult<ManagementOverview>;
}

/** While cases are still being counted in, the figures are asked for again. */
const AGAIN_MS = 5_000;

/** The figures of the filters in the address. */
export function useBoard(): BoardState {
  const [query, setQuery] = useSearchParams();
  const filters = useMemo(() => readBoard(query), [query]);
  const overview = useQuery({
    ...pageOf<ManagementOverview>(`/management-overview${boardQuery(filters)}`),
    placeholderData: (before: ManagementOverview | undefined) => before,
    refetchInterval: ({ state }) => ((state.data?.behind ?? 0) > 0 ? AGAIN_MS : false),
  });
  return {
    filters,
    set: (name, value) => setQuery(boardQuery({ ...filters, [name]: value }), { replace: true }),
    clear: () => setQuery('', { replace: true }),
    overview,
  };
}
