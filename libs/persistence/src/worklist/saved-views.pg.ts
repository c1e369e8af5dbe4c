import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { Role } from '#process';
import { z } from 'zod';
import { poolOf } from '../data-source.js';
import { instant, role } from '../reading/columns.js';

const row = z.object({
  id: z.string(),
  personId: z.string(),
  place: z.string(),
  name: z.string(),
  query: z.string(),
  /** Everyone who holds this role sees the view; null: its maker alone. */
  sharedWith: role.nullable(),
  createdAt: instant,
});
export type SavedView = Readonly<z.output<typeof row>>;

const COLUMNS = `v.id, v.person_id AS "personId", v.place, v.name, v.query, v.shared_with AS "sharedWith", v.created_at AS "createdAt"`;

/** Views of lists that people keep: a name and a query. */
export class SavedViewsPg {
  private readonly pool: Pool;

  constructor(dataSource: DataSource) {
    this.pool = poolOf(dataSource);
  }

  /** A repeated request finds the view it made. */
  async create({ id, personId, place, name, query, sharedWith, createdAt }: SavedView): Promise<SavedView> {
    const { rows } = await this.pool.query(
      `INSERT INTO saved_view AS v (id, person_id, place, name, query, shared_with, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (id) DO UPDATE SET name = v.name RETURNING ${COLUMNS}`,
      [id, personId, place, name, query, sharedWith, createdAt],
    );
    return row.parse(rows[0]);
  }

  /** Their own and those shared with a role they hold, in the order they were made. */
  async seenBy(personId: string, roles: readonly Role[]): Promise<readonly SavedView[]> {
    const { rows } = await this.pool.query(
      `SELECT ${COLUMNS} FROM saved_view v WHERE v.person_id = $1 OR v.shared_with = ANY ($2) ORDER BY v.created_at, v.id`,
      [personId, roles],
    );
    return z.array(row).parse(rows);
  }

  /** @returns whether it was theirs to take away */
  async remove(id: string, personId: string): Promise<boolean> {
    const { rowCount } = await this.pool.query(`DELETE FROM saved_view WHERE id = $1 AND person_id = $2`, [
      id,
      personId,
    ]);
    return (rowCount ?? 0) > 0;
  }
}
