import { columnOf, textOf } from './rows.js';
import type { Database, Sql } from './sql.js';

/** An outbox row as it is stored, not yet known to be readable. */
export interface StoredJob {
  readonly outboxId: string;
  readonly type: string;
  readonly payload: unknown;
}

/** The outbox as the relay sees it. */
export interface Outbox {
  /**
   * Hands over at most `limit` rows that have not left yet, oldest first, and marks them when `add` has come back. Rows that
   * another worker is handing over at the moment are passed over. When `add` throws, or the process dies, they have not left.
   *
   * @returns how many rows left
   */
  relay(now: Date, limit: number, add: (rows: readonly StoredJob[]) => Promise<void>): Promise<number>;
  /**
   * Hands over at most `limit` rows that left, or were asked to be tried again, before `leftBefore` and are still not done, unless
   * they wait in failed work for somebody's decision. They count as having left anew.
   */
  relayAgain(
    now: Date,
    leftBefore: Date,
    limit: number,
    add: (rows: readonly StoredJob[]) => Promise<void>,
  ): Promise<number>;
  /** @returns how many rows are not done, those in failed work not counted */
  undone(): Promise<number>;
}

export class PgOutbox implements Outbox {
  constructor(private readonly database: Database) {}

  relay(now: Date, limit: number, add: (rows: readonly StoredJob[]) => Promise<void>): Promise<number> {
    return this.handOver(now, WAITING, [limit], add);
  }

  relayAgain(
    now: Date,
    leftBefore: Date,
    limit: number,
    add: (rows: readonly StoredJob[]) => Promise<void>,
  ): Promise<number> {
    return this.handOver(now, LOST, [limit, leftBefore], add);
  }

  async undone(): Promise<number> {
    const { rows } = await this.database.query(UNDONE);
    return Number(textOf(rows[0], 'undone'));
  }

  private handOver(
    now: Date,
    select: string,
    values: readonly unknown[],
    add: (rows: readonly StoredJob[]) => Promise<void>,
  ): Promise<number> {
    return this.database.transaction(async (sql) => {
      const rows = (await sql.query(select, values)).rows.map(toStoredJob);
      if (rows.length === 0) return 0;
      await add(rows);
      await sql.query(`UPDATE outbox SET relayed_at = $2 WHERE outbox.id = ANY ($1::uuid[])`, [
        rows.map(({ outboxId }) => outboxId),
        now,
      ]);
      return rows.length;
    });
  }
}

/**
 * Marks an outbox row as done. Called by handlers in the transaction that stores the effect, so that a row is done exactly
 * when its effect is there.
 */
export async function markDone(sql: Sql, outboxId: string, now: Date): Promise<void> {
  await sql.query(`UPDATE outbox SET done_at = $2 WHERE outbox.id = $1 AND outbox.done_at IS NULL`, [outboxId, now]);
}

const notFailed = (how: string): string =>
  `NOT EXISTS (SELECT FROM failed_work WHERE failed_work.job_id = 'ob-' || outbox.id AND (${how}))`;
const GIVEN_UP = 'failed_work.retried_at IS NULL';

/** Failed work that nobody has asked to be tried again: left alone until somebody does. */
const NOT_GIVEN_UP = notFailed(GIVEN_UP);

/** What somebody has asked to be tried again left anew when they asked. Value 2: what left before this moment is lost. */
const NOT_ON_ITS_WAY = notFailed(`${GIVEN_UP} OR failed_work.retried_at >= $2`);

/** Counted in two, since each half has an index of its own that holds nothing else. */
const UNDONE = `
  SELECT ((SELECT count(*) FROM outbox WHERE outbox.relayed_at IS NULL)
    + (SELECT count(*) FROM outbox WHERE outbox.relayed_at IS NOT NULL AND outbox.done_at IS NULL AND ${NOT_GIVEN_UP}))::text AS undone`;

const WAITING = `
  SELECT outbox.id, outbox.type, outbox.payload FROM outbox
  WHERE outbox.relayed_at IS NULL
  ORDER BY outbox.created_at, outbox.id LIMIT $1
  FOR UPDATE SKIP LOCKED`;

const LOST = `
  SELECT outbox.id, outbox.type, outbox.payload FROM outbox
  WHERE outbox.relayed_at < $2 AND outbox.done_at IS NULL AND ${NOT_ON_ITS_WAY}
  ORDER BY outbox.relayed_at, outbox.id LIMIT $1
  FOR UPDATE OF outbox SKIP LOCKED`;

function toStoredJob(row: unknown): StoredJob {
  return { outboxId: textOf(row, 'id'), type: textOf(row, 'type'), payload: columnOf(row, 'payload') };
}
