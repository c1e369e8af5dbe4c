import type { RouteObject } from 'react-router';

export const bodyRoutes: RouteObject[] = [
  { path: '/moten/organ/:body', lazy: async () => ({ Component: (await import('./body-page')).BodyPage }) },
];
