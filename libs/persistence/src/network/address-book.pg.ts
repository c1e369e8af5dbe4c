import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { holdersOf, type Addressed, type Addressee, type AddressBook } from '#network';
import { fieldOf, type IsoDate } from '#process';
import { z } from 'zod';
import { poolOf } from '../data-source.js';
import { NetworkReader } from './network-reader.js';

const person = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  locale: z.enum(['sv', 'en']),
});

/** Who is written to. Names and addresses are read anew each time: an erased person's are gone at once. */
export class AddressBookPg implements AddressBook {
  private readonly pool: Pool;
  private readonly networks: NetworkReader;

  constructor(dataSource: DataSource) {
    this.pool = poolOf(dataSource);
    this.networks = NetworkReader.of(this.pool);
  }

  async addresseesOf(matter: Addressed, on: IsoDate): Promise<readonly Addressee[]> {
    const { network } = await this.networks.read();
    const { kind, ...narrowed } = matter;
    const holders = holdersOf(network, { ...narrowed, field: fieldOf(kind) }, on);
    const persons = await this.persons(
      holders.flatMap(({ personId, onBehalfOf }) => (onBehalfOf === null ? [personId] : [personId, onBehalfOf])),
    );
    const written = new Map<string, Addressee>();
    for (const { personId, onBehalfOf, until } of holders) {
      const found = persons.get(personId);
      // Nobody gets the same letter twice; in their own place comes first.
      if (!found || written.has(personId)) continue;
      const absent = onBehalfOf === null ? null : persons.get(onBehalfOf);
      written.set(personId, {
        personId,
        name: found.name,
        email: found.email,
        locale: found.locale,
        onBehalfOf: absent ? { personId: absent.id, name: absent.name, until } : null,
      });
    }
    return [...written.values()];
  }

  private async persons(ids: readonly string[]): Promise<ReadonlyMap<string, z.output<typeof person>>> {
    if (ids.length === 0) return new Map();
    const { rows } = await this.pool.query(
      `SELECT p.id, p.name, p.email, p.locale FROM person p
       WHERE p.id = ANY ($1::uuid[]) AND p.name IS NOT NULL AND p.erased_at IS NULL`,
      [[...new Set(ids)]],
    );
    return new Map(
      z
        .array(person)
        .parse(rows)
        .map((one) => [one.id, one]),
    );
  }
}
