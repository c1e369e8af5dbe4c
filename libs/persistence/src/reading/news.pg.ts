import type { Mandate } from '#process';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { poolOf } from '../data-source.js';
import { instant, IS_CASE } from './columns.js';
import { Conditions } from './conditions.js';
import { underOneOf } from './task-conditions.js';

const changed = z.object({
  id: z.string(),
  revision: z.int(),
  company: z.string(),
  updatedAt: instant,
});
export type ChangedCase = Readonly<z.output<typeof changed>>;

const told = z.object({ id: z.string(), personId: z.string(), raisedAt: instant });
export type Told = Readonly<z.output<typeof told>>;

/** What has changed since somebody last looked. Read beside the steps: writing one costs nothing more for being watched. */
export class NewsPg {
  private readonly pool: Pool;

  constructor(dataSource: DataSource) {
    this.pool = poolOf(dataSource);
  }

  /** Cases stepped since an instant, the latest first. @param most  no more than these */
  async changedSince(since: Date, most: number): Promise<readonly ChangedCase[]> {
    const { rows } = await this.pool.query({
      name: 'news-cases',
      text: `SELECT c.id, c.revision, c.company, c.updated_at AS "updatedAt"
        FROM managed_case c
        WHERE c.updated_on >= ($1::timestamptz AT TIME ZONE 'Europe/Stockholm')::date - 1 AND c.updated_at > $1 AND ${IS_CASE}
        ORDER BY c.updated_at DESC LIMIT $2`,
      values: [since, most],
    });
    return z.array(changed).parse(rows);
  }

  /** Who of these people has been told something since an instant, once for each notice. */
  async toldSince(personIds: readonly string[], since: Date): Promise<readonly Told[]> {
    if (personIds.length === 0) return [];
    const { rows } = await this.pool.query({
      name: 'news-notices',
      text: `SELECT n.id, n.person_id AS "personId", n.raised_at AS "raisedAt"
        FROM notice n WHERE n.person_id = ANY ($1) AND n.raised_at > $2`,
      values: [personIds, since],
    });
    return z.array(told).parse(rows);
  }

  /** Whether any of these cases has, or has had, a task under these mandates. */
  async hasTasks(caseIds: readonly string[], mandates: readonly Mandate[]): Promise<boolean> {
    if (caseIds.length === 0 || mandates.length === 0) return false;
    const conditions = new Conditions().and('t.case_id = ANY (?)', caseIds);
    conditions.also(underOneOf(mandates, conditions));
    const { rowCount } = await this.pool.query(
      `SELECT FROM task t JOIN managed_case c ON c.id = t.case_id ${conditions.where} LIMIT 1`,
      conditions.values,
    );
    return rowCount === 1;
  }
}
