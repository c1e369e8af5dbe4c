import type { RouteObject } from 'react-router';

export const operationRoutes: RouteObject[] = [
  { path: '/drift', lazy: async () => ({ Component: (await import('./limits-page')).LimitsPage }) },
  { path: '/drift/paminnelser', lazy: async () => ({ Component: (await import('./reminders-page')).RemindersPage }) },
  { path: '/drift/bakgrund', lazy: async () => ({ Component: (await import('./failed-jobs-page')).FailedJobsPage }) },
];
