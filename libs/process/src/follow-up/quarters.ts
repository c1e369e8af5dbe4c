import { addDays, addMonths, dateOf, monthOf, yearOf, type IsoDate } from '../calendar/iso-date.js';

const quarterNumber = (day: IsoDate): number => Math.ceil(monthOf(day) / 3);

/** A quarter as '2024Q1'. */
export const quarterOf = (day: IsoDate): string => `${yearOf(day)}Q${quarterNumber(day)}`;

/** The last day of the quarter that a day lies in. */
export const lastDayOfQuarter = (day: IsoDate): IsoDate =>
  addDays(addMonths(dateOf(yearOf(day), quarterNumber(day) * 3 - 2, 1), 3), -1);
