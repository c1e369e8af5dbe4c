import type { Provider } from '@nestjs/common';
import { SystemClock } from '#casework';
import { CalendarFeedsPg, DataSource, PastPg, PresentPg, StageHistoryPg } from '#persistence';
import { charts } from '#process';
import { made } from '../made.js';
import { ManagementController } from './management.controller.js';
import { OverviewViews } from './overview-views.js';

export const MANAGEMENT_CONTROLLERS = [ManagementController];

export const managementProviders: readonly Provider[] = [
  made(PresentPg, DataSource),
  made(PastPg, DataSource),
  {
    provide: StageHistoryPg,
    useFactory: (dataSource: DataSource) => new StageHistoryPg(dataSource, charts),
    inject: [DataSource],
  },
  made(OverviewViews, StageHistoryPg, PresentPg, PastPg, CalendarFeedsPg, SystemClock),
];
