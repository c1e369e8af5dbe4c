/** What the figures are narrowed to, as the address names it; defaults are left out. */
export const BOARD_FILTERS = ['origin', 'process', 'period', 'region'] as const;
export type BoardFilter = (typeof BOARD_FILTERS)[number];
export type BoardFilters = Readonly<Partial<Record<BoardFilter, string>>>;

export function readBoard(query: URLSearchParams): BoardFilters {
  return Object.fromEntries(
    BOARD_FILTERS.flatMap((name) => {
      const value = query.get(name);
      return value ? [[name, value]] : [];
    }),
  );
}

/** The query of the page and of the API alike: both have the same names. */
export function boardQuery(filters: BoardFilters, more: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams(more);
  for (const name of BOARD_FILTERS) {
    const value = filters[name];
    if (value) query.set(name, value);
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
