import { findingText } from '#messages';
import {
  checkMigration,
  Migrations,
  plainMigration,
  type ChartChange,
  type Changed,
  type Migration,
  type MigrationCheck,
  type StateChange,
} from '#process';
import type { MigratedCases } from '#casework';
import { linesOfCases, openChange, OPERATOR, readMeant } from '../change.js';
import { UsageError, type Command } from '../command.js';
import { WORDS } from '../command-words.js';
import { withWorkplace } from '../database.js';
import { publishedWith, readChart, type Published } from '../published.js';

const { usage } = WORDS['check-migration'];

/** Proves the migration between two versions of a chart; with `--dry-run` also says which running cases it touches. */
export const checkMigrationCommand: Command = {
  run: async (args, output, options) => {
    const [old, next, ...rest] = args;
    if (old === undefined || next === undefined || rest.length > 0)
      throw new UsageError(`Användning: npm run ordna -- ${usage}`);
    const published = await publishedWith(options.draft);
    const { migration, isPublished } = migrationFor(published, old, next);
    const check = checkMigration(published.charts, migration);
    const cases = options['dry-run']
      ? await withWorkplace(({ dataSource }) => {
          const { migrateCases } = openChange(dataSource, withOne(published, migration));
          const onProgress = (done: number, of: number): void => output.progress(done, of, 'ärenden');
          return migrateCases.run(OPERATOR, migration.id, { dryRun: true, meant: readMeant(options), onProgress });
        })
      : null;
    output.result(
      { ...check, published: isPublished, ...(cases && { cases }) },
      linesOf(check, isPublished, cases, options.verbose === true),
    );
    return check.ok && (cases === null || cases.refused === 0);
  },
};

/** @throws UsageError for versions of different charts */
function migrationFor(
  published: Published,
  old: string,
  next: string,
): { readonly migration: Migration; readonly isPublished: boolean } {
  const [from, to] = [readChart(published, old), readChart(published, next)];
  if (from.chart !== to.chart) throw new UsageError(`${old} och ${next} är olika kartor.`);
  const change = { chart: from.chart, from: from.version, to: to.version };
  const known = published.migrations.between(from.chart, from.version, to.version);
  return { migration: known ?? plainMigration(published.charts, change), isPublished: known !== null };
}

const withOne = ({ charts, migrations }: Published, migration: Migration): Published => ({
  charts,
  migrations: migrations.find(migration.id) ? migrations : new Migrations([...migrations.all, migration], charts),
});

function linesOf(
  { migration, charts, findings, ok }: MigrationCheck,
  isPublished: boolean,
  cases: MigratedCases | null,
  verbose: boolean,
): readonly string[] {
  const faults = findings.filter(({ accepted }) => accepted === null);
  return [
    isPublished
      ? `Migreringen ${migration}:`
      : 'Ingen migrering är publicerad mellan versionerna; prövad som om varje läge behåller sin plats.',
    ...charts.flatMap((chart) => linesOfChart(chart, verbose)),
    ...findings.flatMap((one) =>
      one.accepted === null ? [] : [`  godtaget: ${findingText(one, 'sv')} Skäl: ${one.accepted}`],
    ),
    ...faults.map((one) => `  FEL ${one.code} (${one.chart}): ${findingText(one, 'sv')}`),
    ...(cases ? linesOfCases(cases) : []),
    ok ? 'Migreringen håller.' : `Migreringen håller inte: ${faults.length} fel.`,
  ];
}

function linesOfChart({ chart, from, to, states, begins }: ChartChange, verbose: boolean): readonly string[] {
  const changed = states.filter((one) => verbose || one.to.join() !== one.state || wordsOf(one).length > 0);
  return [
    `${chart}@${from} → ${chart}@${to}: ${states.length} lägen, ${changed.length} berörs`,
    ...begins.map((region) => `  börjar på nytt: ${region}`),
    ...changed.map((one) => `  ${one.state} → ${one.to.join(' och ') || 'ingenstans'}${wordsOf(one)}`),
  ];
}

function wordsOf({ acts, permissions, deadlines, tasks }: StateChange): string {
  const named = (label: string, names: readonly string[]): readonly string[] =>
    names.length > 0 ? [`${label} ${names.join(', ')}`] : [];
  const changed = (label: string, all: readonly Changed[]): readonly string[] =>
    named(
      label,
      all.map(({ name }) => name),
    );
  const words = [
    ...named('förlorar', acts.lost),
    ...named('får', acts.gained),
    ...named('annan väg eller andra villkor för', acts.changed),
    ...changed('andra behöriga för', permissions),
    ...named('förlorar fristen', deadlines.lost),
    ...named('får fristen', deadlines.gained),
    ...changed('ändrad frist', deadlines.changed),
    ...named('förlorar uppgiften', tasks.lost),
    ...named('får uppgiften', tasks.gained),
    ...changed('ändrad uppgift', tasks.changed),
  ];
  return words.length === 0 ? '' : `: ${words.join('; ')}`;
}
