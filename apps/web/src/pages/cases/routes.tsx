import type { RouteObject } from 'react-router';
import { early } from '../../api/early';
import { actsQuery, caseQuery, courseQuery, journalPages } from './queries';

export const caseRoutes: RouteObject[] = [
  {
    path: '/arenden/:id',
    lazy: async () => ({ Component: (await import('./case-page')).CasePage }),
    loader: early((client, { params: { id = '' } }) => [
      client.prefetchQuery(caseQuery(id)),
      client.prefetchQuery(courseQuery(id)),
      client.prefetchQuery(actsQuery(id)),
      ...journalPages(id, 1).map((page) => client.prefetchQuery(page)),
    ]),
    // Only what the address asks of the journal changes while one is there.
    shouldRevalidate: ({ currentParams, nextParams }) => currentParams['id'] !== nextParams['id'],
  },
  { path: '/arenden/:id/gor/:handling', lazy: async () => ({ Component: (await import('./act-page')).ActPage }) },
  { path: '/arenden/:id/karta', lazy: async () => ({ Component: (await import('./map-page')).MapPage }) },
  { path: '/arenden/:id/per/:datum', lazy: async () => ({ Component: (await import('./known-page')).KnownPage }) },
];
