import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import {
  isId,
  LOCAL_QUESTION_STATUSES,
  rowId,
  type LocalQuestion,
  type LocalQuestions,
  type NewLocalQuestion,
} from '#casework';
import { isoDate } from '#process';
import { z } from 'zod';
import { poolOf } from '../data-source.js';
import { instant } from '../reading/columns.js';

const questionRow = z
  .object({
    id: z.string(),
    caseId: z.string(),
    instanceId: z.string(),
    region: z.string(),
    number: z.int().nullable(),
    askedOf: z.string(),
    question: z.string(),
    recipientName: z.string().nullable(),
    recipientEmail: z.string().nullable(),
    answerBy: z.string().transform(isoDate),
    expiresAt: instant,
    status: z.enum(LOCAL_QUESTION_STATUSES),
    linkVersion: z.int(),
    askedBy: z.string(),
    askedAt: instant,
    answer: z.string().nullable(),
    answeredAt: instant.nullable(),
    withdrawnAt: instant.nullable(),
    notedAt: instant.nullable(),
    notNoted: z.string().nullable(),
  })
  .transform(({ recipientName: name, recipientEmail: email, ...rest }): LocalQuestion => ({
    ...rest,
    recipient: name === null || email === null ? null : { name, email },
  }));

const COLUMNS = `q.id, q.case_id AS "caseId", q.instance_id AS "instanceId", q.region, q.number, q.asked_of AS "askedOf", q.question,
  q.recipient_name AS "recipientName", q.recipient_email AS "recipientEmail", q.answer_by::text AS "answerBy",
  q.expires_at AS "expiresAt", q.status, q.link_version AS "linkVersion", q.asked_by AS "askedBy", q.asked_at AS "askedAt",
  q.answer, q.answered_at AS "answeredAt", q.withdrawn_at AS "withdrawnAt", q.noted_at AS "notedAt", q.not_noted AS "notNoted"`;

/** The change of one question and the outbox row that follows from it, in one statement; neither when the question has moved on. */
const withJob = (change: string, type: string, payload: string): string => `
  WITH q AS (${change} RETURNING q.*),
  sent AS (
    INSERT INTO outbox (id, case_id, type, payload, created_at)
    SELECT $1::uuid, q.case_id, '${type}', ${payload}, $2::timestamptz FROM q)
  SELECT ${COLUMNS} FROM q`;

const LETTER = `jsonb_build_object('localQuestionId', q.id, 'linkVersion', q.link_version)`;

const ASKED = withJob(
  `UPDATE local_question q SET status = 'asked', number = $4 WHERE q.id = $3 AND q.status = 'preparing'`,
  'local-question-letter',
  LETTER,
);
const RENEWED = withJob(
  `UPDATE local_question q SET link_version = q.link_version + 1, renewal_key = $4
   WHERE q.id = $3 AND q.status = 'asked' AND q.expires_at >= $2::timestamptz AND q.renewal_key IS DISTINCT FROM $4`,
  'local-question-letter',
  LETTER,
);
const RENEWED_BEFORE = `SELECT ${COLUMNS} FROM local_question q WHERE q.id = $1 AND q.renewal_key = $2`;
const ANSWERED = withJob(
  `UPDATE local_question q SET status = 'answered', answer = $5, answered_at = $2::timestamptz
   WHERE q.id = $3 AND q.status = 'asked' AND q.link_version = $4 AND q.expires_at >= $2::timestamptz`,
  'local-answer',
  `jsonb_build_object('localQuestionId', q.id)`,
);

/** Questions within the regions. */
export class LocalQuestionsPg implements LocalQuestions {
  private readonly pool: Pool;

  constructor(dataSource: DataSource) {
    this.pool = poolOf(dataSource);
  }

  async prepare(question: NewLocalQuestion): Promise<LocalQuestion> {
    const { caseId, instanceId, region, askedOf, recipient, answerBy, expiresAt, askedBy, askedAt, requestKey } =
      question;
    const { rows } = await this.pool.query(
      `WITH made AS (
         INSERT INTO local_question AS q (id, case_id, instance_id, region, asked_of, question, recipient_name, recipient_email,
           answer_by, expires_at, status, link_version, asked_by, asked_at, request_key)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'preparing', 1, $11, $12, $13)
         ON CONFLICT (asked_by, request_key) DO NOTHING RETURNING ${COLUMNS})
       SELECT * FROM made
       UNION ALL SELECT ${COLUMNS} FROM local_question q WHERE q.asked_by = $11 AND q.request_key = $13`,
      [
        rowId(),
        caseId,
        instanceId,
        region,
        askedOf,
        question.question,
        recipient.name,
        recipient.email,
        answerBy,
        expiresAt,
        askedBy,
        askedAt,
        requestKey,
      ],
    );
    return rows.length > 0 ? questionRow.parse(rows[0]) : this.prepare(question);
  }

  async drop(id: string): Promise<void> {
    await this.pool.query(`DELETE FROM local_question q WHERE q.id = $1 AND q.status = 'preparing'`, [id]);
  }

  async find(id: string): Promise<LocalQuestion | null> {
    if (!isId(id)) return null;
    const { rows } = await this.pool.query(`SELECT ${COLUMNS} FROM local_question q WHERE q.id = $1`, [id]);
    return rows.length === 0 ? null : questionRow.parse(rows[0]);
  }

  /** Those of one opinion that were asked, in the order of their numbers. */
  async ofOpinion(instanceId: string): Promise<readonly LocalQuestion[]> {
    if (!isId(instanceId)) return [];
    const { rows } = await this.pool.query(
      `SELECT ${COLUMNS} FROM local_question q WHERE q.instance_id = $1 AND q.number IS NOT NULL ORDER BY q.number`,
      [instanceId],
    );
    return z.array(questionRow).parse(rows);
  }

  async asked(id: string, number: number, now: Date): Promise<void> {
    await this.pool.query(ASKED, [rowId(), now, id, number]);
  }

  async withdraw(id: string, now: Date): Promise<LocalQuestion | null> {
    return this.one(
      `UPDATE local_question AS q SET status = 'withdrawn', withdrawn_at = $2 WHERE q.id = $1 AND q.status = 'asked' RETURNING ${COLUMNS}`,
      [id, now],
    );
  }

  async renew(id: string, key: string, now: Date): Promise<LocalQuestion | null> {
    return (await this.one(RENEWED, [rowId(), now, id, key])) ?? this.one(RENEWED_BEFORE, [id, key]);
  }

  async answer(id: string, linkVersion: number, text: string, now: Date): Promise<LocalQuestion | null> {
    return this.one(ANSWERED, [rowId(), now, id, linkVersion, text]);
  }

  async settle(id: string, notNoted: string | null, outboxId: string, now: Date): Promise<void> {
    await this.pool.query(
      `WITH done AS (UPDATE outbox o SET done_at = $4::timestamptz WHERE o.id = $3 AND o.done_at IS NULL)
       UPDATE local_question q SET not_noted = $2, noted_at = CASE WHEN $2::text IS NULL THEN $4::timestamptz END
       WHERE q.id = $1 AND q.noted_at IS NULL AND q.not_noted IS NULL`,
      [id, notNoted, outboxId, now],
    );
  }

  private async one(statement: string, values: readonly unknown[]): Promise<LocalQuestion | null> {
    const { rows } = await this.pool.query(statement, [...values]);
    return rows.length === 0 ? null : questionRow.parse(rows[0]);
  }
}
