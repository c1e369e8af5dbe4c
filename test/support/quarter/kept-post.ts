import type { Clock } from '#casework';
import type { MailSetting } from '../../../apps/worker/src/letters/send-letter.js';
import pg from 'pg';
import { noMail } from '../fakes/mail.js';

/** Where the letters of the quarter arrive: each time one comes in is a row. */
export const SENT_MAIL = `
  CREATE TABLE sent_mail (letter_id uuid NOT NULL, message_id text NOT NULL, receiver text NOT NULL, at timestamptz NOT NULL);
  GRANT SELECT, INSERT ON sent_mail TO ordna_app`;

/** The letters that came in, as they are counted on paper: one that came again on another day, or elsewhere, is another. */
export const ARRIVED = `
  SELECT DISTINCT l.id, CASE WHEN t.kind = 'acknowledge-recommendation' THEN 'Kännedom' ELSE coalesce(c.product, '') END AS about,
    t.region, CASE WHEN l.kind = 'reminder' THEN r.kind WHEN l.kind = 'notice' THEN n.notice WHEN l.kind <> 'task' THEN l.kind
      WHEN o.payload ? 'isMoved' THEN 'extended' WHEN o.type = 'taken-over-letter' THEN 'handed-over'
      WHEN t.kind LIKE 'summarise-area-%' THEN 'summarise-area' ELSE t.kind END AS kind,
    (s.at AT TIME ZONE 'Europe/Stockholm')::date::text AS "on", split_part(s.receiver, '@', 1) AS "to"
  FROM sent_mail s JOIN letter l ON l.id = s.letter_id JOIN outbox o ON o.id = l.outbox_id LEFT JOIN task t ON t.id = l.task_id
    LEFT JOIN managed_case c ON c.id = l.case_id LEFT JOIN reminder r ON r.outbox_id = l.outbox_id
    LEFT JOIN notice n ON n.letter_id = l.id AND n.channel = 'company-notice'`;

export function keptPost(databaseUrl: string, clock: Clock): MailSetting {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 4 });
  pool.on('error', () => undefined);
  return {
    ...noMail,
    post: {
      send: async ({ letterId, messageId, to }) => {
        await pool.query('INSERT INTO sent_mail VALUES ($1, $2, $3, $4)', [letterId, messageId, to, clock.now()]);
      },
      close: () => pool.end(),
    },
  };
}
