import type { TaskSort, TaskViewName } from './names';
import { SORTS, VIEWS } from './names';

/** What the address says of the list: every view can be sent as a link. */
export interface Wanted {
  readonly view: TaskViewName;
  readonly kind: string;
  readonly process: string;
  readonly text: string;
  readonly sort: TaskSort;
}

/** What is not known is left out, so that an old or wrong link still leads to a list. */
export function readWanted(query: URLSearchParams): Wanted {
  return {
    view: VIEWS.find((view) => view === query.get('vy')) ?? 'mina',
    kind: query.get('slag') ?? '',
    process: query.get('process') ?? '',
    text: query.get('sok') ?? '',
    sort: SORTS.find((sort) => sort === query.get('sortera')) ?? 'bradska',
  };
}

/** The other way round; what is as usual is left out. */
export function toAddress({ view, kind, process, text, sort }: Wanted): string {
  const query = new URLSearchParams();
  if (view !== 'mina') query.set('vy', view);
  if (kind !== '') query.set('slag', kind);
  if (process !== '') query.set('process', process);
  if (text !== '') query.set('sok', text);
  if (sort !== 'bradska') query.set('sortera', sort);
  return query.size === 0 ? '/uppgifter' : `/uppgifter?${query}`;
}

export const isFiltered = ({ kind, process, text }: Wanted): boolean => kind !== '' || process !== '' || text !== '';

const OF_VIEW: { readonly [view in TaskViewName]: Readonly<Record<string, string>> } = {
  mina: { held: 'mine' },
  sena: { held: 'mine', time: 'late' },
  vecka: { held: 'mine', time: 'this-week' },
  ersattare: { held: 'stand-in' },
  vantar: {},
  klara: { status: 'done', sort: '-closedAt' },
};
const OF_SORT: { readonly [sort in TaskSort]: string } = { bradska: 'dueOn', nyast: '-openedAt', produkt: 'product' };

export const COUNTS_PATH = '/task-counts';
/** Tasks that are asked for at a time. */
export const TASKS_PER_PAGE = 100;

/** What the API is asked for. */
export function toApiQuery({ view, kind, process, text, sort }: Wanted, page: number, limit = TASKS_PER_PAGE): string {
  const query = new URLSearchParams({
    sort: OF_SORT[sort],
    ...OF_VIEW[view],
    ...(kind !== '' && { kind }),
    ...(process !== '' && { process }),
    ...(text.trim() !== '' && { q: text.trim() }),
    page: String(page),
    limit: String(limit),
  });
  return `/tasks?${query}`;
}
