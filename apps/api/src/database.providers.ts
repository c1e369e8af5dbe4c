import type { Provider } from '@nestjs/common';
import { SystemClock } from '#casework';
import {
  ActorDirectoryPg,
  BoardPg,
  CaseAssignmentsPg,
  SavedViewsPg,
  CaseDetailsPg,
  CaseStorePg,
  DataSource,
  dataSourceOptions,
  DeadlineListPg,
  FailedWorkListPg,
  JournalReaderPg,
  LettersPg,
  LoginsPg,
  PersonsPg,
  PriceTermsPg,
  SettingsPg,
  TaskCountsPg,
  TaskListPg,
  TextVersionsPg,
} from '#persistence';
import { RetryFailedWork } from '#queue';
import type { ApiOptions } from './options.js';
import { Log } from './log.js';
import { JobGate } from './operations/job-gate.js';

/** Connections with the application's rights: it cannot touch what the journal holds. */
export const databaseOptions = ({ databaseUrl, config, log }: ApiOptions) => ({
  ...dataSourceOptions(databaseUrl, {
    role: 'ordna_app',
    poolMax: config.databasePoolMax,
    onIdleError: (error) => log.warn(error),
  }),
  retryAttempts: 0,
});

const READERS = [
  ActorDirectoryPg,
  BoardPg,
  CaseAssignmentsPg,
  SavedViewsPg,
  CaseDetailsPg,
  DeadlineListPg,
  FailedWorkListPg,
  JournalReaderPg,
  LettersPg,
  LoginsPg,
  PersonsPg,
  PriceTermsPg,
  SettingsPg,
  TaskCountsPg,
  TaskListPg,
  TextVersionsPg,
];

/** What touches the database, the queue or the time. */
export const databaseProviders = ({ databaseUrl, config, log, clock }: ApiOptions): readonly Provider[] => [
  { provide: Log, useValue: log },
  { provide: SystemClock, useValue: clock ?? new SystemClock() },
  { provide: CaseStorePg, useFactory: (dataSource: DataSource) => new CaseStorePg(dataSource), inject: [DataSource] },
  ...READERS.map((reader) => ({
    provide: reader,
    useFactory: (dataSource: DataSource) => new reader(dataSource),
    inject: [DataSource],
  })),
  {
    provide: JobGate,
    useFactory: () =>
      new JobGate({ databaseUrl, redisUrl: config.redisUrl, poolMax: 2, onError: (error) => log.warn(error) }),
  },
  {
    provide: RetryFailedWork,
    useFactory: (gate: JobGate, time: SystemClock) => gate.retries(time),
    inject: [JobGate, SystemClock],
  },
];
