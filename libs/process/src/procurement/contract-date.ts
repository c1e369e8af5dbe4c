import { isIsoDate, latest, type IsoDate } from '../calendar/iso-date.js';
import { standstill, standstillAfterCourt, type Standstill } from '../calendar/standstill.js';
import type { JsonRecord } from '../reason.js';
import { dayIn, isSet, recordsIn, textIn } from '../shared/reading.js';

/** Ways to buy. @source domain/law-and-conventions.md#6 */
export const PROCEDURES = [
  'open',
  'restricted',
  'negotiated-with-notice',
  'negotiated-without-notice',
  'competitive-dialogue',
  'framework-call-off',
  'renewed-competition',
  'dynamic-system',
  'direct-award',
] as const;

/** No standstill follows these, unless a direct award was announced by choice. @source domain/law-and-conventions.md#6 (LOU 20 kap. 2–3 §§, 19 a kap. 10 §) */
const WITHOUT_STANDSTILL: readonly string[] = [
  'negotiated-without-notice',
  'framework-call-off',
  'renewed-competition',
  'dynamic-system',
  'direct-award',
];

export const hasStandstill = (procedure: string | null, announced: boolean): boolean =>
  announced || procedure === null || !WITHOUT_STANDSTILL.includes(procedure);

/**
 * The standstill after the award notices kept in a procurement: the last one sent and the slowest channel decide.
 * Null where no award has been decided or none follows.
 * @source domain/law-and-conventions.md#6 (LOU 20 kap. 1 §)
 */
export function awardStandstill(procurement: JsonRecord): Standstill | null {
  if (!isSet(procurement, 'standstillApplies')) return null;
  const notices = recordsIn(procurement, 'notices');
  const [first, ...others] = notices.flatMap((notice) => dayIn(notice, 'sentOn') ?? []);
  if (first === undefined) return null;
  const isElectronic = notices.every((notice) => notice['channel'] === 'electronic');
  return standstill({
    sentOn: latest(first, ...others),
    channel: isElectronic ? 'electronic' : 'other',
    noticeUntil: dayIn(procurement, 'noticeUntil'),
  });
}

/**
 * Gives the first day on which a contract may be made, which nobody can bring forward: the standstill after the award
 * and, for each review, ten days after the court decided. Only a court's own order, kept with its document, shortens
 * the time of its review, and never the first standstill.
 *
 * @param procurement  what a procurement remembers: `awardOn`, `notices`, `noticeUntil`, `reviews`
 * @returns null while it cannot be known: nothing awarded, or a review pending or an interim order in force
 * @source domain/law-and-conventions.md#6 (LOU 20 kap. 1, 8–11 and 18 §§; Req 6.1, 6.4), domain/states.md#7.2
 */
export function earliestContract(procurement: JsonRecord): IsoDate | null {
  const awardOn = dayIn(procurement, 'awardOn');
  if (awardOn === null) return null;
  const after = awardStandstill(procurement)?.earliestContract ?? awardOn;
  const reviews = recordsIn(procurement, 'reviews').map(endOfReview);
  const known = reviews.filter((day) => day !== null);
  return known.length < reviews.length ? null : latest(after, ...known);
}

function endOfReview(review: JsonRecord): IsoDate | null {
  const on = textIn(review, 'on');
  if (on === null || !isIsoDate(on)) return null;
  if (review['status'] === 'lifted') return on;
  return review['status'] === 'decided' ? standstillAfterCourt(on).earliestContract : null;
}

/** The last day of the time that runs now, on which a review may still be applied for; null when none does. */
export function lastDayOfStandstill(procurement: JsonRecord): IsoDate | null {
  const first = awardStandstill(procurement)?.lastDay ?? null;
  const afterCourt = recordsIn(procurement, 'reviews').flatMap((review) => {
    const on = dayIn(review, 'on');
    return on !== null && review['status'] === 'decided' ? [standstillAfterCourt(on).lastDay] : [];
  });
  return first === null ? (afterCourt.toSorted().at(-1) ?? null) : latest(first, ...afterCourt);
}
