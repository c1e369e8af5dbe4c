import { useQuery } from '@tanstack/react-query';
import type { TaskCounts } from '#contract';
import { pageOf } from '../api/queries';
import { useRested } from '../parts/at-rest';

/** How many tasks wait: nothing that the first page waits for, so it is asked for once that page has come, unless the page itself asks. */
export function useTaskCounts(): TaskCounts | undefined {
  return useQuery({ ...pageOf<TaskCounts>('/task-counts'), enabled: useRested() }).data;
}
