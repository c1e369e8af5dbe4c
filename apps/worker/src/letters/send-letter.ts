import type { Clock } from '#casework';
import type { JobPayloads } from '#contract';
import { type MailAddresses, MailNotSent, messageIdOf, type Post } from '#mail';
import { leavesAtOnce, type LetterState, nextLetterTime } from '#network';
import { type Database, markDone, type Sql } from '#queue';
import { addressOf, hindranceOf, letterRow, type LetterToSend, toOutgoing } from './outgoing.js';
import { nextTry } from './retry-policy.js';
import { withSecretLinks } from './secret-links.js';

export interface SendingNeeds {
  readonly sql: Pick<Database, 'query' | 'transaction'>;
  readonly clock: Clock;
  readonly mail: MailSetting;
}

/** How letters leave. */
export interface MailSetting {
  /** Null: there is no way out, and letters wait. */
  readonly post: Post | null;
  readonly addresses: MailAddresses;
  /** The key by which answers find their letter. */
  readonly replyKey: () => Promise<Buffer>;
  /** The key by which a link that ends digests finds its person. */
  readonly unsubscribeKey: () => Promise<Buffer>;
}

/** How an attempt went. */
interface Outcome {
  readonly state: LetterState;
  /** Nothing was tried: the letter waits for an hour at which letters leave. */
  readonly isPutOff?: boolean;
  readonly code: string | null;
  readonly nextTryAt: Date | null;
}

/**
 * One attempt to send a letter, or the finding that it is no hour for letters. That it is under way is stored before it leaves: killed in between, the job comes again and the
 * letter is sent once more under the same Message-ID. Whoever comes at the same time waits on its row and then finds it sent.
 */
export async function sendLetter(
  needs: SendingNeeds,
  { letterId, attempt: number }: JobPayloads['send-letter'],
  outboxId: string,
): Promise<void> {
  const { sql: database, clock } = needs;
  const { rowCount } = await database.query(BEGIN, [letterId, number - 1]);
  if (rowCount === 0) return markDone(database, outboxId, clock.now());
  await database.transaction(async (sql) => {
    const { rows } = await sql.query(LOCK, [letterId, number - 1]);
    if (rows.length === 0) return markDone(sql, outboxId, clock.now());
    const letter = letterRow.parse(rows[0]);
    await keepOutcome(needs, sql, outboxId, letter, await tryToSend(needs, letter));
  });
}

/** Letters leave on working days from seven, of every kind: also those that a queue or a mail server has kept waiting. */
async function tryToSend({ sql: database, mail, clock }: SendingNeeds, letter: LetterToSend): Promise<Outcome> {
  const { post, addresses, replyKey } = mail;
  const hindrance = hindranceOf(letter);
  if (hindrance !== null) return { ...hindrance, nextTryAt: null };
  const mayLeaveAt = leavesAtOnce(letter.kind) ? clock.now() : nextLetterTime(clock.now());
  if (mayLeaveAt > clock.now()) return { state: 'waiting', isPutOff: true, code: 'day-off', nextTryAt: mayLeaveAt };
  const to = addressOf(letter);
  try {
    if (post === null || to === null) throw new MailNotSent('no-mail-server', false);
    const outgoing = toOutgoing(letter, to, addresses, await replyKey());
    const leaving =
      letter.kind === 'local-question' ? await withSecretLinks(database, outgoing, clock.now()) : outgoing;
    if (leaving === null) return { state: 'dropped', code: 'question-over', nextTryAt: null };
    await post.send(leaving);
    return { state: 'sent', code: null, nextTryAt: null };
  } catch (error) {
    if (!(error instanceof MailNotSent)) throw error;
    const nextTryAt = error.isPermanent ? null : nextTry(letter.attempts + 1, clock.now());
    return {
      state: nextTryAt === null ? 'failed' : 'waiting',
      code: error.code,
      nextTryAt: nextTryAt && (leavesAtOnce(letter.kind) ? nextTryAt : nextLetterTime(nextTryAt)),
    };
  }
}

async function keepOutcome(
  { clock, mail }: SendingNeeds,
  sql: Sql,
  outboxId: string,
  letter: LetterToSend,
  { state, isPutOff = false, code, nextTryAt }: Outcome,
): Promise<void> {
  const now = clock.now();
  const messageId = messageIdOf(letter.id, mail.addresses);
  const given = [now, outboxId, letter.id, state, code, nextTryAt, messageId, addressOf(letter)];
  await sql.query(isPutOff ? PUT_OFF : END, isPutOff ? given.slice(0, 6) : given);
}

/** How often the letter has been taken up: attempts, and times when it was no hour for letters. Each has a job of its own. */
const THE_SENDING = 'letter.attempts + letter.put_off';

const BEGIN = `UPDATE letter SET state = 'sending' WHERE letter.id = $1 AND letter.state IN ('waiting', 'sending') AND ${THE_SENDING} = $2`;

/** Where a letter is about several tasks: open as long as one of them is. */
const OF_SEVERAL = `(
  SELECT CASE WHEN bool_or(one.status IN ('open', 'claimed')) THEN 'open' ELSE 'done' END
  FROM told_task told JOIN task one ON one.id = told.task_id
  WHERE letter.kind = 'open-tasks' AND told.outbox_id = letter.outbox_id HAVING count(*) > 0)`;

const LOCK = `
  SELECT letter.id, letter.kind, letter.person_id, letter.address, letter.locale, letter.subject, letter.body_text, letter.body_html,
    letter.calendar, letter.unsubscribe_url, letter.rendered_at, letter.attempts, person.email AS person_address,
    managed_case.kind AS case_kind, coalesce(task.status, ${OF_SEVERAL}) AS task_status,
    EXISTS (SELECT FROM bounced_address b WHERE b.address = lower(coalesce(person.email, letter.address))) AS bounces
  FROM letter
    LEFT JOIN person ON person.id = letter.person_id AND person.erased_at IS NULL
    LEFT JOIN managed_case ON managed_case.id = letter.case_id
    LEFT JOIN task ON task.id = letter.task_id
  WHERE letter.id = $1 AND letter.state = 'sending' AND ${THE_SENDING} = $2
  FOR UPDATE OF letter`;

/** Waiting for the hour uses up no attempt. */
const PUT_OFF = `
  WITH done AS (UPDATE outbox SET done_at = $1::timestamptz WHERE outbox.id = $2 AND outbox.done_at IS NULL)
  UPDATE letter SET state = $4::text, put_off = letter.put_off + 1, last_error = $5, next_try_at = $6::timestamptz WHERE letter.id = $3`;

/** The outbox row is done exactly when the attempt has ended, whichever way; what is tried again leaves by a row of its own. */
const END = `
  WITH done AS (UPDATE outbox SET done_at = $1::timestamptz WHERE outbox.id = $2 AND outbox.done_at IS NULL)
  UPDATE letter SET state = $4::text, attempts = letter.attempts + 1, last_error = $5, next_try_at = $6::timestamptz, message_id = $7,
    address = coalesce($8, letter.address), sent_at = CASE WHEN $4::text = 'sent' THEN $1::timestamptz ELSE letter.sent_at END
  WHERE letter.id = $3`;
