import type { Clock } from '#casework';
import { renderPlaceAlarm } from '#mail';
import { LOCALES } from '#messages';
import type { AddressBook } from '#network';
import { CASE_KINDS, fieldOf, FIELDS, type IsoDate, PLACE_ALARMS, REGIONAL_ROLES, stockholmDate } from '#process';
import type { Sql } from '#queue';
import { z } from 'zod';
import { ANY_CASE } from './any-case.js';
import type { LetterDesk } from './letter-desk.js';

interface PlaceAlarmNeeds {
  readonly sql: Sql;
  readonly desk: LetterDesk;
  readonly addressBook: AddressBook;
  readonly clock: Clock;
  readonly publicUrl: string;
}

const row = z.object({
  id: z.string(),
  role: z.enum(REGIONAL_ROLES),
  region: z.string(),
  field: z.enum(FIELDS),
  locale: z.enum(LOCALES),
});
type Row = Readonly<z.output<typeof row>>;

const WAITING = `
  SELECT r.id, r.role, r.region, r.field, p.locale
  FROM body_reminder r JOIN person p ON p.id = r.person_id AND p.erased_at IS NULL
  WHERE r.person_id = $1 AND r.state = 'waiting' AND r.due = ANY ($2::text[]) ORDER BY r.role DESC, r.field DESC, r.region`;

/** Tells one of the office of all places that nobody fills by now, in one letter; of those filled in between nothing is said. */
export async function writePlaceAlarm(needs: PlaceAlarmNeeds, personId: string, outboxId: string): Promise<void> {
  const { sql, desk, addressBook, clock, publicUrl } = needs;
  const now = clock.now();
  const today = stockholmDate(now);
  const rows = z.array(row).parse((await sql.query(WAITING, [personId, PLACE_ALARMS])).rows);
  const vacant = await Promise.all(rows.map(async (one) => ((await isFilled(addressBook, one, today)) ? [] : [one])));
  const places = vacant.flat();
  const besides = { toldOfBodies: rows.map(({ id }) => id) };
  const [first] = places;
  if (first === undefined) return desk.keep(outboxId, [], now, besides);
  const letter = await renderPlaceAlarm({ places, publicUrl }, first.locale);
  const about = { onBehalfOf: null, caseId: null, taskId: null, role: 'coordinator', region: null } as const;
  await desk.keep(outboxId, [{ kind: 'alarm', to: { personId }, ...about, letter }], now, besides);
}

async function isFilled(book: AddressBook, { role, region, field }: Row, today: IsoDate): Promise<boolean> {
  const kind = CASE_KINDS.find((one) => fieldOf(one) === field) ?? 'medicine';
  const matter = { role, region, caseId: ANY_CASE, kind, company: '' };
  return (await book.addresseesOf(matter, today)).length > 0;
}
