import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { Clock } from '#casework';
import { addDays, startOfDay, stockholmDate, type NetworkDeed } from '#process';
import { poolOf } from '../data-source.js';

/** What of somebody a reader has seen: their record with address and logins, or what they have declared of their interests. */
export type Reading = Extract<NetworkDeed, 'person-read' | 'declaration-read'>;

const NOTE = `
  INSERT INTO network_entry (recorded_at, actor_id, what, subject_id, details)
  SELECT $1::timestamptz, $2::uuid, $3::text, $4::uuid, '{}'
  WHERE NOT EXISTS (SELECT FROM network_entry e
    WHERE e.subject_id = $4::uuid AND e.actor_id = $2::uuid AND e.what = $3::text AND e.recorded_at >= $5 AND e.recorded_at < $6)`;

/** By what a list of people with their addresses was narrowed. What was searched for is left out: the log holds ids and codes only. */
export interface PeopleFilter {
  readonly organisationId?: string | undefined;
  readonly kind?: 'person' | 'service' | undefined;
  /** Whether it was by a part of a name. */
  readonly byName: boolean;
}

const NOTE_LIST = `
  INSERT INTO network_entry (recorded_at, actor_id, what, subject_id, details)
  SELECT $1::timestamptz, $2::uuid, 'people-read', NULL, $3::jsonb
  WHERE NOT EXISTS (SELECT FROM network_entry e
    WHERE e.what = 'people-read' AND e.actor_id = $2::uuid AND e.details = $3::jsonb
      AND e.recorded_at >= $4 AND e.recorded_at < $5)`;

/**
 * Who has read what is kept of somebody else, written down before it is shown; once a day for each reader, so that a page that is
 * looked at over and over fills no log.
 *
 * @source domain/law-and-conventions.md#7 (req 7.3); once a day: our default
 */
export class PersonReadingsPg {
  private readonly pool: Pool;

  constructor(
    dataSource: DataSource,
    private readonly clock: Clock,
  ) {
    this.pool = poolOf(dataSource);
  }

  /** One's own is no reading. */
  async note(what: Reading, personId: string, readerId: string): Promise<void> {
    if (personId === readerId) return;
    const { now, begins, ends } = this.day();
    await this.pool.query(NOTE, [now, readerId, what, personId, begins, ends]);
  }

  /** A list of people with their addresses: one row for the list, however many of its pages are looked at that day. */
  async noteList({ organisationId, kind, byName }: PeopleFilter, readerId: string): Promise<void> {
    const { now, begins, ends } = this.day();
    const details = {
      ...(organisationId !== undefined && { organisationId }),
      ...(kind !== undefined && { kind }),
      ...(byName && { byName }),
    };
    await this.pool.query(NOTE_LIST, [now, readerId, JSON.stringify(details), begins, ends]);
  }

  private day(): { readonly now: Date; readonly begins: Date; readonly ends: Date } {
    const now = this.clock.now();
    const today = stockholmDate(now);
    return { now, begins: startOfDay(today), ends: startOfDay(addDays(today, 1)) };
  }
}
