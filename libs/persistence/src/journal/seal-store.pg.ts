import type { DataSource } from 'typeorm';
import type { Pool } from 'pg';
import type { Seal, SealStore } from '#casework';
import { z } from 'zod';
import { poolOf } from '../data-source.js';
import { SEAL } from './chain-checks.js';

const sealRow: z.ZodType<Seal> = z.object({
  number: z.int(),
  sealedAt: z.date(),
  cases: z.int(),
  entries: z.coerce.number().int(),
  digest: z.string(),
});

/** One sealing at a time, whoever does it. */
const LOCK = 1_795_200_001;

/** Seals in PostgreSQL, made in one statement over one moment. */
export class SealStorePg implements SealStore {
  private readonly pool: Pool;

  constructor(dataSource: DataSource) {
    this.pool = poolOf(dataSource);
  }

  async seal(now: Date, atLeast: number): Promise<Seal | null> {
    const client = await this.pool.connect();
    let broken = true;
    try {
      await client.query('BEGIN');
      await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK]);
      const { rows } = await client.query(SEAL, [now, atLeast]);
      await client.query('COMMIT');
      broken = false;
      return rows.length === 0 ? null : sealRow.parse(rows[0]);
    } finally {
      client.release(broken);
    }
  }
}
