import type { Pool } from 'pg';
import { isId } from '#casework';
import type { DataSource } from 'typeorm';
import { CELL_BODIES, CELL_SEATS, type IsoDate, type JsonRecord } from '#process';
import { z } from 'zod';
import { poolOf } from '../data-source.js';

const SITTING = `
  SELECT DISTINCT m.seat, m.person_id AS person FROM mandate m JOIN person p ON p.id = m.person_id AND p.erased_at IS NULL
  WHERE m.role = 'body-member' AND m.body = ANY ($1::text[]) AND m.seat = ANY ($2::text[])
    AND m.from_on <= $3 AND (least(m.to_on, m.ended_on) IS NULL OR least(m.to_on, m.ended_on) >= $3)
  ORDER BY m.seat, m.person_id`;
const ANSWERED = `
  SELECT c.id FROM managed_case c
  WHERE c.id = ANY ($1::uuid[]) AND c.main_chart = 'exemption-enquiry' AND c.state::jsonb @> '["enquiry.published"]' ORDER BY c.id`;

const sitters = z.array(z.object({ seat: z.string(), person: z.string() }));
const named = z.array(z.string()).catch([]);
const cases = z.array(z.object({ id: z.string() }));

/** What enquiries on the hospital exemption are told from beside: who sits in VOG Cell, and which enquiries have an answer. */
export class EnquiriesBesidePg {
  private readonly pool: Pool;

  constructor(dataSource: DataSource) {
    this.pool = poolOf(dataSource);
  }

  async beside(act: string, facts: JsonRecord, on: IsoDate): Promise<JsonRecord> {
    if (act === 'INTERPRETATION_GIVEN') {
      const { rows } = await this.pool.query(SITTING, [CELL_BODIES, CELL_SEATS, on]);
      return { sitting: sitters.parse(rows) };
    }
    const { rows } = await this.pool.query(ANSWERED, [named.parse(facts['enquiry']).filter(isId)]);
    return { answered: cases.parse(rows).map(({ id }) => id) };
  }
}
