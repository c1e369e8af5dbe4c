import { infiniteQueryOptions } from '@tanstack/react-query';
import type { TaskCounts, TaskPage } from '#contract';
import { read } from '../../api/client';
import { pageOf } from '../../api/queries';
import { toApiQuery, type Wanted } from './inbox/address';

const PAGE = 100;

/** What the list of tasks reads. */
export const countsQuery = () => pageOf<TaskCounts>('/task-counts');
export const tasksQuery = (wanted: Wanted) =>
  infiniteQueryOptions({
    queryKey: ['/tasks', 'pages', toApiQuery(wanted, 1, PAGE)],
    queryFn: async ({ pageParam, signal }) => (await read<TaskPage>(toApiQuery(wanted, pageParam, PAGE), signal)).body,
    initialPageParam: 1,
    getNextPageParam: (last) => (last._meta.page * PAGE < last._meta.totalRecords ? last._meta.page + 1 : undefined),
  });
