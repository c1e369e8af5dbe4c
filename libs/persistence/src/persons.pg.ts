import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { poolOf } from './data-source.js';

export interface Person {
  readonly id: string;
  readonly name: string;
}

const named = z.object({ id: z.string(), name: z.string() });
const spoken = z.array(z.object({ locale: z.enum(['sv', 'en']) }));
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Names of people, kept beside the journal so that they can be erased while its chain still holds. */
export class PersonsPg {
  private readonly pool: Pool;

  constructor(dataSource: DataSource) {
    this.pool = poolOf(dataSource);
  }

  /** Adds those who are not known yet; an erased person stays erased. */
  async add(persons: readonly Person[]): Promise<void> {
    await this.pool.query(
      `INSERT INTO person (id, name) SELECT p.id, p.name FROM unnest($1::uuid[], $2::text[]) AS p (id, name) ON CONFLICT (id) DO NOTHING`,
      [persons.map(({ id }) => id), persons.map(({ name }) => name)],
    );
  }

  /** Names by id. Unknown and erased persons, and what is no person at all, are left out. */
  async namesOf(ids: Iterable<string>): Promise<ReadonlyMap<string, string>> {
    const wanted = [...new Set(ids)].filter((id) => UUID.test(id));
    if (wanted.length === 0) return new Map();
    const { rows } = await this.pool.query(
      `SELECT p.id, p.name FROM person p WHERE p.id = ANY ($1::uuid[]) AND p.name IS NOT NULL AND p.erased_at IS NULL`,
      [wanted],
    );
    return new Map(
      z
        .array(named)
        .parse(rows)
        .map(({ id, name }) => [id, name]),
    );
  }

  /** The language somebody is written to in; null for who is unknown or erased. */
  async languageOf(id: string): Promise<'sv' | 'en' | null> {
    if (!UUID.test(id)) return null;
    const { rows } = await this.pool.query(
      `SELECT p.locale FROM person p WHERE p.id = $1::uuid AND p.erased_at IS NULL`,
      [id],
    );
    return spoken.parse(rows)[0]?.locale ?? null;
  }
}
