import type { Pool } from 'pg';
import { z } from 'zod';
import { hashOf, newSecret } from '../secret.js';
import { OWN_ISSUER } from '../tokens/trusted-issuer.js';

/** Another system that calls the published API with client credentials. What it may do, its mandates say, as a person's do. */
export interface ServiceAccount {
  /** Client id, and the id under which the journal names it. */
  readonly id: string;
  readonly name: string;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly revokedAt: Date | null;
}

/** An account as its maker sees it once: the secret is stored as its hash alone. */
export interface NewServiceAccount extends ServiceAccount {
  readonly secret: string;
}

const row = z.object({
  id: z.string(),
  name: z.string().nullable(),
  created_by: z.string(),
  created_at: z.date(),
  revoked_at: z.date().nullable(),
});

const COLUMNS = `a.id, p.name, a.created_by, a.created_at, a.revoked_at`;
const FROM = `FROM service_account a JOIN person p ON p.id = a.id`;

/** Accounts of other systems. Each is a row in `person` too, so that mandates, journal and audit hold for it as for people. */
export class ServiceAccountsPg {
  constructor(
    private readonly pool: Pool,
    private readonly now: () => Date,
  ) {}

  /**
   * @param id  made from the request, so that asking twice makes one account
   * @returns null when there is an account of that id already
   */
  async create(id: string, name: string, createdBy: string): Promise<NewServiceAccount | null> {
    const [secret, createdAt] = [newSecret(), this.now()];
    const { rowCount } = await this.pool.query(
      `WITH p AS (INSERT INTO person (id, name, kind) VALUES ($1, $2, 'service') ON CONFLICT DO NOTHING RETURNING id),
         l AS (INSERT INTO person_login (issuer, subject, person_id) SELECT $3, p.id::text, p.id FROM p),
         n AS (INSERT INTO network_entry (recorded_at, actor_id, what, subject_id, details)
               SELECT $6, $5, 'service-account-created', p.id, '{}'::jsonb FROM p)
       INSERT INTO service_account (id, secret_hash, created_by, created_at) SELECT p.id, $4, $5, $6 FROM p`,
      [id, name, OWN_ISSUER, hashOf(secret), createdBy, createdAt],
    );
    return rowCount === 1 ? { id, name, createdBy, createdAt, revokedAt: null, secret } : null;
  }

  /** One page, the latest first, and how many there are in all. */
  async list(page: { readonly page: number; readonly limit: number }) {
    const { rows } = await this.pool.query(
      `SELECT ${COLUMNS} ${FROM} ORDER BY a.created_at DESC, a.id LIMIT $1 OFFSET $2`,
      [page.limit, (page.page - 1) * page.limit],
    );
    const counted = await this.pool.query(`SELECT count(*)::int AS total FROM service_account`);
    const [{ total }] = z.tuple([z.object({ total: z.number() })]).parse(counted.rows);
    return { rows: z.array(row).parse(rows).map(toAccount), total };
  }

  async find(id: string): Promise<ServiceAccount | null> {
    const { rows } = await this.pool.query(`SELECT ${COLUMNS} ${FROM} WHERE a.id = $1`, [id]);
    const [found] = z.array(row).parse(rows);
    return found === undefined ? null : toAccount(found);
  }

  /** Ends an account: no new tokens, and those it has stop working at once, since its login is gone. Repeating it changes nothing. */
  async revoke(id: string, revokedBy: string): Promise<void> {
    await this.pool.query(
      `WITH a AS (UPDATE service_account SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL RETURNING id),
         n AS (INSERT INTO network_entry (recorded_at, actor_id, what, subject_id, details)
               SELECT $2, $4, 'service-account-revoked', a.id, '{}'::jsonb FROM a)
       DELETE FROM person_login l USING a WHERE l.person_id = a.id AND l.issuer = $3`,
      [id, this.now(), OWN_ISSUER, revokedBy],
    );
  }

  /** Hash of a living account's secret, hexadecimal; null for one that is unknown or revoked. */
  async secretHashOf(id: string): Promise<string | null> {
    if (!UUID.test(id)) return null;
    const { rows } = await this.pool.query(
      `SELECT encode(a.secret_hash, 'hex') AS hash FROM service_account a WHERE a.id = $1 AND a.revoked_at IS NULL`,
      [id],
    );
    const [found] = z.array(z.object({ hash: z.string() })).parse(rows);
    return found?.hash ?? null;
  }
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const toAccount = ({ id, name, created_by, created_at, revoked_at }: z.output<typeof row>): ServiceAccount => ({
  id,
  name: name ?? '',
  createdBy: created_by,
  createdAt: created_at,
  revokedAt: revoked_at,
});
