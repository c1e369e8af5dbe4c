import { useQuery } from '@tanstack/react-query';
import type { TaskCounts } from '#contract';
import { pageOf } from '../../api/queries';
import { dayOf } from '../../intl/days';

/** The day in Sweden as the server has it; the reader's own clock until that is known. */
export function useToday(): string {
  const { data } = useQuery(pageOf<TaskCounts>('/task-counts'));
  return data?.today ?? dayOf(new Date());
}
