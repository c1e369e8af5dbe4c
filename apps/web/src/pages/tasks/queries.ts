import { infiniteQueryOptions } from '@tanstack/react-query';
import type { TaskCounts, TaskPage } from '#contract';
import { read } from '../../api/client';
import { pageOf } from '../../api/queries';
import { COUNTS_PATH, TASKS_PER_PAGE, toApiQuery, type Wanted } from './inbox/address';

/** What the list of tasks reads. */
export const countsQuery = () => pageOf<TaskCounts>(COUNTS_PATH);
export const tasksQuery = (wanted: Wanted) =>
  infiniteQueryOptions({
    queryKey: ['/tasks', 'pages', toApiQuery(wanted, 1)],
    queryFn: async ({ pageParam, signal }) => (await read<TaskPage>(toApiQuery(wanted, pageParam), signal)).body,
    initialPageParam: 1,
    getNextPageParam: (last) =>
      last._meta.page * TASKS_PER_PAGE < last._meta.totalRecords ? last._meta.page + 1 : undefined,
  });
