import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { IsoDate, ProcessVersion } from '#process';
import { z } from 'zod';
import { poolOf } from '../data-source.js';
import { chart, count, day, isOfCase, kind } from './columns.js';
import { Conditions } from './conditions.js';
import { offsetOf, type Page, type PageWanted } from './page.js';

export interface DeadlineFilter {
  readonly process?: ProcessVersion | undefined;
  /** Only those that have (or have not) passed. */
  readonly late?: boolean | undefined;
}

const deadlineRow = z.object({
  id: z.string(),
  kind: z.string(),
  caseId: z.string(),
  product: z.string(),
  indication: z.string(),
  caseKind: kind,
  instanceId: z.string(),
  chart,
  version: z.int(),
  dueOn: day,
  raises: z.string().nullable(),
  legal: z.boolean(),
  late: z.boolean(),
});
export type DeadlineListRow = Readonly<z.output<typeof deadlineRow>>;

/** Running deadlines, the nearest day first. */
export class DeadlineListPg {
  private readonly pool: Pool;

  constructor(dataSource: DataSource) {
    this.pool = poolOf(dataSource);
  }

  /** @param today  day in Europe/Stockholm; what is due today is not late */
  async list(filter: DeadlineFilter, wanted: PageWanted, today: IsoDate): Promise<Page<DeadlineListRow>> {
    const conditions = new Conditions().also(`d.status = 'running'`).also(isOfCase('d.case_id'));
    if (filter.late !== undefined) conditions.and(`d.due_on ${filter.late ? '<' : '>='} ?`, today);
    conditions.and('c.process_version = ?', filter.process);
    const withCases = conditions.speakOf('c') ? 'JOIN managed_case c ON c.id = d.case_id' : '';
    const counted = this.pool.query(`SELECT count(*) AS total FROM deadline d ${withCases} ${conditions.where}`, [
      ...conditions.values,
    ]);
    const listed = this.pool.query(
      `SELECT d.id, d.kind, d.case_id AS "caseId", c.product, c.indication, c.kind AS "caseKind", d.instance_id AS "instanceId", i.chart,
         i.version, d.due_on::text AS "dueOn", d.raises, d.legal, d.due_on < ${conditions.value(today)} AS late
       FROM deadline d JOIN managed_case c ON c.id = d.case_id JOIN instance i ON i.id = d.instance_id ${conditions.where}
       ORDER BY d.due_on, d.case_id, d.id LIMIT ${conditions.value(wanted.limit)} OFFSET ${conditions.value(offsetOf(wanted))}`,
      conditions.values,
    );
    const [{ rows: totals }, { rows }] = await Promise.all([counted, listed]);
    return { rows: z.array(deadlineRow).parse(rows), total: z.object({ total: count }).parse(totals[0]).total };
  }
}
