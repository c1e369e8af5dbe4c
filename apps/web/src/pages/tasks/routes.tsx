import type { RouteObject } from 'react-router';
import { early } from '../../api/early';
import { readWanted } from './inbox/address';
import { countsQuery, tasksQuery } from './queries';

export const taskRoutes: RouteObject[] = [
  {
    path: '/uppgifter',
    lazy: async () => ({ Component: (await import('./inbox')).Inbox }),
    loader: early((client, { request }) => {
      const wanted = readWanted(new URL(request.url).searchParams);
      return [client.prefetchQuery(countsQuery()), client.prefetchInfiniteQuery(tasksQuery(wanted))];
    }),
    shouldRevalidate: () => false,
  },
  { path: '/uppgifter/:taskId', lazy: async () => ({ Component: (await import('./task-page')).TaskPage }) },
  {
    path: '/uppgifter/:taskId/forhandsgranska',
    lazy: async () => ({ Component: (await import('./opinion/preview')).PreviewPage }),
  },
  {
    path: '/uppgifter/:taskId/kvitto',
    lazy: async () => ({ Component: (await import('./opinion/receipt')).ReceiptPage }),
  },
  { path: '/uppgifter/:taskId/forlang', lazy: async () => ({ Component: (await import('./extend')).ExtendPage }) },
  {
    path: '/uppgifter/:taskId/overlamna',
    lazy: async () => ({ Component: (await import('./hand-over')).HandOverPage }),
  },
  { path: '/installningar', lazy: async () => ({ Component: (await import('./settings/settings')).Settings }) },
];
