import type { DigestBody } from '#mail';
import { nameOf, placeDueSentence, placesHeading, type Locale } from '#messages';
import { FIELDS, HEALTH_CARE_REGIONS, isRegionCode, PLACE_DUES, ROLES, type PlaceDue } from '#process';
import type { Sql } from '#queue';
import { z } from 'zod';

const row = z.object({
  id: z.string(),
  due: z.enum(PLACE_DUES),
  due_on: z.string(),
  role: z.enum(ROLES),
  region: z.string().nullable(),
  area: z.enum(HEALTH_CARE_REGIONS).nullable(),
  field: z.enum(FIELDS).nullable(),
  over: z.boolean(),
});
type Row = Readonly<z.output<typeof row>>;

/** What was raised for a person, with the place as it is now: over when the mandate has been ended, or a manager appointed. */
const WAITING = `
  SELECT r.id, r.due, r.due_on::text AS due_on, r.role, r.region, r.area, r.field,
    coalesce(m.ended_on IS NOT NULL, false) OR (r.due = 'manager-missing' AND EXISTS (
      SELECT FROM mandate a JOIN person p ON p.id = a.person_id AND p.erased_at IS NULL
      WHERE a.role = 'manager' AND a.region = r.region AND a.from_on <= ($2::timestamptz)::date
        AND (least(a.to_on, a.ended_on) IS NULL OR least(a.to_on, a.ended_on) >= ($2::timestamptz)::date))) AS over
  FROM body_reminder r LEFT JOIN mandate m ON m.id = r.subject_id
  WHERE r.person_id = $1 AND r.body IS NULL AND r.state = 'waiting' AND r.raised_at < $2 AND r.due = ANY ($3::text[])
  ORDER BY r.due_on, r.role, r.region, r.id`;

/** Places that a coordinator has to see to, as one section of their news, and the ids of all that is told with it. */
export async function waitingPlaces(
  sql: Sql,
  personId: string,
  before: Date,
  locale: Locale,
): Promise<{ readonly ids: readonly string[]; readonly sections: readonly DigestBody[] }> {
  const rows = z.array(row).parse((await sql.query(WAITING, [personId, before, PLACE_DUES])).rows);
  const still = rows.filter(({ over }) => !over);
  const ending = still.filter(({ due }) => due === 'mandate-ends-soon');
  const unmanaged = still.filter(({ due }) => due === 'manager-missing');
  const lines = [
    ...ending.map((one) => sentence(one.due, placeOf(one, locale), one.due_on, locale)),
    // Every region may lack one; that is one piece of news.
    ...unmanaged
      .slice(0, 1)
      .map((one) =>
        sentence(one.due, unmanaged.map(({ region }) => regionOf(region, locale)).join(', '), one.due_on, locale),
      ),
  ];
  const sections = lines.length === 0 ? [] : [{ body: '', name: placesHeading(locale), lines }];
  return { ids: rows.map(({ id }) => id), sections };
}

const sentence = (due: PlaceDue, place: string, on: string, locale: Locale): string =>
  placeDueSentence(due, { place, on }, locale);

const regionOf = (region: string | null, locale: Locale): string =>
  region !== null && isRegionCode(region) ? nameOf('region', region, locale) : (region ?? '');

function placeOf({ role, region, area, field }: Row, locale: Locale): string {
  const narrowed = [
    ...(region === null ? [] : [regionOf(region, locale)]),
    ...(area === null ? [] : [nameOf('area', area, locale)]),
    ...(field === null ? [] : [nameOf('field', field, locale)]),
  ];
  const name = nameOf('role', role, locale);
  return [name.charAt(0).toLocaleUpperCase(locale) + name.slice(1), ...narrowed].join(', ');
}
