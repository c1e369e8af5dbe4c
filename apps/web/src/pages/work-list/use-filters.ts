import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { readFilters, toQuery, without, type FilterName, type Filters } from './filters';

interface FiltersInAddress {
  readonly filters: Filters;
  readonly set: (name: FilterName, value: string) => void;
  readonly drop: (...names: readonly FilterName[]) => void;
}

/** The filters live in the address: a link is enough to show somebody the same list. */
export function useFilters(): FiltersInAddress {
  const [query, setQuery] = useSearchParams();
  const filters = useMemo(() => readFilters(query), [query]);
  return {
    filters,
    set: (name, value) => setQuery(toQuery({ ...filters, [name]: value }), { replace: true }),
    drop: (...names) => setQuery(toQuery(names.reduce(without, filters)), { replace: true }),
  };
}
