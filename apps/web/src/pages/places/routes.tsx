import type { RouteObject } from 'react-router';

export const placeRoutes: RouteObject[] = [
  { path: '/inforande', lazy: async () => ({ Component: (await import('./introductions-page')).IntroductionsPage }) },
  { path: '/utvarderingar', lazy: async () => ({ Component: (await import('./evaluations-page')).EvaluationsPage }) },
  { path: '/upphandling', lazy: async () => ({ Component: (await import('./procurements-page')).ProcurementsPage }) },
  {
    path: '/upphandling/:id',
    lazy: async () => ({ Component: (await import('./procurements-page')).ProcurementPage }),
  },
  { path: '/kalender', lazy: async () => ({ Component: (await import('./calendar-page')).CalendarPage }) },
  { path: '/moten', lazy: async () => ({ Component: (await import('./meetings-page')).MeetingsPage }) },
  { path: '/moten/:id', lazy: async () => ({ Component: (await import('./meetings-page')).MeetingPage }) },
  { path: '/jav', lazy: async () => ({ Component: (await import('./conflicts-page')).ConflictsPage }) },
  { path: '/jav/:id', lazy: async () => ({ Component: (await import('./conflict-page')).DeclarationPage }) },
  { path: '/diarium', lazy: async () => ({ Component: (await import('./register-page')).RegisterPage }) },
  {
    path: '/diarium/handlingar/:id',
    lazy: async () => ({ Component: (await import('./document-page')).DocumentPage }),
  },
  {
    path: '/diarium/begaran/:id',
    lazy: async () => ({ Component: (await import('./disclosure-page')).DisclosureRequestPage }),
  },
];
