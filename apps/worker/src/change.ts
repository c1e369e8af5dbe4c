import { type CaseQueue, type Clock, MigrateCase, MigrateCases, UndoMigration } from '#casework';
import { CaseArchivePg, CaseStorePg, type DataSource, MigratedCasesPg, RunningCasesPg, SettingsPg } from '#persistence';
import type { ChartRegistry, Migrations } from '#process';

/** Charts, and the migrations between them. */
export interface Published {
  readonly charts: ChartRegistry;
  readonly migrations: Migrations;
}

/** The use cases of a change of version, on a database. */
export function openChange(
  dataSource: DataSource,
  { charts, migrations }: Published,
  clock: Clock,
  queue?: CaseQueue,
): { readonly migrateCases: MigrateCases; readonly undoMigration: UndoMigration } {
  const cases = new CaseStorePg(dataSource);
  const settings = new SettingsPg(dataSource);
  const undoMigration = new UndoMigration(
    charts,
    migrations,
    cases,
    new CaseArchivePg(dataSource),
    settings,
    clock,
    queue,
  );
  const migrateCases = new MigrateCases(
    new MigrateCase(charts, migrations, cases, settings, clock, queue),
    undoMigration,
    new RunningCasesPg(dataSource),
    new MigratedCasesPg(dataSource),
    cases,
  );
  return { migrateCases, undoMigration };
}
