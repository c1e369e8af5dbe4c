import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { renderTaskLetter, type TaskLetterFacts } from '#mail';
import { isoDate, REGION_CODES } from '#process';

/** A Tuesday morning. */
export const WRITTEN_AT = new Date('2026-03-03T09:00:00Z');

const facts: TaskLetterFacts = {
  taskId: '00000000-0000-4000-8000-000000000001',
  kind: 'answer-opinion',
  question: null,
  role: 'contact-person',
  region: '12',
  onBehalfOf: null,
  dueOn: isoDate('2026-03-24'),
  today: isoDate('2026-03-03'),
  isMoved: false,
  writtenAt: WRITTEN_AT,
  publicUrl: 'https://ordna.example',
  caseKind: 'medicine',
  product: 'Exempelmedel',
  indication: 'Exempelsjukdom hos vuxna',
  company: 'Exempelbolaget',
};

/** Puts letters, as written for opinions, into the table, and into the outbox to be sent: one in each region of so many rounds. */
export async function fillLetters(pool: Pool, count: number): Promise<void> {
  const { subject, text, html, calendar } = await renderTaskLetter(facts, 'sv');
  const persons = REGION_CODES.map((region, n) => ({
    id: randomUUID(),
    region,
    n,
    email: `kontakt-${region}@ordna.example`,
  }));
  await pool.query(
    `INSERT INTO person (id, name, email) SELECT p.id, 'Exempel Kontaktsson', p.email
     FROM jsonb_to_recordset($1::jsonb) AS p (id uuid, email text)`,
    [JSON.stringify(persons)],
  );
  await pool.query(
    `WITH persons AS (SELECT * FROM jsonb_to_recordset($1::jsonb) AS p (id uuid, region text, n integer)),
     letters AS (
       INSERT INTO letter (id, outbox_id, kind, person_id, role, region, locale, subject, body_text, body_html, calendar, state, attempts, rendered_at)
       SELECT gen_random_uuid(), gen_random_uuid(), 'task', persons.id, 'contact-person', persons.region, 'sv', $3, $4, $5, $6, 'waiting', 0, $7
       FROM generate_series(0, $2::integer - 1) AS number JOIN persons ON persons.n = number % 21 RETURNING id)
     INSERT INTO outbox (id, type, payload, created_at)
     SELECT gen_random_uuid(), 'send-letter', jsonb_build_object('letterId', id, 'attempt', 1), $7 FROM letters`,
    [JSON.stringify(persons), count, subject, text, html, calendar ?? null, WRITTEN_AT],
  );
}
