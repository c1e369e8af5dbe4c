import { readdir, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { discardEmbeddedPostgres, startEmbeddedPostgres } from '../../dist/libs/embedded-postgres/src/index.js';

/** Linux keeps this folder in memory: cloning a database takes 9 ms there, 30 to 240 ms on a disk. */
const MEMORY = '/dev/shm';
const MEMORY_NEEDED = 2 ** 30;
const OWN_FOLDER = /^ordna-test-(\d+)$/;
const MIGRATE = new URL('../../dist/libs/persistence/src/migrate.js', import.meta.url);

/**
 * The PostgreSQL of one test run: the one TEST_DATABASE_URL names, or an embedded one of its own that gives up durability
 * for speed and is deleted afterwards. Databases of the run are named `ordna_test_RUN_…`.
 *
 * @returns {Promise<{ adminUrl: string, url: string, run: string, close(): Promise<void> }>} `adminUrl` may create databases, the role of `url` owns them
 */
export async function openTestCluster() {
  const run = `ordna_test_${process.pid}`;
  const given = process.env.TEST_DATABASE_URL;
  if (given) return useGivenCluster(given, run);
  await Promise.all([MEMORY, tmpdir()].map(discardAbandoned));
  const dataDir = join(await choosePlace(), `ordna-test-${process.pid}`);
  const cluster = await startEmbeddedPostgres({ dataDir, fsync: false });
  return {
    adminUrl: cluster.adminUrl,
    url: cluster.url,
    run,
    close: async () => {
      await cluster.stop();
      await discardEmbeddedPostgres(dataDir);
    },
  };
}

function useGivenCluster(url, run) {
  if (!new URL(url).pathname.includes('test')) {
    throw new Error(
      'TEST_DATABASE_URL must name a database with "test" in its name: tests create and drop databases beside it.',
    );
  }
  return { adminUrl: url, url, run, close: () => dropDatabases(url, run) };
}

async function dropDatabases(adminUrl, run) {
  await withClient(adminUrl, async (client) => {
    const { rows } = await client.query('SELECT datname FROM pg_database WHERE starts_with(datname, $1)', [`${run}_`]);
    for (const { datname } of rows) await client.query(`DROP DATABASE IF EXISTS "${datname}" WITH (FORCE)`);
  });
}

async function choosePlace() {
  const { bavail, bsize } = await statfs(MEMORY).catch(() => ({ bavail: 0, bsize: 0 }));
  return bavail * bsize >= MEMORY_NEEDED ? MEMORY : tmpdir();
}

/** Jest that is interrupted does not tear down: the next run clears up after it. */
async function discardAbandoned(place) {
  for (const name of await readdir(place).catch(() => [])) {
    const pid = OWN_FOLDER.exec(name)?.[1];
    if (pid === undefined || isRunning(Number(pid))) continue;
    // Another user's folder is another user's affair.
    await discardEmbeddedPostgres(join(place, name)).catch(() => {});
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/**
 * Makes the migrated database every spec file's own is cloned from.
 *
 * @returns {Promise<string>} its name
 */
export async function createTemplate({ adminUrl, url, run }) {
  const template = `${run}_template`;
  const owner = decodeURIComponent(new URL(url).username);
  await withClient(adminUrl, (client) => client.query(`CREATE DATABASE "${template}" OWNER "${owner}"`));
  const migrated = new URL(url);
  migrated.pathname = `/${template}`;
  await migrate(migrated.href);
  return template;
}

/** @throws Error when the migrations are not built: on empty databases every test of a store would prove nothing */
async function migrate(url) {
  const { migrate: run } = await import(MIGRATE.href);
  await run(url);
}

async function withClient(connectionString, work) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
