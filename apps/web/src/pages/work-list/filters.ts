/** What only links from figures set: the cases that a number counts. */
export const FIGURE_FILTERS = [
  'pagar',
  'still',
  'passerat',
  'tillfragad',
  'fran',
  'till',
  'uppgift',
  'ursprung',
] as const;

/** The work list's filters as they stand in its address: Swedish names, defaults left out. @source ux.md#2 */
export const FILTERS = [
  'process',
  'lage',
  'boll',
  'frist',
  'tilldelad',
  'region',
  'sok',
  'sortera',
  ...FIGURE_FILTERS,
] as const;
export type FilterName = (typeof FILTERS)[number];
export type Filters = Readonly<Partial<Record<FilterName, string>>>;

/** Orders of the list, as the address names them, and as the API does. The first is the one left out. */
export const SORTS = {
  senast: '-updatedAt',
  vantat: 'ballSince',
  namn: 'product',
} as const;
export type Sort = keyof typeof SORTS;

export function readFilters(query: URLSearchParams): Filters {
  return Object.fromEntries(
    FILTERS.flatMap((name) => {
      const value = query.get(name);
      return value ? [[name, value]] : [];
    }),
  );
}

/** The query of an address; the same filters always give the same text, so that views can be compared. */
export function toQuery(filters: Filters): string {
  const query = new URLSearchParams();
  for (const name of FILTERS) {
    const value = filters[name];
    if (value) query.set(name, value);
  }
  return query.toString();
}

/** What the API is asked for the same cases, without page and limit. */
export function toApiQuery(filters: Filters, today: string): URLSearchParams {
  const asked: Record<string, string | undefined> = {
    process: filters.process,
    stage: filters.lage,
    ball: filters.boll,
    region: filters.region,
    q: filters.sok,
    running: filters.pagar && 'true',
    stillSince: filters.still,
    passed: filters.passerat,
    askedRegion: filters.tillfragad,
    passedFrom: filters.fran,
    passedTo: filters.till,
    taskRole: filters.uppgift,
    origin: filters.ursprung,
    assignedTo: filters.tilldelad === 'mig' ? 'me' : filters.tilldelad === 'ingen' ? 'nobody' : filters.tilldelad,
    sort: filters.sortera && isSort(filters.sortera) ? SORTS[filters.sortera] : SORTS.senast,
    ...deadline(filters.frist, today),
  };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) if (value) query.set(name, value);
  return query;
}

export const isSort = (text: string): text is Sort => Object.hasOwn(SORTS, text);

/** `sena`, a number of days ahead such as `7d`, or two days such as `2026-03-01..2026-03-31`. */
function deadline(asked: string | undefined, today: string): Readonly<Record<string, string>> {
  if (asked === 'sena') return { late: 'true' };
  const [dueFrom, dueBy] = asked?.split('..') ?? [];
  if (dueFrom && dueBy) return { dueFrom, dueBy };
  const days = /^(\d{1,3})d$/.exec(asked ?? '')?.[1];
  return days === undefined ? {} : { dueBy: addDays(today, Number(days)) };
}

function addDays(day: string, days: number): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** Without one filter: what an empty list offers to drop. */
export const without = (filters: Filters, name: FilterName): Filters =>
  Object.fromEntries(Object.entries(filters).filter(([other]) => other !== name));

/** The filter that was set last in the order they stand: the one to drop first when nothing fits. */
export function narrowest(filters: Filters): FilterName | null {
  return FILTERS.toReversed().find((name) => name !== 'sortera' && filters[name] !== undefined) ?? null;
}

/** The API's names for what only links from figures ask. */
const FROM_API: Readonly<Record<string, FilterName>> = {
  process: 'process',
  stage: 'lage',
  ball: 'boll',
  region: 'region',
  stillSince: 'still',
  passed: 'passerat',
  askedRegion: 'tillfragad',
  passedFrom: 'fran',
  passedTo: 'till',
  taskRole: 'uppgift',
  origin: 'ursprung',
};

/** The address of the list of cases behind a figure, from the API's own query of it. */
export function listOf(apiQuery: string): string {
  const asked = new URLSearchParams(apiQuery);
  const named = [...asked].flatMap(([name, value]) => (FROM_API[name] ? [[FROM_API[name], value] as const] : []));
  const [from, by] = [asked.get('dueFrom'), asked.get('dueBy')];
  const query = toQuery({
    ...Object.fromEntries(named),
    ...(asked.has('running') && { pagar: 'ja' }),
    ...(asked.has('late') && { frist: 'sena' }),
    ...(from && by && { frist: `${from}..${by}` }),
  });
  return query === '' ? '/arenden' : `/arenden?${query}`;
}
