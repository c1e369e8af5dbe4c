import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { holdersOf, type Addressed, type Addressee, type AddressBook, type Holder } from '#network';
import { fieldOf, hasSaid, type IsoDate } from '#process';
import { z } from 'zod';
import { poolOf } from '../data-source.js';
import { hasSteppedAside } from '../opinions/stepped-aside.js';
import { NetworkReader } from './network-reader.js';

const person = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  locale: z.enum(['sv', 'en']),
  /** From the opinion whose task they would be written to about. */
  aside: z.boolean(),
});

const PERSONS = `
  SELECT p.id, p.name, p.email, p.locale,
    EXISTS (SELECT FROM task t WHERE t.id = $2 AND ${hasSteppedAside('t', 'p.id::text')}) AS aside
  FROM person p WHERE p.id = ANY ($1::uuid[]) AND p.name IS NOT NULL AND p.erased_at IS NULL`;

const TASK_OF_SEATS = `SELECT t.kind, i.context FROM task t JOIN instance i ON i.id = t.instance_id WHERE t.id = $1`;
const taskOfSeats = z.object({ kind: z.string(), context: z.record(z.string(), z.json()) });

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
    const all = holdersOf(network, { ...narrowed, field: fieldOf(kind) }, on);
    const holders = await this.stillAsked(all, matter);
    const persons = await this.persons(
      holders.flatMap(({ personId, onBehalfOf }) => (onBehalfOf === null ? [personId] : [personId, onBehalfOf])),
      matter,
    );
    const written = new Map<string, Addressee>();
    for (const { personId, onBehalfOf, inPlaceOf } of holders) {
      const found = persons.get(personId);
      // Nobody gets the same letter twice; in their own place comes first. Who has stepped aside is told of the region's task in no place.
      if (!found || found.aside || written.has(personId)) continue;
      const absent = onBehalfOf === null ? null : persons.get(onBehalfOf);
      written.set(personId, {
        personId,
        name: found.name,
        email: found.email,
        locale: found.locale,
        onBehalfOf:
          absent && inPlaceOf
            ? { personId: absent.id, name: absent.name, because: inPlaceOf.because, until: inPlaceOf.until }
            : null,
      });
    }
    return [...written.values()];
  }

  /** Of a council's seats, those that have not said yet what the task asks of each. */
  private async stillAsked(holders: readonly Holder[], { role, taskId }: Addressed): Promise<readonly Holder[]> {
    if (role !== 'council-member' || taskId === undefined) return holders;
    const { rows } = await this.pool.query(TASK_OF_SEATS, [taskId]);
    const [task] = z.array(taskOfSeats).parse(rows);
    if (!task) return holders;
    return holders.filter(({ mandate: { healthCareRegion, seat } }) => {
      const held = healthCareRegion ?? seat;
      return held === null || !hasSaid(task.kind, held, task.context);
    });
  }

  private async persons(
    ids: readonly string[],
    { region, taskId }: Addressed,
  ): Promise<ReadonlyMap<string, z.output<typeof person>>> {
    if (ids.length === 0) return new Map();
    const { rows } = await this.pool.query(PERSONS, [[...new Set(ids)], region === null ? null : (taskId ?? null)]);
    return new Map(
      z
        .array(person)
        .parse(rows)
        .map((one) => [one.id, one]),
    );
  }
}
