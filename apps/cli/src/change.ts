import { MigrateCase, MigrateCases, SystemClock, UndoMigration, type Actor, type CasesMeant } from '#casework';
import { reasonText } from '#messages';
import { CaseArchivePg, CaseStorePg, RunningCasesPg, SettingsPg, type DataSource } from '#persistence';
import { CASE_KINDS, STAGES } from '#process';
import type { MigratedCases } from '#casework';
import { UsageError, type CommandOptions } from './command.js';
import type { Published } from './published.js';

/** Whoever may run commands on the database acts for the system. */
export const OPERATOR: Actor = { personId: 'system', mandates: [{ role: 'system' }] };

/** The use cases of a change of version, on a database. */
export function openChange(dataSource: DataSource, { charts, migrations }: Published) {
  const cases = new CaseStorePg(dataSource);
  const settings = new SettingsPg(dataSource);
  const clock = new SystemClock();
  const migrateCase = new MigrateCase(charts, migrations, cases, settings, clock);
  return {
    migrateCases: new MigrateCases(migrateCase, new RunningCasesPg(dataSource), cases),
    undoMigration: new UndoMigration(charts, migrations, cases, new CaseArchivePg(dataSource), settings, clock),
  };
}

/** @throws UsageError for a kind or a stage that does not exist */
export function readMeant({ kind, stage, case: ids }: CommandOptions): CasesMeant {
  const meantKind = CASE_KINDS.find((one) => one === kind);
  const meantStage = STAGES.find((one) => one === stage);
  if (kind !== undefined && !meantKind) throw new UsageError(`Slaget ${kind} finns inte: ${CASE_KINDS.join(', ')}`);
  if (stage !== undefined && !meantStage) throw new UsageError(`Steget ${stage} finns inte: ${STAGES.join(', ')}`);
  return { ...(meantKind && { kind: meantKind }), ...(meantStage && { stage: meantStage }), ...(ids && { ids }) };
}

const MOST_SHOWN = 20;

/** How a migration of many cases went, for a person. */
export function linesOfCases(result: MigratedCases): readonly string[] {
  const { dryRun, found, migrated, already, refused, refusals, standing, overdue } = result;
  const verb = dryRun ? 'skulle föras över' : 'överförda';
  return [
    ...Object.entries(standing).map(([state, n]) => `  ${String(n).padStart(6)} ${state}`),
    ...refusals
      .slice(0, MOST_SHOWN)
      .map(({ caseId, reason }) => `  ärende ${caseId} stannar: ${reasonText(reason, 'sv')}`),
    `${found} ärenden på den gamla versionen: ${migrated} ${verb}, ${already} redan överförda, ${refused} stannar kvar.`,
    ...(overdue > 0 ? [`${overdue} av dem får en frist som redan har passerat.`] : []),
  ];
}
