/** PostgreSQL's own settings by name, as in postgresql.conf. */
export type Settings = Readonly<Record<string, string>>;

/**
 * For a machine that also runs the application: memory for a database of some hundred megabytes, no just-in-time
 * compilation (it costs more than these queries take), no replication. Given on the command line at each start, so a new
 * Ordna brings new settings to an old cluster and nobody edits a file.
 */
const SMALL_MACHINE: Settings = {
  max_connections: '100',
  shared_buffers: '128MB',
  effective_cache_size: '512MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  jit: 'off',
  max_parallel_workers_per_gather: '0',
  random_page_cost: '1.1',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '1GB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  log_line_prefix: '%m [%p] ',
};

/** Whatever was acknowledged may be lost with the machine: for tests only. */
const NOT_DURABLE: Settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' };

/** Reachable from this machine only: the OpenSSL that comes with the binaries is old. */
function onLoopback(port: number): Settings {
  return { listen_addresses: '127.0.0.1', port: String(port), unix_socket_directories: '', ssl: 'off' };
}

/** The server's arguments. The caller's own settings win over ours, but not over where it listens. */
export function toArguments(port: number, durable: boolean, own: Settings): string[] {
  const settings = { ...SMALL_MACHINE, ...(durable ? {} : NOT_DURABLE), ...own, ...onLoopback(port) };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
