import { expect } from '@jest/globals';
import type { ActAnswer, Actor } from '#casework';
import {
  ActNotAllowed,
  activePaths,
  isoDate,
  onDay,
  ProcessError,
  type ChartId,
  type Instance,
  type Reason,
} from '#process';
import { given, type StoryFacts } from './facts.js';
import type { World } from './world.js';

export interface Manner {
  /** The day it happened, when that is not the day of the story. */
  readonly on?: string;
  /** Key of the request, for one that is delivered twice. */
  readonly key?: string;
  readonly reason?: string;
}

/** Which of a case's instances is meant: its main one, the last one started of a chart (and key), or a known one. */
export type Which = 'main' | { readonly chart: ChartId; readonly key?: string } | { readonly id: string };

/** Somewhere in a case where acts are performed and where things stand somehow. */
export class Place {
  constructor(
    readonly story: World,
    readonly caseId: string,
    private readonly which: Which,
  ) {}

  as(actor: Actor): Acting {
    return new Acting(this, actor);
  }

  /** As it is stored. @throws Error when the case has no such instance */
  async instance(): Promise<Instance> {
    const { state } = await this.story.stored(this.caseId);
    const found = [...state.instances.values()].findLast((instance) => this.isMeant(instance, state.mainId));
    if (!found) throw new Error(`The case has no ${JSON.stringify(this.which)}`);
    return found;
  }

  async context(): Promise<Instance['context']> {
    return (await this.instance()).context;
  }

  /** Each of these states is active, outermost or innermost. */
  async expectState(...paths: readonly string[]): Promise<void> {
    const { value } = await this.instance();
    expect(activePaths(value)).toEqual(expect.arrayContaining([...paths]));
  }

  /** The context holds at least this. */
  async expectContext(fields: StoryFacts): Promise<void> {
    expect(await this.context()).toMatchObject(fields);
  }

  private isMeant({ id, chart, key }: Instance, mainId: string | null): boolean {
    if (this.which === 'main') return id === mainId;
    if ('id' in this.which) return id === this.which.id;
    return chart === this.which.chart && (this.which.key === undefined || key === this.which.key);
  }
}

/** Somebody at a place, about to act. */
export class Acting {
  constructor(
    private readonly place: Place,
    private readonly actor: Actor,
  ) {}

  /** @throws ProcessError when the act is refused */
  async does(act: string, facts: StoryFacts = {}, { on, key, reason }: Manner = {}): Promise<ActAnswer> {
    const { id } = await this.place.instance();
    return this.place.story.performs(this.actor, {
      caseId: this.place.caseId,
      instanceId: id,
      act,
      facts: given(facts),
      ...(on !== undefined && { occurred: onDay(isoDate(on)) }),
      ...(key !== undefined && { idempotencyKey: key }),
      ...(reason !== undefined && { reason }),
    });
  }

  /** Tries an act that must be refused, and leave everything as it is. @returns why */
  async isRefused(act: string, facts: StoryFacts = {}): Promise<Reason> {
    const before = await this.place.story.stored(this.place.caseId);
    const refusal = await this.does(act, facts).then(() => null, toReason);
    if (refusal === null) throw new Error(`${act} was not refused`);
    expect((await this.place.story.stored(this.place.caseId)).headHash).toBe(before.headHash);
    return refusal;
  }
}

function toReason(error: unknown): Reason {
  if (error instanceof ActNotAllowed) return error.reason;
  if (error instanceof ProcessError) return { code: error.code, facts: error.facts };
  throw error;
}
