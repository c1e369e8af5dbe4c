import type { Provider } from '@nestjs/common';
import { SystemClock } from '#casework';
import { DataSource, OpinionWorkPg, RunListPg } from '#persistence';
import { made } from '../made.js';
import { Compilations } from '../opinions/compilation.js';
import { OpinionReader } from '../opinions/opinion-reader.js';
import { RoundViews } from '../opinions/round-view.js';
import { RoundProgressViews } from './round-progress.js';
import { RunViews } from './run-views.js';

/** Lists over all cases of what runs on them. */
export const runProviders: readonly Provider[] = [
  made(RunListPg, DataSource),
  made(OpinionWorkPg, DataSource),
  made(RunViews, RunListPg, OpinionWorkPg, SystemClock),
  made(RoundProgressViews, OpinionReader, RoundViews, Compilations, OpinionWorkPg, SystemClock),
];
