import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { discardEmbeddedPostgres, startEmbeddedPostgres } from '#embedded-postgres';
import { migrate } from '#persistence';

/**
 * A durable PostgreSQL of the bench's own, migrated and empty, for as long as the work lasts. `BENCH` folders that are kept
 * between runs hold data that takes long to make.
 *
 * @param keep  name of a folder to keep and come back to, or null for one that is deleted afterwards
 */
export async function withBenchDatabase<T>(keep: string | null, work: (url: string) => Promise<T>): Promise<T> {
  const dataDir = join(tmpdir(), `ordna-bench-${keep ?? process.pid}`);
  const server = await startEmbeddedPostgres({ dataDir });
  try {
    await migrate(server.url);
    return await work(server.url);
  } finally {
    await server.stop();
    if (keep === null) await discardEmbeddedPostgres(dataDir);
  }
}
