import { NUMBERS } from '../numbers.js';
import { reason, type JsonRecord, type Reason } from '../reason.js';
import { isSet, recordsIn } from '../shared/reading.js';
import { HEALTH_CARE_REGIONS } from '../vocabulary.js';
import { healthCareRegionOf, nameOf, seatOf, seatsKnown, seatStoodInFor, staysOut } from './seats.js';

/**
 * As what somebody sits at the table. Only members, and deputies in an empty member's seat, decide.
 * @source domain/actors.md#2 [A15][A32], domain/states.md#3
 */
export const SEAT_KINDS = ['member', 'deputy', 'co-opted', 'tlv', 'expert', 'patient-representative'] as const;

const REGIONS_NEEDED = NUMBERS['quorum-health-care-regions'].n;

/** Who may take part in deciding, and how many seats and health care regions they fill. */
export interface Quorum {
  readonly seats: number;
  readonly deciding: readonly string[];
  readonly healthCareRegions: readonly string[];
  readonly seatsNeeded: number;
}

/**
 * Counts who may decide: present members without a conflict, and deputies for seats that are empty or conflicted. Co-opted
 * members and TLV never count. A health care region counts once, and a region that belongs to two counts in its primary one
 * (Halland: Södra). Where the network's seats are known they are what is counted: a seat that nobody has listed is empty, one
 * that it does not have decides nothing, and two who sit in one seat are one.
 *
 * @param attendance  places at the table with `kind`, `present`, and `healthCareRegion` or the county code `region`
 * @param conflicted  places that stay out of this item
 * @param seats  the council's seats as the network has them; null where nobody has told
 * @source domain/states.md#3 S A32, A15 (limits: our default), domain/actors.md#1
 */
export function quorumOf(
  attendance: readonly JsonRecord[],
  conflicted: readonly string[],
  seats: readonly JsonRecord[] | null = null,
): Quorum {
  const members = attendance.filter(({ kind }) => kind === 'member');
  const taken = new Set<string>();
  const fills = (place: JsonRecord, seat: string | null): boolean => {
    const isFree = seat !== null && isSet(place, 'present') && !conflicted.includes(nameOf(place)) && !taken.has(seat);
    if (isFree) taken.add(seat);
    return isFree;
  };
  const filled = members.filter((place) => fills(place, seatOf(place, seats)));
  const deputies = attendance.filter(
    (place) => place['kind'] === 'deputy' && fills(place, seatStoodInFor(place, members, seats)),
  );
  const deciding = [...filled, ...deputies];
  const count = seats?.length ?? members.length;
  return {
    seats: count,
    deciding: deciding.map(nameOf),
    healthCareRegions: HEALTH_CARE_REGIONS.filter((area) => deciding.some((seat) => healthCareRegionOf(seat) === area)),
    seatsNeeded: Math.floor(count / 2) + 1,
  };
}

/** Why the council may not decide, or null when it may. */
export function lackOfQuorum(
  attendance: readonly JsonRecord[],
  conflicted: readonly string[],
  seats: readonly JsonRecord[] | null = null,
): Reason | null {
  const { seats: count, deciding, healthCareRegions, seatsNeeded } = quorumOf(attendance, conflicted, seats);
  if (deciding.length < seatsNeeded)
    return reason('quorum-seats', { seats: count, present: deciding.length, needed: seatsNeeded });
  return healthCareRegions.length < REGIONS_NEEDED
    ? reason('quorum-health-care-regions', { present: healthCareRegions, needed: REGIONS_NEEDED })
    : null;
}

/** Who may decide as the item stands: at the table or, in a circulation, among those who have answered. */
export const quorumIn = (context: JsonRecord, facts: JsonRecord): Quorum =>
  quorumOf(recordsIn(context, 'attendance'), staysOut(context, facts), seatsKnown(context, facts));

/** Why the item may not be decided for want of a quorum, or null when it may. */
export const lackIn = (context: JsonRecord, facts: JsonRecord): Reason | null =>
  lackOfQuorum(recordsIn(context, 'attendance'), staysOut(context, facts), seatsKnown(context, facts));
