import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { type Actor, type Clearance, clearanceIn, type IsoDate, isRecord } from '#process';
import type { ActorDirectory, Shown, Standing } from '#network';
import { z } from 'zod';
import { poolOf } from '../data-source.js';
import type { ActorDirectoryPg } from '../network/actor-directory.pg.js';

const loaded = z.object({
  revision: z.coerce.bigint(),
  conflicts: z.array(z.object({ person: z.string(), state: z.string(), context: z.json() })),
});

/** One statement, so that the number and the rows are of the same moment. */
const CLEARANCES = `
  SELECT r.revision::text AS revision,
    (SELECT coalesce(json_agg(json_build_object('person', i.context->>'person', 'state', i.value#>>'{}', 'context', i.context)), '[]')
     FROM instance i WHERE i.chart = 'conflict' AND i.context->>'person' IS NOT NULL) AS conflicts
  FROM network_revision r`;

interface Known {
  readonly revision: bigint;
  readonly of: ReadonlyMap<string, readonly Clearance[]>;
}

const NONE: readonly Clearance[] = [];

/**
 * Where everybody's declarations of interest stand, in memory. A step of a declaration raises the network's number, so under one
 * number they are what the database holds, and an act by that number is only stored while it holds: no act needs to ask.
 */
export class ClearancesPg {
  private readonly pool: Pool;
  private known: Known | null = null;
  private reading: Promise<Known> | null = null;

  constructor(dataSource: DataSource) {
    this.pool = poolOf(dataSource);
  }

  /** @param revision  of the network that the asker knows; what is given is of that number or a later one */
  async at(revision: bigint, personId: string): Promise<readonly Clearance[]> {
    return (await this.since(revision)).of.get(personId) ?? NONE;
  }

  /** Everybody's, by person. */
  async all(revision: bigint): Promise<Known['of']> {
    return (await this.since(revision)).of;
  }

  private async since(revision: bigint): Promise<Known> {
    while (this.known === null || this.known.revision < revision) {
      this.reading ??= this.read().finally(() => (this.reading = null));
      this.known = await this.reading;
    }
    return this.known;
  }

  private async read(): Promise<Known> {
    const { rows } = await this.pool.query(CLEARANCES);
    const { revision, conflicts } = loaded.parse(rows[0]);
    const of = new Map<string, readonly Clearance[]>();
    for (const { person, state, context } of conflicts) {
      if (!isRecord(context)) continue;
      of.set(person, [...(of.get(person) ?? []), clearanceIn(state, context)]);
    }
    return { revision, of };
  }
}

/** The directory whose actors also bring where their declarations stand. */
export class ClearedDirectory implements ActorDirectory {
  constructor(
    private readonly directory: ActorDirectoryPg,
    private readonly clearances: ClearancesPg,
  ) {}

  personOf(issuer: string, subject: string): Promise<string | null> {
    return this.directory.personOf(issuer, subject);
  }

  actorOf(personId: string, on: IsoDate): Promise<Actor> {
    return this.directory.actorOf(personId, on);
  }

  async standingOf(who: Shown, on: IsoDate, source: 'asked' | 'remembered'): Promise<Standing | null> {
    const found = await this.directory.standingOf(who, on, source);
    if (found === null) return null;
    const { actor, revision } = found;
    const clearances = await this.clearances.at(revision, actor.personId);
    return { actor: { ...actor, clearances }, revision };
  }
}
