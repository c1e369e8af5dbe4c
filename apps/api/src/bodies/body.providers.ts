import type { Provider } from '@nestjs/common';
import { SystemClock } from '#casework';
import { AdviceOnCases, BodyGoals, BodyMeetings, EducationPlan, Keeper, WatchList } from '#network';
import { BodyListsPg, BodyStorePg, DataSource, NetworkStorePg, PersonsPg } from '#persistence';
import { made } from '../made.js';
import { AdviceController } from './advice.controller.js';
import { BodiesController } from './bodies.controller.js';
import { BodyRecordsReader } from './body-records.js';
import { BodyViews } from './body-views.js';
import { EducationController } from './education.controller.js';
import { BodyGoalsController } from './goals.controller.js';
import { BodyMeetingsController } from './meetings.controller.js';
import { WatchItemsController } from './watch-items.controller.js';

export const BODY_CONTROLLERS = [
  BodiesController,
  BodyMeetingsController,
  BodyGoalsController,
  EducationController,
  WatchItemsController,
  AdviceController,
];

/** Bodies that advise. None of their use cases is handed anything by which a case could be changed. */
export const bodyProviders: readonly Provider[] = [
  made(BodyStorePg, DataSource, SystemClock),
  made(BodyListsPg, DataSource),
  made(Keeper, BodyStorePg, SystemClock),
  made(BodyMeetings, Keeper),
  made(BodyGoals, Keeper),
  made(EducationPlan, Keeper),
  made(WatchList, Keeper),
  made(AdviceOnCases, Keeper),
  made(BodyViews, NetworkStorePg, BodyListsPg, PersonsPg, SystemClock),
  made(BodyRecordsReader, BodyStorePg, BodyListsPg, PersonsPg, SystemClock),
];
