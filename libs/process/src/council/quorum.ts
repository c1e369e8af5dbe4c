import { reason, type JsonRecord, type Reason } from '../reason.js';
import { isSet, recordsIn, textIn, textsIn } from '../shared/reading.js';
import { HEALTH_CARE_REGIONS, isRegionCode, REGIONS } from '../vocabulary.js';

/**
 * As what somebody sits at the table. Only members, and deputies in an empty member's seat, decide.
 * @source domain/actors.md#2 [A15][A32], domain/states.md#3
 */
export const SEAT_KINDS = ['member', 'deputy', 'co-opted', 'tlv', 'expert', 'patient-representative'] as const;

/** At least so many of the six health care regions must take part. @source domain/states.md#3 (our default) */
const REGIONS_NEEDED = 4;

/** Who may take part in deciding, and how many seats and health care regions they fill. */
export interface Quorum {
  readonly seats: number;
  readonly deciding: readonly string[];
  readonly healthCareRegions: readonly string[];
  readonly seatsNeeded: number;
}

/**
 * Counts who may decide: present members without a conflict, and deputies for seats that are empty or conflicted.
 * Co-opted members and TLV never count. A health care region counts once, and a region that belongs to two counts in
 * its primary one (Halland: Södra).
 *
 * @param attendance  seats with `kind`, `present`, and `healthCareRegion` or the county code `region`
 * @param conflicted  seats that have declared a conflict in this item
 * @source domain/states.md#3 S A32, A15 (limits: our default), domain/actors.md#1
 */
export function quorumOf(attendance: readonly JsonRecord[], conflicted: readonly string[]): Quorum {
  const members = attendance.filter(({ kind }) => kind === 'member');
  const able = (seat: JsonRecord): boolean => isSet(seat, 'present') && !conflicted.includes(nameOf(seat));
  const filled = members.filter(able);
  const taken = new Set(filled.map(nameOf));
  const deputies = attendance.filter((seat) => {
    const standsInFor = textIn(seat, 'standsInFor');
    if (seat['kind'] !== 'deputy' || !able(seat) || standsInFor === null || taken.has(standsInFor)) return false;
    const isSeat = members.some((member) => nameOf(member) === standsInFor);
    if (isSeat) taken.add(standsInFor);
    return isSeat;
  });
  const deciding = [...filled, ...deputies];
  return {
    seats: members.length,
    deciding: deciding.map(nameOf),
    healthCareRegions: HEALTH_CARE_REGIONS.filter((area) => deciding.some((seat) => healthCareRegionOf(seat) === area)),
    seatsNeeded: Math.floor(members.length / 2) + 1,
  };
}

/** Why the council may not decide, or null when it may. */
export function lackOfQuorum(attendance: readonly JsonRecord[], conflicted: readonly string[]): Reason | null {
  const { seats, deciding, healthCareRegions, seatsNeeded } = quorumOf(attendance, conflicted);
  if (deciding.length < seatsNeeded)
    return reason('quorum-seats', { seats, present: deciding.length, needed: seatsNeeded });
  return healthCareRegions.length < REGIONS_NEEDED
    ? reason('quorum-health-care-regions', { present: healthCareRegions, needed: REGIONS_NEEDED })
    : null;
}

export const nameOf = (seat: JsonRecord): string => textIn(seat, 'seat') ?? '';

function healthCareRegionOf(seat: JsonRecord): string | null {
  const region = textIn(seat, 'region');
  return region !== null && isRegionCode(region) ? REGIONS[region].healthCareRegion : textIn(seat, 'healthCareRegion');
}

/**
 * Seats that stay out of an item: those that have declared a conflict in it, and those whose holders' declarations keep them out
 * of the case. What an act is told of the latter counts before what was last known. A seat is told by its name, or as the
 * member's seat of a health care region.
 *
 * @source domain/states.md#3, #12
 */
export function staysOut(context: JsonRecord, facts: JsonRecord = {}): readonly string[] {
  const told = recordsIn(facts['shutOut'] === undefined ? context : facts, 'shutOut');
  if (told.length === 0) return textsIn(context, 'conflicted');
  const seated = ['attendance', 'members'].flatMap((name) => recordsIn(facts, name));
  const attendance = seated.length > 0 ? seated : recordsIn(context, 'attendance');
  const shutOut = told.flatMap((one) => {
    const area = textIn(one, 'healthCareRegion');
    if (area === null) return [nameOf(one)];
    return attendance.filter((seat) => seat['kind'] === 'member' && healthCareRegionOf(seat) === area).map(nameOf);
  });
  return [...new Set([...textsIn(context, 'conflicted'), ...shutOut])];
}
