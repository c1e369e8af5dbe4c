import type { Actor, Body, IsoDate, OccasionState } from '#process';
import { refuse } from '../decide.js';
import { requireSeen, type Keeper } from './keep.js';
import type { EducationOccasion } from './records.js';

export type NewOccasion = Omit<EducationOccasion, 'id' | 'revision' | 'state'> & { readonly body: Body };
export interface OccasionChange {
  readonly from?: IsoDate | undefined;
  readonly to?: IsoDate | undefined;
  readonly place?: string | null | undefined;
  readonly places?: number | null | undefined;
  readonly description?: string | undefined;
  readonly state?: OccasionState | undefined;
}

/** A body's education plan: courses and when they are held. @source domain/process-atmp.md#9 (strategically important training) */
export class EducationPlan {
  constructor(private readonly keeper: Keeper) {}

  /**
   * The same key gives the same occasion again.
   *
   * @throws NetworkRefused `period-backwards`, `too-far-ahead`; ProcessError `scope-not-allowed`, `idempotency-key-reused`
   */
  async plan(actor: Actor, occasion: NewOccasion, key: string): Promise<EducationOccasion> {
    this.keeper.requireMay(actor, 'lead-bodies', occasion.body);
    this.requireSound(occasion);
    const id = await this.keeper.add(actor, 'occasion-planned', key, { ...occasion }, (made) => ({
      kind: 'occasion',
      record: { id: made, ...occasion, state: 'planned', revision: 1 },
    }));
    return this.keeper.require('occasion', id);
  }

  /**
   * Moves an occasion, or says that it was held or called off. What is left out stays.
   *
   * @throws NetworkRefused `period-backwards`, `too-far-ahead`, `not-held-yet`; ProcessError `body-record-not-found`,
   *   `scope-not-allowed`, `stale-revision`
   */
  async change(actor: Actor, id: string, change: OccasionChange, ifMatch?: number): Promise<EducationOccasion> {
    const before = await this.keeper.require('occasion', id);
    this.keeper.requireMay(actor, 'lead-bodies', before.body);
    requireSeen(before, ifMatch);
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    const record = { ...before, ...given };
    this.requireSound(record);
    if (record.state === 'held' && record.from > this.keeper.today()) refuse('not-held-yet', { from: record.from });
    const details = { fields: Object.keys(given).toSorted() };
    await this.keeper.change(actor, 'occasion-changed', { kind: 'occasion', record }, details);
    return this.keeper.require('occasion', id);
  }

  private requireSound({ from, to }: Pick<EducationOccasion, 'from' | 'to'>): void {
    if (to < from) refuse('period-backwards', { from, to });
    this.keeper.requireNear(to);
  }
}
