import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { derivedId, type Clock } from '#casework';
import type { BodyReminder, BodyReminderStore, Network, PlaceReminder, PlaceReminderStore } from '#network';
import { PLACE_ALARMS } from '#process';
import { poolOf } from '../data-source.js';
import { NetworkReader } from '../network/network-reader.js';
import { BodyListsPg } from './body-lists.pg.js';

/** What waits for bodies, and the network's places that coordinators see to, as it is told to people. */
export class BodyRemindersPg implements BodyReminderStore, PlaceReminderStore {
  private readonly pool: Pool;
  private readonly networks: NetworkReader;
  private readonly lists: BodyListsPg;

  constructor(
    dataSource: DataSource,
    private readonly clock: Clock,
  ) {
    this.pool = poolOf(dataSource);
    this.networks = NetworkReader.of(this.pool);
    this.lists = new BodyListsPg(dataSource);
  }

  async network(): Promise<Network> {
    return (await this.networks.read()).network;
  }

  open() {
    return this.lists.open();
  }

  /** Who wants no digest finds it in the app alone; erased people are told nothing. */
  async raise(reminders: readonly BodyReminder[]): Promise<number> {
    const rows = reminders.map(({ key, personId, due: { kind, body, on, subjectId, seat, missing } }) => ({
      id: derivedId(`body-reminder:${key}`),
      person_id: personId,
      body,
      due: kind,
      due_on: on,
      subject_id: subjectId,
      seat,
      missing,
    }));
    return this.add(rows);
  }

  async raisePlaces(reminders: readonly PlaceReminder[]): Promise<number> {
    const rows = reminders.map(
      ({ key, personId, due: { kind, on, mandateId, role, region, healthCareRegion, field } }) => ({
        id: derivedId(`place-reminder:${key}`),
        person_id: personId,
        due: kind,
        due_on: on,
        subject_id: mandateId,
        role,
        region,
        area: healthCareRegion,
        field,
      }),
    );
    return this.add(rows);
  }

  /** An alarm waits for a letter of its own, which is asked for in the same statement: one job for each person. */
  private async add(rows: readonly object[]): Promise<number> {
    const { rows: added } = await this.pool.query<{ id: string }>(
      `WITH added AS (
       INSERT INTO body_reminder (id, person_id, body, due, due_on, subject_id, seat, missing, role, region, area, field, state, raised_at)
       SELECT r.id, r.person_id, r.body, r.due, r.due_on, r.subject_id, r.seat, r.missing, r.role, r.region, r.area, r.field,
         CASE WHEN p.digest = 'none' AND r.due <> ALL ($3::text[]) THEN 'in-app' ELSE 'waiting' END, $2::timestamptz
       FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, person_id uuid, body text, due text, due_on date, subject_id uuid, seat text,
         missing integer, role text, region text, area text, field text) JOIN person p ON p.id = r.person_id AND p.erased_at IS NULL
       ON CONFLICT (id) DO NOTHING RETURNING id, person_id, due),
       asked AS (INSERT INTO outbox (id, case_id, type, payload, created_at)
         SELECT DISTINCT ON (a.person_id) a.id, NULL, 'place-alarm', jsonb_build_object('personId', a.person_id), $2::timestamptz
         FROM added a WHERE a.due = ANY ($3::text[]) ORDER BY a.person_id, a.id ON CONFLICT (id) DO NOTHING)
       SELECT added.id FROM added`,
      [JSON.stringify(rows), this.clock.now(), PLACE_ALARMS],
    );
    return added.length;
  }
}
