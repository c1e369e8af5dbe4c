import type { JsonRecord } from '../reason.js';
import { recordIn, recordsIn, textIn, textsIn } from '../shared/reading.js';
import { isRegionCode, REGIONS } from '../vocabulary.js';

export const nameOf = (seat: JsonRecord): string => textIn(seat, 'seat') ?? '';

export function healthCareRegionOf(seat: JsonRecord): string | null {
  const region = textIn(seat, 'region');
  return region !== null && isRegionCode(region) ? REGIONS[region].healthCareRegion : textIn(seat, 'healthCareRegion');
}

/** The seat that a member fills: by its name, or as its health care region's. Null for one that the network does not have. */
export function seatOf(place: JsonRecord, seats: readonly JsonRecord[] | null): string | null {
  const name = nameOf(place);
  if (seats === null || seats.some((seat) => nameOf(seat) === name)) return name;
  const area = healthCareRegionOf(place);
  const found = area === null ? undefined : seats.find((seat) => textIn(seat, 'healthCareRegion') === area);
  return found ? nameOf(found) : null;
}

/** The seat that a deputy fills while its member is away. */
export function seatStoodInFor(
  deputy: JsonRecord,
  members: readonly JsonRecord[],
  seats: readonly JsonRecord[] | null,
): string | null {
  const name = textIn(deputy, 'standsInFor');
  const member = members.find((one) => nameOf(one) === name);
  if (member) return seatOf(member, seats);
  return seats?.some((seat) => nameOf(seat) === name) ? name : null;
}

/** Seats of the council as the network has them, as the act was told or as was last known; null where nobody has told. */
export function seatsKnown(context: JsonRecord, facts: JsonRecord = {}): readonly JsonRecord[] | null {
  const told = facts['seats'] === undefined ? context : facts;
  return told['seats'] === undefined || told['seats'] === null ? null : recordsIn(told, 'seats');
}

/** The network's name of a seat that somebody calls something else at the table; the same name where it has none. */
export function seatCalled(name: string, context: JsonRecord, facts: JsonRecord = {}): string {
  const place = recordsIn(context, 'attendance').find((one) => one['kind'] === 'member' && nameOf(one) === name);
  return (place && seatOf(place, seatsKnown(context, facts))) ?? name;
}

/** The network's seat that a place at the table is in, as member or as deputy; the name itself for any other. */
export function seatBehind(name: string, context: JsonRecord, facts: JsonRecord): string {
  const places = recordsIn(context, 'attendance');
  const deputy = places.find((one) => one['kind'] === 'deputy' && nameOf(one) === name);
  const members = places.filter(({ kind }) => kind === 'member');
  const behind = deputy ? seatStoodInFor(deputy, members, seatsKnown(context, facts)) : null;
  return behind ?? seatCalled(name, context, facts);
}

/** Seats of the council that no member at the table or in a circulation is listed for. */
export function seatsNotListed(places: readonly JsonRecord[], seats: readonly JsonRecord[] | null): readonly string[] {
  const listed = places.filter(({ kind }) => kind === 'member').map((place) => seatOf(place, seats));
  return (seats ?? []).map(nameOf).filter((seat) => !listed.includes(seat));
}

/** Seats that have not said whether they have a conflict in the item, nor are kept out of it; null where the seats are not known. */
export function seatsUndeclared(context: JsonRecord): readonly string[] | null {
  const shutOut = recordsIn(context, 'shutOut').map((one) => textIn(one, 'healthCareRegion') ?? nameOf(one));
  const heard = [...textsIn(context, 'cleared'), ...textsIn(context, 'conflicted'), ...shutOut];
  return (
    seatsKnown(context)
      ?.map(nameOf)
      .filter((seat) => !heard.includes(seat)) ?? null
  );
}

/** Seats of the council that have declared a conflict in the item, and whose deputy nobody has called yet. */
export function seatsToFill(context: JsonRecord): readonly string[] {
  const seats = seatsKnown(context);
  const called = recordsIn(context, 'deputiesCalled').map(nameOf);
  return textsIn(context, 'conflicted').filter(
    (seat) => !called.includes(seat) && (seats === null || seats.some((one) => nameOf(one) === seat)),
  );
}

/** Whether what a task asks of every seat has been said for one of them, so that its holder needs no reminder. */
export function hasSaid(taskKind: string, seat: string, context: JsonRecord): boolean {
  if (taskKind === 'declare-conflicts')
    return [...textsIn(context, 'cleared'), ...textsIn(context, 'conflicted')].includes(seat);
  const answered = Object.keys(recordIn(context, 'answers')).map((name) => seatCalled(name, context));
  return taskKind === 'answer-circulation' && answered.includes(seat);
}

/**
 * Places at the table that stay out of an item: those that have declared a conflict in it, and those whose holders' declarations
 * keep them out of the case. What an act is told of the latter counts before what was last known. A seat is told by its name, or
 * as the member's seat of a health care region.
 *
 * @source domain/states.md#3, #12
 */
export function staysOut(context: JsonRecord, facts: JsonRecord = {}): readonly string[] {
  const seated = ['attendance', 'members'].flatMap((name) => recordsIn(facts, name));
  const attendance = seated.length > 0 ? seated : recordsIn(context, 'attendance');
  const members = attendance.filter(({ kind }) => kind === 'member');
  const seats = seatsKnown(context, facts);
  const declared = textsIn(context, 'conflicted');
  const theirs = members.filter((place) => declared.includes(seatOf(place, seats) ?? '')).map(nameOf);
  const shutOut = recordsIn(facts['shutOut'] === undefined ? context : facts, 'shutOut').flatMap((one) => {
    const area = textIn(one, 'healthCareRegion');
    return area === null ? [nameOf(one)] : members.filter((seat) => healthCareRegionOf(seat) === area).map(nameOf);
  });
  return [...new Set([...declared, ...theirs, ...shutOut])];
}
