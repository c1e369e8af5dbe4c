import pg from 'pg';
import type { Credentials } from './cluster.js';

export const APP = 'ordna';
const ADMIN = 'postgres';
/** What the application acts as once it has migrated: it may not rewrite the journal. Only an administrator can make roles. */
const RESTRICTED = 'ordna_app';

export function toAdminUrl(credentials: Credentials, port: number): string {
  return `postgres://${ADMIN}:${credentials.admin}@127.0.0.1:${port}/postgres`;
}

export function toAppUrl(credentials: Credentials, port: number): string {
  return `postgres://${APP}:${credentials.ordna}@127.0.0.1:${port}/${APP}`;
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000, ssl: false });
  // A server that goes down while we talk to it reports here as well as in the query; unheard, it would end the process.
  client.on('error', () => {});
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * Tells whether the server behind an address is ours: only ours knows the random password.
 * A server that is starting, stopping or somebody else's does not answer.
 */
export async function answers(adminUrl: string): Promise<boolean> {
  try {
    await withClient(adminUrl, (client) => client.query('SELECT 1'));
    return true;
  } catch {
    return false;
  }
}

/** Makes the login role, the restricted one it may become, and its database unless they are there. Safe to repeat, and from two processes at once. */
export async function ensureAppDatabase(adminUrl: string, credentials: Credentials): Promise<void> {
  await withClient(adminUrl, async (client) => {
    if (await hasRow(client, 'SELECT 1 FROM pg_database WHERE datname = $1')) return;
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [APP]);
    if (!(await hasRow(client, 'SELECT 1 FROM pg_roles WHERE rolname = $1'))) {
      await client.query(`CREATE ROLE ${APP} LOGIN PASSWORD '${credentials.ordna}'`);
    }
    if (!(await hasRow(client, 'SELECT 1 FROM pg_roles WHERE rolname = $1', RESTRICTED))) {
      await client.query(`CREATE ROLE ${RESTRICTED} NOLOGIN`);
    }
    await client.query(`GRANT ${RESTRICTED} TO ${APP}`);
    if (!(await hasRow(client, 'SELECT 1 FROM pg_database WHERE datname = $1'))) {
      await client.query(`CREATE DATABASE ${APP} OWNER ${APP}`);
    }
  });
}

async function hasRow(client: pg.Client, query: string, name = APP): Promise<boolean> {
  const { rowCount } = await client.query(query, [name]);
  return rowCount !== null && rowCount > 0;
}
