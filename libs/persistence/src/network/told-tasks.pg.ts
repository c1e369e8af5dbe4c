import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { rowId } from '#casework';
import type { ChangedPlace, Network, ToldTaskStore, TaskCome, TaskPlace } from '#network';
import { areaOfTask, CASE_KINDS, fieldOf, stockholmDate } from '#process';
import { z } from 'zod';
import { poolOf } from '../data-source.js';
import { whoSteppedAside } from '../opinions/stepped-aside.js';
import { role } from '../reading/columns.js';
import { NetworkReader } from './network-reader.js';

/** Of a task, what says whose it is. */
export const taskPlace = z.object({
  taskId: z.string(),
  caseId: z.string(),
  kind: z.string(),
  role,
  region: z.string().nullable(),
  caseKind: z.enum(CASE_KINDS),
  company: z.string(),
  openedAt: z.date(),
  steppedAside: z.array(z.string()),
});

/** Of a task `t` in its case `c`. Who has declined it has it no more than who has stepped aside. */
export const TASK_PLACE = `t.id AS "taskId", t.case_id AS "caseId", t.kind, t.role, t.region, t.opened_at AS "openedAt",
  c.kind AS "caseKind", c.company,
  array(${whoSteppedAside('t')} UNION ALL SELECT d.person_id::text FROM task_decline d WHERE d.task_id = t.id) AS "steppedAside"`;

const OPEN = `
  SELECT ${TASK_PLACE}
  FROM task t JOIN managed_case c ON c.id = t.case_id
  WHERE t.status IN ('open', 'claimed') AND EXISTS (
    SELECT FROM unnest($1::text[], $2::text[]) AS p (role, region)
    WHERE p.role = t.role AND (p.region IS NULL OR t.region IS NULL OR p.region = t.region))
  ORDER BY t.id`;

/** What is told has its row, so that of two workers one is first. Who has a task as their own stands in for nobody but themselves. */
const TELL = `
  WITH given AS (
    SELECT g.*, g.absent_id = g.person_id AS is_own, g.since::timestamp AT TIME ZONE 'Europe/Stockholm' AS theirs_from
    FROM jsonb_to_recordset($2::jsonb) AS g (person_id uuid, absent_id uuid, since date, task_id uuid, outbox_id uuid)),
  undone AS MATERIALIZED (
    SELECT o.type, o.payload FROM outbox o WHERE o.relayed_at IS NULL AND o.done_at IS NULL
    UNION ALL SELECT o.type, o.payload FROM outbox o WHERE o.relayed_at IS NOT NULL AND o.done_at IS NULL),
  coming AS MATERIALIZED (
    SELECT payload->>'taskId' AS of FROM undone WHERE type = 'task-letter'
    UNION SELECT payload->>'instanceId' FROM undone WHERE type = 'taken-over-letter'),
  told AS (
    INSERT INTO told_task (person_id, absent_id, since, task_id, outbox_id, told_at)
    SELECT g.person_id, g.absent_id, g.since, g.task_id, g.outbox_id, $1::timestamptz
    FROM given g JOIN task t ON t.id = g.task_id AND t.status IN ('open', 'claimed')
    WHERE NOT EXISTS (SELECT FROM coming WHERE coming.of IN (t.id::text, t.instance_id::text))
      AND EXISTS (SELECT FROM letter l WHERE l.task_id = t.id AND l.kind IN ('task', 'vacancy') AND l.role = t.role)
      AND NOT EXISTS (
        SELECT FROM letter l WHERE l.task_id = t.id AND l.kind = 'task' AND l.person_id = g.person_id
          AND (g.is_own OR l.rendered_at >= g.theirs_from))
    ORDER BY g.person_id, g.absent_id, g.since, g.task_id
    ON CONFLICT DO NOTHING RETURNING person_id, absent_id, outbox_id),
  sent AS (
    INSERT INTO outbox (id, case_id, type, payload, created_at)
    SELECT DISTINCT told.outbox_id, NULL::uuid, 'open-tasks-letter',
      jsonb_build_object('personId', told.person_id, 'absentId', nullif(told.absent_id, told.person_id)), $1::timestamptz
    FROM told RETURNING 1)
  SELECT count(*)::integer AS count FROM sent`;

/** Who has been told of which open tasks. */
export class ToldTasksPg implements ToldTaskStore {
  private readonly pool: Pool;
  private readonly networks: NetworkReader;

  constructor(dataSource: DataSource) {
    this.pool = poolOf(dataSource);
    this.networks = NetworkReader.of(this.pool);
  }

  async network(): Promise<Network> {
    return (await this.networks.read()).network;
  }

  async openTasks(places: readonly ChangedPlace[]): Promise<readonly TaskPlace[]> {
    const { rows } = await this.pool.query(OPEN, [
      places.map((place) => place.role),
      places.map(({ region }) => region),
    ]);
    return z.array(taskPlace).parse(rows).map(toTaskPlace);
  }

  async tell(tasks: readonly TaskCome[], now: Date): Promise<number> {
    const letters = new Map<string, string>();
    const given = tasks.map(({ personId, absentId, because, since, until, taskId }) => {
      const to = JSON.stringify([personId, absentId, because, since, until]);
      const outboxId = letters.get(to) ?? rowId();
      letters.set(to, outboxId);
      return { person_id: personId, absent_id: absentId ?? personId, since, task_id: taskId, outbox_id: outboxId };
    });
    const { rows } = await this.pool.query(TELL, [now, JSON.stringify(given)]);
    return z.object({ count: z.int() }).parse(rows[0]).count;
  }
}

export const toTaskPlace = ({
  taskId,
  caseId,
  kind,
  role: whose,
  region,
  caseKind,
  company,
  openedAt,
  steppedAside,
}: z.output<typeof taskPlace>): TaskPlace => ({
  taskId,
  caseId,
  role: whose,
  region,
  company,
  steppedAside,
  openedOn: stockholmDate(openedAt),
  healthCareRegion: areaOfTask(kind),
  field: fieldOf(caseKind),
});
