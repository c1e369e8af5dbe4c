import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { poolOf } from '../data-source.js';

/** A person by what a provider calls them. */
export interface Login {
  readonly subject: string;
  readonly personId: string;
  readonly name: string;
}

const rows = z.array(z.object({ subject: z.string(), personId: z.string(), name: z.string() }));

/** Who may sign in with which provider. */
export class LoginsPg {
  private readonly pool: Pool;

  constructor(dataSource: DataSource) {
    this.pool = poolOf(dataSource);
  }

  /** People (not services) that an issuer has a login for, in Swedish order of their names; erased ones are left out. */
  async ofIssuer(issuer: string): Promise<readonly Login[]> {
    const found = await this.pool.query(
      `SELECT l.subject, l.person_id AS "personId", p.name FROM person_login l JOIN person p ON p.id = l.person_id
       WHERE l.issuer = $1 AND p.kind = 'person' AND p.name IS NOT NULL AND p.erased_at IS NULL
       ORDER BY p.name COLLATE "sv-x-icu", l.subject`,
      [issuer],
    );
    return rows.parse(found.rows);
  }
}
