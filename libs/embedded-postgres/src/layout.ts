import { join } from 'node:path';

/** Where things lie in a data folder. PostgreSQL's own files are in `cluster`; a cluster that exists there is complete. */
export interface Layout {
  readonly dataDir: string;
  readonly cluster: string;
  readonly credentials: string;
  readonly postmasterPid: string;
  readonly versionFile: string;
  readonly log: string;
  readonly holders: string;
}

export function toLayout(dataDir: string): Layout {
  const cluster = join(dataDir, 'cluster');
  return {
    dataDir,
    cluster,
    credentials: join(cluster, 'ordna-credentials.json'),
    postmasterPid: join(cluster, 'postmaster.pid'),
    versionFile: join(cluster, 'PG_VERSION'),
    log: join(dataDir, 'postgres.log'),
    holders: join(dataDir, 'holders'),
  };
}
