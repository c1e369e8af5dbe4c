import pg from 'pg';

/** Role whose rights the application runs with; only migrations run as the owner. */
const APP_ROLE = 'ordna_app';

export interface DatabaseOptions {
  readonly databaseUrl: string;
  /** Most connections of each of the two pools. */
  readonly poolMax: number;
  /** Told of connections that broke while idle; the pool replaces them by itself. */
  readonly onError: (error: Error) => void;
}

/** Connections for the outbox, failed work and the handlers' own statements. */
export const openWorkPool = (options: DatabaseOptions): pg.Pool => openPool(options, 'public');

/**
 * Connections for BullMQ alone, which names its tables without a schema. Kept apart from the others on purpose: a handler
 * that waits for a row the relay holds must never keep the relay from adding the jobs it is about to let go of.
 */
export const openQueuePool = (options: DatabaseOptions): pg.Pool => openPool(options, 'bullmq');

function openPool({ databaseUrl, poolMax, onError }: DatabaseOptions, searchPath: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: poolMax,
    keepAlive: true,
    options: `-c role=${APP_ROLE} -c search_path=${searchPath}`,
  });
  pool.on('error', onError);
  // A connection that is lost while it is lent out fails the statement it is at, or the next, and that tells whoever holds
  // it. The event that comes besides would end the process if nobody heard it.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
