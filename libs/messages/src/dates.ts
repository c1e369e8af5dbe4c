import { dayOfMonth, isIsoDate, monthOf, stockholmDate, yearOf, type IsoDate, type Vagueness } from '#process';
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

const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Stockholm',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** Writes an instant in Swedish time: *27 november 2026 kl. 10.02*. Text that is no instant comes back as it is. */
export function instantInWords(instant: string, locale: Locale): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  const day = dayInWords(stockholmDate(at), locale);
  const time = CLOCK.format(at);
  return locale === 'sv' ? `${day} kl. ${time.replace(':', '.')}` : `${day} at ${time}`;
}

/** A day of which only so much is known: *maj 2025, dagen är inte känd*. */
export function vagueDayInWords(day: IsoDate, vague: Vagueness, locale: Locale): string {
  const words = VAGUE[locale];
  const month = `${MONTHS[locale][monthOf(day) - 1] ?? ''} ${yearOf(day)}`;
  if (vague === 'unknown') return words.unknown;
  return vague === 'month' ? `${month}, ${words.day}` : `${yearOf(day)}, ${words.day}`;
}

const VAGUE: InEach<{ readonly day: string; readonly unknown: string }> = {
  sv: { day: 'dagen är inte känd', unknown: 'en dag som inte är känd' },
  en: { day: 'the day is not known', unknown: 'a day that is not known' },
};

/** The same in the middle of a sentence: *maj 2025 (dagen är inte känd)*. */
export function vagueDayInSentence(day: IsoDate, vague: Vagueness, locale: Locale): string {
  const [known = '', unknown] = vagueDayInWords(day, vague, locale).split(', ');
  return unknown === undefined ? known : `${known} (${unknown})`;
}

/** A day within a sentence that is read on another: the year is said only where it is not the same. */
export function dayInSentence(day: IsoDate, today: IsoDate, locale: Locale): string {
  const words = dayInWords(day, locale);
  return yearOf(day) === yearOf(today) ? words.slice(0, words.lastIndexOf(' ')) : words;
}
