import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** Something in the outbox, and the task it is about. */
export interface SeededRow {
  readonly outboxId: string;
  readonly taskId: string;
}

export interface SeedOptions {
  readonly count: number;
  readonly at: Date;
  readonly region?: string;
  readonly dueOn?: string;
  readonly status?: 'open' | 'done';
  /** Instance the tasks belong to; one of its own for each when left out. */
  readonly instanceId?: string;
}

/** A database with one case on it, to which tests put tasks and outbox rows as the durable step would. */
export class OutboxWorld {
  readonly caseId = randomUUID();
  private readonly pool: pg.Pool;

  constructor(readonly databaseUrl: string) {
    this.pool = new pg.Pool({ connectionString: databaseUrl, max: 4 });
    // A connection that is on its way out when its database is dropped says so; nobody needs to hear it any more.
    this.pool.on('error', () => undefined);
  }

  async prepare(): Promise<void> {
    await this.pool.query(
      `INSERT INTO managed_case (id, case_key, origin, process_version, kind, product, substance, indication, company, revision, last_seq,
         head_hash, stage, state, balls, on_hold, created_at, updated_at, updated_on)
       VALUES ($1, 'tarvexa-hemofili-a', 'live', 'IN_OUT_2018', 'medicine', 'Tarvexa', 'tarvexamab', 'Svår hemofili A', 'Exempelbolaget', 1, 1,
         '\\x00', 'opinions', '[]', '[]', false, now(), now(), '2026-11-06')`,
      [this.caseId],
    );
  }

  /** Puts a task each with its letter to be written. */
  async seedLetters({
    count,
    at,
    region = '20',
    dueOn = '2026-11-27',
    status = 'open',
    instanceId,
  }: SeedOptions): Promise<readonly SeededRow[]> {
    const rows = Array.from({ length: count }, () => ({ outboxId: randomUUID(), taskId: randomUUID() }));
    await this.pool.query(
      `WITH given AS (SELECT * FROM unnest($1::uuid[], $2::uuid[]) AS given (outbox_id, task_id)),
       tasks AS (INSERT INTO task (id, case_id, instance_id, kind, role, region, due_on, status, opened_at)
         SELECT task_id, $3, coalesce($8::uuid, gen_random_uuid()), 'answer-opinion', 'contact-person', $4, $5, $6, $7 FROM given)
       INSERT INTO outbox (id, case_id, type, payload, created_at)
       SELECT outbox_id, $3, 'task-letter', jsonb_build_object('taskId', task_id), $7 FROM given`,
      [
        rows.map((row) => row.outboxId),
        rows.map((row) => row.taskId),
        this.caseId,
        region,
        dueOn,
        status,
        at,
        instanceId ?? null,
      ],
    );
    return rows;
  }

  /** Puts one region's opinion in a round. @returns its instance */
  async seedOpinion(round: { readonly kind: string; readonly question: string | null }): Promise<string> {
    const [roundId, opinionId] = [randomUUID(), randomUUID()];
    await this.pool.query(
      `INSERT INTO instance (id, case_id, chart, version, key, parent_id, ordinal, value, context, entered, fired, done)
       VALUES ($1, $3, 'opinion-round', 1, null, null, 1, '"open"', $4, '{}', '{}', false),
         ($2, $3, 'opinion', 1, '20', $1, 2, '"open"', '{}', '{}', '{}', false)`,
      [roundId, opinionId, this.caseId, round],
    );
    return opinionId;
  }

  async seedRow(type: string, payload: object, at: Date): Promise<string> {
    const id = randomUUID();
    await this.pool.query(`INSERT INTO outbox (id, case_id, type, payload, created_at) VALUES ($1, $2, $3, $4, $5)`, [
      id,
      this.caseId,
      type,
      payload,
      at,
    ]);
    return id;
  }

  seedNotice(at: Date): Promise<string> {
    return this.seedRow(
      'notify',
      { notice: 'inclusion-decided', caseId: this.caseId, instanceId: randomUUID(), seq: 1 },
      at,
    );
  }

  /** Runs `work` in a transaction that is rolled back. */
  async rolledBack(work: (client: pg.PoolClient) => Promise<void>): Promise<void> {
    const client = await this.pool.connect();
    try {
      await client.query('BEGIN');
      await work(client);
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  }

  query(text: string, values: readonly unknown[] = []): Promise<pg.QueryResult> {
    return this.pool.query(text, [...values]);
  }

  async count(text: string, values: readonly unknown[] = []): Promise<number> {
    const { rows } = await this.query(`SELECT count(*)::int AS n FROM ${text}`, values);
    return Number(rows[0].n);
  }

  letters(): Promise<number> {
    return this.count('letter');
  }

  undone(): Promise<number> {
    return this.count('outbox WHERE done_at IS NULL');
  }

  async clear(): Promise<void> {
    await this.query('TRUNCATE letter, notice, failed_work, outbox, task CASCADE');
  }

  close(): Promise<void> {
    return this.pool.end();
  }
}
