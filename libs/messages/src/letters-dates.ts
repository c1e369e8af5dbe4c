import { dayOfMonth, type IsoDate, monthOf, stockholmDate, weekday } from '#process';
import { dayInSentence, dayInWords, instantInWords } from './dates.js';
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

/** An instant soon to come, in Swedish time: *måndag 23 november kl. 07.00*. Another year than today's is said. */
export function soonInWords(instant: Date, today: IsoDate, locale: Locale): string {
  const day = stockholmDate(instant);
  const time = instantInWords(instant.toISOString(), locale).slice(dayInWords(day, locale).length);
  return `${weekdayName(day, locale)} ${dayInSentence(day, today, locale)}${time}`;
}
