import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { sharingHolders, type Addressed, type Addressee, type AddressBook, type Holder } from '#network';
import { fieldOf, hasSaid, type IsoDate } from '#process';
import { z } from 'zod';
import { poolOf } from '../data-source.js';
import { hasDeclined, notAside } from '../reading/task-conditions.js';
import { NetworkReader } from './network-reader.js';

const person = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  locale: z.enum(['sv', 'en']),
  /** From the opinion whose task they would be written to about, or from that task by declining it. */
  aside: z.boolean(),
  /** Has taken that task, so that the others who share it are not written to. */
  claimed: z.boolean(),
});

const PERSONS = `
  SELECT p.id, p.name, p.email, p.locale,
    EXISTS (SELECT FROM task t WHERE t.id = $2 AND (NOT ${notAside('p.id::text')} OR ${hasDeclined('p.id::text')})) AS aside,
    EXISTS (SELECT FROM task t WHERE t.id = $2 AND t.role = $3 AND t.status = 'claimed' AND t.claimed_by = p.id) AS claimed
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
    const place = { ...narrowed, field: fieldOf(kind) };
    const sharing = sharingHolders(network, place, on);
    const persons = await this.persons(
      sharing.flatMap(({ personId, onBehalfOf }) => (onBehalfOf === null ? [personId] : [personId, onBehalfOf])),
      matter,
    );
    const taken = sharing.filter(({ personId, onBehalfOf }) => persons.get(onBehalfOf ?? personId)?.claimed === true);
    const ownPlace = sharing.filter(({ mandate }) => mandate.role === matter.role);
    const holders = taken.length > 0 ? taken : await this.stillAsked(ownPlace, matter);
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
    { taskId, role }: Addressed,
  ): Promise<ReadonlyMap<string, z.output<typeof person>>> {
    if (ids.length === 0) return new Map();
    const { rows } = await this.pool.query(PERSONS, [[...new Set(ids)], taskId ?? null, role]);
    return new Map(
      z
        .array(person)
        .parse(rows)
        .map((one) => [one.id, one]),
    );
  }
}
