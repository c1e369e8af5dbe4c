import type { RouteObject } from 'react-router';

export const newCaseRoutes: RouteObject[] = [
  { path: '/arenden/nytt', lazy: async () => ({ Component: (await import('./ways-page')).WaysPage }) },
  {
    path: '/arenden/nytt/:chart/:act',
    lazy: async () => ({ Component: (await import('./new-case-page')).NewCasePage }),
  },
];
