import { derivedId } from '#casework';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { poolOf } from '../data-source.js';
import { count, instant } from '../reading/columns.js';
import { offsetOf, type Page, type PageWanted } from '../reading/page.js';

export const DOCUMENT_KINDS = ['letter', 'auto-reply', 'bounce'] as const;
export const DOCUMENT_STATES = ['filed', 'unfiled', 'set-aside'] as const;
export type DocumentState = (typeof DOCUMENT_STATES)[number];

/** A message as it was read. */
export interface MessageTaken {
  readonly kind: (typeof DOCUMENT_KINDS)[number];
  /** SHA-256 of what makes the message this one, whichever way it came. */
  readonly fingerprint: Buffer;
  readonly raw: Buffer;
  readonly messageId: string | null;
  readonly senderName: string;
  readonly senderAddress: string;
  readonly subject: string;
  readonly text: string;
  readonly sentAt: Date | null;
  readonly attachments: readonly { readonly name: string | null; readonly type: string; readonly size: number }[];
  /** Letters of ours it may answer or return, the surest first. */
  readonly letters: readonly string[];
  /** For a letter that came back for good: the report's status. */
  readonly bouncedWith: string | null;
  readonly receivedAt: Date;
}

const row = z.object({
  id: z.string(),
  kind: z.enum(DOCUMENT_KINDS),
  state: z.enum(DOCUMENT_STATES),
  receivedAt: instant,
  sentAt: instant.nullable(),
  senderName: z.string().nullable(),
  senderAddress: z.string().nullable(),
  subject: z.string(),
  text: z.string(),
  attachments: z.array(z.object({ name: z.string().nullable(), type: z.string(), size: z.number() })),
  letterId: z.string().nullable(),
  taskId: z.string().nullable(),
  caseId: z.string().nullable(),
  filedAt: instant.nullable(),
  filedBy: z.string().nullable(),
  documentId: z.string().nullable(),
  documentNumber: z.string().nullable(),
});
export type IncomingDocument = Readonly<z.output<typeof row>>;

const COLUMNS = `d.id, d.kind, d.state, d.received_at AS "receivedAt", d.sent_at AS "sentAt", d.sender_name AS "senderName",
  d.sender_address AS "senderAddress", d.subject, d.body_text AS text, d.attachments, d.letter_id AS "letterId", d.task_id AS "taskId",
  d.case_id AS "caseId", d.filed_at AS "filedAt", d.filed_by AS "filedBy", r.id AS "documentId", r.number AS "documentNumber"`;

/** What it has been registered as. */
const REGISTERED = `
  LEFT JOIN LATERAL (
    SELECT i.id, i.context->>'number' AS number FROM instance i
    WHERE i.incoming_id = d.id::text ORDER BY i.id LIMIT 1) r ON true`;

export interface DocumentFilter {
  readonly state?: DocumentState | undefined;
  readonly caseId?: string | undefined;
  /** Letters that have (or have not) been registered as documents; what machines wrote never is. */
  readonly registered?: boolean | undefined;
}

/** What has come in by mail. */
export class IncomingDocumentsPg {
  private readonly pool: Pool;

  constructor(dataSource: DataSource) {
    this.pool = poolOf(dataSource);
  }

  /**
   * Keeps a message: on the case of the letter that it answers, or for somebody to file. What a machine wrote is set aside. A
   * letter that came back for good is marked in the same statement, and so is the address; a coordinator is told.
   *
   * @returns its id, the same for a message that comes again, and whether it is new
   */
  async take(message: MessageTaken): Promise<{ readonly id: string; readonly isNew: boolean }> {
    const id = derivedId(`incoming:${message.fingerprint.toString('hex')}`);
    const { rows } = await this.pool.query(TAKE, [
      id,
      message.fingerprint,
      message.kind,
      message.receivedAt,
      message.sentAt,
      message.messageId,
      message.senderName,
      message.senderAddress,
      message.subject,
      message.text,
      JSON.stringify(message.attachments),
      message.raw,
      message.letters,
      message.bouncedWith,
    ]);
    return { id, isNew: rows.length > 0 };
  }

