import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { IsoDate, Mandate } from '#process';
import { z } from 'zod';
import { poolOf } from '../data-source.js';
import { count, day, instant, processVersion } from './columns.js';
import { taskConditions, underOneOf } from './task-conditions.js';

/** Whose tasks are counted. */
export interface TaskReach {
  readonly readerId: string;
  /** What is the person's to do, also in an absent person's place. */
  readonly mine: readonly Mandate[];
  /** In which they stand in, or could. */
  readonly standIn: readonly Mandate[];
}

const tally = z.object({
  kind: z.string(),
  process: processVersion,
  mine: z.boolean(),
  standIn: z.boolean(),
  late: z.boolean(),
  thisWeek: z.boolean(),
  count,
});
export type TaskTally = Readonly<z.output<typeof tally>>;

const question = z.object({
  id: z.string(),
  taskId: z.string(),
  caseId: z.string(),
  product: z.string(),
  indication: z.string(),
  askedOf: z.string(),
  question: z.string(),
  answerBy: day,
  expiresAt: instant,
  status: z.enum(['asked', 'answered']),
  answeredAt: instant.nullable(),
});
export type QuestionUnderWay = Readonly<z.output<typeof question>>;

const QUESTIONS = `SELECT q.id, t.id AS "taskId", t.case_id AS "caseId", c.product, c.indication, q.asked_of AS "askedOf", q.question,
  q.answer_by::text AS "answerBy", q.expires_at AS "expiresAt", q.status, q.answered_at AS "answeredAt"
  FROM local_question q JOIN task t ON t.instance_id = q.instance_id JOIN managed_case c ON c.id = t.case_id`;

/** What a person's list of tasks holds, without its rows. */
export class TaskCountsPg {
  private readonly pool: Pool;

  constructor(dataSource: DataSource) {
    this.pool = poolOf(dataSource);
  }

  /** Open tasks by what they are and when they are due. @param nextWeek  first day of the week after */
  async tallies(
    { readerId, mine, standIn }: TaskReach,
    today: IsoDate,
    nextWeek: IsoDate,
  ): Promise<readonly TaskTally[]> {
    const conditions = taskConditions({ readerId, mandates: [...mine, ...standIn] });
    const isMine = underOneOf(mine, conditions);
    const standsIn = underOneOf(standIn, conditions);
    const [now, next] = [conditions.value(today), conditions.value(nextWeek)];
    const { rows } = await this.pool.query(
      `SELECT t.kind, c.process_version AS process, ${isMine} AS mine, ${standsIn} AS "standIn",
         coalesce(t.due_on < ${now}::date, false) AS late,
         coalesce(t.due_on >= ${now}::date AND t.due_on < ${next}::date, false) AS "thisWeek", count(*) AS count
       FROM task t JOIN managed_case c ON c.id = t.case_id ${conditions.where} GROUP BY 1, 2, 3, 4, 5, 6`,
      conditions.values,
    );
    return z.array(tally).parse(rows);
  }

  /** What was asked within a region in tasks that are open, the nearest last day first. */
  async questionsUnderWay({ readerId, mine, standIn }: TaskReach): Promise<readonly QuestionUnderWay[]> {
    const conditions = taskConditions({ readerId, mandates: [...mine, ...standIn] }).also(
      `q.number IS NOT NULL AND q.status IN ('asked', 'answered')`,
    );
    const { rows } = await this.pool.query(
      `${QUESTIONS} ${conditions.where} ORDER BY q.status, q.answer_by, q.id`,
      conditions.values,
    );
    return z.array(question).parse(rows);
  }
}
