import { QueryClient, queryOptions } from '@tanstack/react-query';
import { read } from './client';
import { ApiError } from './problem';

/** Tries again only what another try can mend: a server out of reach. */
const mayHelp = (failures: number, error: Error): boolean =>
  failures < 2 && (!(error instanceof ApiError) || error.status === 0 || error.status === 503);

export const newQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: { queries: { retry: mayHelp, staleTime: 10_000 }, mutations: { retry: false } },
  });

/** A page of the API, kept under its own address; the query string is part of it. */
export const pageOf = <T>(path: string) =>
  queryOptions({
    queryKey: [path.split('?')[0] ?? path, path],
    queryFn: async ({ signal }) => (await read<T>(path, signal)).body,
  });

/** As `pageOf`, with the ETag that a change of it must send back. */
export const withEtag = <T>(path: string) =>
  queryOptions({ queryKey: [path, 'with-etag'], queryFn: ({ signal }) => read<T>(path, signal) });
