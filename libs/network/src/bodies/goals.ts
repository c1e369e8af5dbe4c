import { ProcessError, type Actor, type Body, type GoalStanding, type IsoDate } from '#process';
import { keyed, refuse } from '../decide.js';
import { requireSeen, type Keeper } from './keep.js';
import { BODY_PLANS } from './plans.js';
import { GOAL_ENDS, type BodyGoal, type GoalEnd } from './records.js';

export interface NewGoal {
  readonly body: Body;
  readonly text: string;
  readonly measure: string;
  readonly ownerId: string;
  readonly dueOn: IsoDate;
  readonly consultedOn: IsoDate | null;
  readonly followUpOn: IsoDate | null;
}
export interface NewFollowUp {
  readonly standing: GoalStanding;
  readonly text: string;
  /** When it is to be looked at again. */
  readonly nextOn: IsoDate | null;
}

/** A body's time-bound goals and how they stand. @source domain/process-atmp.md#8 */
export class BodyGoals {
  constructor(private readonly keeper: Keeper) {}

  /**
   * Sets a goal. A body that consults another does so first. The same key gives the same goal again.
   *
   * @throws NetworkRefused `goals-set-elsewhere`, `consult-first`, `goal-not-ahead`, `follow-up-outside`, `too-far-ahead`;
   *   ProcessError `scope-not-allowed`, `person-not-found`, `idempotency-key-reused`
   */
  async set(actor: Actor, goal: NewGoal, key: string): Promise<BodyGoal> {
    const { body, ownerId, dueOn, followUpOn } = goal;
    this.keeper.requireMay(actor, 'lead-bodies', body);
    const today = this.keeper.today();
    requireConsulted(goal, today);
    if (dueOn < today) refuse('goal-not-ahead', { dueOn });
    requireNextWithin(followUpOn, today, dueOn);
    this.keeper.requireNear(dueOn);
    if (!(await this.keeper.store.personExists(ownerId)))
      throw new ProcessError('person-not-found', { personId: ownerId });
    const id = await this.keeper.add(actor, 'goal-set', key, { ...goal }, (made) => ({
      kind: 'goal',
      record: { id: made, ...goal, setOn: today, ended: null, endedOn: null, revision: 1 },
    }));
    return this.keeper.require('goal', id);
  }

  /**
   * Says how a goal stands; that it is reached, not reached or withdrawn ends it. The same key adds it once.
   *
   * @throws NetworkRefused `goal-ended`, `follow-up-outside`; ProcessError `body-record-not-found`, `scope-not-allowed`,
   *   `stale-revision`, `idempotency-key-reused`
   */
  async followUp(actor: Actor, goalId: string, found: NewFollowUp, key: string, ifMatch?: number): Promise<BodyGoal> {
    const before = await this.keeper.require('goal', goalId);
    this.keeper.requireMay(actor, 'follow-up-goals', before.body);
    const { id, hash } = await keyed(this.keeper.store, actor, key, { goalId, ...found });
    if ((await this.keeper.store.requestOf(id)) !== null) return before;
    requireSeen(before, ifMatch);
    if (before.ended !== null) refuse('goal-ended', { on: before.endedOn });
    const today = this.keeper.today();
    const { standing, text, nextOn } = found;
    const ended = isEnd(standing) ? standing : null;
    if (nextOn !== null) this.keeper.requireNear(nextOn);
    if (ended === null) requireNextWithin(nextOn, today, before.dueOn < today ? (nextOn ?? today) : before.dueOn);
    const endedOn = ended === null ? null : today;
    const record: BodyGoal = { ...before, ended, endedOn, followUpOn: ended === null ? nextOn : null };
    const followUp = { id, goalId, on: today, standing, text, recordedBy: actor.personId };
    const details = { request: hash, standing, followUpId: id };
    await this.keeper.change(actor, 'goal-followed-up', { kind: 'goal', record }, details, followUp);
    return this.keeper.require('goal', goalId);
  }
}

const isEnd = (standing: GoalStanding): standing is GoalEnd => GOAL_ENDS.some((end) => end === standing);

function requireConsulted({ body, consultedOn }: NewGoal, today: IsoDate): void {
  const { setsGoals, consults } = BODY_PLANS[body];
  if (!setsGoals) refuse('goals-set-elsewhere', { body });
  if (consults !== null && (consultedOn === null || consultedOn > today)) refuse('consult-first', { body: consults });
}

/** A follow-up is looked for after today, and no later than the goal's own day. */
function requireNextWithin(nextOn: IsoDate | null, today: IsoDate, dueOn: IsoDate): void {
  if (nextOn !== null && (nextOn <= today || nextOn > dueOn)) refuse('follow-up-outside', { dueOn });
}
