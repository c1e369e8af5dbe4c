import type { RouteObject } from 'react-router';

export const taskRoutes: RouteObject[] = [
  { path: '/uppgifter', lazy: async () => ({ Component: (await import('./inbox')).Inbox }) },
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
