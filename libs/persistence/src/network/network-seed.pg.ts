import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { Clock } from '#casework';
import type { NetworkSeed } from '#network';
import { poolOf } from '../data-source.js';

/** Each table's rows come as one JSON list; what is there already stays as it is, and an erased person gets nothing back. */
const ADD = `
  WITH given AS (SELECT $1::jsonb AS organisations, $2::jsonb AS links, $3::jsonb AS persons, $4::jsonb AS mandates),
  organisations AS (
    INSERT INTO organisation (id, kind, code, name_sv, name_en, former_names, from_on, to_on)
    SELECT o.id, o.kind, o.code, o."nameSv", o."nameEn", o."formerNames", o."from", o."to"
    FROM given, jsonb_to_recordset(given.organisations) AS o (id uuid, kind text, code text, "nameSv" text, "nameEn" text,
      "formerNames" jsonb, "from" date, "to" date)
    ON CONFLICT DO NOTHING),
  links AS (
    INSERT INTO organisation_link (member_id, whole_id, kind, from_on, to_on)
    SELECT l."memberId", l."wholeId", l.kind, l."from", l."to"
    FROM given, jsonb_to_recordset(given.links) AS l ("memberId" uuid, "wholeId" uuid, kind text, "from" date, "to" date)
    ON CONFLICT DO NOTHING),
  persons AS (
    INSERT INTO person (id, name, email, kind, locale, organisation_id)
    SELECT p.id, p.name, p.email, p.kind, p.locale, p."organisationId"
    FROM given, jsonb_to_recordset(given.persons) AS p (id uuid, name text, email text, kind text, locale text, "organisationId" uuid)
    ON CONFLICT DO NOTHING),
  mandates AS (
    INSERT INTO mandate (id, person_id, role, region, health_care_region, company, field, body, seat, rank, appointed_by, decision_ref,
      from_on, to_on, recorded_at)
    SELECT m.id, m."personId", m.role, m.region, m."healthCareRegion", m.company, m.field, m.body, m.seat, m.rank, m."appointedBy",
      m."decisionRef", m."from", m."to", $6
    FROM given, jsonb_to_recordset(given.mandates) AS m (id uuid, "personId" uuid, role text, region text, "healthCareRegion" text,
      company text, field text, body text, seat text, rank integer, "appointedBy" uuid, "decisionRef" text, "from" date, "to" date)
    ON CONFLICT DO NOTHING)
  INSERT INTO person_login (issuer, subject, person_id)
  SELECT $5, p.subject, p.id FROM given, jsonb_to_recordset(given.persons) AS p (id uuid, subject text)
  WHERE NOT EXISTS (SELECT FROM person e WHERE e.id = p.id AND e.erased_at IS NOT NULL)
  ON CONFLICT DO NOTHING`;

/** Puts organisations and people where there are none yet. */
export class NetworkSeedPg {
  private readonly pool: Pool;

  constructor(
    dataSource: DataSource,
    private readonly clock: Clock,
  ) {
    this.pool = poolOf(dataSource);
  }

  /**
   * Adds what is missing, in one statement. Safe to repeat.
   *
   * @param issuer  the provider that knows the persons by their subjects
   */
  async add({ organisations, links, persons }: NetworkSeed, issuer: string): Promise<void> {
    const mandates = persons.flatMap((person) => person.mandates.map((one) => ({ ...one, personId: person.id })));
    await this.pool.query(ADD, [
      JSON.stringify(organisations),
      JSON.stringify(links),
      JSON.stringify(persons.map(({ mandates: _mandates, ...person }) => person)),
      JSON.stringify(mandates),
      issuer,
      this.clock.now(),
    ]);
  }
}
