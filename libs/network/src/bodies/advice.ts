import type { Actor, Body } from '#process';
import { refuse } from '../decide.js';
import { requireSeen, type Keeper } from './keep.js';
import type { Advice } from './records.js';

export interface NewAdvice {
  readonly body: Body;
  readonly caseId: string;
  readonly meetingId: string | null;
  readonly text: string;
  readonly published: boolean;
}

/**
 * What bodies say of cases. It stands beside the case, under the body's name: nobody has to do anything because of it, and no
 * chart knows of it.
 *
 * @source domain/process-atmp.md#8 (may comment, may never trigger a state change of a case)
 */
export class AdviceOnCases {
  constructor(private readonly keeper: Keeper) {}

  /**
   * The same key gives the same advice again.
   *
   * @throws ProcessError `scope-not-allowed`, `case-not-found`, `body-record-not-found`, `idempotency-key-reused`;
   *   NetworkRefused `meeting-of-another-body`
   */
  async give(actor: Actor, advice: NewAdvice, key: string): Promise<Advice> {
    const { body, caseId, meetingId } = advice;
    this.keeper.requireMay(actor, 'advise-on-cases', body);
    await this.keeper.requireCase(caseId);
    if (meetingId !== null && (await this.keeper.require('meeting', meetingId)).body !== body)
      refuse('meeting-of-another-body');
    const givenOn = this.keeper.today();
    const id = await this.keeper.add(actor, 'advice-given', key, { ...advice }, (made) => ({
      kind: 'advice',
      record: { id: made, ...advice, givenOn, withdrawnOn: null, revision: 1 },
    }));
    return this.keeper.require('advice', id);
  }

  /** Takes advice back; it stays to be read, as withdrawn. Repeating it changes nothing. @throws ProcessError `body-record-not-found`, `scope-not-allowed`, `stale-revision` */
  async withdraw(actor: Actor, id: string, ifMatch?: number): Promise<Advice> {
    const before = await this.keeper.require('advice', id);
    this.keeper.requireMay(actor, 'advise-on-cases', before.body);
    if (before.withdrawnOn !== null) return before;
    requireSeen(before, ifMatch);
    const record = { ...before, withdrawnOn: this.keeper.today() };
    await this.keeper.change(actor, 'advice-withdrawn', { kind: 'advice', record });
    return this.keeper.require('advice', id);
  }
}
