import { useQuery } from '@tanstack/react-query';
import type { TaskCounts } from '#contract';
import { pageOf } from '../api/queries';
import { useSession } from './session';

/** The day in Sweden as the server has it: with the latest count of tasks, and until that is known with the session. */
export function useToday(): string {
  const { today } = useSession();
  const { data } = useQuery(pageOf<TaskCounts>('/task-counts'));
  return data?.today ?? today;
}
