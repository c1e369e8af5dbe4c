import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { poolOf } from './data-source.js';

/** What a key is for. One key for each, so that what was made for one purpose proves nothing for another. */
export type KeyPurpose = 'mail-reply' | 'unsubscribe' | 'local-question' | 'follow-confirm' | 'follow-end';

const KEY_BYTES = 32;
const keyRow = z.object({ key: z.instanceof(Buffer) });

/** Keys that the installation makes for itself when it first needs them; every program on the database then has the same. */
export class SigningKeysPg {
  private readonly pool: Pool;
  private readonly known = new Map<KeyPurpose, Promise<Buffer>>();

  constructor(dataSource: DataSource) {
    this.pool = poolOf(dataSource);
  }

  keyFor(purpose: KeyPurpose): Promise<Buffer> {
    const known = this.known.get(purpose);
    if (known) return known;
    const key = this.read(purpose);
    this.known.set(purpose, key);
    key.catch(() => this.known.delete(purpose));
    return key;
  }

  private async read(purpose: KeyPurpose): Promise<Buffer> {
    await this.pool.query(`INSERT INTO signing_key (purpose, key) VALUES ($1, $2) ON CONFLICT (purpose) DO NOTHING`, [
      purpose,
      randomBytes(KEY_BYTES),
    ]);
    const { rows } = await this.pool.query(`SELECT k.key FROM signing_key k WHERE k.purpose = $1`, [purpose]);
    return keyRow.parse(rows[0]).key;
  }
}
