import { keepPreviousData, useQueries } from '@tanstack/react-query';
import type { CaseListItem, CasePage } from '#contract';
import { pageOf } from '../../api/queries';

/** Cases that one page of the API brings; the most it gives. */
export const PAGE = 100;

interface CaseWindow {
  readonly total: number | null;
  readonly at: (index: number) => CaseListItem | undefined;
  readonly error: Error | null;
}

/**
 * The part of a long list that is looked at: only its pages are fetched, whatever the list's length.
 *
 * @param query  what the API is asked, without page and limit
 * @param from,to  first and last row that is shown, from 0
 */
export function useCases(query: URLSearchParams, from: number, to: number): CaseWindow {
  const first = Math.floor(from / PAGE);
  const count = Math.floor(Math.max(from, to) / PAGE) - first + 1;
  const wanted = [...new Set([0, ...Array.from({ length: count }, (_, at) => first + at)])];
  return useQueries({
    queries: wanted.map((page) => ({
      ...pageOf<CasePage>(`/cases?${query.toString()}&page=${page + 1}&limit=${PAGE}`),
      placeholderData: keepPreviousData,
    })),
    combine: (answers) => {
      const pages = new Map(answers.map(({ data }, at) => [wanted[at], data]));
      return {
        total: answers[0]?.data?._meta.totalRecords ?? null,
        at: (index) => pages.get(Math.floor(index / PAGE))?.cases[index % PAGE],
        error: answers.find(({ error }) => error)?.error ?? null,
      };
    },
  });
}
