import { fileURLToPath } from 'node:url';
import { CrashDatabase } from './crash-database.js';
import type { Gate } from './gate.js';
import { Program } from './program.js';

/** One process of the product and its way to the database. */
export interface Member {
  readonly program: Program;
  readonly gate: Gate;
}

/** Two APIs and two workers, real processes, on one database. */
export interface CrashWorld {
  readonly database: CrashDatabase;
  readonly apis: readonly Member[];
  readonly workers: readonly Member[];
  close(): Promise<void>;
}

const inDist = (path: string): string => fileURLToPath(new URL(`../../../dist/${path}`, import.meta.url));
const OF_EACH = [1, 2] as const;

export async function openCrashWorld(): Promise<CrashWorld> {
  const database = await CrashDatabase.create();
  const apis = await Promise.all(OF_EACH.map((n) => startApi(database, `API ${n}`)));
  const workers = await Promise.all(OF_EACH.map((n) => startWorker(database, `worker ${n}`)));
  const members = [...apis, ...workers];
  const close = async (): Promise<void> => {
    await Promise.all(members.map(({ program }) => program.end()));
    await database.discard();
  };
  try {
    await Promise.all(members.map(({ program }) => program.whenReady()));
  } catch (error) {
    await close();
    throw error;
  }
  return { database, apis, workers, close };
}

async function startApi(database: CrashDatabase, name: string): Promise<Member> {
  const { gate, url } = await database.openGate();
  const program = new Program({
    name,
    script: inDist('test/support/crash/api-child.js'),
    environment: { ORDNA_CRASH_DATABASE: url },
    ready: /^listening on (http:\S+)$/,
    mayStart: () => database.isUp,
  });
  program.run();
  return { program, gate };
}

async function startWorker(database: CrashDatabase, name: string): Promise<Member> {
  const { gate, url } = await database.openGate();
  const program = new Program({
    name,
    script: inDist('apps/worker/src/main.js'),
    environment: { DATABASE_URL: url, OUTBOX_POLL_MS: '50', DEADLINE_POLL_MS: '50', LOG_LEVEL: 'info' },
    ready: /^working$/,
    mayStart: () => database.isUp,
  });
  program.run();
  return { program, gate };
}
