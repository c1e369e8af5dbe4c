import { infiniteQueryOptions } from '@tanstack/react-query';
import type { NoticePage } from '#contract';
import { read } from '../api/client';
import { pageOf } from '../api/queries';

const FIRST = 20;

/** What the bell counts. */
export const latestNotices = pageOf<NoticePage>(`/notices?limit=${FIRST}`);

const PER_PAGE = 50;

/** All that a person was told, the latest first. */
export const allNotices = infiniteQueryOptions({
  queryKey: ['/notices', 'all'],
  queryFn: async ({ pageParam, signal }) =>
    (await read<NoticePage>(`/notices?limit=${PER_PAGE}&page=${pageParam}`, signal)).body,
  initialPageParam: 1,
  getNextPageParam: ({ _meta: { page, limit, totalRecords } }) => (page * limit < totalRecords ? page + 1 : null),
});
