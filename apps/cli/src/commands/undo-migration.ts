import { ProcessError, type JsonRecord } from '#process';
import { reasonText } from '#messages';
import { BACK, linesOfCases, OPERATOR, readMeant } from '../change.js';
import { UsageError, type Command, type CommandOptions } from '../command.js';
import { WORDS } from '../command-words.js';
import { withWorkplace } from '../database.js';
import type { Output } from '../output.js';
import { publishedWith } from '../published.js';

const { usage } = WORDS['undo-migration'];

/** Takes cases back to the version before their migration, where nothing else has happened since: named ones, or all of a migration. */
export const undoMigrationCommand: Command = {
  run: async (args, output, options) => {
    if (options.all !== undefined && args.length === 0) return undoWhole(options.all, output, options);
    if (args.length === 0 || options.all !== undefined) throw new UsageError(`Användning: npm run ordna -- ${usage}`);
    const published = await publishedWith(undefined);
    const cases = await withWorkplace(async ({ changeOf }) => {
      const { undoMigration } = changeOf(published);
      return undoEach(args, output, (id) => undoMigration.run(OPERATOR, id));
    });
    const undone = cases.filter(({ outcome }) => outcome === 'undone').length;
    output.result({ undone, cases }, [
      ...cases.flatMap(({ caseId, reason }) => (reason ? [`  ärende ${caseId}: ${reasonText(reason, 'sv')}`] : [])),
      `${undone} av ${cases.length} migreringar ångrade.`,
    ]);
    return undone === cases.length;
  },
};

/** @throws UsageError for a migration that is not published */
async function undoWhole(id: string, output: Output, options: CommandOptions): Promise<boolean> {
  const published = await publishedWith(undefined);
  if (!published.migrations.find(id)) throw new UsageError(`Migreringen ${id} finns inte.`);
  const result = await withWorkplace(({ changeOf }) =>
    changeOf(published).migrateCases.undo(OPERATOR, id, {
      meant: readMeant(options),
      onProgress: (done, of) => output.progress(done, of, 'ärenden'),
    }),
  );
  output.result(result, linesOfCases(result, BACK));
  return result.refused === 0;
}

interface Undone {
  readonly caseId: string;
  readonly outcome: 'undone' | 'refused' | 'not-found';
  readonly reason?: { readonly code: string; readonly facts: JsonRecord };
}

async function undoEach(
  ids: readonly string[],
  output: Output,
  undo: (id: string) => Promise<Pick<Undone, 'reason'> & { readonly outcome: 'undone' | 'refused' }>,
): Promise<readonly Undone[]> {
  const cases: Undone[] = [];
  for (const caseId of ids) {
    try {
      cases.push({ caseId, ...(await undo(caseId)) });
    } catch (error) {
      if (!(error instanceof ProcessError)) throw error;
      cases.push({ caseId, outcome: 'not-found' });
    }
    output.progress(cases.length, ids.length, caseId);
  }
  return cases;
}
