import type { RouteObject } from 'react-router';

export const helpRoutes: RouteObject[] = [
  { path: '/hjalp', lazy: async () => ({ Component: (await import('./help-start')).HelpStart }) },
  { path: '/hjalp/:role', lazy: async () => ({ Component: (await import('./help-page')).HelpOfRole }) },
];
