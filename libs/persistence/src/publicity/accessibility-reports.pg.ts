import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { derivedId } from '#casework';
import { z } from 'zod';
import { poolOf } from '../data-source.js';
import { count, instant } from '../reading/columns.js';
import { offsetOf, type Page, type PageWanted } from '../reading/page.js';

const row = z.object({
  id: z.string(),
  receivedAt: instant,
  page: z.string().nullable(),
  fault: z.string(),
  address: z.string().nullable(),
  locale: z.enum(['sv', 'en']),
  handledAt: instant.nullable(),
});
export type AccessibilityReport = Readonly<z.output<typeof row>>;

export interface NewAccessibilityReport {
  readonly id: string;
  readonly page: string | null;
  readonly fault: string;
  readonly address: string | null;
  readonly copyAsked: boolean;
  readonly locale: 'sv' | 'en';
}

const COLUMNS = `r.id, r.received_at AS "receivedAt", r.page, r.fault, r.address, r.locale, r.handled_at AS "handledAt"`;

/** What people report that they cannot use, until somebody has dealt with it. */
export class AccessibilityReportsPg {
  private readonly pool: Pool;

  constructor(dataSource: DataSource) {
    this.pool = poolOf(dataSource);
  }

  /** Keeps a report, and has a copy sent to who asked for one. */
  async take({ id, page, fault, address, copyAsked, locale }: NewAccessibilityReport, now: Date): Promise<void> {
    const given = [id, now, page, fault, address, copyAsked, locale, derivedId(`report-copy:${id}`)];
    await this.pool.query(TAKE, given);
  }

  /** What waits first, the oldest first. */
  async list(wanted: PageWanted): Promise<Page<AccessibilityReport>> {
    const [{ rows: totals }, { rows }] = await Promise.all([
      this.pool.query(`SELECT count(*) AS total FROM accessibility_report r`),
      this.pool.query(
        `SELECT ${COLUMNS} FROM accessibility_report r ORDER BY r.handled_at IS NOT NULL, r.received_at, r.id LIMIT $1 OFFSET $2`,
        [wanted.limit, offsetOf(wanted)],
      ),
    ]);
    return { rows: z.array(row).parse(rows), total: z.object({ total: count }).parse(totals[0]).total };
  }

  /** Asking twice changes nothing. @returns whether there is such a report */
  async settle(id: string, personId: string, now: Date): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      `UPDATE accessibility_report r SET handled_at = coalesce(r.handled_at, $2), handled_by = coalesce(r.handled_by, $3::uuid) WHERE r.id = $1`,
      [id, now, personId],
    );
    return (rowCount ?? 0) > 0;
  }
}

const TAKE = `
  WITH taken AS (
    INSERT INTO accessibility_report (id, received_at, page, fault, address, copy_asked, locale)
    VALUES ($1, $2::timestamptz, $3, $4, $5, $6, $7) ON CONFLICT (id) DO NOTHING RETURNING id, address, copy_asked)
  INSERT INTO outbox (id, case_id, type, payload, created_at)
  SELECT $8::uuid, NULL, 'report-copy', jsonb_build_object('reportId', taken.id), $2::timestamptz FROM taken
  WHERE taken.copy_asked AND taken.address IS NOT NULL ON CONFLICT (id) DO NOTHING`;
