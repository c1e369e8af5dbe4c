import type { RouteObject } from 'react-router';

export const recordRoutes: RouteObject[] = [
  {
    path: '/arenden/:id/ny-handling',
    lazy: async () => ({ Component: (await import('./new-record-page')).NewRecordPage }),
  },
  {
    path: '/diarium/begaran/ny',
    lazy: async () => ({ Component: (await import('./new-request-page')).NewRequestPage }),
  },
];
