import type { Adapter, AdapterPayload } from 'oidc-provider';
import type { Pool } from 'pg';
import { z } from 'zod';
import { hashOf } from '../secret.js';

const stored = z.object({ payload: z.record(z.string(), z.json()), consumed_at: z.date().nullable() });

/** One kind of what the embedded provider keeps. Ids of codes and sessions let somebody in, so only their hash is stored. */
export class ProviderRecordsPg implements Adapter {
  constructor(
    private readonly pool: Pool,
    private readonly model: string,
  ) {}

  /** Clears away what has expired, of every kind. @returns how many rows went */
  static async clear(pool: Pool): Promise<number> {
    const { rowCount } = await pool.query(`DELETE FROM provider_record r WHERE r.expires_at <= now()`);
    return rowCount ?? 0;
  }

  async upsert(id: string, payload: AdapterPayload, expiresIn?: number): Promise<void> {
    const { jti: _id, ...kept } = payload;
    await this.pool.query(
      `INSERT INTO provider_record (model, id_hash, payload, grant_id, uid, expires_at)
       VALUES ($1, $2, $3, $4, $5, now() + make_interval(secs => $6))
       ON CONFLICT (model, id_hash) DO UPDATE
       SET payload = excluded.payload, grant_id = excluded.grant_id, uid = excluded.uid, expires_at = excluded.expires_at`,
      [this.model, hashOf(id), JSON.stringify(kept), payload.grantId ?? null, payload.uid ?? null, expiresIn ?? null],
    );
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    const found = await this.one(`r.id_hash = $2`, hashOf(id));
    return found && { ...found, jti: id };
  }

  /** A session under its own number, without the id that its cookie holds. */
  findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.one(`r.uid = $2`, uid);
  }

  /** Signing in on a second device with a typed code is switched off. */
  findByUserCode(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  async consume(id: string): Promise<void> {
    await this.pool.query(
      `UPDATE provider_record r SET consumed_at = now() WHERE r.model = $1 AND r.id_hash = $2 AND r.consumed_at IS NULL`,
      [this.model, hashOf(id)],
    );
  }

  async destroy(id: string): Promise<void> {
    await this.pool.query(`DELETE FROM provider_record r WHERE r.model = $1 AND r.id_hash = $2`, [
      this.model,
      hashOf(id),
    ]);
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    await this.pool.query(`DELETE FROM provider_record r WHERE r.model = $1 AND r.grant_id = $2`, [
      this.model,
      grantId,
    ]);
  }

  private async one(condition: string, value: unknown): Promise<AdapterPayload | undefined> {
    const { rows } = await this.pool.query(
      `SELECT r.payload, r.consumed_at FROM provider_record r
       WHERE r.model = $1 AND ${condition} AND (r.expires_at IS NULL OR r.expires_at > now())`,
      [this.model, value],
    );
    const [found] = z.array(stored).parse(rows);
    if (found === undefined) return undefined;
    const { payload, consumed_at } = found;
    return { ...payload, ...(consumed_at !== null && { consumed: Math.floor(consumed_at.getTime() / 1000) }) };
  }
}
