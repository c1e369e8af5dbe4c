import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { type Account, underAccount } from './account.js';
import type { Binaries } from './binaries.js';
import { EmbeddedPostgresError } from './errors.js';
import { hasCode, readIfThere } from './files.js';
import type { Layout } from './layout.js';
import { isRunning } from './process-table.js';

const credentialsSchema = z.object({ admin: z.string(), ordna: z.string() });

/** Passwords of the two login roles: `postgres`, which owns the cluster, and `ordna`, which owns the application's database. */
export type Credentials = Readonly<z.output<typeof credentialsSchema>>;

const PARTIAL = /^cluster\.partial-(\d+)$/;

/**
 * Makes the cluster unless it is there already, and answers with its passwords. It is made beside its place and moved in
 * when complete, so that a start that is cut off leaves nothing half-made behind, and of two starts at once one wins.
 *
 * @param durable  false spares the flush to disk, for clusters that may be lost with the machine
 * @throws EmbeddedPostgresError  when initdb fails, or the cluster is of another major version
 */
export async function ensureCluster(
  layout: Layout,
  binaries: Binaries,
  account: Account,
  durable: boolean,
): Promise<Credentials> {
  if ((await readIfThere(layout.versionFile)) === null) await createCluster(layout, binaries, account, durable);
  await requireSameMajor(layout, binaries);
  return loadCredentials(layout);
}

/** @throws Error  when the cluster has no readable credentials */
export async function loadCredentials(layout: Layout): Promise<Credentials> {
  return credentialsSchema.parse(JSON.parse(await readFile(layout.credentials, 'utf8')));
}

async function createCluster(layout: Layout, binaries: Binaries, account: Account, durable: boolean): Promise<void> {
  await removeAbandoned(layout.dataDir);
  const partial = join(layout.dataDir, `cluster.partial-${process.pid}`);
  const passwordFile = `${partial}.password`;
  const credentials: Credentials = { admin: newPassword(), ordna: newPassword() };
  try {
    await mkdir(partial, { mode: 0o700 });
    await writeFile(passwordFile, credentials.admin, { mode: 0o600 });
    await Promise.all([layout.dataDir, partial, passwordFile].map((path) => account.own(path)));
    await runInitdb(binaries, account, partial, passwordFile, durable);
    await writeFile(join(partial, 'ordna-credentials.json'), JSON.stringify(credentials), {
      mode: 0o600,
      flush: durable,
    });
    await rename(partial, layout.cluster);
  } catch (error) {
    // Somebody else's cluster is in place: theirs is as good as ours.
    if (!hasCode(error, 'ENOTEMPTY', 'EEXIST')) throw error;
  } finally {
    await Promise.all([partial, passwordFile].map((path) => rm(path, { recursive: true, force: true })));
  }
}

async function runInitdb(
  binaries: Binaries,
  account: Account,
  cluster: string,
  passwordFile: string,
  durable: boolean,
): Promise<void> {
  const [command, args] = underAccount(account, binaries.initdb, [
    `--pgdata=${cluster}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--locale=C.UTF-8',
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ]);
  try {
    await promisify(execFile)(command, args);
  } catch (cause) {
    throw new EmbeddedPostgresError(`The embedded database could not be made in ${cluster}.\n${stderrOf(cause)}`, {
      cause,
    });
  }
}

async function requireSameMajor(layout: Layout, binaries: Binaries): Promise<void> {
  const found = (await readFile(layout.versionFile, 'utf8')).trim();
  if (found === binaries.major) return;
  throw new EmbeddedPostgresError(
    `${layout.cluster} was made by PostgreSQL ${found}; this Ordna brings PostgreSQL ${binaries.major}, which cannot open it. ` +
      `Export with the Ordna that made it and import here, or choose another folder with ORDNA_DATA.`,
  );
}

/** What starts that were cut off have left. A start still under way is left alone. */
async function removeAbandoned(dataDir: string): Promise<void> {
  const names = await readdir(dataDir);
  const abandoned = names.filter((name) => {
    const pid = PARTIAL.exec(name.replace(/\.password$/, ''))?.[1];
    return pid !== undefined && (Number(pid) === process.pid || !isRunning(Number(pid)));
  });
  // An initdb that outlived its Node may still be writing; what cannot be removed now is removed by a later start.
  await Promise.all(abandoned.map((name) => rm(join(dataDir, name), { recursive: true, force: true }).catch(() => {})));
}

/** Hexadecimal, so that it needs no quoting in an address or in SQL. */
function newPassword(): string {
  return randomBytes(24).toString('hex');
}

function stderrOf(error: unknown): string {
  const isFromExecFile =
    typeof error === 'object' && error !== null && 'stderr' in error && typeof error.stderr === 'string';
  return isFromExecFile ? String(error.stderr).trim() : String(error);
}
