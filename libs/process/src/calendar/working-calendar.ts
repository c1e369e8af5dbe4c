import { requireWhole, toDayNumber } from './day-number.js';
import { dayNumberOf, fromDayNumber, type IsoDate, yearOf } from './iso-date.js';

/** A year's working days in order, and how many of them there are up to and including each day of the year. */
interface WorkingYear {
  readonly firstDay: number;
  readonly days: readonly IsoDate[];
  readonly through: Uint16Array;
}

/** The working days of one country, and when nobody there is expected to answer. */
export class WorkingCalendar {
  private readonly known = new Map<number, WorkingYear>();

  /**
   * @param isWorkingDay         by the country's law
   * @param dayAfterQuietPeriod  the first day after the quiet period a day lies in; null when it lies in none
   */
  constructor(
    readonly isWorkingDay: (date: IsoDate) => boolean,
    readonly dayAfterQuietPeriod: (date: IsoDate) => IsoDate | null,
  ) {}

  /**
   * Gives the `count`th working day after the date, or before it when negative. The date itself is day 0 and is not
   * counted, working day or not; with count 0 it is given back unchanged. Costs the same for any count within a year.
   *
   * @throws RangeError for a fraction, or outside the years 1900-2199
   * @source domain/states.md#0 (wd)
   */
  readonly add = (date: IsoDate, count: number): IsoDate => {
    requireWhole(count, 'working days');
    if (count === 0) return date;
    const rank = count > 0 ? this.rankThrough(date) + count : this.rankBefore(date) + 1 + count;
    return this.dayOfRank(yearOf(date), rank);
  };

  /**
   * Gives the date itself when it is a working day, else the next one.
   *
   * @throws RangeError when that is after the year 2199
   */
  readonly onOrAfter = (date: IsoDate): IsoDate => this.dayOfRank(yearOf(date), this.rankBefore(date) + 1);

  /**
   * Counts the working days from a day to another; `from` is not counted, `to` is. Negative when `to` is past, and 0
   * when they are the same. On `add(from, n)` the answer is n.
   */
  readonly between = (from: IsoDate, to: IsoDate): number => {
    if (from <= to) return this.rankThrough(to) + this.daysOfYears(from, to) - this.rankThrough(from);
    return this.rankBefore(to) - this.daysOfYears(to, from) - this.rankBefore(from);
  };

  private year(year: number): WorkingYear {
    const found = this.known.get(year);
    if (found !== undefined) return found;
    const firstDay = toDayNumber(year, 1, 1);
    const days: IsoDate[] = [];
    const through = new Uint16Array(toDayNumber(year + 1, 1, 1) - firstDay);
    for (let index = 0; index < through.length; index += 1) {
      const date = fromDayNumber(firstDay + index);
      if (this.isWorkingDay(date)) days.push(date);
      through[index] = days.length;
    }
    const made = { firstDay, days, through };
    this.known.set(year, made);
    return made;
  }

  /** How many working days of its year have come when the day is over. */
  private rankThrough(date: IsoDate): number {
    const { firstDay, through } = this.year(yearOf(date));
    return through[dayNumberOf(date) - firstDay] ?? 0;
  }

  /** How many working days of its year have come when the day begins. */
  private rankBefore(date: IsoDate): number {
    const { firstDay, through } = this.year(yearOf(date));
    return through[dayNumberOf(date) - firstDay - 1] ?? 0;
  }

  /** The working days of the whole years from that of `from` up to, not including, that of `to`. */
  private daysOfYears(from: IsoDate, to: IsoDate): number {
    let count = 0;
    for (let year = yearOf(from); year < yearOf(to); year += 1) count += this.year(year).days.length;
    return count;
  }

  /** The working day number `rank` of a year, 1 being its first; other ranks run on into the years around it. */
  private dayOfRank(year: number, rank: number): IsoDate {
    if (rank < 1) return this.dayOfRank(year - 1, rank + this.year(year - 1).days.length);
    const { days } = this.year(year);
    return days[rank - 1] ?? this.dayOfRank(year + 1, rank - days.length);
  }
}
