import { checkMigration } from '#process';
import { linesOfCases, OPERATOR, readMeant } from '../change.js';
import { onlyArgument, UsageError, type Command } from '../command.js';
import { WORDS } from '../command-words.js';
import { withWorkplace } from '../database.js';
import { publishedWith } from '../published.js';

const { usage } = WORDS['migrate-cases'];

/** Takes running cases to the new version, one step each. A run that was stopped is resumed by running it again. */
export const migrateCasesCommand: Command = {
  run: async (args, output, options) => {
    const id = onlyArgument(args, usage);
    const published = await publishedWith(undefined);
    const migration = published.migrations.find(id);
    if (!migration) {
      const known = published.migrations.all.map((one) => one.id).join(', ');
      throw new UsageError(`Migreringen ${id} finns inte. De som finns: ${known}`);
    }
    const { ok } = checkMigration(published.charts, migration);
    if (!ok) throw new UsageError(`Migreringen ${id} håller inte; kör check-migration.`);
    const result = await withWorkplace(({ changeOf }) =>
      changeOf(published).migrateCases.run(OPERATOR, id, {
        dryRun: options['dry-run'] === true,
        meant: readMeant(options),
        onProgress: (done, of) => output.progress(done, of, 'ärenden'),
      }),
    );
    output.result(result, linesOfCases(result));
    return result.refused === 0;
  },
};
