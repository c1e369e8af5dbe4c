import type { RouteObject } from 'react-router';

export const noticeRoutes: RouteObject[] = [
  { path: '/aviseringar', lazy: async () => ({ Component: (await import('./notices-page')).NoticesPage }) },
];
