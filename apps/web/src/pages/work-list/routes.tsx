import type { RouteObject } from 'react-router';

export const workListRoutes: RouteObject[] = [
  { path: '/arenden', lazy: async () => ({ Component: (await import('./work-list')).WorkList }) },
];
