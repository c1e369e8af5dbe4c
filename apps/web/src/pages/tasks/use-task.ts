import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { ActList, TaskView } from '#contract';
import { pageOf } from '../../api/queries';

/** The task of the address. */
export function useTask(): UseQueryResult<TaskView> {
  const { taskId = '' } = useParams();
  return useQuery(pageOf<TaskView>(`/tasks/${taskId}`));
}

/** What can be done where the task stands, allowed or why not. */
export const actsOf = ({ caseId, instanceId }: Pick<TaskView, 'caseId' | 'instanceId'>) =>
  pageOf<ActList>(`/cases/${caseId}/acts?instanceId=${instanceId}`);
