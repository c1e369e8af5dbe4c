import { CaseArchivePg, SettingsPg, StoredDeadlinesPg, CaseStorePg } from '#persistence';
import { RecomputeDeadlines, SystemClock } from '#casework';
import { charts, isLimit, isSettingName, LONGEST_LIMIT, SETTINGS, type SettingName, type Span } from '#process';
import { UsageError, type Command } from '../command.js';
import { WORDS } from '../command-words.js';
import { withWorkplace } from '../database.js';

const { usage } = WORDS.limit;
const LENGTH = /^(\d{1,4})(wd|cd|m|y)$/;

/** Sets a time limit of the regions' own (`opinion-inclusion 20wd`), or none, and brings every running deadline in line. */
export const limit: Command = {
  run: async (args, output) => {
    const wanted = read(args);
    const recomputed = await withWorkplace(async ({ dataSource }) => {
      const settings = new SettingsPg(dataSource);
      if (wanted) await settings.set(wanted.name, wanted.span);
      const cases = new CaseStorePg(dataSource);
      const stored = new StoredDeadlinesPg(dataSource);
      const archive = new CaseArchivePg(dataSource);
      const work = new RecomputeDeadlines(charts, cases, archive, stored, settings, new SystemClock());
      const { cases: all } = await archive.size();
      return work.run((done) => output.progress(done, all, 'ärenden'));
    });
    output.result(recomputed, [`${recomputed.cases} ärenden genomgångna, frister flyttade i ${recomputed.changed}.`]);
    return true;
  },
};

/** @throws UsageError for a limit that does not exist or a length that cannot be read */
function read(args: readonly string[]): { readonly name: SettingName; readonly span: Span } | null {
  const [name, length = '', ...rest] = args;
  if (name === undefined) return null;
  const [, n, unit] = LENGTH.exec(length) ?? [];
  const span = isUnit(unit) ? { n: Number(n), unit } : null;
  if (!isSettingName(name) || span === null || !isLimit(span) || rest.length > 0) {
    throw new UsageError(
      `Användning: npm run ordna -- ${usage}\nNAMN är ett av: ${Object.keys(SETTINGS).join(', ')}\nLÄNGD är ett tal följt av enheten, högst ${longest}.`,
    );
  }
  return { name, span };
}

const longest = Object.entries(LONGEST_LIMIT)
  .map(([unit, most]) => `${most}${unit}`)
  .join(', ');
const isUnit = (unit: string | undefined): unit is Span['unit'] =>
  unit === 'wd' || unit === 'cd' || unit === 'm' || unit === 'y';
