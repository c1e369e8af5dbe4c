import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { ArchivedCase, CaseArchive } from '#casework';
import { charts as allCharts, type ChartRegistry } from '#process';
import { z } from 'zod';
import { toAggregate } from '../cases/case-mapper.js';
import { KeptContexts } from '../cases/kept-context.js';
import { LOAD_CASES } from '../cases/load-cases.js';
import { poolOf } from '../data-source.js';
import { day } from '../reading/columns.js';
import { toJournalRow } from './journal-mapper.js';

const firedRow = z.object({ instanceId: z.string(), kind: z.string(), dueOn: day });

/** Cases with their journals, each read at one moment and past any memory. */
export class CaseArchivePg implements CaseArchive {
  private readonly pool: Pool;
  private readonly contexts: KeptContexts;

  /** @param charts  those of the cases; all of this release when left out */
  constructor(dataSource: DataSource, charts: Pick<ChartRegistry, 'definitions'> = allCharts) {
    this.pool = poolOf(dataSource);
    this.contexts = new KeptContexts(charts);
  }

  async ids(after: string | null, limit: number): Promise<readonly string[]> {
    const { rows } = await this.pool.query<{ id: string }>(
      `SELECT c.id FROM managed_case c WHERE $1::uuid IS NULL OR c.id > $1 ORDER BY c.id LIMIT $2`,
      [after, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** How much there is to go through. */
  async size(): Promise<{ readonly cases: number; readonly entries: number }> {
    const { rows } = await this.pool.query<{ cases: number; entries: number }>(
      `SELECT count(*)::int AS cases, coalesce(sum(last_seq), 0)::int AS entries FROM managed_case`,
    );
    return rows[0] ?? { cases: 0, entries: 0 };
  }

  async load(id: string): Promise<ArchivedCase | null> {
    const client = await this.pool.connect();
    let broken = true;
    try {
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      const cases = await client.query({ ...LOAD_CASES, values: [[id]] });
      const journal = await client.query({ ...JOURNAL, values: [id] });
      const fired = await client.query({ ...FIRED, values: [id] });
      await client.query('COMMIT');
      broken = false;
      if (cases.rows.length === 0) return null;
      return {
        aggregate: toAggregate(cases.rows[0], this.contexts),
        journal: journal.rows.map(toJournalRow),
        fired: z.array(firedRow).parse(fired.rows),
      };
    } finally {
      client.release(broken);
    }
  }
}

const JOURNAL = {
  name: 'archived_journal',
  text: `SELECT j.seq, j.body, encode(j.prev_hash, 'hex') AS "prevHash", encode(j.hash, 'hex') AS hash
    FROM journal_entry j WHERE j.case_id = $1 ORDER BY j.seq`,
};
const FIRED = {
  name: 'archived_fired',
  text: `SELECT d.instance_id AS "instanceId", d.kind, d.due_on::text AS "dueOn" FROM deadline d WHERE d.case_id = $1 AND d.status = 'fired'`,
};
