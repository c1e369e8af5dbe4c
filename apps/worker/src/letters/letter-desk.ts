import { derivedId } from '#casework';
import type { JobPayloads } from '#contract';
import type { Letter } from '#mail';
import type { LetterKind } from '#network';
import type { Role, Audience, Channel } from '#process';
import type { Sql } from '#queue';

/** A letter on its way to one addressee. */
export interface AddressedLetter {
  readonly kind: LetterKind;
  /**
   * A person of ours, whose address is looked up when the letter is sent; the address of somebody who is not one; or null when
   * there is nobody: such a letter is kept as failed, so that it is seen.
   */
  readonly to: { readonly personId: string } | { readonly address: string } | null;
  /** The absent person in whose place `to` is written to. */
  readonly onBehalfOf: string | null;
  readonly caseId: string | null;
  readonly taskId: string | null;
  readonly role: Role | null;
  readonly region: string | null;
  readonly letter: Letter;
}

/** That somebody is to hear of an event. */
export interface NoticeToKeep {
  readonly id: string;
  readonly caseId: string;
  readonly seq: number;
  readonly instanceId: string;
  readonly notice: string;
  readonly audience: Audience;
  readonly channel: Channel;
  /** Null: nobody was found. */
  readonly personId: string | null;
  readonly region: string | null;
  /** The letter of its own that tells it. */
  readonly letterId: string | null;
}

/** What is stored together with letters, or instead of some. */
export interface Besides {
  readonly notices?: readonly NoticeToKeep[];
  /** Notices that the first of the letters tells; without a letter, that their person sees in the app alone. */
  readonly told?: readonly string[];
  /** Likewise, what waits for bodies. */
  readonly toldOfBodies?: readonly string[];
  /** Letters about tasks that are to be written. */
  readonly taskLetters?: readonly {
    readonly id: string;
    readonly caseId: string;
    readonly payload: JobPayloads['task-letter'];
  }[];
}

/**
 * Where every letter is kept and handed over to be sent, whatever it is about. Whoever writes to somebody does it from a job: the
 * job's outbox row is the key under which its letters exist once.
 */
export class LetterDesk {
  constructor(private readonly sql: Sql) {}

  /**
   * Marks the outbox row as done, keeps its letters and puts each into the outbox to be sent, in one statement: all of it or
   * nothing. Coming a second time changes nothing. Two letters of one kind to the same addressee are one.
   *
   * @param letters  none when there is nothing to say any more
   */
  async keep(outboxId: string, letters: readonly AddressedLetter[], now: Date, besides: Besides = {}): Promise<void> {
    const { notices = [], told = [], toldOfBodies = [], taskLetters = [] } = besides;
    const rows = letters.map((letter) => toRow(outboxId, letter));
    const given = [
      rows,
      notices.map(toNoticeRow),
      taskLetters.map(({ caseId, ...job }) => ({ ...job, case_id: caseId })),
    ];
    await this.sql.query(KEEP, [
      now,
      outboxId,
      ...given.map((one) => JSON.stringify(one)),
      told,
      rows[0]?.id ?? null,
      toldOfBodies,
    ]);
  }
}

/** One attempt to send a letter leaves by one outbox row, however often it is asked for. */
export const sendingId = (letterId: string, attempt: number): string => derivedId(`send:${letterId}:${attempt}`);

/** The same letter has the same id, however often it is written. */
export function letterIdOf(outboxId: string, { kind, to }: Pick<AddressedLetter, 'kind' | 'to'>): string {
  const whom = to === null ? 'nobody' : 'personId' in to ? to.personId : to.address;
  return derivedId(`letter:${outboxId}:${kind}:${whom}`);
}

const toNoticeRow = ({ caseId, instanceId, personId, letterId, ...rest }: NoticeToKeep) => ({
  ...rest,
  case_id: caseId,
  instance_id: instanceId,
  person_id: personId,
  letter_id: letterId,
});

