import { readFile } from 'node:fs/promises';
import { CaseQueue, type Clock, ImportHistories, PerformAct } from '#casework';
import { parseHistories } from '#contract';
import { CaseStorePg, createDataSource, ImportedHistoriesPg, SettingsPg } from '#persistence';
import { charts, replayable } from '#process';

export interface FirstStartOptions {
  readonly databaseUrl: string;
  /** The public histories, as `data/histories.json` holds them. */
  readonly file: string;
  readonly clock: Clock;
  /** Told before the first history is read in, and after the last. */
  readonly onImport: { begins(): void; ended(histories: number): void };
}

/**
 * Reads in the public histories, so that the first look at a new installation shows real cases. A later start finds them all
 * there and takes no time; one after a broken import completes it.
 */
export async function firstStart({ databaseUrl, file, clock, onImport }: FirstStartOptions): Promise<void> {
  const histories = parseHistories(JSON.parse(await readFile(file, 'utf8')));
  const dataSource = await createDataSource(databaseUrl, { role: 'ordna_app' }).initialize();
  try {
    const known = new ImportedHistoriesPg(dataSource);
    const present = await known.imported();
    if (histories.every(({ id, process }) => present.has(id) || !replayable(process))) return;
    onImport.begins();
    const acts = new PerformAct(
      charts,
      new CaseStorePg(dataSource),
      new SettingsPg(dataSource),
      clock,
      new CaseQueue(),
    );
    const { imported } = await new ImportHistories(charts, acts, known).run(histories);
    onImport.ended(imported.length);
  } finally {
    await dataSource.destroy();
  }
}
