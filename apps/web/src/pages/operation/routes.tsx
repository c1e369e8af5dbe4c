import type { RouteObject } from 'react-router';
import { withWords } from '../../intl/catalogue';

/** A page together with the sentences that these pages alone say. */
const worded = <P,>(page: Promise<P>): Promise<P> => withWords('operation', page);

export const operationRoutes: RouteObject[] = [
  { path: '/drift', lazy: async () => ({ Component: (await worded(import('./limits-page'))).LimitsPage }) },
  {
    path: '/drift/paminnelser',
    lazy: async () => ({ Component: (await worded(import('./reminders-page'))).RemindersPage }),
  },
  {
    path: '/drift/bakgrund',
    lazy: async () => ({ Component: (await worded(import('./failed-jobs-page'))).FailedJobsPage }),
  },
];
