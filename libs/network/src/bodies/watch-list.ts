import type { Actor, Body, WatchEnd } from '#process';
import { refuse } from '../decide.js';
import { requireSeen, type Keeper } from './keep.js';
import type { WatchItem } from './records.js';

export interface NewWatchItem {
  readonly body: Body;
  readonly subject: string;
  readonly why: string;
  readonly caseId: string | null;
}

/** What a body keeps an eye on. @source domain/process-atmp.md#9 (watching other initiatives) */
export class WatchList {
  constructor(private readonly keeper: Keeper) {}

  /** The same key gives the same item again. @throws ProcessError `scope-not-allowed`, `case-not-found`, `idempotency-key-reused` */
  async begin(actor: Actor, item: NewWatchItem, key: string): Promise<WatchItem> {
    this.keeper.requireMay(actor, 'lead-bodies', item.body);
    await this.keeper.requireCase(item.caseId);
    const from = this.keeper.today();
    const id = await this.keeper.add(actor, 'watch-begun', key, { ...item }, (made) => ({
      kind: 'watch-item',
      record: { id: made, ...item, from, ended: null, endedOn: null, revision: 1 },
    }));
    return this.keeper.require('watch-item', id);
  }

  /**
   * Ends the watch, or says which case the item has become.
   *
   * @throws NetworkRefused `watch-ended`, `watch-needs-case`; ProcessError `body-record-not-found`, `scope-not-allowed`,
   *   `case-not-found`, `stale-revision`
   */
  async end(
    actor: Actor,
    id: string,
    { ended, caseId }: { readonly ended: WatchEnd; readonly caseId: string | null },
    ifMatch?: number,
  ): Promise<WatchItem> {
    const before = await this.keeper.require('watch-item', id);
    this.keeper.requireMay(actor, 'lead-bodies', before.body);
    const of = caseId ?? before.caseId;
    if (before.ended === ended && before.caseId === of) return before;
    requireSeen(before, ifMatch);
    if (before.ended !== null) refuse('watch-ended', { on: before.endedOn });
    if (ended === 'became-a-case' && of === null) refuse('watch-needs-case');
    await this.keeper.requireCase(caseId);
    const record = { ...before, caseId: of, ended, endedOn: this.keeper.today() };
    await this.keeper.change(actor, 'watch-ended', { kind: 'watch-item', record }, { ended });
    return this.keeper.require('watch-item', id);
  }
}
