import { queryOptions } from '@tanstack/react-query';
import type { ActList, CaseAsKnown, CaseCourse, CaseView, ChartView, ChartWords, JournalPage } from '#contract';
import { pageOf } from '../../api/queries';

/** What the pages of one case read. */
export const caseQuery = (id: string) => pageOf<CaseView>(`/cases/${id}`);
export const courseQuery = (id: string) => pageOf<CaseCourse>(`/cases/${id}/course`);
export const actsQuery = (id: string) => pageOf<ActList>(`/cases/${id}/acts`);
export const knownQuery = (id: string, on: string) => pageOf<CaseAsKnown>(`/cases/${id}/as-known?on=${on}`);

/** Charts change with releases alone. */
const DAY = 24 * 60 * 60 * 1000;
export const chartQuery = (chart: string, version: number) =>
  queryOptions({ ...pageOf<ChartView>(`/charts/${chart}?version=${version}`), staleTime: DAY });
export const wordsQuery = (chart: string, version: number) =>
  queryOptions({ ...pageOf<ChartWords>(`/charts/${chart}/words?version=${version}`), staleTime: DAY });

const PER_PAGE = 100;

/** The journal, the newest first, a hundred entries at a time; the pages are asked for side by side. */
export const journalPages = (id: string, entries: number) =>
  Array.from({ length: Math.max(1, Math.ceil(entries / PER_PAGE)) }, (_none, index) =>
    pageOf<JournalPage>(`/cases/${id}/journal-entries?limit=${PER_PAGE}&page=${index + 1}`),
  );
