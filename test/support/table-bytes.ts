import type { Pool } from 'pg';
import { z } from 'zod';

const named = z.array(z.object({ name: z.string() }));
const rows = z.array(z.object({ row: z.string() }));

/** Every row of every table, with where it lies and which transaction wrote it: equal only if nobody has so much as touched it. */
export async function bytesOfTables(db: Pick<Pool, 'query'>): Promise<ReadonlyMap<string, readonly string[]>> {
  const tables = named.parse(
    (
      await db.query(
        `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
         WHERE n.nspname = 'public' AND c.relkind = 'r' ORDER BY 1`,
      )
    ).rows,
  );
  const read = new Map<string, readonly string[]>();
  for (const { name } of tables) {
    const found = await db.query(
      `SELECT t.ctid::text || ' ' || t.xmin::text || ' ' || t.xmax::text || ' ' || t::text AS row FROM ${name} t ORDER BY 1`,
    );
    read.set(
      name,
      rows.parse(found.rows).map(({ row }) => row),
    );
  }
  return read;
}

/** Tables of which anything differs, by name. */
export const changedTables = (
  before: ReadonlyMap<string, readonly string[]>,
  after: ReadonlyMap<string, readonly string[]>,
): readonly string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter(
    (name) => JSON.stringify(before.get(name)) !== JSON.stringify(after.get(name)),
  );
