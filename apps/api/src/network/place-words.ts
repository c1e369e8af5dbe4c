import { nameOf, type Locale } from '#messages';
import type { Body, Field, HealthCareRegion } from '#process';
import { SEATS } from '#process';

/** What a mandate is narrowed by, but for a case, which has a page of its own. */
interface Narrowed {
  readonly region: string | null;
  readonly healthCareRegion: HealthCareRegion | null;
  readonly company: string | null;
  readonly field: Field | null;
  readonly body: Body | null;
  readonly seat: string | null;
}

/** Where a mandate holds, in words; null where nothing narrows it. */
export function placeLabel(
  { region, healthCareRegion, company, field, body, seat }: Narrowed,
  locale: Locale,
): string | null {
  const parts = [
    region && nameOf('region', region, locale),
    healthCareRegion && nameOf('area', healthCareRegion, locale),
    company,
    body && nameOf('body', body, locale),
    seat && seatLabel(seat, locale),
    field && nameOf('field', field, locale),
  ].filter((part) => part !== null && part !== '');
  return parts.length === 0 ? null : parts.join(', ');
}

/** A body's seat by its name; a council's is written freely. */
const seatLabel = (seat: string, locale: Locale): string =>
  SEATS.some((one) => one === seat) ? nameOf('seat', seat, locale) : seat;
