import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** What a step writes as text, of the size it has on the medicine chart. */
const CONTEXT = JSON.stringify({ kept: 'x'.repeat(700) });
const BODY = JSON.stringify({ said: 'x'.repeat(800) });

/**
 * The least that keeps a case, its journal and its tasks in step without our engine: five plain statements and a commit, on
 * tables with nothing but their primary keys.
 */
export class Floor {
  private readonly clients: pg.Client[] = [];
  private readonly cases: string[] = [];

  constructor(private readonly url: string) {}

  async open(callers: number): Promise<void> {
    while (this.clients.length < callers) {
      const client = new pg.Client({ connectionString: this.url });
      await client.connect();
      if (this.clients.length === 0) await makeTables(client);
      const id = randomUUID();
      await client.query('INSERT INTO floor_case (id, revision, context) VALUES ($1, 0, $2)', [id, CONTEXT]);
      this.clients.push(client);
      this.cases.push(id);
    }
  }

  async step(caller: number): Promise<void> {
    const client = this.clients[caller];
    const id = this.cases[caller];
    if (!client) throw new RangeError(`No connection for caller ${caller}`);
    await client.query('BEGIN');
    const { rows } = await client.query<{ revision: number }>(
      'SELECT revision, context FROM floor_case WHERE id = $1 FOR UPDATE',
      [id],
    );
    const revision = (rows[0]?.revision ?? 0) + 1;
    await client.query('UPDATE floor_case SET revision = $2, context = $3 WHERE id = $1', [id, revision, CONTEXT]);
    await client.query('INSERT INTO floor_journal (case_id, seq, recorded_at, body) VALUES ($1, $2, $3, $4)', [
      id,
      revision,
      new Date(),
      BODY,
    ]);
    await client.query('INSERT INTO floor_task (id, case_id, kind, due_on) VALUES ($1, $2, $3, $4)', [
      randomUUID(),
      id,
      'assess',
      '2026-12-01',
    ]);
    await client.query('COMMIT');
  }

  async close(): Promise<void> {
    await Promise.all(this.clients.map((client) => client.end()));
  }
}

async function makeTables(client: pg.Client): Promise<void> {
  await client.query('DROP TABLE IF EXISTS floor_case, floor_journal, floor_task');
  await client.query('CREATE TABLE floor_case (id uuid PRIMARY KEY, revision integer NOT NULL, context json NOT NULL)');
  await client.query(
    'CREATE TABLE floor_journal (case_id uuid, seq integer, recorded_at timestamptz NOT NULL, body text NOT NULL, PRIMARY KEY (case_id, seq))',
  );
  await client.query(
    'CREATE TABLE floor_task (id uuid PRIMARY KEY, case_id uuid NOT NULL, kind text NOT NULL, due_on date NOT NULL)',
  );
}
