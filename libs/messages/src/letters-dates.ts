import { dayOfMonth, type IsoDate, monthOf, weekday } from '#process';
import { dayInWords } from './dates.js';
import type { InEach, Locale } from './locale.js';

/** From Monday. */
const WEEKDAYS: InEach<readonly string[]> = {
  sv: ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

const SHORT_MONTHS: InEach<readonly string[]> = {
  sv: ['jan', 'feb', 'mars', 'apr', 'maj', 'juni', 'juli', 'aug', 'sep', 'okt', 'nov', 'dec'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};

const weekdayName = (date: IsoDate, locale: Locale): string => WEEKDAYS[locale][weekday(date) - 1] ?? '';

/** A day in a table or heading: *fredag 27 november 2026*. */
export const weekdayInWords = (date: IsoDate, locale: Locale): string =>
  `${weekdayName(date, locale)} ${dayInWords(date, locale)}`;

/** A day in a row or a subject line: *fre 27 nov*. */
export const shortDay = (date: IsoDate, locale: Locale): string =>
  `${weekdayName(date, locale).slice(0, 3)} ${dayOfMonth(date)} ${SHORT_MONTHS[locale][monthOf(date) - 1] ?? ''}`;
