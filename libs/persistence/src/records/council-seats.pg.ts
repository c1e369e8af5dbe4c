import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { fieldOf, isCaseKind, type AggregateKind, type IsoDate } from '#process';
import { z } from 'zod';
import { poolOf } from '../data-source.js';
import { aggregateKind } from '../reading/columns.js';

/** Who fills seats of the councils on a day. A seat is a health care region's, or else one with a name. */
const SEATS = `
  SELECT m.person_id AS person, m.role, m.field, coalesce(m.health_care_region, m.seat) AS seat, m.health_care_region AS area, c.kind
  FROM managed_case c CROSS JOIN mandate m JOIN person p ON p.id = m.person_id AND p.erased_at IS NULL
  WHERE c.id = $1 AND (m.seat IS NOT NULL OR m.health_care_region IS NOT NULL) AND m.role IN ('council-member', 'council-chair')
    AND m.from_on <= $2 AND (least(m.to_on, m.ended_on) IS NULL OR least(m.to_on, m.ended_on) >= $2)
  ORDER BY m.health_care_region, m.seat, m.id`;

const rowsOf = z.array(
  z.object({
    person: z.string(),
    role: z.enum(['council-member', 'council-chair']),
    field: z.string().nullable(),
    seat: z.string(),
    area: z.string().nullable(),
    kind: aggregateKind,
  }),
);

/** One person in one seat of the council that a case comes before. */
export interface SeatHolder {
  readonly person: string;
  readonly role: 'council-member' | 'council-chair';
  /** Name of the seat; of a health care region's, that region's. */
  readonly seat: string;
  readonly healthCareRegion: string | null;
  readonly kind: AggregateKind;
}

/** The seats of the council that a case comes before, and who is in them. */
export class CouncilSeatsPg {
  private readonly pool: Pool;

  constructor(dataSource: DataSource) {
    this.pool = poolOf(dataSource);
  }

  /** @returns several for a seat that several share */
  async of(caseId: string, on: IsoDate): Promise<readonly SeatHolder[]> {
    const { rows } = await this.pool.query(SEATS, [caseId, on]);
    return rowsOf
      .parse(rows)
      .flatMap(({ field, area, ...held }) => (isOf(held.kind, field) ? [{ ...held, healthCareRegion: area }] : []));
  }
}

const isOf = (kind: AggregateKind, field: string | null): boolean =>
  isCaseKind(kind) && (field === null || field === fieldOf(kind));
