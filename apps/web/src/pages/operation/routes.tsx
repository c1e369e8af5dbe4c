import type { RouteObject } from 'react-router';
import { loadOperation } from '../../intl/catalogue';
import { locale } from '../../intl/locale';

/** A page together with the sentences that these pages alone say. */
const withWords = async <P,>(page: Promise<P>): Promise<P> => (await Promise.all([page, loadOperation(locale)]))[0];

export const operationRoutes: RouteObject[] = [
  { path: '/drift', lazy: async () => ({ Component: (await withWords(import('./limits-page'))).LimitsPage }) },
  {
    path: '/drift/paminnelser',
    lazy: async () => ({ Component: (await withWords(import('./reminders-page'))).RemindersPage }),
  },
  {
    path: '/drift/bakgrund',
    lazy: async () => ({ Component: (await withWords(import('./failed-jobs-page'))).FailedJobsPage }),
  },
];
