import { join } from 'node:path';
import type { Provider } from '@nestjs/common';
import { SystemClock } from '#casework';
import { DiskPost, POST_FOLDER } from '#mail';
import {
  ActorDirectoryPg,
  CalendarFeedsPg,
  DataSource,
  DeliveriesPg,
  IncomingDocumentsPg,
  NoticesPg,
  SigningKeysPg,
  TaskListPg,
  WaitingLettersPg,
} from '#persistence';
import { made } from '../made.js';
import type { ApiOptions } from '../options.js';
import { CalendarController } from './calendar.controller.js';
import { Calendar } from './calendar.js';
import { CalendarFeedsController } from './calendar-feeds.controller.js';
import { CalendarFeeds } from './calendar-feeds.js';
import { CaughtLetters } from './caught-letters.js';
import { Deliveries } from './deliveries.js';
import { EndDigestsController } from './end-digests.controller.js';
import { IncomingDocumentsController } from './incoming-documents.controller.js';
import { LettersController } from './letters.controller.js';
import { MailDoor } from './mail-door.js';
import { NoticeViews } from './notice-views.js';
import { NoticesController } from './notices.controller.js';
import { PostController } from './post.controller.js';

export const MAIL_CONTROLLERS = [
  LettersController,
  NoticesController,
  IncomingDocumentsController,
  CalendarFeedsController,
  CalendarController,
  EndDigestsController,
  PostController,
] as const;

/** Addresses of the mail room that are no part of the published API. */
export const MAIL_PATHS = [
  'kalender/:address',
  'brev/avsluta/:token',
  'post',
  'post/:letterId',
  'post/:letterId/html',
] as const;

/** Letters out and in, news, calendars. */
export function mailProviders({ config, publicUrl = config.publicUrl }: ApiOptions): readonly Provider[] {
  const catches = config.mode === 'standalone' && config.mail.smtpUrl === null;
  const folder = catches ? new DiskPost(join(config.dataDir, POST_FOLDER)) : null;
  return [
    ...[CalendarFeedsPg, DeliveriesPg, IncomingDocumentsPg, NoticesPg, SigningKeysPg, WaitingLettersPg].map(
      (store) => ({
        provide: store,
        useFactory: (dataSource: DataSource) => new store(dataSource),
        inject: [DataSource],
      }),
    ),
    made(Deliveries, DeliveriesPg, SystemClock),
    made(NoticeViews, NoticesPg, SystemClock),
    made(MailDoor, IncomingDocumentsPg, SigningKeysPg, SystemClock),
    {
      provide: CaughtLetters,
      inject: [WaitingLettersPg],
      useFactory: (waiting: WaitingLettersPg) => new CaughtLetters(folder, waiting),
    },
    {
      provide: CalendarFeeds,
      inject: [CalendarFeedsPg, SystemClock],
      useFactory: (feeds: CalendarFeedsPg, clock: SystemClock) => new CalendarFeeds(feeds, clock, publicUrl),
    },
    {
      provide: Calendar,
      inject: [CalendarFeedsPg, TaskListPg, ActorDirectoryPg, SystemClock],
      useFactory: (feeds: CalendarFeedsPg, tasks: TaskListPg, directory: ActorDirectoryPg, clock: SystemClock) =>
        new Calendar(feeds, tasks, directory, clock, publicUrl),
    },
  ];
}
