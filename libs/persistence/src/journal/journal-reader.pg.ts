import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { isId, type JournalRow } from '#casework';
import { z } from 'zod';
import { poolOf } from '../data-source.js';
import { count } from '../reading/columns.js';
import { offsetOf, type Page, type PageWanted } from '../reading/page.js';
import { toJournalRow } from './journal-mapper.js';

const COLUMNS = `j.seq, j.body, encode(j.prev_hash, 'hex') AS "prevHash", encode(j.hash, 'hex') AS hash`;

/** The journal of one case, as it was written. */
export class JournalReaderPg {
  private readonly pool: Pool;

  constructor(dataSource: DataSource) {
    this.pool = poolOf(dataSource);
  }

  /** @param order  `seq`: oldest first; `-seq`: newest first */
  async page(caseId: string, order: 'seq' | '-seq', wanted: PageWanted): Promise<Page<JournalRow>> {
    if (!isId(caseId)) return { rows: [], total: 0 };
    // The chain has no gaps, so its length is the case's last number and nothing need be counted.
    const counted = this.pool.query(`SELECT c.last_seq AS total FROM managed_case c WHERE c.id = $1`, [caseId]);
    const from = offsetOf(wanted);
    const between =
      order === 'seq'
        ? `j.seq > $2::bigint AND j.seq <= $2::bigint + $3 ORDER BY j.seq`
        : `j.seq <= (SELECT c.last_seq FROM managed_case c WHERE c.id = $1) - $2::bigint
           AND j.seq > (SELECT c.last_seq FROM managed_case c WHERE c.id = $1) - $2::bigint - $3 ORDER BY j.seq DESC`;
    const listed = this.pool.query(`SELECT ${COLUMNS} FROM journal_entry j WHERE j.case_id = $1 AND ${between}`, [
      caseId,
      from,
      wanted.limit,
    ]);
    const [{ rows: totals }, { rows }] = await Promise.all([counted, listed]);
    return {
      rows: rows.map(toJournalRow),
      total: totals.length === 0 ? 0 : z.object({ total: count }).parse(totals[0]).total,
    };
  }

  /** The entry with this hash, which is its id outside. */
  async find(caseId: string, hash: string): Promise<JournalRow | null> {
    if (!isId(caseId) || !/^[0-9a-f]{64}$/.test(hash)) return null;
    const { rows } = await this.pool.query(
      `SELECT ${COLUMNS} FROM journal_entry j WHERE j.case_id = $1 AND j.hash = decode($2, 'hex')`,
      [caseId, hash],
    );
    return rows.length === 0 ? null : toJournalRow(rows[0]);
  }

  /** Entries of one instance that record one of some acts, in order. */
  async ofInstance(caseId: string, instanceId: string, acts: readonly string[]): Promise<readonly JournalRow[]> {
    if (!isId(caseId) || !isId(instanceId)) return [];
    const { rows } = await this.pool.query(
      `SELECT ${COLUMNS} FROM journal_entry j WHERE j.case_id = $1 AND j.instance_id = $2 AND j.act = ANY ($3::text[]) ORDER BY j.seq`,
      [caseId, instanceId, acts],
    );
    return rows.map(toJournalRow);
  }

  /** All entries of some cases, case by case and in order. */
  async ofCases(caseIds: readonly string[]): Promise<ReadonlyMap<string, readonly JournalRow[]>> {
    const { rows } = await this.pool.query<{ caseId: string }>(
      `SELECT j.case_id AS "caseId", ${COLUMNS} FROM journal_entry j WHERE j.case_id = ANY ($1::uuid[]) ORDER BY j.case_id, j.seq`,
      [caseIds],
    );
    const byCase = new Map<string, JournalRow[]>(caseIds.map((id) => [id, []]));
    for (const row of rows) byCase.get(row.caseId)?.push(toJournalRow(row));
    return byCase;
  }
}
