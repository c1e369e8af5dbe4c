import { addDays, addYears, yearOf, type Body, type IsoDate, type Reason, type Seat } from '#process';
import type { GivenMandate, Network } from '../network.js';
import { heldIn, isMember } from './composition.js';
import { BODY_PLANS, ruleOfSeat } from './plans.js';

/** A seat, a chair or a secretary's place that is to be given to somebody. */
export interface NewPlace {
  readonly personId: string;
  readonly role: 'body-member' | 'body-chair' | 'body-secretary';
  readonly body: Body;
  readonly seat: Seat | null;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

const refusal = (code: string, facts: Reason['facts'] = {}): Reason => ({ code, facts });

/** Why somebody may not be given a place in a body; null when they may. */
export function refusalOfPlace(network: Network, place: NewPlace): Reason | null {
  if (place.role === 'body-member') return refusalOfSeat(network, place);
  return place.role === 'body-chair' ? refusalOfChair(network, place) : null;
}

function refusalOfSeat(network: Network, place: NewPlace): Reason | null {
  const { body, seat } = place;
  const rule = seat === null ? null : ruleOfSeat(body, seat);
  if (seat === null || rule === null)
    return refusal('seat-unknown', { body, seats: BODY_PLANS[body].seats.flatMap(({ seats }) => seats) });
  const held = heldIn(network, body).filter((one) => overlaps(one, place));
  const there = held.filter((one) => one.role === 'body-member' && one.seat === seat);
  if (rule.most !== null && mostAtOnce(there, place) >= rule.most)
    return refusal('seat-taken', { body, seat, most: rule.most });
  const { members } = BODY_PLANS[body];
  const counted = held.filter((one) => isMember(body, one));
  if (rule.coOpted === undefined && members !== null && mostAtOnce(counted, place) >= members)
    return refusal('body-full', { body, most: members });
  return null;
}

/** @source domain/process-atmp.md#8 (between the members, one year at a time), domain/actors.md#6 [N3] (three years, no extension) */
function refusalOfChair(network: Network, { personId, body, from, to }: NewPlace): Reason | null {
  const { years, passesOn } = BODY_PLANS[body].chair;
  const held = heldIn(network, body);
  const sitsThroughout = held.some(
    (one) => one.personId === personId && isMember(body, one) && one.from <= from && (one.to ?? LAST) >= (to ?? LAST),
  );
  if (!sitsThroughout) return refusal('chair-not-member', { body });
  const lastDay = lastDayOfChair(body, from);
  if (lastDay !== null && (to === null || to > lastDay)) return refusal('chair-too-long', { body, years });
  const chairs = held.filter(({ role }) => role === 'body-chair');
  if (chairs.some((one) => overlaps(one, { from, to }))) return refusal('chair-taken', { body });
  const neighbours = [
    chairs
      .filter((one) => one.from < from)
      .toSorted(byFrom)
      .at(-1),
    chairs.filter((one) => one.from > from).toSorted(byFrom)[0],
  ];
  return passesOn && neighbours.some((one) => one?.personId === personId) ? refusal('chair-passes-on', { body }) : null;
}

const LAST = '9999-12-31';
/** The last year that a day may have. */
const LAST_YEAR = 2199;
type Days = Pick<GivenMandate, 'from' | 'to'>;
const overlaps = (one: Days, other: Days): boolean => one.from <= (other.to ?? LAST) && other.from <= (one.to ?? LAST);
const byFrom = (a: Days, b: Days): number => (a.from < b.from ? -1 : 1);

/** How many are there at the same time, at the most, within a period. It is enough to look where one begins. */
function mostAtOnce(held: readonly Days[], period: Days): number {
  const starts = [period.from, ...held.map(({ from }) => from).filter((from) => from > period.from)];
  const within = (day: IsoDate): number => held.filter(({ from, to }) => from <= day && day <= (to ?? LAST)).length;
  return Math.max(...starts.map((day) => within(day)));
}

/** The last day of a chair's time that begins on a day, where a rule says how long it is. */
export function lastDayOfChair(body: Body, from: IsoDate): IsoDate | null {
  const { years } = BODY_PLANS[body].chair;
  return years === null || yearOf(from) + years > LAST_YEAR ? null : addDays(addYears(from, years), -1);
}
