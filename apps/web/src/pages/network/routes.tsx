import type { RouteObject } from 'react-router';

export const networkRoutes: RouteObject[] = [
  { path: '/natverket', lazy: async () => ({ Component: (await import('./network-page')).NetworkPage }) },
  { path: '/natverket/personer', lazy: async () => ({ Component: (await import('./people-page')).PeoplePage }) },
  {
    path: '/natverket/personer/ny',
    lazy: async () => ({ Component: (await import('./new-person-page')).NewPersonPage }),
  },
  { path: '/natverket/brev', lazy: async () => ({ Component: (await import('./letters-page')).LettersPage }) },
  { path: '/natverket/foretag', lazy: async () => ({ Component: (await import('./companies-page')).CompaniesPage }) },
  { path: '/natverket/konton', lazy: async () => ({ Component: (await import('./accounts-page')).AccountsPage }) },
  { path: '/natverket/:id', lazy: async () => ({ Component: (await import('./person-page')).PersonPage }) },
  {
    path: '/natverket/:id/uppdrag',
    lazy: async () => ({ Component: (await import('./mandate-page')).MandatePage }),
  },
];
