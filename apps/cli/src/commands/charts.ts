import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chartFolder } from '#chart-pages';
import { chartSchema } from '#contract';
import { chartLabel } from '#messages';
import { UsageError, type Command } from '../command.js';
import { WORDS } from '../command-words.js';
import { publishedWith, type Published } from '../published.js';
import { readLanguage } from './chart.js';

const { usage } = WORDS.charts;

/** Lists the charts; with a folder, writes a page and a drawing of each into it. Needs no database. */
export const charts: Command = {
  run: async (args, output, { language, draft }) => {
    const [folder, ...rest] = args;
    if (rest.length > 0) throw new UsageError(`Användning: npm run ordna -- ${usage}`);
    const published = await publishedWith(draft);
    if (folder === undefined) {
      const known = published.charts.definitions.map(({ id, version }) => ({
        chart: `${id}@${version}`,
        label: chartLabel(id, 'sv'),
      }));
      output.result(
        { charts: known },
        known.map(({ chart, label }) => `${chart.padEnd(28)} ${label}`),
      );
      return true;
    }
    const files = await pagesOf(published, readLanguage(language));
    await writeAll(folder, files);
    output.result({ folder, files: files.map(({ name }) => name) }, [`${files.length} filer skrivna i ${folder}.`]);
    return true;
  },
};

interface File {
  readonly name: string;
  readonly text: string;
}

/** All that stands in `docs/process`: pages, drawings, index, and the schema of a chart as data. */
export async function pagesOf({ charts: all, migrations }: Published, locale: 'sv' | 'en'): Promise<readonly File[]> {
  const schema = { name: 'chart.schema.json', text: `${JSON.stringify(chartSchema, null, 2)}\n` };
  return [...(await chartFolder(all.all(), migrations, locale)), schema];
}

/** Pages of charts that are no more go: the folder holds nothing but what is made here. */
async function writeAll(folder: string, files: readonly File[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  const made = new Set(files.map(({ name }) => name));
  const old = (await readdir(folder)).filter((name) => /-v\d+\.(md|svg)$/.test(name) && !made.has(name));
  await Promise.all(old.map((name) => rm(join(folder, name))));
  await Promise.all(files.map(({ name, text }) => writeFile(join(folder, name), text)));
}
