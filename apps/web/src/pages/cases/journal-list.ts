import type { JournalEntry } from '#contract';

/** Which entries are shown; the words stand in the address. */
export const FILTERS = ['allt', 'beslut', 'harledda', 'handlingar'] as const;
export type JournalFilter = (typeof FILTERS)[number];
export const isFilter = (text: string | null): text is JournalFilter => FILTERS.some((one) => one === text);

type Entry = Pick<
  JournalEntry,
  'id' | 'kind' | 'chart' | 'inferred' | 'documents' | 'occurredOn' | 'occurredPrecision'
>;

export const isOfDocuments = ({ chart, documents }: Pick<Entry, 'chart' | 'documents'>): boolean =>
  chart === 'document' || documents.length > 0;

export function shownIn<E extends Entry>(filter: JournalFilter, entries: readonly E[]): readonly E[] {
  switch (filter) {
    case 'allt':
      return entries;
    case 'beslut':
      return entries.filter(({ kind }) => kind === 'decision');
    case 'harledda':
      return entries.filter(({ inferred }) => inferred);
    case 'handlingar':
      return entries.filter(isOfDocuments);
  }
}

/** Known days around an entry whose own is not known: the nearest before and after in the journal. */
export interface Between {
  readonly after: Known | null;
  readonly before: Known | null;
}
export interface Known {
  readonly day: string;
  readonly precision: JournalEntry['occurredPrecision'];
}

/** @param entries  newest first */
export function betweenDays(entries: readonly Entry[]): ReadonlyMap<string, Between> {
  const found = new Map<string, Between>();
  let before: Known | null = null;
  const open: { readonly id: string; readonly before: Known | null }[] = [];
  for (const { id, occurredOn, occurredPrecision } of entries) {
    if (occurredOn === null || occurredPrecision === 'unknown') {
      open.push({ id, before });
      continue;
    }
    const known = { day: occurredOn, precision: occurredPrecision };
    for (const one of open.splice(0)) found.set(one.id, { after: known, before: one.before });
    before = known;
  }
  for (const one of open) found.set(one.id, { after: null, before: one.before });
  return found;
}

/** The first entry shown of each year, to jump to. */
export function yearsOf(entries: readonly Entry[]): readonly { readonly year: string; readonly id: string }[] {
  const years = new Map<string, string>();
  for (const { id, occurredOn } of entries) {
    const year = occurredOn?.slice(0, 4);
    if (year !== undefined && !years.has(year)) years.set(year, id);
  }
  return [...years].map(([year, id]) => ({ year, id })).toSorted((a, b) => Number(b.year) - Number(a.year));
}
