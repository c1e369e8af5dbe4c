import type { RouteObject } from 'react-router';

export const caseRoutes: RouteObject[] = [
  { path: '/arenden/:id', lazy: async () => ({ Component: (await import('./case-page')).CasePage }) },
  { path: '/arenden/:id/gor/:handling', lazy: async () => ({ Component: (await import('./act-page')).ActPage }) },
  { path: '/arenden/:id/karta', lazy: async () => ({ Component: (await import('./map-page')).MapPage }) },
  { path: '/arenden/:id/per/:datum', lazy: async () => ({ Component: (await import('./known-page')).KnownPage }) },
];
