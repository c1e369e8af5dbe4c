import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { WARNING_MONTHS } from '#network';
import { NETWORK_DEEDS, type Field, type IsoDate, type NetworkDeed, type OrganisationKind, type Role } from '#process';
import { z } from 'zod';
import { poolOf } from '../data-source.js';
import { count, day, instant, jsonRecord } from '../reading/columns.js';
import { Conditions } from '../reading/conditions.js';
import { offsetOf, type Page, type PageWanted } from '../reading/page.js';
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
} from './network-rows.js';

const listedOrganisation = organisationRow.extend({
  memberships: z.array(
    z.object({ id: z.string(), code: z.string(), kind: z.enum(['primary', 'copies']), from: day, to: day.nullable() }),
  ),
});
const organisationNames = organisationRow.pick({ id: true, nameSv: true, nameEn: true });
export type OrganisationNames = Readonly<z.output<typeof organisationNames>>;
export type OrganisationListRow = Readonly<z.output<typeof listedOrganisation>>;
const LISTED_ORGANISATION = `${ORGANISATION},
  (SELECT coalesce(json_agg(json_build_object('id', w.id, 'code', w.code, 'kind', l.kind, 'from', l.from_on, 'to', l.to_on)
     ORDER BY l.kind DESC, w.code), '[]')
   FROM organisation_link l JOIN organisation w ON w.id = l.whole_id WHERE l.member_id = o.id) AS "memberships"`;

const listedPerson = personRow.extend({ organisationCode: z.string().nullable() });
export type PersonListRow = Readonly<z.output<typeof listedPerson>>;
const listedMandate = mandateRow.extend({ personName: z.string().nullable() });
export type MandateListRow = Readonly<z.output<typeof listedMandate>>;
const listedAbsence = absenceRow.extend({ personName: z.string().nullable(), substituteName: z.string().nullable() });
export type AbsenceListRow = Readonly<z.output<typeof listedAbsence>>;
const listedHandOver = handOverRow.extend({ personName: z.string().nullable(), receiverName: z.string().nullable() });
export type HandOverListRow = Readonly<z.output<typeof listedHandOver>>;

const loginRow = z.object({ issuer: z.string(), subject: z.string() });
export type LoginRow = Readonly<z.output<typeof loginRow>>;

const entryRow = z.object({
  number: z.coerce.number().int(),
  recordedAt: instant,
  actorId: z.string(),
  onBehalfOf: z.string().nullable(),
  what: z.enum(NETWORK_DEEDS),
  subjectId: z.string().nullable(),
  details: jsonRecord,
});
export type NetworkEntryRow = Readonly<z.output<typeof entryRow>>;

interface EntryFilter {
  readonly subjectId?: string | undefined;
  readonly what?: NetworkDeed | undefined;
}

export interface MandateFilter {
  readonly personId?: string | undefined;
  readonly role?: Role | undefined;
  readonly region?: string | undefined;
  readonly field?: Field | undefined;
  /** Those that hold on this day. */
  readonly on?: IsoDate | undefined;
  /** Those that hold on the day and whose last day is less than half a year after it. */
  readonly endingSoonOn?: IsoDate | undefined;
}
export interface PersonFilter {
  readonly organisationId?: string | undefined;
  /** What stands in the name, in capitals or not. */
  readonly name?: string | undefined;
  readonly kind?: 'person' | 'service' | undefined;
}
export interface StandInFilter {
  /** Whose absence, or who gave or got the tasks. */
  readonly personId?: string | undefined;
  /** Only those that are not over on this day, and not cancelled. */
  readonly from?: IsoDate | undefined;
}

/** Lists of the network, in the order in which people look for them. */
export class NetworkListsPg {
  private readonly pool: Pool;

  constructor(dataSource: DataSource) {
    this.pool = poolOf(dataSource);
  }

  organisations(kind: OrganisationKind | undefined, wanted: PageWanted): Promise<Page<OrganisationListRow>> {
    const conditions = new Conditions().and('o.kind = ?', kind);
    // Companies have no code that people look for.
    const order = `o.kind, CASE o.kind WHEN 'company' THEN o.name_sv END COLLATE "sv-x-icu", o.code`;
    return this.page(LISTED_ORGANISATION, 'organisation o', conditions, order, wanted, listedOrganisation);
  }

  async organisation(id: string): Promise<OrganisationListRow | null> {
    const conditions = new Conditions().and('o.id = ?', id);
    const one = { page: 1, limit: 1 };
    const { rows } = await this.page(
      LISTED_ORGANISATION,
      'organisation o',
      conditions,
      'o.id',
      one,
      listedOrganisation,
    );
    return rows[0] ?? null;
  }

  /** Those who have not been erased, by name. */
  persons({ organisationId, name, kind }: PersonFilter, wanted: PageWanted): Promise<Page<PersonListRow>> {
    const conditions = new Conditions()
      .also('p.erased_at IS NULL')
      .and('p.organisation_id = ?', organisationId)
      .and('p.kind = ?', kind)
      .and('strpos(lower(p.name), lower(?)) > 0', name);
    const from = 'person p LEFT JOIN organisation o ON o.id = p.organisation_id';
    const order = 'p.name COLLATE "sv-x-icu", p.id';
    return this.page(`${PERSON}, o.code AS "organisationCode"`, from, conditions, order, wanted, listedPerson);
  }

