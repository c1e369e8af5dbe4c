import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { derivedId, isId, requestHash, type Clock } from '#casework';
import type {
  HandedTask,
  NetworkChange,
  NetworkEntry,
  NetworkSnapshot,
  NetworkStore,
  Organisation,
  Person,
  StoredAbsence,
  StoredHandOver,
  StoredMandate,
} from '#network';
import type { JsonRecord } from '#process';
import { z } from 'zod';
import { poolOf } from '../data-source.js';
import { NetworkReader } from './network-reader.js';
import {
  ABSENCE,
  absenceRow,
  HAND_OVER,
  handOverRow,
  MANDATE,
  mandateRow,
  ORGANISATION,
  organisationRow,
  PERSON,
  personRow,
  taskRow,
} from './network-rows.js';
import { statementFor } from './network-statements.js';

const one = z.object({ id: z.string() });
const written = z.object({ written: z.boolean() });
const hashed = z.object({ request: z.string().nullable() });

const CALLED = `
  WITH wanted AS (SELECT lower(w) AS name FROM unnest($1::text[]) AS w)
  SELECT ${ORGANISATION} FROM organisation o
  WHERE o.id <> $2::uuid AND (lower(o.name_sv) IN (SELECT name FROM wanted) OR lower(o.name_en) IN (SELECT name FROM wanted)
    OR EXISTS (SELECT FROM jsonb_array_elements(o.former_names) AS f WHERE lower(f ->> 'name') IN (SELECT name FROM wanted)))
  ORDER BY o.kind, o.code LIMIT 1`;

/** The network's rows, changed one change at a time: whoever decided on an older network writes nothing. */
export class NetworkStorePg implements NetworkStore {
  private readonly pool: Pool;
  private readonly networks: NetworkReader;

  constructor(
    dataSource: DataSource,
    private readonly clock: Clock,
  ) {
    this.pool = poolOf(dataSource);
    this.networks = NetworkReader.of(this.pool);
  }

  snapshot(): Promise<NetworkSnapshot> {
    return this.networks.read();
  }

  person(id: string): Promise<Person | null> {
    return this.find(`SELECT ${PERSON} FROM person p WHERE p.id = $1`, id, personRow);
  }

  async organisationExists(id: string): Promise<boolean> {
    return (await this.find(`SELECT o.id FROM organisation o WHERE o.id = $1`, id, one)) !== null;
  }

  organisation(id: string): Promise<Organisation | null> {
    return this.find(`SELECT ${ORGANISATION} FROM organisation o WHERE o.id = $1`, id, organisationRow);
  }

  async organisationCalled(names: readonly string[], but: string): Promise<Organisation | null> {
    const { rows } = await this.pool.query(CALLED, [names, but]);
    return z.array(organisationRow).parse(rows)[0] ?? null;
  }

  async loginOf(issuer: string, subject: string): Promise<string | null> {
    const { rows } = await this.pool.query(
      `SELECT l.person_id AS id FROM person_login l WHERE l.issuer = $1 AND l.subject = $2`,
      [issuer, subject],
    );
    return z.array(one).parse(rows)[0]?.id ?? null;
  }

  mandate(id: string): Promise<StoredMandate | null> {
    return this.find(`SELECT ${MANDATE} FROM mandate m WHERE m.id = $1`, id, mandateRow);
  }

  absence(id: string): Promise<StoredAbsence | null> {
    return this.find(`SELECT ${ABSENCE} FROM absence a WHERE a.id = $1`, id, absenceRow);
  }

  handOver(id: string): Promise<StoredHandOver | null> {
    return this.find(`SELECT ${HAND_OVER} FROM hand_over h WHERE h.id = $1`, id, handOverRow);
  }

  openTask(id: string): Promise<HandedTask | null> {
    const open = `SELECT t.case_id AS "caseId", t.role, t.region FROM task t WHERE t.id = $1 AND t.status IN ('open', 'claimed')`;
    return this.find(open, id, taskRow);
  }

  async requestOf(id: string): Promise<string | null> {
    const made = `SELECT e.details->>'request' AS request FROM network_entry e WHERE e.subject_id = $1 ORDER BY e.number LIMIT 1`;
    return (await this.find(made, id, hashed))?.request ?? null;
  }

  idFor(personId: string, key: string): string {
    return derivedId(`network:${personId}:${key}`);
  }

  hashOf(request: JsonRecord): string {
    return requestHash(request);
  }

  async write(change: NetworkChange, entry: NetworkEntry, on: bigint): Promise<'stored' | 'stale'> {
    const now = this.clock.now();
    const { text, values } = statementFor(change, entry, on, now);
    const { rows } = await this.pool.query(text, [...values]);
    return written.parse(rows[0]).written ? 'stored' : 'stale';
  }

  private async find<Row>(text: string, id: string, row: z.ZodType<Row>): Promise<Row | null> {
    if (!isId(id)) return null;
    const { rows } = await this.pool.query(text, [id]);
    return rows.length === 0 ? null : row.parse(rows[0]);
  }
}
