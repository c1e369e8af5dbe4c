import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { poolOf } from '../data-source.js';
import { chart, day } from '../reading/columns.js';

/** Acts by which a price is agreed. Bids and what was said of them stay with those who negotiate. @source domain/states.md#4.3, #7.1; domain/process-atmp.md#6 */
const AGREEING = ['AGREED_IN_PRINCIPLE', 'OUTCOME_PAYMENT_PROPOSED'] as const;

/** Of each term the newest that was agreed before the region was offered the agreement. */
const TERMS = `
  SELECT DISTINCT ON (j.act, f.field) i.chart, j.act, f.field, f.value, j.occurred_on::text AS on
  FROM confidential_fact f JOIN journal_entry j ON j.case_id = f.case_id AND j.seq = f.seq JOIN instance i ON i.id = j.instance_id
  WHERE f.case_id = $1 AND j.act = ANY ($3)
    AND f.seq < (SELECT max(o.seq) FROM journal_entry o WHERE o.case_id = $1 AND o.instance_id = $2 AND o.act = 'AGREEMENT_OFFERED')
  ORDER BY j.act, f.field, f.seq DESC`;
const term = z.object({ chart, act: z.string(), field: z.string(), value: z.json(), on: day.nullable() });
export type PriceTerm = Readonly<z.output<typeof term>>;

/** Secret terms of agreements. */
export class PriceTermsPg {
  private readonly pool: Pool;

  constructor(dataSource: DataSource) {
    this.pool = poolOf(dataSource);
  }

  /** Only for who may read them: ask before, and log. @param signatureId  the region's signature */
  async of(caseId: string, signatureId: string): Promise<readonly PriceTerm[]> {
    const { rows } = await this.pool.query(TERMS, [caseId, signatureId, AGREEING]);
    return z.array(term).parse(rows);
  }
}
