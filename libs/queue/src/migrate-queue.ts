import pg from 'pg';

const SCHEMA = 'bullmq';

/**
 * Brings BullMQ's own tables up to date in their schema and lets the application's role use them. Run it once at start,
 * after our own migrations; repeating it changes nothing, and several may run it at the same time.
 *
 * @param databaseUrl  as the owner of the database
 */
export async function migrateQueue(databaseUrl: string): Promise<void> {
  const { runMigrations } = await import('bullmq');
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await runMigrations(client, SCHEMA);
    await client.query(GRANTS);
  } finally {
    await client.end();
  }
}

/** BullMQ makes a sequence for each new queue, hence CREATE. The lock keeps two starts from updating the same catalogue row. */
const GRANTS = `
  BEGIN;
  SELECT pg_advisory_xact_lock(hashtext('ordna:queue-grants'));
  GRANT USAGE, CREATE ON SCHEMA ${SCHEMA} TO ordna_app;
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${SCHEMA} TO ordna_app;
  GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA ${SCHEMA} TO ordna_app;
  GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${SCHEMA} TO ordna_app;
  COMMIT`;
