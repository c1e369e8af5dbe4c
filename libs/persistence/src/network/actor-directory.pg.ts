import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { isId } from '#casework';
import { actorOn, type ActorDirectory, type Network, type Shown, type Standing } from '#network';
import type { Actor, IsoDate } from '#process';
import { z } from 'zod';
import { poolOf } from '../data-source.js';
import { NetworkReader, type Known } from './network-reader.js';

/** What was worked out of one state of the network for one day. */
interface Remembered {
  readonly of: Known;
  readonly on: IsoDate;
  readonly actors: Map<string, Actor>;
  readonly logins: Map<string, string>;
}

/** Who stands behind a sign-in, and what they hold. What was worked out for a day is remembered while the network is the same. */
export class ActorDirectoryPg implements ActorDirectory {
  private readonly pool: Pool;
  private readonly networks: NetworkReader;
  private remembered: Remembered | null = null;

  constructor(dataSource: DataSource) {
    this.pool = poolOf(dataSource);
    this.networks = NetworkReader.of(this.pool);
  }

  async personOf(issuer: string, subject: string): Promise<string | null> {
    const { rows } = await this.pool.query(
      `SELECT l.person_id AS id FROM person_login l JOIN person p ON p.id = l.person_id
       WHERE l.issuer = $1 AND l.subject = $2 AND p.erased_at IS NULL`,
      [issuer, subject],
    );
    return z.array(z.object({ id: z.string() })).parse(rows)[0]?.id ?? null;
  }

  async actorOf(personId: string, on: IsoDate): Promise<Actor> {
    return actorIn(await this.rememberedOn(on, 'asked'), personId);
  }

  async standingOf(who: Shown, on: IsoDate, source: 'asked' | 'remembered'): Promise<Standing | null> {
    const remembered = await this.rememberedOn(on, source);
    const personId = 'personId' in who ? who.personId : await this.personBehind(who.issuer, who.subject, remembered);
    if (personId === null) return null;
    return { actor: actorIn(remembered, personId), revision: remembered.of.revision };
  }

  /** What a login leads to is read after the network's number, so under that number it is never older than the network is. */
  private async personBehind(issuer: string, subject: string, { logins }: Remembered): Promise<string | null> {
    const login = JSON.stringify([issuer, subject]);
    const personId = logins.get(login) ?? (await this.personOf(issuer, subject));
    if (personId !== null) logins.set(login, personId);
    return personId;
  }

  private async rememberedOn(on: IsoDate, source: 'asked' | 'remembered'): Promise<Remembered> {
    const known = await this.networks.get(source);
    if (this.remembered?.of !== known || this.remembered.on !== on)
      this.remembered = { of: known, on, actors: new Map(), logins: new Map() };
    return this.remembered;
  }

  /** The network as it is now, for what the rules answer of all of it. */
  async network(): Promise<Network> {
    return (await this.networks.read()).network;
  }
}

function actorIn({ of, on, actors }: Remembered, personId: string): Actor {
  if (!isId(personId)) return { personId, mandates: [] };
  const known = actors.get(personId);
  if (known) return known;
  const actor = actorOn(of.network, personId, on);
  actors.set(personId, actor);
  return actor;
}
