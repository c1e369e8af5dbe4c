import type { Body, IsoDate, Seat } from '#process';
import { isWithin, type GivenMandate, type Network } from '../network.js';
import { BODY_PLANS, ruleOfSeat, type SeatRule } from './plans.js';

/** A body's seat on a day: who sits there, and how many are missing. */
export interface SeatOn {
  readonly seat: Seat;
  readonly rule: SeatRule;
  readonly held: readonly GivenMandate[];
  readonly missing: number;
}

export interface Composition {
  readonly body: Body;
  readonly seats: readonly SeatOn[];
  readonly chair: GivenMandate | null;
  readonly secretaries: readonly GivenMandate[];
  /** Members, co-opted ones not counted. */
  readonly members: number;
  /** Members that are missing besides those of a seat of their own, where a source says how many there are in all. */
  readonly missingMembers: number;
}

/** Who sits in a body on a day, seat by seat, in the order of its plan. */
export function compositionOf(network: Network, body: Body, on: IsoDate): Composition {
  const plan = BODY_PLANS[body];
  const held = heldIn(network, body).filter((one) => isWithin(one, on));
  const seats = plan.seats.flatMap((rule) =>
    rule.seats.map((seat) => {
      const there = held.filter((one) => one.role === 'body-member' && one.seat === seat);
      return { seat, rule, held: there, missing: Math.max(0, rule.least - there.length) };
    }),
  );
  const members = held.filter((one) => isMember(body, one)).length;
  const ownMissing = seats.reduce((sum, { rule, missing }) => (rule.coOpted ? sum : sum + missing), 0);
  return {
    body,
    seats,
    chair: held.find(({ role }) => role === 'body-chair') ?? null,
    secretaries: held.filter(({ role }) => role === 'body-secretary'),
    members,
    missingMembers: Math.max(0, (plan.members ?? 0) - members - ownMissing),
  };
}

export const heldIn = ({ mandates }: Network, body: Body): readonly GivenMandate[] =>
  mandates.filter((one) => one.body === body);

/** A member in their own right: co-opted ones advise the body, and do not count. */
export const isMember = (body: Body, { role, seat }: Pick<GivenMandate, 'role' | 'seat'>): boolean =>
  role === 'body-member' && seat !== null && ruleOfSeat(body, seat)?.coOpted === undefined;

/** A body is followed from the day somebody first sat in it: until then nobody is missing. */
export const isFollowed = (network: Network, body: Body, on: IsoDate): boolean =>
  heldIn(network, body).some(({ from }) => from <= on);
