import type { DigestBody } from '#mail';
import { anyMember, bodyDueSentence, dayInWords, nameOf, type Locale } from '#messages';
import { BODIES, BODY_DUES, SEATS } from '#process';
import type { Sql } from '#queue';
import { z } from 'zod';

const row = z.object({
  id: z.string(),
  body: z.enum(BODIES),
  due: z.enum(BODY_DUES),
  due_on: z.string(),
  seat: z.enum(SEATS).nullable(),
  missing: z.int().nullable(),
  goal: z.string().nullable(),
  met_on: z.string().nullable(),
  over: z.boolean(),
});

/** What was raised for a person, with the goal or meeting as it is now: over when the goal has ended or the minutes are out. */
const WAITING = `
  SELECT r.id, r.body, r.due, r.due_on::text AS due_on, r.seat, r.missing, g.text AS goal, m.held_on::text AS met_on,
    coalesce(g.ended IS NOT NULL, false) OR coalesce(m.minutes IS NOT NULL OR m.state = 'cancelled', false) AS over
  FROM body_reminder r LEFT JOIN body_goal g ON g.id = r.subject_id LEFT JOIN body_meeting m ON m.id = r.subject_id
  WHERE r.person_id = $1 AND r.body IS NOT NULL AND r.state = 'waiting' AND r.raised_at < $2 ORDER BY r.due_on, r.body, r.id`;

/** What waits for the bodies that somebody leads, by body, and the ids of all that is told with it. */
export async function waitingForBodies(
  sql: Sql,
  personId: string,
  before: Date,
  locale: Locale,
): Promise<{ readonly ids: readonly string[]; readonly bodies: readonly DigestBody[] }> {
  const rows = z.array(row).parse((await sql.query(WAITING, [personId, before])).rows);
  const still = rows.filter(({ over }) => !over);
  const bodies = [...new Set(still.map(({ body }) => body))].map((body) => ({
    body,
    name: nameOf('body', body, locale),
    lines: still.filter((one) => one.body === body).map((one) => toLine(one, locale)),
  }));
  return { ids: rows.map(({ id }) => id), bodies };
}

function toLine(
  { body, due, due_on: on, seat, missing, goal, met_on: met }: z.output<typeof row>,
  locale: Locale,
): string {
  const seatName = seat === null ? anyMember[locale] : nameOf('seat', seat, locale);
  const title = goal ?? (met === null ? seatName : dayInWords(met, locale));
  return bodyDueSentence(due, { bodyName: nameOf('body', body, locale), title, on, missing }, locale);
}
