import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { discardEmbeddedPostgres, type EmbeddedPostgres, startEmbeddedPostgres } from '#embedded-postgres';
import { migrate } from '#persistence';
import { migrateQueue } from '#queue';
import { until } from '../until.js';
import { Gate } from './gate.js';
import { childrenOf, lives, postmasterOf } from './server-processes.js';

/** A database as durable as in production, which can be killed and started again on the same folder. */
export class CrashDatabase {
  private readonly gates: Gate[] = [];
  private readonly started: EmbeddedPostgres[] = [];
  private up = true;

  private constructor(
    private readonly folder: string,
    private readonly dataDir: string,
    private server: EmbeddedPostgres,
  ) {
    this.started.push(server);
  }

  /** Makes a migrated one. */
  static async create(): Promise<CrashDatabase> {
    const folder = await mkdtemp(join(tmpdir(), 'ordna-crash-test-'));
    const dataDir = join(folder, 'postgres');
    const server = await startEmbeddedPostgres({ dataDir });
    await migrate(server.url);
    await migrateQueue(server.url);
    return new CrashDatabase(folder, dataDir, server);
  }

  /** Its present address; another one after each start. */
  get url(): string {
    return this.server.url;
  }

  /** A way to it that outlives its death, for one process. */
  async openGate(): Promise<{ readonly gate: Gate; readonly url: string }> {
    const gate = await Gate.open();
    gate.leadTo(this.server.port);
    this.gates.push(gate);
    const url = new URL(this.server.url);
    url.port = String(gate.port);
    return { gate, url: url.href };
  }

  get isUp(): boolean {
    return this.up;
  }

  /**
   * Kills the server and starts it again.
   *
   * @param what  `all`: every process of it at the same moment, as when the power fails; `postmaster`: the first one, whose
   *   children notice, finish the statement they are at, and leave
   */
  async killAndRestart(what: 'all' | 'postmaster'): Promise<void> {
    const postmaster = await postmasterOf(this.dataDir);
    const children = await childrenOf(postmaster);
    this.up = false;
    for (const pid of what === 'all' ? [postmaster, ...children] : [postmaster]) kill(pid);
    for (const gate of this.gates) gate.leadTo(null);
    await until('every process of the server is gone', async () => {
      const alive = await Promise.all([postmaster, ...children].map(lives));
      return !alive.some(Boolean);
    });
    this.server = await startEmbeddedPostgres({ dataDir: this.dataDir });
    this.started.push(this.server);
    for (const gate of this.gates) gate.leadTo(this.server.port);
    this.up = true;
  }

  /** Asks on a connection of its own, which is closed again. */
  async query<Row extends object>(text: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
    const client = new pg.Client({ connectionString: this.server.url });
    await client.connect();
    try {
      return (await client.query<Row>(text, [...values])).rows;
    } finally {
      await client.end();
    }
  }

  async count(what: string): Promise<number> {
    const [row] = await this.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${what}`);
    return row?.n ?? 0;
  }

  async discard(): Promise<void> {
    await Promise.all(this.gates.map((gate) => gate.close()));
    for (const server of this.started) await server.stop();
    await discardEmbeddedPostgres(this.dataDir);
    await rm(this.folder, { recursive: true, force: true });
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has left by itself.
  }
}
