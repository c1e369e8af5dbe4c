import type { Provider } from '@nestjs/common';
import { SystemClock } from '#casework';
import { DataSource, NewsPg } from '#persistence';
import { Identity } from '../actor/identity.js';
import { Log } from '../log.js';
import { made } from '../made.js';
import { NewsDesk } from './news-desk.js';

/** What open pages are told of. */
export const newsProviders: readonly Provider[] = [
  made(NewsPg, DataSource),
  made(NewsDesk, NewsPg, Identity, SystemClock, Log),
];
