import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { type Clock, derivedId, requestHash } from '#casework';
import type { NetworkEntry, OwnReminders, OwnSettingsStore, ReminderDays } from '#network';
import type { JsonRecord, SettingName, Settings, Span } from '#process';
import { z } from 'zod';
import { poolOf } from '../data-source.js';
import { SettingsPg } from '../settings.pg.js';
import { RemindersPg } from './reminders.pg.js';

/** Values: time, actor, on behalf of, deed, subject, details. A request that has been written before is written no second time. */
const NOTED = `
  noted AS (INSERT INTO network_entry (recorded_at, actor_id, on_behalf_of, what, subject_id, details)
    SELECT $1::timestamptz, $2::uuid, $3::uuid, $4::text, $5::uuid, $6::jsonb
    WHERE NOT EXISTS (SELECT FROM network_entry e WHERE e.subject_id = $5::uuid) RETURNING subject_id)`;

const SET_REMINDERS = `WITH ${NOTED}
  INSERT INTO reminder_setting AS s (task_kind, days) SELECT $7::text, $8::jsonb FROM noted
  ON CONFLICT (task_kind) DO UPDATE SET days = s.days || excluded.days`;

const SET_LIMIT = `WITH ${NOTED},
  asked AS (INSERT INTO outbox (id, case_id, type, payload, created_at)
    SELECT n.subject_id, NULL, 'recompute-deadlines', '{"after": null}', $1::timestamptz FROM noted n ON CONFLICT (id) DO NOTHING)
  INSERT INTO setting (name, span) SELECT $7::text, $8::jsonb FROM noted
  ON CONFLICT (name) DO UPDATE SET span = excluded.span`;

const hashed = z.object({ request: z.string().nullable() });

/** The regions' own time limits and reminder days, as they are changed through a door. */
export class OwnSettingsPg implements OwnSettingsStore {
  private readonly pool: Pool;
  private readonly stored: SettingsPg;
  private readonly days: RemindersPg;

  /** @param settings  what this process remembers of the limits: forgotten with each change */
  constructor(
    dataSource: DataSource,
    private readonly settings: SettingsPg,
    private readonly clock: Clock,
  ) {
    this.pool = poolOf(dataSource);
    this.stored = new SettingsPg(dataSource, 0);
    this.days = new RemindersPg(dataSource);
  }

  limits(): Promise<Settings> {
    return this.stored.own();
  }

  reminders(): Promise<OwnReminders> {
    return this.days.own();
  }

  /** Whether deadlines are still being worked out anew after a change. */
  async isRecomputing(): Promise<boolean> {
    const { rows } = await this.pool.query(
      `SELECT EXISTS (SELECT FROM outbox o WHERE o.type = 'recompute-deadlines' AND o.done_at IS NULL) AS recomputing`,
    );
    return z.object({ recomputing: z.boolean() }).parse(rows[0]).recomputing;
  }

  idFor(personId: string, key: string): string {
    return derivedId(`setting:${personId}:${key}`);
  }

  hashOf(request: JsonRecord): string {
    return requestHash(request);
  }

  async requestOf(id: string): Promise<string | null> {
    const { rows } = await this.pool.query(
      `SELECT e.details->>'request' AS request FROM network_entry e WHERE e.subject_id = $1 LIMIT 1`,
      [id],
    );
    return rows.length === 0 ? null : hashed.parse(rows[0]).request;
  }

  async setReminders(taskKind: string, days: Partial<ReminderDays>, entry: NetworkEntry): Promise<void> {
    await this.pool.query(SET_REMINDERS, [...this.frame(entry), taskKind, JSON.stringify(days)]);
  }

  async setLimit(name: SettingName, span: Span, entry: NetworkEntry): Promise<void> {
    await this.pool.query(SET_LIMIT, [...this.frame(entry), name, JSON.stringify(span)]);
    this.settings.forget();
  }

  private frame({ actorId, onBehalfOf, what, subjectId, details }: NetworkEntry): readonly unknown[] {
    return [this.clock.now(), actorId, onBehalfOf, what, subjectId, JSON.stringify(details)];
  }
}
