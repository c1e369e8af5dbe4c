import { readFile } from 'node:fs/promises';
import { type Clock, ImportHistories } from '#casework';
import { parseHistories } from '#contract';
import { createDataSource, ImportedHistoriesPg } from '#persistence';
import { charts } from '#process';
import { openUseCases } from '../../worker/src/use-cases.js';

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
 * there, to their ends; one after a broken import completes it, also where it broke in the middle of a history.
 */
export async function firstStart({ databaseUrl, file, clock, onImport }: FirstStartOptions): Promise<void> {
  const histories = parseHistories(JSON.parse(await readFile(file, 'utf8')));
  const dataSource = await createDataSource(databaseUrl, { role: 'ordna_app' }).initialize();
  try {
    const { performAct } = openUseCases(dataSource, clock);
    const importing = new ImportHistories(charts, performAct, new ImportedHistoriesPg(dataSource), clock);
    if (await importing.isDone(histories)) return;
    onImport.begins();
    const { imported } = await importing.run(histories);
    onImport.ended(imported.length);
  } finally {
    await dataSource.destroy();
  }
}
