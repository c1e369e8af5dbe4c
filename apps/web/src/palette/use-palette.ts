import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useMatch } from 'react-router';
import type { CaseListItem, CasePage, MandateItem, MandatePage, OfferedActView } from '#contract';
import { read } from '../api/client';
import { pageOf } from '../api/queries';
import { actsQuery } from '../pages/cases/queries';

const FEWEST_LETTERS = 2;
const REST_MS = 150;
const MOST_CASES = 6;
const NO_CASES: readonly CaseListItem[] = [];
const NO_MANDATES: readonly MandateItem[] = [];
const NO_ACTS: readonly OfferedActView[] = [];

/** What is typed, once the typing rests: the server is not asked for every letter. */
function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), REST_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}

/** Cases that the words fit, as the server finds them for this reader. */
export function useFoundCases(typed: string): readonly CaseListItem[] {
  const words = useRested(typed.trim());
  const isAsked = words.length >= FEWEST_LETTERS;
  const { data } = useQuery({
    ...pageOf<CasePage>(`/cases?q=${encodeURIComponent(words)}&limit=${MOST_CASES}`),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  });
  return isAsked ? (data?.cases ?? NO_CASES) : NO_CASES;
}

const PER_PAGE = 100;
const MINUTES_5 = 5 * 60 * 1000;

/** Everybody's mandates: a network of 21 regions has a few hundred. */
const mandatesQuery = queryOptions({
  queryKey: ['/mandates', 'all'],
  staleTime: MINUTES_5,
  queryFn: async ({ signal }) => {
    const all: MandateItem[] = [];
    for (let page = 1; ; page += 1) {
      const { body } = await read<MandatePage>(`/mandates?limit=${PER_PAGE}&page=${page}`, signal);
      all.push(...body.mandates);
      if (all.length >= body._meta.totalRecords || body.mandates.length === 0) return all;
    }
  },
});

/** Mandates that hold; none for who may not see the network, such as companies. */
export function useMandates(isAsked: boolean): readonly MandateItem[] {
  const { data } = useQuery({ ...mandatesQuery, enabled: isAsked });
  return data?.filter(({ endedOn, personName }) => endedOn === null && personName !== null) ?? NO_MANDATES;
}

/** The case whose page is open, and what can be done in it. */
export function useActsHere(): { readonly caseId: string | null; readonly acts: readonly OfferedActView[] } {
  const found = useMatch('/arenden/:id/*')?.params.id ?? null;
  const caseId = found === 'nytt' ? null : found;
  const { data } = useQuery({ ...actsQuery(caseId ?? ''), enabled: caseId !== null });
  return { caseId, acts: data?.acts ?? NO_ACTS };
}
