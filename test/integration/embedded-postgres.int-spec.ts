import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import {
  discardEmbeddedPostgres,
  type EmbeddedPostgres,
  EmbeddedPostgresError,
  type Settings,
  startEmbeddedPostgres,
} from '#embedded-postgres';

let folder: string;
let dataDir: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ordna-embedded-test-'));
  dataDir = join(folder, 'postgres');
});

afterAll(async () => {
  await discardEmbeddedPostgres(dataDir);
  await rm(folder, { recursive: true, force: true });
});

const started: EmbeddedPostgres[] = [];

async function start(settings: Settings = {}): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir, settings });
  started.push(server);
  return server;
}

/** One that fails half-way must not leave its server to the next. */
afterEach(async () => {
  await Promise.all(started.splice(0).map((server) => server.stop()));
});

async function query(url: string, text: string): Promise<readonly unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query({ text, rowMode: 'array' })).rows.flat();
  } finally {
    await client.end();
  }
}

const serverPid = async (): Promise<number> =>
  Number.parseInt(await readFile(join(dataDir, 'cluster', 'postmaster.pid'), 'utf8'), 10);

describe('the embedded PostgreSQL', () => {
  it('starts from nothing, with a database and a role of our own that is no superuser', async () => {
    const server = await start();
    expect(server.attached).toBe(false);
    expect(
      await query(
        server.url,
        'SELECT current_database()::text, current_user::text, usesuper FROM pg_user WHERE usename = current_user',
      ),
    ).toEqual(['ordna', 'ordna', false]);
    expect(await query(server.adminUrl, "SELECT current_setting('is_superuser')")).toEqual(['on']);
  });

  it('listens on this machine only, asks for a password, and loses nothing it has acknowledged', async () => {
    const server = await start();
    const settings = `SELECT current_setting(name) FROM unnest(ARRAY['listen_addresses', 'unix_socket_directories', 'fsync', 'synchronous_commit', 'jit']) name`;
    expect(await query(server.adminUrl, settings)).toEqual(['127.0.0.1', '', 'on', 'on', 'off']);
    await expect(query(server.url.replace(/:[0-9a-f]+@/, ':wrong@'), 'SELECT 1')).rejects.toThrow(
      'password authentication failed',
    );
  });

  it('orders Swedish as Swedes do when asked to', async () => {
    const server = await start();
    const ordered = `SELECT name FROM unnest(ARRAY['Örebro', 'Ängelholm', 'Åre', 'Zinkgruvan']) name ORDER BY name COLLATE "sv-x-icu"`;
    expect(await query(server.url, ordered)).toEqual(['Zinkgruvan', 'Åre', 'Ängelholm', 'Örebro']);
  });

  it('keeps the data over a stop and a start, and the passwords to itself', async () => {
    const first = await start();
    await query(first.url, 'CREATE TABLE kept (name text)');
    await query(first.url, "INSERT INTO kept VALUES ('Luxturna')");
    await first.stop();
    await expect(query(first.url, 'SELECT 1')).rejects.toThrow('ECONNREFUSED');

    const second = await start();
    expect(await query(second.url, 'SELECT name FROM kept')).toEqual(['Luxturna']);
    const { mode } = await stat(join(dataDir, 'cluster', 'ordna-credentials.json'));
    expect(mode & 0o077).toBe(0);
  });

  it('takes settings, but not where to listen', async () => {
    const server = await start({ work_mem: '5MB', listen_addresses: '0.0.0.0' });
    expect(await query(server.url, "SELECT current_setting('work_mem'), current_setting('listen_addresses')")).toEqual([
      '5MB',
      '127.0.0.1',
    ]);
  });

  it('is shared by those who start it on the same folder, and stopped by the last', async () => {
    const [first, second] = await Promise.all([start(), start()]);
    expect([first, second].filter(({ attached }) => attached)).toHaveLength(1);
    expect(first.port).toBe(second.port);
    expect(await discardEmbeddedPostgres(dataDir)).toBe(false);
    await first.stop();
    await first.stop();
    expect(await query(second.url, 'SELECT 1')).toEqual([1]);
    await second.stop();
    await expect(query(second.url, 'SELECT 1')).rejects.toThrow('ECONNREFUSED');
  });
});