  async list({ state, caseId, registered }: DocumentFilter, wanted: PageWanted): Promise<Page<IncomingDocument>> {
    const where = `($1::text IS NULL OR d.state = $1) AND ($2::uuid IS NULL OR d.case_id = $2)
      AND ($3::boolean IS NULL OR (d.kind = 'letter' AND $3 = (r.id IS NOT NULL)))`;
    const given = [state ?? null, caseId ?? null, registered ?? null];
    const [{ rows: totals }, { rows }] = await Promise.all([
      this.pool.query(`SELECT count(*) AS total FROM incoming_document d ${REGISTERED} WHERE ${where}`, given),
      this.pool.query(
        `SELECT ${COLUMNS} FROM incoming_document d ${REGISTERED} WHERE ${where}
         ORDER BY d.received_at DESC, d.id LIMIT $4 OFFSET $5`,
        [...given, wanted.limit, offsetOf(wanted)],
      ),
    ]);
    return { rows: z.array(row).parse(rows), total: z.object({ total: count }).parse(totals[0]).total };
  }

  async find(id: string): Promise<IncomingDocument | null> {
    const { rows } = await this.pool.query(`SELECT ${COLUMNS} FROM incoming_document d ${REGISTERED} WHERE d.id = $1`, [
      id,
    ]);
    return rows.length === 0 ? null : row.parse(rows[0]);
  }

  /** The message as it came. */
  async raw(id: string): Promise<Buffer | null> {
    const { rows } = await this.pool.query(`SELECT d.raw FROM incoming_document d WHERE d.id = $1`, [id]);
    return rows.length === 0 ? null : z.object({ raw: z.instanceof(Buffer) }).parse(rows[0]).raw;
  }

  /** @returns false when there is no such case, or no such document */
  async file(id: string, caseId: string, filedBy: string, now: Date): Promise<boolean> {
    const { rowCount } = await this.pool.query(FILE, [id, caseId, filedBy, now]);
    return rowCount === 1;
  }
}

const TAKE = `
  WITH named AS (
    SELECT l.id, l.case_id, l.task_id, lower(l.address) AS address FROM letter l JOIN unnest($13::uuid[]) WITH ORDINALITY AS n (id, rank) ON n.id = l.id
    ORDER BY n.rank LIMIT 1),
  kept AS (
    INSERT INTO incoming_document (id, fingerprint, kind, state, received_at, sent_at, message_id, sender_name, sender_address, sender_id,
      subject, body_text, attachments, raw, letter_id, task_id, case_id, filed_at)
    SELECT $1, $2, $3::text,
      CASE WHEN $3::text <> 'letter' THEN 'set-aside' WHEN named.case_id IS NULL THEN 'unfiled' ELSE 'filed' END,
      $4::timestamptz, $5, $6, $7, $8, (SELECT p.id FROM person p WHERE lower(p.email) = $8 AND p.erased_at IS NULL ORDER BY p.id LIMIT 1),
      $9, $10, $11::jsonb, $12, named.id, named.task_id, named.case_id,
      CASE WHEN $3::text = 'letter' AND named.case_id IS NOT NULL THEN $4::timestamptz END
    FROM (SELECT 1) AS one LEFT JOIN named ON true
    ON CONFLICT (fingerprint) DO NOTHING RETURNING id, letter_id),
  returned AS (
    UPDATE letter SET state = 'bounced', last_error = $14::text FROM kept
    WHERE letter.id = kept.letter_id AND $14::text IS NOT NULL AND letter.state IN ('sent', 'sending') RETURNING letter.id, letter.case_id),
  marked AS (
    INSERT INTO bounced_address (address, letter_id, status, bounced_at)
    SELECT named.address, named.id, $14::text, $4::timestamptz FROM named JOIN returned ON returned.id = named.id WHERE named.address IS NOT NULL
    ON CONFLICT (address) DO UPDATE SET letter_id = excluded.letter_id, status = excluded.status, bounced_at = excluded.bounced_at),
  alarmed AS (
    INSERT INTO outbox (id, case_id, type, payload, created_at)
    SELECT gen_random_uuid(), returned.case_id, 'bounce-alarm', jsonb_build_object('letterId', returned.id), $4::timestamptz FROM returned)
  SELECT id FROM kept`;

const FILE = `
  UPDATE incoming_document SET state = 'filed', case_id = c.id, filed_at = $4, filed_by = $3
  FROM managed_case c WHERE incoming_document.id = $1 AND c.id = $2`;
