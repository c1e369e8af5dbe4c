import { exportJWK, generateKeyPair } from 'jose';
import type { Pool } from 'pg';
import { z } from 'zod';
import { newSecret } from '../secret.js';

const signingKey = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
  d: z.string(),
  kid: z.string(),
  alg: z.literal('ES256'),
  use: z.literal('sig'),
});

const ownKeys = z.object({
  /** Signs tokens; private. */
  signing: signingKey,
  /** Signs the embedded provider's cookies. */
  cookies: z.string(),
  /** Secret of our own web application as a client of the embedded provider. */
  web: z.string(),
});
export type OwnKeys = Readonly<z.output<typeof ownKeys>>;

const NAME = 'own-issuer';

/** The keys of our own issuer, made at the first start and kept in the database, so that all processes on it have the same. */
export async function readOwnKeys(pool: Pool, now: () => Date): Promise<OwnKeys> {
  return (await find(pool)) ?? (await make(pool, now()));
}

async function find(pool: Pool): Promise<OwnKeys | null> {
  const { rows } = await pool.query(`SELECT k.secret FROM identity_key k WHERE k.name = $1`, [NAME]);
  const [found] = z.array(z.object({ secret: ownKeys })).parse(rows);
  return found?.secret ?? null;
}

/** Of several processes that start at once the first to write decides for all. */
async function make(pool: Pool, at: Date): Promise<OwnKeys> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const signing = { ...(await exportJWK(privateKey)), kid: newSecret().slice(0, 16), alg: 'ES256', use: 'sig' };
  const made = ownKeys.parse({ signing, cookies: newSecret(), web: newSecret() });
  await pool.query(
    `INSERT INTO identity_key (name, secret, made_at) VALUES ($1, $2, $3) ON CONFLICT (name) DO NOTHING`,
    [NAME, JSON.stringify(made), at],
  );
  return (await find(pool)) ?? made;
}

/** The half of the signing key that others may have. */
export const publicKeyOf = ({ signing: { d: _private, ...known } }: OwnKeys): Omit<OwnKeys['signing'], 'd'> => known;