describe('after a kill', () => {
  it('of PostgreSQL, it starts again with every acknowledged row', async () => {
    const killed = await start();
    await query(killed.url, 'CREATE TABLE acknowledged AS SELECT generate_series(1, 1000) AS row');
    process.kill(await serverPid(), 'SIGKILL');

    const again = await start();
    expect(again.attached).toBe(false);
    expect(await query(again.url, 'SELECT count(*)::int FROM acknowledged')).toEqual([1000]);
  });

  it('of PostgreSQL, it does not wait for ever for one of its processes that cannot leave', async () => {
    const killed = await start();
    await query(killed.url, 'CREATE TABLE stored AS SELECT 1 AS row');
    const [writer] = await query(killed.adminUrl, "SELECT pid FROM pg_stat_activity WHERE backend_type = 'walwriter'");
    process.kill(Number(writer), 'SIGSTOP');
    process.kill(await serverPid(), 'SIGKILL');

    const again = await start();
    expect(await query(again.url, 'SELECT count(*)::int FROM stored')).toEqual([1]);
  });

  it('of Node, the server lives on and the next start takes it over', async () => {
    const port = await startInNodeAndKillIt();
    const next = await start();
    expect(next).toMatchObject({ attached: true, port });
    await next.stop();
    await expect(query(next.url, 'SELECT 1')).rejects.toThrow('ECONNREFUSED');
  });

  it('it does not wait for a stranger who got the process number of the killed server', async () => {
    const killed = await start();
    const pidFile = join(dataDir, 'cluster', 'postmaster.pid');
    const left = await readFile(pidFile, 'utf8');
    await killed.stop();
    await writeFile(pidFile, left.replace(/^\d+/, String(process.pid)));

    const again = await start();
    expect(again.attached).toBe(false);
    expect(await query(again.url, 'SELECT 1')).toEqual([1]);
  });

  it('in the middle of making the cluster, the next start makes it anew', async () => {
    const halfMade = join(folder, 'half-made');
    const starting = runInNode(halfMade);
    await untilInitdbWrites(halfMade);
    starting.kill('SIGKILL');
    await once(starting, 'exit');

    const server = await startEmbeddedPostgres({ dataDir: halfMade, fsync: false });
    expect(await query(server.url, 'SELECT 1')).toEqual([1]);
    await server.stop();
    await discardEmbeddedPostgres(halfMade);
  });
});

describe('what cannot be started', () => {
  it('is a cluster of another major version: both are named', async () => {
    const versionFile = join(dataDir, 'cluster', 'PG_VERSION');
    const version = await readFile(versionFile, 'utf8');
    await writeFile(versionFile, '12\n');
    await expect(start()).rejects.toThrow(/made by PostgreSQL 12; this Ordna brings PostgreSQL \d+/);
    await writeFile(versionFile, version);
  });

  it('is a server with a setting PostgreSQL does not know: its own words are handed on', async () => {
    const starting = start({ 'no such setting': '1' });
    await expect(starting).rejects.toThrow(EmbeddedPostgresError);
    await expect(starting).rejects.toThrow('no such setting');
  });
});

/** Another Node that starts the server from the built code, prints its port, and stays. */
function runInNode(where: string) {
  const built = new URL('../../dist/libs/embedded-postgres/src/index.js', import.meta.url).href;
  const code = `import { startEmbeddedPostgres } from ${JSON.stringify(built)};
    console.log((await startEmbeddedPostgres({ dataDir: ${JSON.stringify(where)}, fsync: false })).port);
    setInterval(() => {}, 1000);`;
  return spawn(process.execPath, ['--input-type=module', '--eval', code], { stdio: ['ignore', 'pipe', 'inherit'] });
}

async function untilInitdbWrites(where: string): Promise<void> {
  for (;;) {
    const names = await readdir(where, { recursive: true }).catch(() => []);
    if (names.some((name) => /partial-\d+\/PG_VERSION$/.test(name))) return;
  }
}

async function startInNodeAndKillIt(): Promise<number> {
  const other = runInNode(dataDir);
  const [line]: unknown[] = await once(createInterface({ input: other.stdout }), 'line');
  other.kill('SIGKILL');
  await once(other, 'exit');
  return Number(line);
}
