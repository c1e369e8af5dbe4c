import type { RouteObject } from 'react-router';

export const declarationRoutes: RouteObject[] = [
  { path: '/jav/ny', lazy: async () => ({ Component: (await import('./new-declaration-page')).NewDeclarationPage }) },
];
