import type { Body, IsoDate } from '#process';
import type { GivenMandate, Network } from '../network.js';
import { isWithin } from '../network.js';
import { heldIn, isMember } from './composition.js';

/** Earlier than any day: who has never been chair comes first. */
const NEVER = '0000-00-00';

/**
 * The member who is next to chair, where the chair passes between members: the sector that has waited longest, in it the member
 * who has, then who has sat there longest. Ids last, so that the order never depends on the database.
 *
 * @param on  the day the new chair begins; whoever chairs the day before is not asked again
 * @returns null when nobody else sits there
 * @source domain/process-atmp.md#8 (the chair passes between the members; in which order is our default)
 */
export function nextChair(network: Network, body: Body, on: IsoDate): GivenMandate | null {
  const held = heldIn(network, body);
  const chaired = held.filter(({ role, from }) => role === 'body-chair' && from < on);
  const last = chaired.toSorted(byEnd).at(-1);
  const members = held.filter((one) => isMember(body, one) && isWithin(one, on) && one.personId !== last?.personId);
  const lastOf = (persons: ReadonlySet<string>): string =>
    chaired
      .filter(({ personId }) => persons.has(personId))
      .toSorted(byEnd)
      .at(-1)?.from ?? NEVER;
  const ofSeat = (one: GivenMandate): ReadonlySet<string> =>
    new Set(
      held.filter(({ role, seat }) => role === 'body-member' && seat === one.seat).map(({ personId }) => personId),
    );
  return (
    members
      .map((one) => ({ one, key: [lastOf(ofSeat(one)), lastOf(new Set([one.personId])), one.from, one.id].join(' ') }))
      .toSorted((a, b) => (a.key < b.key ? -1 : 1))[0]?.one ?? null
  );
}

const byEnd = (a: GivenMandate, b: GivenMandate): number => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0);
