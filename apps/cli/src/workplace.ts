import { join } from 'node:path';
import { type FireDeadlines, type PerformAct, SystemClock } from '#casework';
import { readConfig, type Config } from '#config';
import { startEmbeddedPostgres } from '#embedded-postgres';
import { createDataSource, ImportedHistoriesPg, migrate, type DataSource } from '#persistence';
import { migrateQueue } from '#queue';
import { openChange, type Published } from '../../worker/src/change.js';
import { openUseCases } from '../../worker/src/use-cases.js';

/** What a command needs of the running system, on the same database as the rest of it. */
export interface Workplace {
  readonly config: Config;
  readonly databaseUrl: string;
  readonly dataSource: DataSource;
  readonly performAct: PerformAct;
  readonly fireDeadlines: FireDeadlines;
  readonly imported: ImportedHistoriesPg;
  /** The use cases of a change of version, with what is published or about to be. */
  readonly changeOf: (published: Published) => ReturnType<typeof openChange>;
}

/** What `database.ts` loads when a command asks for it. */
export async function workAtPlace<T>(work: (place: Workplace) => Promise<T>): Promise<T> {
  const config = readConfig();
  const embedded =
    config.mode === 'standalone' ? await startEmbeddedPostgres({ dataDir: join(config.dataDir, 'postgres') }) : null;
  try {
    const url = config.databaseUrl ?? embedded?.url ?? '';
    await migrate(url);
    await migrateQueue(url);
    const dataSource = await createDataSource(url, { role: 'ordna_app', poolMax: config.databasePoolMax }).initialize();
    try {
      return await work(openWorkplace(config, url, dataSource));
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await embedded?.stop();
  }
}

function openWorkplace(config: Config, databaseUrl: string, dataSource: DataSource): Workplace {
  const clock = new SystemClock();
  const { performAct, fireDeadlines } = openUseCases(dataSource, clock);
  return {
    config,
    databaseUrl,
    dataSource,
    performAct,
    fireDeadlines,
    imported: new ImportedHistoriesPg(dataSource),
    changeOf: (published) => openChange(dataSource, published, clock),
  };
}
