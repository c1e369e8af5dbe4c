import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { rowId } from '#casework';
import type { OpenTask, OwnReminders, RaisedReminder, ReminderDays, ReminderStore } from '#network';
import { REMINDER_KINDS, stockholmDate } from '#process';
import { z } from 'zod';
import { poolOf } from '../data-source.js';
import { SET_ASIDE } from '../deadlines/set-aside.js';
import { day } from '../reading/columns.js';

const kinds = z.array(z.enum(REMINDER_KINDS));
const openTask = z.object({ id: z.string(), kind: z.string(), openedAt: z.date(), dueOn: day, recorded: kinds });
const days = z.int().min(0).nullable();
const ownDays = z.object({ halfTime: days, lastDays: days, overdue: days, escalation: days }).partial();
const setting = z.object({ taskKind: z.string(), days: ownDays });

/** The list begins with the lowest id there is. */
const LOWEST = '00000000-0000-0000-0000-000000000000';

const OPEN = `
  SELECT t.id, t.kind, t.opened_at AS "openedAt", t.due_on::text AS "dueOn",
    array(SELECT r.kind FROM reminder r WHERE r.task_id = t.id) AS recorded
  FROM task t JOIN managed_case c ON c.id = t.case_id
  WHERE t.status IN ('open', 'claimed') AND t.due_on IS NOT NULL AND NOT c.on_hold AND t.id > $1
  ORDER BY t.id LIMIT $2`;

const DEADLINES_WAIT = `
  SELECT EXISTS (SELECT FROM deadline d
    WHERE d.status = 'running' AND d.raises IS NOT NULL AND d.due_at < $1 AND NOT ${SET_ASIDE}) AS wait`;

/** A task that was done, or whose last day moved, since it was read gets nothing; of two workers one is first. */
const RAISE = `
  WITH given AS (
    SELECT * FROM jsonb_to_recordset($2::jsonb) AS g (task_id uuid, kind text, day date, due_on date, outbox_id uuid)),
  raised AS (
    INSERT INTO reminder (task_id, kind, day, due_on, state, outbox_id, raised_at, settled_at)
    SELECT g.task_id, g.kind, g.day, g.due_on, CASE WHEN g.outbox_id IS NULL THEN 'skipped' ELSE 'waiting' END, g.outbox_id,
      $1::timestamptz, CASE WHEN g.outbox_id IS NULL THEN $1::timestamptz END
    FROM given g JOIN task t ON t.id = g.task_id AND t.status IN ('open', 'claimed') AND t.due_on = g.due_on
    ORDER BY g.task_id, g.kind
    ON CONFLICT DO NOTHING RETURNING task_id, kind, outbox_id),
  sent AS (
    INSERT INTO outbox (id, case_id, type, payload, created_at)
    SELECT r.outbox_id, t.case_id, 'reminder-letter', jsonb_build_object('taskId', r.task_id, 'reminder', r.kind), $1::timestamptz
    FROM raised r JOIN task t ON t.id = r.task_id WHERE r.outbox_id IS NOT NULL RETURNING 1)
  SELECT count(*)::integer AS count FROM sent`;

/** Reminders of tasks, and the regions' own days for them. */
export class RemindersPg implements ReminderStore {
  private readonly pool: Pool;

  constructor(dataSource: DataSource) {
    this.pool = poolOf(dataSource);
  }

  async own(): Promise<OwnReminders> {
    const { rows } = await this.pool.query(
      `SELECT s.task_kind AS "taskKind", s.days FROM reminder_setting s ORDER BY s.task_kind`,
    );
    return Object.fromEntries(
      z
        .array(setting)
        .parse(rows)
        .map((one) => [one.taskKind, defined(one.days)]),
    );
  }

  /** Sets days for a kind of task, or for all; those not named stay as they are. */
  async set(taskKind: string, own: Partial<ReminderDays>): Promise<void> {
    await this.pool.query(
      `INSERT INTO reminder_setting AS s (task_kind, days) VALUES ($1, $2)
       ON CONFLICT (task_kind) DO UPDATE SET days = s.days || excluded.days`,
      [taskKind, JSON.stringify(own)],
    );
  }

  async deadlinesWait(now: Date): Promise<boolean> {
    const { rows } = await this.pool.query(DEADLINES_WAIT, [now]);
    return z.object({ wait: z.boolean() }).parse(rows[0]).wait;
  }

  async openTasks(after: string | null, limit: number): Promise<readonly OpenTask[]> {
    const { rows } = await this.pool.query(OPEN, [after ?? LOWEST, limit]);
    return z
      .array(openTask)
      .parse(rows)
      .map(({ openedAt, ...task }) => ({ ...task, openedOn: stockholmDate(openedAt) }));
  }

  async raise(reminders: readonly RaisedReminder[], now: Date): Promise<number> {
    const given = reminders.map(({ taskId, kind, day: on, dueOn, isSkipped }) => ({
      task_id: taskId,
      kind,
      day: on,
      due_on: dueOn,
      outbox_id: isSkipped ? null : rowId(),
    }));
    const { rows } = await this.pool.query(RAISE, [now, JSON.stringify(given)]);
    return z.object({ count: z.int() }).parse(rows[0]).count;
  }
}

type Days = z.output<typeof ownDays>;

/** What is not set is left out, so that it does not hide what is set elsewhere. */
const defined = (own: Days): Partial<ReminderDays> => ({
  ...(own.halfTime !== undefined && { halfTime: own.halfTime }),
  ...(own.lastDays !== undefined && { lastDays: own.lastDays }),
  ...(own.overdue !== undefined && { overdue: own.overdue }),
  ...(own.escalation !== undefined && { escalation: own.escalation }),
});
