import { dayOfMonth, isIsoDate, monthOf, yearOf } from '#process';
import type { InEach, Locale } from './locale.js';

const MONTHS: InEach<readonly string[]> = {
  sv: [
    'januari',
    'februari',
    'mars',
    'april',
    'maj',
    'juni',
    'juli',
    'augusti',
    'september',
    'oktober',
    'november',
    'december',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

/** Writes a day as people do: *27 november 2026*. Text that is no day comes back as it is. */
export function dayInWords(text: string, locale: Locale): string {
  if (!isIsoDate(text)) return text;
  return `${dayOfMonth(text)} ${MONTHS[locale][monthOf(text) - 1] ?? ''} ${yearOf(text)}`;
}
