import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { KnownNames } from '#casework';
import { z } from 'zod';
import { poolOf } from '../data-source.js';
import { NetworkReader } from './network-reader.js';

const SPECIAL = /[.*+?^${}()|[\]\\/]/g;

/** Names and addresses of the network's people, as one pattern. It is made anew when the network has changed. */
export class KnownNamesPg implements KnownNames {
  private readonly pool: Pool;
  private readonly networks: NetworkReader;
  private made: { readonly revision: bigint; readonly pattern: RegExp | null } | null = null;

  constructor(dataSource: DataSource) {
    this.pool = poolOf(dataSource);
    this.networks = NetworkReader.of(this.pool);
  }

  async pattern(source: 'asked' | 'remembered'): Promise<RegExp | null> {
    const { revision } = await this.networks.get(source);
    if (this.made === null || this.made.revision < revision) this.made = { revision, pattern: await this.make() };
    return this.made.pattern;
  }

  private async make(): Promise<RegExp | null> {
    const { rows } = await this.pool.query(
      `SELECT p.name, p.email FROM person p WHERE p.kind = 'person' AND p.erased_at IS NULL`,
    );
    const found = z.array(z.object({ name: z.string().nullable(), email: z.string().nullable() })).parse(rows);
    const words = found.flatMap(({ name, email }) => [
      // One word alone is somebody else's as often as theirs.
      ...(name !== null && /\S\s+\S/.test(name) ? [name.trim().split(/\s+/).map(escaped).join('\\s+')] : []),
      ...(email === null ? [] : [escaped(email)]),
    ]);
    return words.length === 0 ? null : new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  }
}

const escaped = (text: string): string => text.replace(SPECIAL, '\\$&');
