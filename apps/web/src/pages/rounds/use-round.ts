import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { Compilation, RoundProgressView, RoundView, RunPage, RunView } from '#contract';
import { pageOf } from '../../api/queries';

/** The round that the address names, as lists know it: which case it belongs to, and how far it has come. */
export function useRun(): UseQueryResult<RunView | null> {
  const { id = '' } = useParams();
  return useQuery({
    ...pageOf<RunPage>(`/runs?chart=opinion-round&id=${id}`),
    select: ({ runs }: RunPage) => runs[0] ?? null,
  });
}

export const roundPath = ({ caseId, id }: Pick<RunView, 'caseId' | 'id'>): string =>
  `/cases/${caseId}/opinion-rounds/${id}`;
export const roundQuery = (run: RunView) => pageOf<RoundView>(roundPath(run));
export const progressQuery = (run: RunView) => pageOf<RoundProgressView>(`${roundPath(run)}/progress`);
export const compilationQuery = (run: RunView) => pageOf<Compilation>(`${roundPath(run)}/compilation`);
