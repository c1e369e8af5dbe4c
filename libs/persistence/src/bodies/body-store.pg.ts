import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { derivedId, isId, requestHash, type Clock } from '#casework';
import type { BodyRecordKind, BodyRecords, BodyStore, GoalFollowUp, KindOfRecord, NetworkEntry } from '#network';
import type { JsonRecord } from '#process';
import { z } from 'zod';
import { poolOf } from '../data-source.js';
import { BODY_TABLES, selected } from './body-tables.js';

const counted = z.object({ written: z.coerce.number().int() });
const hashed = z.object({ request: z.string().nullable() });

/**
 * What bodies keep, each record written in one statement with its entry in the log. The tables it writes to are those of
 * `BODY_TABLES`, what was found of goals, and the log: none is a case's, and no foreign key leads to one.
 */
export class BodyStorePg implements BodyStore {
  private readonly pool: Pool;

  constructor(
    dataSource: DataSource,
    private readonly clock: Clock,
  ) {
    this.pool = poolOf(dataSource);
  }

  async find<Kind extends BodyRecordKind>(kind: Kind, id: string): Promise<BodyRecords[Kind] | null> {
    if (!isId(id)) return null;
    const { table, row } = BODY_TABLES[kind];
    const { rows } = await this.pool.query(`SELECT ${selected(BODY_TABLES[kind])} FROM ${table} t WHERE t.id = $1`, [
      id,
    ]);
    return rows.length === 0 ? null : row.parse(rows[0]);
  }

  caseExists(id: string): Promise<boolean> {
    return this.exists(`SELECT FROM managed_case c WHERE c.id = $1`, id);
  }

  personExists(id: string): Promise<boolean> {
    return this.exists(`SELECT FROM person p WHERE p.id = $1 AND p.erased_at IS NULL AND p.kind = 'person'`, id);
  }

  /** What a record was made with, or what was found of a goal under this id: both stand in the log with the request's hash. */
  async requestOf(id: string): Promise<string | null> {
    const { rows } = await this.pool.query(
      `SELECT e.details->>'request' AS request FROM network_entry e
       WHERE e.subject_id = $1 OR e.subject_id = (SELECT f.goal_id FROM body_goal_follow_up f WHERE f.id = $1)
         AND e.details->>'followUpId' = $1::text
       ORDER BY e.number LIMIT 1`,
      [id],
    );
    return rows.length === 0 ? null : hashed.parse(rows[0]).request;
  }

  idFor(personId: string, key: string): string {
    return derivedId(`body:${personId}:${key}`);
  }

  hashOf(request: JsonRecord): string {
    return requestHash(request);
  }

  async add({ kind, record }: KindOfRecord, entry: NetworkEntry): Promise<void> {
    const columns = columnsOf(kind, record);
    const names = columns.map(({ column }) => column).join(', ');
    const places = columns.map(({ type }, index) => `$${FRAME + 1 + index}::${type}`).join(', ');
    await this.write(
      `INSERT INTO ${BODY_TABLES[kind].table} (id, revision, recorded_by, ${names})
       VALUES ($${FRAME}::uuid, 1, $2::uuid, ${places}) ON CONFLICT (id) DO NOTHING`,
      entry,
      [record.id, ...columns.map(({ value }) => value)],
    );
  }

  async change({ kind, record }: KindOfRecord, entry: NetworkEntry, found?: GoalFollowUp): Promise<'stored' | 'stale'> {
    const columns = columnsOf(kind, record);
    const set = columns.map(({ column, type }, index) => `${column} = $${FRAME + 2 + index}::${type}`).join(', ');
    const written = await this.write(
      `UPDATE ${BODY_TABLES[kind].table} SET ${set}, revision = revision + 1
       WHERE id = $${FRAME}::uuid AND revision = $${FRAME + 1}::integer`,
      entry,
      [record.id, record.revision, ...columns.map(({ value }) => value)],
      found,
    );
    return written === 1 ? 'stored' : 'stale';
  }

  /** The change, the entry and what was found in one statement; the two only when the change was made. */
  private async write(
    change: string,
    { actorId, onBehalfOf, what, subjectId, details }: NetworkEntry,
    values: readonly unknown[],
    found?: GoalFollowUp,
  ): Promise<number> {
    const more =
      found === undefined ? [] : [found.id, found.goalId, found.on, found.standing, found.text, found.recordedBy];
    const from = FRAME + values.length;
    const looked =
      found === undefined
        ? ''
        : `, looked AS (INSERT INTO body_goal_follow_up (id, goal_id, looked_on, standing, text, recorded_by)
             SELECT $${from}::uuid, $${from + 1}::uuid, $${from + 2}::date, $${from + 3}::text, $${from + 4}::text, $${from + 5}::uuid FROM done)`;
    const text = `
      WITH done AS (${change} RETURNING 1),
      noted AS (
        INSERT INTO network_entry (recorded_at, actor_id, on_behalf_of, what, subject_id, details)
        SELECT $1::timestamptz, $2::uuid, $3::uuid, $4::text, $5::uuid, $6::jsonb FROM done)${looked}
      SELECT count(*) AS written FROM done`;
    const frame = [this.clock.now(), actorId, onBehalfOf, what, subjectId, JSON.stringify(details)];
    const { rows } = await this.pool.query(text, [...frame, ...values, ...more]);
    return counted.parse(rows[0]).written;
  }

  private async exists(text: string, id: string): Promise<boolean> {
    if (!isId(id)) return false;
    return (await this.pool.query(text, [id])).rows.length === 1;
  }
}

/** The number of the first value after those of the entry. */
const FRAME = 7;

/** A record's columns with their values; lists go as JSON. */
function columnsOf(kind: BodyRecordKind, record: KindOfRecord['record']) {
  const values = new Map<string, unknown>(Object.entries(record));
  return Object.entries(BODY_TABLES[kind].columns).map(([name, [column, type]]) => {
    const value = values.get(name);
    return { column, type, value: type === 'jsonb' ? JSON.stringify(value) : value };
  });
}
