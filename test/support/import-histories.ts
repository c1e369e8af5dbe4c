import { readFile } from 'node:fs/promises';
import { ImportHistories, PerformAct, SystemClock } from '#casework';
import { parseHistories } from '#contract';
import { CaseStorePg, createDataSource, ImportedHistoriesPg, SettingsPg } from '#persistence';
import { charts } from '#process';

/** Takes in the public histories as a first start does. */
export async function importHistories(databaseUrl: string): Promise<void> {
  const dataSource = await createDataSource(databaseUrl, { role: 'ordna_app' }).initialize();
  const clock = new SystemClock();
  const acts = new PerformAct(charts, new CaseStorePg(dataSource), new SettingsPg(dataSource), clock);
  const text = await readFile(new URL('../../data/histories.json', import.meta.url), 'utf8');
  await new ImportHistories(charts, acts, new ImportedHistoriesPg(dataSource), clock).run(
    parseHistories(JSON.parse(text)),
  );
  await dataSource.destroy();
}
