import type { Provider } from '@nestjs/common';
import { SystemClock } from '#casework';
import {
  BoardPg,
  CaseDetailsPg,
  CaseStorePg,
  DataSource,
  DeadlineListPg,
  FailedWorkListPg,
  JournalReaderPg,
  LettersPg,
  PersonsPg,
  TaskListPg,
  TextVersionsPg,
} from '#persistence';
import { ChartRegistry, charts } from '#process';
import { RetryFailedWork } from '#queue';
import { CaseLists } from './cases/case-lists.js';
import { CaseReader } from './cases/case-reader.js';
import { JournalViews } from './cases/journal-views.js';
import { LitStates } from './charts/lit-states.js';
import { made } from './made.js';
import { Readiness } from './health/readiness.js';
import { CommentViews } from './texts/comment-views.js';
import { PlacedComments } from './texts/placed-comments.js';
import { TextShelf } from './texts/text-shelf.js';
import { TextViews } from './texts/text-views.js';
import { FailedJobs } from './operations/failed-jobs.js';
import { DeadlineViews } from './work/deadline-views.js';
import { TaskViews } from './work/task-views.js';

/** Use cases, and what the controllers show. */
export const screenProviders: readonly Provider[] = [
  { provide: ChartRegistry, useValue: charts },
  made(CaseReader, CaseStorePg, CaseDetailsPg, ChartRegistry, SystemClock),
  made(CaseLists, BoardPg, SystemClock),
  made(JournalViews, CaseReader, JournalReaderPg, PersonsPg, ChartRegistry),
  made(TaskViews, TaskListPg, LettersPg, SystemClock, PersonsPg),
  made(DeadlineViews, DeadlineListPg, SystemClock),
  made(LitStates, CaseStorePg, ChartRegistry),
  made(FailedJobs, FailedWorkListPg, RetryFailedWork),
  made(TextShelf, CaseReader, TextVersionsPg),
  made(PlacedComments),
  made(TextViews, TextShelf, PersonsPg),
  made(CommentViews, TextShelf, PlacedComments),
  made(Readiness, DataSource),
];
