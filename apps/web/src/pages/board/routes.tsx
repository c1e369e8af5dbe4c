import type { RouteObject } from 'react-router';

export const boardRoutes: RouteObject[] = [
  { path: '/laget', lazy: async () => ({ Component: (await import('./board')).Board }) },
  { path: '/ledtider', lazy: async () => ({ Component: (await import('./lead-times-page')).LeadTimesPage }) },
  { path: '/prognos', lazy: async () => ({ Component: (await import('./forecast-page')).ForecastPage }) },
];
