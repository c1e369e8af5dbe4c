import type { News } from '#contract';

/** What open pages have been told since they were read. */
export interface Changed {
  /** Cases with the latest revision heard of, and when it was heard. */
  readonly cases: ReadonlyMap<string, { readonly revision: number; readonly at: number }>;
  /** Milliseconds when own tasks were last said to have changed; 0 for never. */
  readonly tasksAt: number;
}

export const NOTHING: Changed = { cases: new Map(), tasksAt: 0 };

/** @param at  milliseconds now */
export function withNews({ cases, tasksAt }: Changed, news: News, at: number): Changed {
  const next = new Map(cases);
  for (const { id, revision } of news.cases)
    if (revision > (next.get(id)?.revision ?? 0)) next.set(id, { revision, at });
  return { cases: next, tasksAt: news.tasks ? at : tasksAt };
}

/** How many steps a case has taken since the page was read. */
export const stepsSince = ({ cases }: Changed, id: string, shown: number): number =>
  Math.max(0, (cases.get(id)?.revision ?? 0) - shown);

/** How many cases have changed since a list was read. @param shown  revisions of those that the list has */
export const casesSince = ({ cases }: Changed, readAt: number, shown: ReadonlyMap<string, number>): number =>
  [...cases].filter(([id, { revision, at }]) => at > readAt && revision > (shown.get(id) ?? 0)).length;
