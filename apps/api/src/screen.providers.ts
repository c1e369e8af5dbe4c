import type { Provider } from '@nestjs/common';
import { PerformAct, SystemClock } from '#casework';
import { TaskLife } from '#network';
import {
  BoardPg,
  CaseAssignmentsPg,
  CaseDetailsPg,
  CaseStorePg,
  DataSource,
  DeadlineListPg,
  FailedWorkListPg,
  JournalReaderPg,
  LettersPg,
  NetworkListsPg,
  PersonsPg,
  SavedViewsPg,
  SettingsPg,
  TaskCountsPg,
  TaskLifePg,
  TaskListPg,
  TextVersionsPg,
} from '#persistence';
import { ChartRegistry, charts } from '#process';
import { RetryFailedWork } from '#queue';
import { CaseLists } from './cases/case-lists.js';
import { CaseReader } from './cases/case-reader.js';
import { CasesAsKnown } from './cases/course/as-known.js';
import { CourseViews } from './cases/course/course-views.js';
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
import { InPlace } from './work/in-place-of.js';
import { TaskCountViews } from './work/task-count-views.js';
import { TaskViews } from './work/task-views.js';
import { CaseAssignments } from './worklist/case-assignments.js';
import { SavedViews } from './worklist/saved-views.js';

/** Use cases, and what the controllers show. */
export const screenProviders: readonly Provider[] = [
  { provide: ChartRegistry, useValue: charts },
  made(CaseReader, CaseStorePg, CaseDetailsPg, ChartRegistry, SystemClock),
  made(CaseLists, BoardPg, SystemClock, PersonsPg),
  made(SavedViews, SavedViewsPg, SystemClock),
  made(CaseAssignments, CaseAssignmentsPg, PersonsPg, SystemClock),
  made(CourseViews, CaseReader, CaseDetailsPg, JournalReaderPg, ChartRegistry, SystemClock),
  made(CasesAsKnown, CaseReader, CaseDetailsPg, JournalReaderPg, ChartRegistry, SettingsPg, SystemClock),
  made(JournalViews, CaseReader, JournalReaderPg, PersonsPg, ChartRegistry),
  made(InPlace, NetworkListsPg, PersonsPg),
  made(TaskLifePg, DataSource, SystemClock),
  made(TaskLife, TaskLifePg, SystemClock),
  made(TaskViews, TaskListPg, LettersPg, SystemClock, InPlace, PersonsPg, TaskLife, PerformAct),
  made(TaskCountViews, TaskCountsPg, SystemClock),
  made(DeadlineViews, DeadlineListPg, SystemClock),
  made(LitStates, CaseStorePg, ChartRegistry),
  made(FailedJobs, FailedWorkListPg, RetryFailedWork),
  made(TextShelf, CaseReader, TextVersionsPg),
  made(PlacedComments),
  made(TextViews, TextShelf, PersonsPg),
  made(CommentViews, TextShelf, PlacedComments),
  made(Readiness, DataSource),
];
