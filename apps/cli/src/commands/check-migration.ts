import { checkMigration, Migrations, plainMigration, type Migration } from '#process';
import { linesOfCases, OPERATOR, readMeant } from '../change.js';
import { UsageError, type Command } from '../command.js';
import { WORDS } from '../command-words.js';
import { withWorkplace } from '../database.js';
import { linesOfCheck } from '../migration-lines.js';
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
      ? await withWorkplace(({ changeOf }) => {
          const { migrateCases } = changeOf(withOne(published, migration));
          const onProgress = (done: number, of: number): void => output.progress(done, of, 'ärenden');
          return migrateCases.run(OPERATOR, migration.id, { dryRun: true, meant: readMeant(options), onProgress });
        })
      : null;
    output.result(
      { ...check, published: isPublished, ...(cases && { cases }) },
      linesOfCheck(check, { isPublished, isVerbose: options.verbose === true }, cases ? linesOfCases(cases) : []),
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
