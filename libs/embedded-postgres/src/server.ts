import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile, rename, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Account, underAccount } from './account.js';
import type { Binaries } from './binaries.js';
import { EmbeddedPostgresError } from './errors.js';
import type { Layout } from './layout.js';
import { endOrphans } from './orphans.js';
import { disarmStalePid, findPostmaster } from './postmaster.js';
import { type Settings, toArguments } from './settings.js';

/** How a server is to be started. */
export interface ServerPlan {
  readonly layout: Layout;
  readonly binaries: Binaries;
  readonly account: Account;
  readonly durable: boolean;
  readonly settings: Settings;
  readonly log: (message: string) => void;
}

/** A running server: one we started, or one that ran already. */
export interface RunningServer {
  readonly port: number;
  readonly attached: boolean;
}

/** How long a server that is there but does not answer, or a killed one's remains, may keep us waiting. */
const PATIENCE_MS = 60_000;
/** How long the processes of a killed server may take to leave by themselves, after the statement they are at. */
const LEAVING_MS = 5_000;
const LOG_LIMIT_BYTES = 4_000_000;

/** A start that failed for a reason that passes: the remains of a killed server, or a port somebody took before us. */
const STILL_IN_USE = /shared memory block .* is still in use/;
const PASSING = [/lock file "postmaster\.pid" (already exists|is empty)/, STILL_IN_USE, /could not bind/];

/**
 * Attaches to the cluster's server if it runs, and starts it if not. After a kill, of Node or of PostgreSQL, either may
 * take some attempts: a server may be on its way up or down, and its last processes leave a moment after it.
 *
 * @param isOurs  tells whether the server at a port accepts our password
 * @throws EmbeddedPostgresError  with the end of the server's own log
 */
export async function attachOrStart(
  plan: ServerPlan,
  isOurs: (port: number) => Promise<boolean>,
): Promise<RunningServer> {
  const start = Date.now();
  for (;;) {
    const found = await findPostmaster(plan.layout);
    if (found?.ready === true && found.port !== null && (await isOurs(found.port)))
      return { port: found.port, attached: true };
    if (found !== null && (await disarmStalePid(plan.layout, found.pid)))
      plan.log('a killed server left its lock: cleared');
    const port = await findFreePort();
    const failure = await startOnce(plan, port);
    if (failure === null) return { port, attached: false };
    const passing = PASSING.some((pattern) => pattern.test(failure));
    const waited = Date.now() - start;
    if (!passing || waited > PATIENCE_MS) {
      throw new EmbeddedPostgresError(
        `The embedded PostgreSQL did not start; its log is ${plan.layout.log}.\n${failure}`,
      );
    }
    plan.log('the previous server has not left yet: trying again');
    if (STILL_IN_USE.test(failure) && waited > LEAVING_MS && (await endOrphans(plan.layout)) > 0)
      plan.log('processes of a killed server did not leave: ended');
    await sleep(100);
  }
}

/** Starts the server once. Null when it accepts connections, else the last it said. */
async function startOnce(plan: ServerPlan, port: number): Promise<string | null> {
  const { layout, binaries, account } = plan;
  await turnLog(layout.log);
  const log = await open(layout.log, 'a', 0o600);
  try {
    await account.own(layout.log);
    const { size: before } = await log.stat();
    const [command, args] = underAccount(account, binaries.postgres, [
      '-D',
      layout.cluster,
      ...toArguments(port, plan.durable, plan.settings),
    ]);
    // In a session of its own, so that Ctrl-C reaches us and not the server: we stop it when our own work is done.
    const child = spawn(command, args, { detached: true, stdio: ['ignore', log.fd, log.fd] });
    child.unref();
    return (await isUp(child, plan)) ? null : (await readFile(layout.log)).subarray(before).toString('utf8').trim();
  } finally {
    await log.close();
  }
}

/** Waits until the server has written that it is ready, or has ended. Recovery after a kill may take its time. */
async function isUp(child: ChildProcess, { layout }: ServerPlan): Promise<boolean> {
  // Heard so that it does not end the process; a child that could not be spawned has no pid.
  child.once('error', () => {});
  while (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
    const found = await findPostmaster(layout);
    if (found?.pid === child.pid && found.ready) return true;
    await sleep(10);
  }
  return false;
}

/** The log of a server that is never restarted grows without bound; the one before last is enough. */
async function turnLog(path: string): Promise<void> {
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  );
  if (size > LOG_LIMIT_BYTES) await rename(path, `${path}.1`);
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new EmbeddedPostgresError('No free port on 127.0.0.1.');
  return address.port;
}
