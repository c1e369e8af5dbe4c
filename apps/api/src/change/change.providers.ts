import type { Provider } from '@nestjs/common';
import { MigrateCase, MigrateCases, MigrationRuns, SystemClock, UndoMigration } from '#casework';
import {
  CaseArchivePg,
  CaseStorePg,
  DataSource,
  MigratedCasesPg,
  MigrationRunsPg,
  RunningCasesPg,
  SettingsPg,
} from '#persistence';
import { charts, migrations, Migrations } from '#process';

/** Change of version: counted and begun here; the worker does the rest. */
export const changeProviders: readonly Provider[] = [
  { provide: Migrations, useValue: migrations },
  {
    provide: MigrationRunsPg,
    useFactory: (dataSource: DataSource) => new MigrationRunsPg(dataSource),
    inject: [DataSource],
  },
  {
    provide: MigrationRuns,
    useFactory: (
      dataSource: DataSource,
      cases: CaseStorePg,
      settings: SettingsPg,
      stored: MigrationRunsPg,
      clock: SystemClock,
    ) =>
      new MigrationRuns(
        new MigrateCases(
          new MigrateCase(charts, migrations, cases, settings, clock),
          new UndoMigration(charts, migrations, cases, new CaseArchivePg(dataSource), settings, clock),
          new RunningCasesPg(dataSource),
          new MigratedCasesPg(dataSource),
          cases,
        ),
        stored,
        clock,
      ),
    inject: [DataSource, CaseStorePg, SettingsPg, MigrationRunsPg, SystemClock],
  },
];