function toRow(outboxId: string, addressed: AddressedLetter) {
  const { kind, to, onBehalfOf, caseId, taskId, role, region, letter } = addressed;
  const [personId, address] = to === null ? [null, null] : 'personId' in to ? [to.personId, null] : [null, to.address];
  const id = letterIdOf(outboxId, addressed);
  return {
    id,
    send_id: sendingId(id, 1),
    kind,
    person_id: personId,
    address,
    on_behalf_of: onBehalfOf,
    case_id: caseId,
    task_id: taskId,
    role,
    region,
    locale: letter.locale,
    subject: letter.subject,
    body_text: letter.text,
    body_html: letter.html,
    calendar: letter.calendar ?? null,
    unsubscribe_url: letter.unsubscribeUrl ?? null,
    state: to === null ? 'failed' : 'waiting',
    last_error: to === null ? 'no-addressee' : null,
  };
}

const KEEP = `
  WITH done AS (UPDATE outbox SET done_at = $1::timestamptz WHERE outbox.id = $2 AND outbox.done_at IS NULL RETURNING outbox.id),
  given AS (
    SELECT DISTINCT ON (g.id) done.id AS outbox_id, g.* FROM done, jsonb_to_recordset($3::jsonb) AS g (
      id uuid, send_id uuid, kind text, person_id uuid, address text, on_behalf_of uuid, case_id uuid, task_id uuid, role text, region text,
      locale text, subject text, body_text text, body_html text, calendar text, unsubscribe_url text, state text, last_error text)),
  letters AS (
    INSERT INTO letter (id, outbox_id, kind, person_id, address, on_behalf_of, case_id, task_id, role, region, locale, subject, body_text,
      body_html, calendar, unsubscribe_url, state, last_error, attempts, rendered_at)
    SELECT id, outbox_id, kind, person_id, address, on_behalf_of, case_id, task_id, role, region, locale, subject, body_text,
      body_html, calendar, unsubscribe_url, state, last_error, 0, $1::timestamptz
    FROM given ON CONFLICT (id) DO NOTHING),
  notices AS (
    INSERT INTO notice (id, case_id, seq, instance_id, notice, audience, channel, person_id, region, state, letter_id, raised_at)
    SELECT n.id, n.case_id, n.seq, n.instance_id, n.notice, n.audience, n.channel, n.person_id, n.region,
      CASE WHEN n.person_id IS NULL THEN 'failed' WHEN n.letter_id IS NOT NULL THEN 'written'
        WHEN person.digest = 'none' AND n.channel = 'digest' THEN 'in-app' ELSE 'waiting' END,
      n.letter_id, $1::timestamptz
    FROM done CROSS JOIN jsonb_to_recordset($4::jsonb) AS n (
      id uuid, case_id uuid, seq integer, instance_id uuid, notice text, audience text, channel text, person_id uuid, region text, letter_id uuid)
      LEFT JOIN person ON person.id = n.person_id
    -- Looked for again, and the place is vacant still: it stays among those that reached nobody.
    ON CONFLICT (id) DO UPDATE SET state = 'failed' WHERE notice.state = 'retried' AND EXCLUDED.state = 'failed'),
  told AS (
    UPDATE notice SET state = CASE WHEN $7::uuid IS NULL THEN 'in-app' ELSE 'written' END, letter_id = $7::uuid FROM done
    WHERE notice.id = ANY ($6::uuid[]) AND notice.state = 'waiting'),
  told_of_bodies AS (
    UPDATE body_reminder SET state = CASE WHEN $7::uuid IS NULL THEN 'in-app' ELSE 'written' END FROM done
    WHERE body_reminder.id = ANY ($8::uuid[]) AND body_reminder.state = 'waiting'),
  task_letters AS (
    INSERT INTO outbox (id, case_id, type, payload, created_at)
    SELECT t.id, t.case_id, 'task-letter', t.payload, $1::timestamptz
    FROM done CROSS JOIN jsonb_to_recordset($5::jsonb) AS t (id uuid, case_id uuid, payload jsonb) ON CONFLICT (id) DO NOTHING)
  INSERT INTO outbox (id, case_id, type, payload, created_at)
  SELECT send_id, case_id, 'send-letter', jsonb_build_object('letterId', id, 'attempt', 1), $1::timestamptz
  FROM given WHERE state = 'waiting' ON CONFLICT (id) DO NOTHING`;
