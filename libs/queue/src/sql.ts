import type { Pool } from 'pg';

/** Runs one statement, which is then a transaction of its own. */
export interface Sql {
  query(
    text: string,
    values?: readonly unknown[],
  ): Promise<{ readonly rows: readonly unknown[]; readonly rowCount: number | null }>;
}

/** A pool as the rest of the room uses it: single statements, and several of them on one connection in one transaction. */
export class Database implements Sql {
  constructor(private readonly pool: Pool) {}

  query(text: string, values: readonly unknown[] = []): ReturnType<Sql['query']> {
    return this.pool.query(text, [...values]);
  }

  /** Commits what `work` did, or nothing of it when it throws. */
  async transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    const sql: Sql = { query: (text, values = []) => client.query(text, [...values]) };
    try {
      await client.query('BEGIN');
      const result = await work(sql);
      await client.query('COMMIT');
      client.release();
      return result;
    } catch (error) {
      // A connection that broke cannot roll back: it is thrown away, and the server rolls back by itself.
      const isUsable = await client.query('ROLLBACK').then(
        () => true,
        () => false,
      );
      client.release(!isUsable);
      throw error;
    }
  }

  close(): Promise<void> {
    return this.pool.end();
  }
}
