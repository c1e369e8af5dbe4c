import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { poolOf } from '../data-source.js';

/** Names are written by hand, so neither capitals nor spaces around them tell one from another. */
const MEMBERS = `
  SELECT DISTINCT o.id FROM managed_case k JOIN instance i ON i.id = k.main_instance_id
  CROSS JOIN LATERAL json_to_recordset(i.context -> 'members') AS m (product text, indication text)
  JOIN managed_case o ON o.main_chart = ANY ($2)
    AND lower(trim(o.indication)) = lower(trim(m.indication))
    AND lower(trim(m.product)) IN (lower(trim(o.product)), lower(trim(o.substance)))
  WHERE k.id = $1 ORDER BY o.id`;
const found = z.array(z.object({ id: z.uuid() }));

const CASES = ['medicine-case', 'atmp-case'] as const;

/** Finds the cases of a class by the rows of its matrix; which of them an act concerns is for their own guards to say. */
export class CasesOfClassPg {
  private readonly pool: Pool;

  constructor(dataSource: DataSource) {
    this.pool = poolOf(dataSource);
  }

  async of(classCaseId: string): Promise<readonly string[]> {
    const { rows } = await this.pool.query(MEMBERS, [classCaseId, CASES]);
    return found.parse(rows).map(({ id }) => id);
  }
}
