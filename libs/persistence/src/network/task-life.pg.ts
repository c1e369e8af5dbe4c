import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { isId, rowId, type Clock } from '#casework';
import type { LivingTask, Network, NetworkEntry, TaskLifeStore } from '#network';
import type { Role } from '#process';
import { z } from 'zod';
import { poolOf } from '../data-source.js';
import { NetworkReader } from './network-reader.js';
import { TASK_PLACE, taskPlace, toTaskPlace } from './told-tasks.pg.js';

const row = taskPlace.extend({ instanceId: z.string(), status: z.string(), claimedBy: z.string().nullable() });

const TASK = `SELECT ${TASK_PLACE}, t.instance_id AS "instanceId", t.status, t.claimed_by AS "claimedBy" FROM task t JOIN managed_case c ON c.id = t.case_id WHERE t.id = $1`;

const ENTRY = `
  INSERT INTO network_entry (recorded_at, actor_id, on_behalf_of, what, subject_id, details)
  SELECT $1::timestamptz, $2::uuid, $3::uuid, $4::text, $5::uuid, $6::jsonb FROM done`;
const IS_SAME = `t.id = $5::uuid AND t.status IN ('open', 'claimed') AND t.claimed_by IS NOT DISTINCT FROM`;

const CLAIM = `
  WITH done AS (
    UPDATE task t SET claimed_by = $7::uuid, claimed_at = CASE WHEN $7::uuid IS NOT NULL THEN $1::timestamptz END,
      status = CASE WHEN $7::uuid IS NULL THEN 'open' ELSE 'claimed' END
    WHERE ${IS_SAME} $8::uuid RETURNING 1),
  noted AS (${ENTRY})
  SELECT FROM done`;

/** Whose turn it is then is written to, when it is another role's. A claim of who declines goes with it. */
const DECLINE = `
  WITH done AS (
    UPDATE task t SET role = $8::text,
      claimed_by = nullif(t.claimed_by, $2::uuid), claimed_at = CASE WHEN t.claimed_by <> $2::uuid THEN t.claimed_at END,
      status = CASE WHEN t.claimed_by <> $2::uuid THEN 'claimed' ELSE 'open' END
    WHERE ${IS_SAME} $9::uuid AND t.role = $10::text
    RETURNING t.id, t.case_id, t.instance_id, t.kind),
  declined AS (
    INSERT INTO task_decline (task_id, person_id, role, reason, declined_at)
    SELECT id, $2::uuid, $10::text, $7::text, $1::timestamptz FROM done),
  sent AS (
    INSERT INTO outbox (id, case_id, type, payload, created_at)
    SELECT $11::uuid, case_id, 'taken-over-letter', jsonb_build_object('instanceId', instance_id, 'taskKind', kind, 'role', $8::text),
      $1::timestamptz
    FROM done WHERE $8::text <> $10::text),
  noted AS (${ENTRY})
  SELECT FROM done`;

/** Who has taken and who has declined tasks; each change in one statement with its entry in the log. */
export class TaskLifePg implements TaskLifeStore {
  private readonly pool: Pool;
  private readonly networks: NetworkReader;

  constructor(
    dataSource: DataSource,
    private readonly clock: Clock,
  ) {
    this.pool = poolOf(dataSource);
    this.networks = NetworkReader.of(this.pool);
  }

  async network(): Promise<Network> {
    return (await this.networks.read()).network;
  }

  async task(id: string): Promise<LivingTask | null> {
    if (!isId(id)) return null;
    const { rows } = await this.pool.query(TASK, [id]);
    const [found] = z.array(row).parse(rows);
    if (!found) return null;
    const { kind, instanceId, status, claimedBy } = found;
    return { ...toTaskPlace(found), kind, instanceId, isOpen: status === 'open' || status === 'claimed', claimedBy };
  }

  claim(by: string | null, before: string | null, entry: NetworkEntry): ReturnType<TaskLifeStore['claim']> {
    return this.change(CLAIM, entry, [by, before]);
  }

  decline(
    { role, claimedBy }: LivingTask,
    reason: string,
    to: Role,
    entry: NetworkEntry,
  ): ReturnType<TaskLifeStore['decline']> {
    return this.change(DECLINE, entry, [reason, to, claimedBy, role, rowId()]);
  }

  private async change(
    statement: string,
    { actorId, onBehalfOf, what, subjectId, details }: NetworkEntry,
    values: readonly unknown[],
  ): Promise<'stored' | 'stale'> {
    const entry = [this.clock.now(), actorId, onBehalfOf, what, subjectId, JSON.stringify(details)];
    const { rows } = await this.pool.query(statement, [...entry, ...values]);
    return rows.length === 1 ? 'stored' : 'stale';
  }
}
