import type { RouteObject } from 'react-router';

export const roundRoutes: RouteObject[] = [
  { path: '/rundor', lazy: async () => ({ Component: (await import('./rounds-page')).RoundsPage }) },
  { path: '/rundor/:id', lazy: async () => ({ Component: (await import('./round-page')).RoundPage }) },
  {
    path: '/rundor/:id/sammanstallning',
    lazy: async () => ({ Component: (await import('./compilation-page')).CompilationPage }),
  },
  { path: '/rundor/:id/svar', lazy: async () => ({ Component: (await import('./answers-page')).AnswersPage }) },
];
