import { dateOf, type IsoDate, monthOf, weekday, yearOf } from './iso-date.js';
import { fixed, fromEaster, holidaysBy, type HolidayRule } from './holiday-rules.js';
import { WorkingCalendar } from './working-calendar.js';

/** The public holidays of Norway, in the order of the year. @source lov 1995-02-24-12 om helligdager og helligdagsfred § 2; lov 1947-04-26-1 */
export const NORWEGIAN_HOLIDAYS = [
  'new-years-day',
  'maundy-thursday',
  'good-friday',
  'easter-day',
  'easter-monday',
  'labour-day',
  'constitution-day',
  'ascension-day',
  'whit-sunday',
  'whit-monday',
  'christmas-day',
  'second-christmas-day',
] as const;
export type NorwegianHoliday = (typeof NORWEGIAN_HOLIDAYS)[number];

const RULES: Readonly<Record<NorwegianHoliday, HolidayRule>> = {
  'new-years-day': fixed(1, 1),
  'maundy-thursday': fromEaster(-3),
  'good-friday': fromEaster(-2),
  'easter-day': fromEaster(0),
  'easter-monday': fromEaster(1),
  'labour-day': fixed(5, 1),
  'constitution-day': fixed(5, 17),
  'ascension-day': fromEaster(39),
  'whit-sunday': fromEaster(49),
  'whit-monday': fromEaster(50),
  'christmas-day': fixed(12, 25),
  'second-christmas-day': fixed(12, 26),
};

/** Names the Norwegian holiday on a day; null on other days. Christmas Eve and New Year's Eve are none. */
export const norwegianHolidayOn: (date: IsoDate) => NorwegianHoliday | null = holidaysBy(NORWEGIAN_HOLIDAYS, RULES);

/**
 * Tells whether the day is a Norwegian working day (virkedag): no Saturday, Sunday or public holiday. Epiphany, 6 June, Midsummer
 * and All Saints, which are free in Sweden, are working days; so are the eves.
 *
 * @source regjeringen.no id2570287 (virkedager: no helligdager, fridager, Saturdays or Sundays)
 */
export const isNorwegianWorkingDay = (date: IsoDate): boolean => weekday(date) < 6 && norwegianHolidayOn(date) === null;

/**
 * The day after the quiet period that the day lies in: July (fellesferie), or 24 December to 1 January. Null when it lies in neither.
 *
 * @source our default (Norwegian custom)
 */
export function dayAfterNorwegianQuietPeriod(date: IsoDate): IsoDate | null {
  const dayOfYear = date.slice(5);
  if (monthOf(date) === 7) return dateOf(yearOf(date), 8, 1);
  if (dayOfYear >= '12-24') return dateOf(yearOf(date) + 1, 1, 2);
  return dayOfYear === '01-01' ? dateOf(yearOf(date), 1, 2) : null;
}

export const NORWEGIAN_CALENDAR = new WorkingCalendar(isNorwegianWorkingDay, dayAfterNorwegianQuietPeriod);
