import type { RouteObject } from 'react-router';
import { withWords } from '../../intl/catalogue';

export const bodyRoutes: RouteObject[] = [
  {
    path: '/moten/organ/:body',
    lazy: async () => ({ Component: (await withWords('bodyWork', import('./body-page'))).BodyPage }),
  },
];
