import type { Pool } from 'pg';
import { SETTINGS, type SettingName, type Settings, type Span } from '#process';
import type { SettingsStore } from '#casework';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { poolOf } from './data-source.js';

const span = z.object({ unit: z.enum(['wd', 'cd', 'm', 'y']), n: z.int().min(0) });
const rows = z.array(z.object({ name: z.string(), span }));

/** Time limits the regions have set themselves. Every step needs them and they hardly ever change, so they are read once a while. */
export class SettingsPg implements SettingsStore {
  private readonly pool: Pool;
  private known: Promise<Settings> | null = null;
  private readAt = 0;

  /** @param maxAgeMs  how long another process's change may go unseen */
  constructor(
    dataSource: DataSource,
    private readonly maxAgeMs = 5_000,
  ) {
    this.pool = poolOf(dataSource);
  }

  own(): Promise<Settings> {
    if (this.known && performance.now() - this.readAt < this.maxAgeMs) return this.known;
    const read = this.read();
    this.known = read;
    this.readAt = performance.now();
    read.catch(() => {
      if (this.known === read) this.known = null;
    });
    return read;
  }

  async set(name: SettingName, own: Span): Promise<void> {
    await this.pool.query(
      `INSERT INTO setting (name, span) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET span = excluded.span`,
      [name, JSON.stringify(own)],
    );
    this.forget();
  }

  /** What is set is read anew with the next question. */
  forget(): void {
    this.known = null;
  }

  private async read(): Promise<Settings> {
    const found = await this.pool.query(`SELECT s.name, s.span FROM setting s ORDER BY s.name`);
    // A setting of an older release that no chart asks for any more is passed over.
    return Object.fromEntries(
      rows.parse(found.rows).flatMap(({ name, span: own }) => (Object.hasOwn(SETTINGS, name) ? [[name, own]] : [])),
    );
  }
}
