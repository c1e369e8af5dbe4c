import { areaOfTask, CASE_KINDS, type HealthCareRegion, isIsoDate, ROLES } from '#process';
import type { TaskLetterFacts } from '#mail';
import type { Sql } from '#queue';
import { z } from 'zod';

/** A task as its letter needs it, and whether anybody still has to do it. */
export interface LetterTask {
  readonly taskId: string;
  readonly caseId: string;
  readonly isOpen: boolean;
  readonly kind: string;
  /** For an opinion: what kind of round it belongs to, and the round's own question where it has one; published. */
  readonly round: string | null;
  readonly question: string | null;
  readonly role: TaskLetterFacts['role'];
  readonly region: string | null;
  /** Where the task is one of a health care region's. */
  readonly healthCareRegion: HealthCareRegion | null;
  readonly dueOn: TaskLetterFacts['dueOn'];
  readonly caseKind: TaskLetterFacts['caseKind'];
  readonly product: string;
  readonly indication: string;
  readonly company: string;
}

const row = z.object({
  case_id: z.string(),
  status: z.string(),
  kind: z.string(),
  round: z.string().nullable(),
  question: z.string().nullable(),
  role: z.enum(ROLES),
  region: z.string().nullable(),
  due_on: z.string().refine(isIsoDate).nullable(),
  case_kind: z.enum(CASE_KINDS),
  product: z.string(),
  indication: z.string(),
  company: z.string(),
});

/** In a class case, a row of the matrix has a product and an indication of its own. An opinion's question is that of its round. */
const TASK = `
  SELECT task.case_id, task.status, task.kind, task.role, task.region, task.due_on::text AS due_on,
    managed_case.kind AS case_kind, managed_case.company,
    coalesce(matrix_row.context->>'product', managed_case.product) AS product,
    coalesce(matrix_row.context->>'indication', managed_case.indication) AS indication,
    round.context->>'kind' AS round, round.context->>'question' AS question
  FROM task JOIN managed_case ON managed_case.id = task.case_id
    LEFT JOIN instance AS matrix_row ON matrix_row.id = task.instance_id AND matrix_row.chart = 'class-indication'
    LEFT JOIN instance AS opinion ON opinion.id = task.instance_id AND opinion.chart = 'opinion'
    LEFT JOIN instance AS round ON round.id = opinion.parent_id AND round.chart = 'opinion-round'
  WHERE task.id = $1`;

const OPEN = `SELECT task.id FROM task WHERE task.instance_id = $1 AND task.kind = $2 AND task.status IN ('open', 'claimed')`;

/** Tasks as their letters need them. */
export class TaskReader {
  constructor(private readonly sql: Sql) {}

  /** The open task of a kind where it stands; null when it is over. */
  async findOpen(instanceId: string, kind: string): Promise<LetterTask | null> {
    const { rows } = await this.sql.query(OPEN, [instanceId, kind]);
    const found = z.array(z.object({ id: z.string() })).parse(rows)[0];
    return found === undefined ? null : this.load(found.id);
  }

  /** @throws Error when there is no such task: a task and its outbox row are stored together */
  async load(taskId: string): Promise<LetterTask> {
    const { rows } = await this.sql.query(TASK, [taskId]);
    if (rows.length === 0) throw new Error(`No task ${taskId}`);
    const { case_id: caseId, status, due_on: dueOn, case_kind: caseKind, ...rest } = row.parse(rows[0]);
    const healthCareRegion = areaOfTask(rest.kind);
    return {
      ...rest,
      healthCareRegion,
      taskId,
      caseId,
      dueOn,
      caseKind,
      isOpen: status === 'open' || status === 'claimed',
    };
  }
}
