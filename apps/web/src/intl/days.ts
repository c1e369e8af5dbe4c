import { locale, type Locale } from './locale';

export type Precision = 'day' | 'month' | 'year' | 'unknown';

const TAG: Readonly<Record<Locale, string>> = { sv: 'sv-SE', en: 'en-GB' };
const ZONE = 'Europe/Stockholm';

type Style = 'long' | 'full' | 'weekday' | 'row' | 'short';
const STYLES: Readonly<Record<Style, Intl.DateTimeFormatOptions>> = {
  /** 27 november 2026 */
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  /** måndag 23 november 2026 */
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  /** fredag 27 november */
  weekday: { weekday: 'long', day: 'numeric', month: 'long' },
  /** fre 27 nov */
  row: { weekday: 'short', day: 'numeric', month: 'short' },
  /** 27 nov 2026 */
  short: { day: 'numeric', month: 'short', year: 'numeric' },
};

const formats = new Map<string, Intl.DateTimeFormat>();
function format(name: string, options: Intl.DateTimeFormatOptions, tag = TAG[locale]): Intl.DateTimeFormat {
  const known = formats.get(name);
  if (known) return known;
  const made = new Intl.DateTimeFormat(tag, options);
  formats.set(name, made);
  return made;
}

/** A calendar day is the same everywhere: it is read and written in UTC. */
const noon = (day: string): Date => new Date(`${day}T12:00:00Z`);

/** A day `YYYY-MM-DD` in words. */
export const dayText = (day: string, style: Style = 'long'): string =>
  withoutDots(format(`day-${style}`, { ...STYLES[style], timeZone: 'UTC' }).format(noon(day)));

/** *fre 27 nov*, as it is written in tables; the browser would put dots after what is shortened. */
const withoutDots = (text: string): string => text.replaceAll('.', '');

/** A day as far as it is known: *maj 2025*, *2025*; null when it is not known at all. */
export function knownDayText(day: string | null, precision: Precision, style: Style = 'short'): string | null {
  if (day === null || precision === 'unknown') return null;
  if (precision === 'year') return day.slice(0, 4);
  if (precision === 'month')
    return format('month', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(noon(day));
  return dayText(day, style);
}

/** A month `YYYY-MM` in words: *november 2026*, or *nov* where its year is plain. */
export const monthText = (month: string, style: 'long' | 'short' = 'long'): string =>
  withoutDots(
    format(`month-${style}`, {
      ...(style === 'long' ? { month: 'long', year: 'numeric' } : { month: 'short' }),
      timeZone: 'UTC',
    }).format(noon(`${month}-15`)),
  );

/** What a `time` element says of a day that is known to the month or year only. */
export const dateTimeOf = (day: string, precision: Precision): string =>
  precision === 'month' ? day.slice(0, 7) : precision === 'year' ? day.slice(0, 4) : day;

/** An instant as a day and a time of day in Sweden. */
export const instantText = (instant: string): string =>
  format('instant', { ...STYLES.short, hour: '2-digit', minute: '2-digit', timeZone: ZONE }).format(new Date(instant));

export const timeText = (instant: string | Date): string =>
  format('time', { hour: '2-digit', minute: '2-digit', timeZone: ZONE }).format(new Date(instant));

/** The day in Sweden of an instant, `YYYY-MM-DD`. */
export const dayOf = (instant: string | Date): string =>
  format('day', { timeZone: ZONE }, 'sv-SE').format(new Date(instant));

const numbers = new Map<number, Intl.NumberFormat>();

export function numberText(value: number, digits = 0): string {
  const known = numbers.get(digits) ?? new Intl.NumberFormat(TAG[locale], { maximumFractionDigits: digits });
  numbers.set(digits, known);
  return known.format(value);
}
