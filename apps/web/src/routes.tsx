import type { RouteObject } from 'react-router';
import { boardRoutes } from './pages/board/routes';
import { bodyRoutes } from './pages/bodies/routes';
import { caseRoutes } from './pages/cases/routes';
import { declarationRoutes } from './pages/declarations/routes';
import { noticeRoutes } from './notifications/routes';
import { helpRoutes } from './pages/help/routes';
import { networkRoutes } from './pages/network/routes';
import { newCaseRoutes } from './pages/new-case/routes';
import { operationRoutes } from './pages/operation/routes';
import { placeRoutes } from './pages/places/routes';
import { recordRoutes } from './pages/records/routes';
import { roundRoutes } from './pages/rounds/routes';
import { taskRoutes } from './pages/tasks/routes';
import { workListRoutes } from './pages/work-list/routes';
import { NotFound } from './pages/not-found';
import { RouteFault } from './pages/route-fault';
import { Shell } from './shell/shell';

/** Every page of the app. Each area lists its own, and fetches its code when it is opened. */
export const routes: RouteObject[] = [
  {
    element: <Shell />,
    children: [
      {
        errorElement: <RouteFault />,
        children: [
          ...boardRoutes,
          ...bodyRoutes,
          ...caseRoutes,
          ...declarationRoutes,
          ...helpRoutes,
          ...networkRoutes,
          ...newCaseRoutes,
          ...noticeRoutes,
          ...operationRoutes,
          ...placeRoutes,
          ...recordRoutes,
          ...roundRoutes,
          ...taskRoutes,
          ...workListRoutes,
          { path: '*', element: <NotFound /> },
        ],
      },
    ],
  },
];