  async person(id: string): Promise<PersonListRow | null> {
    const conditions = new Conditions().also('p.erased_at IS NULL').and('p.id = ?', id);
    const from = 'person p LEFT JOIN organisation o ON o.id = p.organisation_id';
    const one = { page: 1, limit: 1 };
    return (
      (await this.page(`${PERSON}, o.code AS "organisationCode"`, from, conditions, 'p.id', one, listedPerson))
        .rows[0] ?? null
    );
  }

  /** Whether some provider's subject is known to be the person. */
  async hasLogin(id: string): Promise<boolean> {
    const { rowCount } = await this.pool.query(`SELECT FROM person_login WHERE person_id = $1 LIMIT 1`, [id]);
    return rowCount === 1;
  }

  /** By which subjects of which providers they are known. */
  async logins(id: string): Promise<readonly LoginRow[]> {
    const { rows } = await this.pool.query(
      `SELECT l.issuer, l.subject FROM person_login l WHERE l.person_id = $1 ORDER BY l.issuer, l.subject`,
      [id],
    );
    return z.array(loginRow).parse(rows);
  }

  /** What organisations are called, by their ids. */
  async organisationNames(ids: readonly string[]): Promise<ReadonlyMap<string, OrganisationNames>> {
    const { rows } = await this.pool.query(
      `SELECT o.id, o.name_sv AS "nameSv", o.name_en AS "nameEn" FROM organisation o WHERE o.id = ANY($1::uuid[])`,
      [[...new Set(ids)]],
    );
    return new Map(
      z
        .array(organisationNames)
        .parse(rows)
        .map((one) => [one.id, one]),
    );
  }

  mandates(filter: MandateFilter, wanted: PageWanted): Promise<Page<MandateListRow>> {
    const conditions = new Conditions()
      .also('p.erased_at IS NULL')
      .and('m.person_id = ?', filter.personId)
      .and('m.role = ?', filter.role)
      .and('m.region = ?', filter.region)
      .and('(m.field IS NULL OR m.field = ?)', filter.field)
      .and('m.from_on <= ?::date AND coalesce(least(m.to_on, m.ended_on) >= ?::date, true)', filter.on)
      .and(
        `m.from_on <= ?::date AND least(m.to_on, m.ended_on) >= ?::date
         AND (least(m.to_on, m.ended_on) - interval '${WARNING_MONTHS} months')::date <= ?::date`,
        filter.endingSoonOn,
      );
    const from = 'mandate m JOIN person p ON p.id = m.person_id';
    const order = 'm.role, m.region, m.field, m.rank, m.from_on, m.id';
    return this.page(`${MANDATE}, p.name AS "personName"`, from, conditions, order, wanted, listedMandate);
  }

  absences(filter: StandInFilter, wanted: PageWanted): Promise<Page<AbsenceListRow>> {
    const conditions = new Conditions()
      .and('a.person_id = ?', filter.personId)
      .and('a.cancelled_at IS NULL AND a.to_on >= ?::date', filter.from);
    const from = 'absence a JOIN person p ON p.id = a.person_id LEFT JOIN person s ON s.id = a.substitute_id';
    const columns = `${ABSENCE}, p.name AS "personName", s.name AS "substituteName"`;
    return this.page(columns, from, conditions, 'a.from_on, a.id', wanted, listedAbsence);
  }

  handOvers(filter: StandInFilter, wanted: PageWanted): Promise<Page<HandOverListRow>> {
    const conditions = new Conditions()
      .and('(h.person_id = ? OR h.receiver_id = ?)', filter.personId)
      .and('h.cancelled_at IS NULL AND h.to_on >= ?::date', filter.from);
    const from = 'hand_over h JOIN person p ON p.id = h.person_id JOIN person r ON r.id = h.receiver_id';
    const columns = `${HAND_OVER}, p.name AS "personName", r.name AS "receiverName"`;
    return this.page(columns, from, conditions, 'h.from_on, h.id', wanted, listedHandOver);
  }

  /** Who did what, the latest first. */
  entries(filter: EntryFilter, wanted: PageWanted): Promise<Page<NetworkEntryRow>> {
    const conditions = new Conditions()
      .and(
        `(e.subject_id = ?::uuid OR e.actor_id = ?::uuid OR e.details->>'personId' = ?::uuid::text)`,
        filter.subjectId,
      )
      .and('e.what = ?', filter.what);
    const columns = `e.number, e.recorded_at AS "recordedAt", e.actor_id AS "actorId", e.on_behalf_of AS "onBehalfOf", e.what,
      e.subject_id AS "subjectId", e.details - 'request' AS details`;
    return this.page(columns, 'network_entry e', conditions, 'e.number DESC', wanted, entryRow);
  }

  private async page<Row>(
    columns: string,
    from: string,
    conditions: Conditions,
    order: string,
    wanted: PageWanted,
    row: z.ZodType<Row>,
  ): Promise<Page<Row>> {
    const counted = this.pool.query(`SELECT count(*) AS total FROM ${from} ${conditions.where}`, [
      ...conditions.values,
    ]);
    const listed = this.pool.query(
      `SELECT ${columns} FROM ${from} ${conditions.where} ORDER BY ${order}
       LIMIT ${conditions.value(wanted.limit)} OFFSET ${conditions.value(offsetOf(wanted))}`,
      conditions.values,
    );
    const [{ rows: totals }, { rows }] = await Promise.all([counted, listed]);
    return { rows: z.array(row).parse(rows), total: z.object({ total: count }).parse(totals[0]).total };
  }
}
