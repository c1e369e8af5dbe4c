import type { RouteObject } from 'react-router';
import { early } from '../../api/early';
import { actsQuery, caseQuery, courseQuery } from './queries';

export const caseRoutes: RouteObject[] = [
  {
    path: '/arenden/:id',
    lazy: async () => ({ Component: (await import('./case-page')).CasePage }),
    // The journal stands further down, and is asked for when what stands above it is drawn.
    loader: early((client, { params: { id = '' } }) => [
      client.prefetchQuery(caseQuery(id)),
      client.prefetchQuery(courseQuery(id)),
      client.prefetchQuery(actsQuery(id)),
    ]),
    // Only what the address asks of the journal changes while one is there.
    shouldRevalidate: ({ currentParams, nextParams }) => currentParams['id'] !== nextParams['id'],
  },
  { path: '/arenden/:id/gor/:handling', lazy: async () => ({ Component: (await import('./act-page')).ActPage }) },
  { path: '/arenden/:id/karta', lazy: async () => ({ Component: (await import('./map-page')).MapPage }) },
  { path: '/arenden/:id/per/:datum', lazy: async () => ({ Component: (await import('./known-page')).KnownPage }) },
];
