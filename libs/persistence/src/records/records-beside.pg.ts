import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { Asking, Clock, NumberWanted, RecordsBeside } from '#casework';
import { conflictIn, fieldOf, isCaseKind, type AggregateKind, type Clearance, type JsonRecord } from '#process';
import { z } from 'zod';
import { poolOf } from '../data-source.js';
import { aggregateKind } from '../reading/columns.js';
import { NetworkReader } from '../network/network-reader.js';
import type { ClearancesPg } from './clearances.pg.js';

/** Who fills seats of the councils on a day. A seat is a health care region's, or else one with a name. */
const SEATS = `
  SELECT m.person_id AS person, m.role, m.field, m.seat, m.health_care_region AS area, c.kind
  FROM managed_case c CROSS JOIN mandate m JOIN person p ON p.id = m.person_id AND p.erased_at IS NULL
  WHERE c.id = $1 AND (m.seat IS NOT NULL OR m.health_care_region IS NOT NULL) AND m.role IN ('council-member', 'council-chair')
    AND m.from_on <= $2 AND (least(m.to_on, m.ended_on) IS NULL OR least(m.to_on, m.ended_on) >= $2)
  ORDER BY m.health_care_region, m.seat, m.id`;

const seats = z.array(
  z.object({
    person: z.string(),
    role: z.enum(['council-member', 'council-chair']),
    field: z.string().nullable(),
    seat: z.string().nullable(),
    area: z.string().nullable(),
    kind: aggregateKind,
  }),
);

const NUMBER = `
  WITH known AS (SELECT year, number FROM register_number WHERE case_id = $1),
  given AS (
    INSERT INTO register_number (case_id, year, number, given_at)
    SELECT $1, $2, coalesce((SELECT max(number) FROM register_number WHERE year = $2), 0) + 1, $3
    WHERE NOT EXISTS (SELECT FROM known) ON CONFLICT DO NOTHING RETURNING year, number)
  SELECT year, number FROM known UNION ALL SELECT year, number FROM given`;
const numbered = z.array(z.object({ year: z.int(), number: z.int() }));
const MOST_TRIES = 50;

/** What acts about documents, and councils, are told from beside their case. */
export class RecordsBesidePg implements RecordsBeside {
  private readonly pool: Pool;
  private readonly networks: NetworkReader;

  constructor(
    dataSource: DataSource,
    private readonly clearances: ClearancesPg,
    private readonly clock: Clock,
  ) {
    this.pool = poolOf(dataSource);
    this.networks = NetworkReader.of(this.pool);
  }

  async beside({ chart }: Asking, wanted: NumberWanted): Promise<JsonRecord> {
    if (chart === 'council-item') return { shutOut: await this.shutOut(wanted) };
    return chart === 'document' ? { number: await this.numberFor(wanted) } : {};
  }

  async missingContents(sha256s: readonly string[]): Promise<readonly string[]> {
    const { rows } = await this.pool.query<{ sha256: string }>(
      `SELECT encode(sha256, 'hex') AS sha256 FROM stored_content WHERE sha256 = ANY ($1)`,
      [sha256s.map((one) => Buffer.from(one, 'hex'))],
    );
    return sha256s.filter((one) => !rows.some(({ sha256 }) => sha256 === one));
  }

  private async shutOut({ caseId, on }: NumberWanted): Promise<JsonRecord[]> {
    const { revision } = await this.networks.read();
    const [{ rows }, all] = await Promise.all([this.pool.query(SEATS, [caseId, on]), this.clearances.all(revision)]);
    const held = seats.parse(rows).flatMap(({ person, role, field, seat, area, kind }) => {
      if (!isOf(kind, field)) return [];
      const named: JsonRecord = area === null ? { seat } : { healthCareRegion: area };
      return [{ named, because: whyOut(caseId, kind, role, all.get(person)) }];
    });
    return outOf(held);
  }

  /** Several may ask for the next number of a year at once: one of them gets it, the others the ones after. */
  private async numberFor({ caseId, place, on }: NumberWanted): Promise<string> {
    for (let attempt = 0; attempt < MOST_TRIES; attempt += 1) {
      const { rows } = await this.pool.query(NUMBER, [caseId, Number(on.slice(0, 4)), this.clock.now()]);
      const [found] = numbered.parse(rows);
      if (found) return written(found, place);
    }
    throw new Error(`No number in the register for ${caseId} after ${MOST_TRIES} tries`);
  }
}

/** Of several who fill a seat, one who may take part is enough. */
function outOf(held: readonly { readonly named: JsonRecord; readonly because: string | null }[]): JsonRecord[] {
  const keyOf = ({ named }: (typeof held)[number]): string => JSON.stringify(named);
  const filled = new Set(held.filter(({ because }) => because === null).map(keyOf));
  const out = held.filter((one) => !filled.has(keyOf(one)));
  return out
    .filter((one, at) => out.findIndex((other) => keyOf(other) === keyOf(one)) === at)
    .map(({ named, because }) => ({ ...named, because }));
}

const isOf = (kind: AggregateKind, field: string | null): boolean =>
  isCaseKind(kind) && (field === null || field === fieldOf(kind));

function whyOut(
  caseId: string,
  kind: AggregateKind,
  role: 'council-member' | 'council-chair',
  clearances: readonly Clearance[] = [],
): string | null {
  return conflictIn(role, { caseId, kind }, clearances)?.code ?? null;
}

/** `2026/00012` for a case, `2026/00012-3` for its third document. @source domain/law-and-conventions.md#1 (req 1.6; the form is our default) */
function written({ year, number }: { readonly year: number; readonly number: number }, place: number | null): string {
  const whole = `${year}/${String(number).padStart(5, '0')}`;
  return place === null ? whole : `${whole}-${place}`;
}
