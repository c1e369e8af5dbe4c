import { addMonths, dateOf, yearOf, type IsoDate } from '../calendar/iso-date.js';
import type { JsonRecord } from '../reason.js';
import { numberIn, textsIn } from '../shared/reading.js';
import type { RegionCode } from '../vocabulary.js';

/** How a region that decides in rounds does it. A region without an entry decides when it is ready. */
export interface RegionalRounds {
  /** Last days of a year, 'MM-DD', in order. */
  readonly rounds: readonly string[];
  /** Months from the last day to the decision, about. */
  readonly decisionLagMonths: number;
  /** Whether the region ranks 1 to 3 and says if it gives introduction funding. */
  readonly ranks: boolean;
}

/** @source domain/process-medicines.md#3.8 S B3, B15, B16 */
export const REGIONAL_ROUNDS: Partial<Readonly<Record<RegionCode, RegionalRounds>>> = {
  '14': { rounds: ['03-15', '08-15', '11-15'], decisionLagMonths: 3, ranks: true },
};

const SHAPE = /^(\d\d)-(\d\d)$/;

/**
 * Gives the first last day of a region's rounds that has not passed: the day itself is still in time.
 *
 * @param settings  a record with `rounds` ('MM-DD')
 * @returns null when the region has no rounds
 */
export function nextRound(on: IsoDate, settings: JsonRecord): IsoDate | null {
  const days = [yearOf(on), yearOf(on) + 1].flatMap((year) =>
    textsIn(settings, 'rounds').flatMap((monthDay) => dayIn(year, monthDay)),
  );
  return days.filter((day) => day >= on).toSorted()[0] ?? null;
}

/** The day the region's decision on a round is expected. @source domain/states.md#6 S B3 */
export const expectedDecision = (roundOn: IsoDate, settings: JsonRecord): IsoDate =>
  addMonths(roundOn, numberIn(settings, 'decisionLagMonths') ?? 0);

function dayIn(year: number, monthDay: string): readonly IsoDate[] {
  const parts = SHAPE.exec(monthDay);
  return parts ? [dateOf(year, Number(parts[1]), Number(parts[2]))] : [];
}
