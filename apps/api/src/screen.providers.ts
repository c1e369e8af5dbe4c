import type { Provider } from '@nestjs/common';
import { PerformAct, SystemClock } from '#casework';
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
  SettingsPg,
  TaskListPg,
} from '#persistence';
import { ChartRegistry, charts } from '#process';
import { RetryFailedWork } from '#queue';
import { CaseLists } from './cases/case-lists.js';
import { CaseReader } from './cases/case-reader.js';
import { JournalViews } from './cases/journal-views.js';
import { LitStates } from './charts/lit-states.js';
import { DemoPersons } from './demo/demo-persons.js';
import { Identity } from './actor/identity.js';
import { Readiness } from './health/readiness.js';
import { FailedJobs } from './operations/failed-jobs.js';
import { DeadlineViews } from './work/deadline-views.js';
import { TaskViews } from './work/task-views.js';

type Made<Parts extends readonly unknown[], T> = new (...parts: Parts) => T;

/** A class made from others, in the order of its constructor. */
const made = <Parts extends readonly unknown[], T>(
  provide: Made<Parts, T>,
  ...inject: { readonly [n in keyof Parts]: Token<Parts[n]> }
): Provider => ({
  provide,
  inject: [...inject],
  useFactory: (...parts: Parts) => new provide(...parts),
});
type Token<Part> = abstract new (...parts: never[]) => Part;

/** Use cases, and what the controllers show. */
export const screenProviders: readonly Provider[] = [
  { provide: ChartRegistry, useValue: charts },
  made(PerformAct, ChartRegistry, CaseStorePg, SettingsPg, SystemClock),
  made(CaseReader, CaseStorePg, CaseDetailsPg, ChartRegistry, SystemClock),
  made(CaseLists, BoardPg, SystemClock),
  made(JournalViews, CaseReader, JournalReaderPg, PersonsPg, ChartRegistry),
  made(TaskViews, TaskListPg, LettersPg, SystemClock),
  made(DeadlineViews, DeadlineListPg, SystemClock),
  made(LitStates, CaseStorePg, ChartRegistry),
  made(FailedJobs, FailedWorkListPg, RetryFailedWork),
  made(Readiness, DataSource),
  made(DemoPersons, PersonsPg, Identity),
];
