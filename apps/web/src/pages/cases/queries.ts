import { queryOptions } from '@tanstack/react-query';
import type { ActList, CaseAsKnown, CaseCourse, CaseView, ChartView, ChartWords, JournalPage } from '#contract';
import { pageOf } from '../../api/queries';
import { actsPath, casePath, coursePath, ENTRIES_PER_PAGE, journalPath } from './paths';

/** What the pages of one case read. */
export const caseQuery = (id: string) => pageOf<CaseView>(casePath(id));
export const courseQuery = (id: string) => pageOf<CaseCourse>(coursePath(id));
export const actsQuery = (id: string) => pageOf<ActList>(actsPath(id));
export const knownQuery = (id: string, on: string) => pageOf<CaseAsKnown>(`/cases/${id}/as-known?on=${on}`);

/** Charts change with releases alone. */
const DAY = 24 * 60 * 60 * 1000;
export const chartQuery = (chart: string, version: number) =>
  queryOptions({ ...pageOf<ChartView>(`/charts/${chart}?version=${version}`), staleTime: DAY });
export const wordsQuery = (chart: string, version: number) =>
  queryOptions({ ...pageOf<ChartWords>(`/charts/${chart}/words?version=${version}`), staleTime: DAY });

/** The journal, the newest first; its pages are asked for side by side. */
export const journalPages = (id: string, entries: number) =>
  Array.from({ length: Math.max(1, Math.ceil(entries / ENTRIES_PER_PAGE)) }, (_none, index) =>
    pageOf<JournalPage>(journalPath(id, index + 1)),
  );
