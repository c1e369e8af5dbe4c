import type { Clock } from '#casework';
import type { Sql } from '#queue';
import { z } from 'zod';
import { sendingId } from './letter-desk.js';

/** Most letters in one go. */
const BATCH = 500;

const dueRow = z.object({ id: z.string(), case_id: z.string().nullable(), sendings: z.int() });

/** Sends letters on their way again whose time for another attempt has come. Any number of workers may look. */
export class WaitingLetters {
  constructor(
    private readonly sql: Sql,
    private readonly clock: Clock,
  ) {}

  /** @returns how many; a full batch means that more may wait */
  async run(): Promise<number> {
    const now = this.clock.now();
    const { rows } = await this.sql.query(DUE, [now, BATCH]);
    const due = z.array(dueRow).parse(rows);
    if (due.length === 0) return 0;
    const sendings = due.map(({ id, case_id, sendings: before }) => ({
      letter_id: id,
      case_id,
      before,
      id: sendingId(id, before + 1),
    }));
    await this.sql.query(SEND_AGAIN, [now, JSON.stringify(sendings)]);
    return due.length;
  }

  static readonly batch = BATCH;
}

const DUE = `
  SELECT letter.id, letter.case_id, letter.attempts + letter.put_off AS sendings FROM letter
  WHERE letter.state = 'waiting' AND letter.next_try_at <= $1 ORDER BY letter.next_try_at, letter.id LIMIT $2`;

/** Another worker that has seen the same letters changes nothing: an attempt has one outbox row. */
const SEND_AGAIN = `
  WITH due AS (SELECT * FROM jsonb_to_recordset($2::jsonb) AS d (id uuid, letter_id uuid, case_id uuid, before integer)),
  left_again AS (
    UPDATE letter SET next_try_at = NULL FROM due
    WHERE letter.id = due.letter_id AND letter.attempts + letter.put_off = due.before AND letter.state = 'waiting' RETURNING due.*)
  INSERT INTO outbox (id, case_id, type, payload, created_at)
  SELECT id, case_id, 'send-letter', jsonb_build_object('letterId', letter_id, 'attempt', before + 1), $1::timestamptz
  FROM left_again ON CONFLICT (id) DO NOTHING`;
