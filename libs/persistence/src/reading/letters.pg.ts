import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { isId } from '#casework';
import { z } from 'zod';
import { poolOf } from '../data-source.js';
import { instant, role } from './columns.js';

const letterRow = z.object({
  id: z.string(),
  taskId: z.string().nullable(),
  role,
  region: z.string().nullable(),
  locale: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  renderedAt: instant,
});
export type LetterView = Readonly<z.output<typeof letterRow>>;

/** Letters as they were rendered. */
export class LettersPg {
  private readonly pool: Pool;

  constructor(dataSource: DataSource) {
    this.pool = poolOf(dataSource);
  }

  /** The letters of a task, oldest first; none for a task that has none or does not exist. */
  async ofTask(taskId: string): Promise<readonly LetterView[]> {
    if (!isId(taskId)) return [];
    const { rows } = await this.pool.query(
      `SELECT l.id, l.task_id AS "taskId", l.role, l.region, l.locale, l.subject, l.body_text AS text, l.body_html AS html,
         l.rendered_at AS "renderedAt"
       FROM letter l WHERE l.task_id = $1 ORDER BY l.rendered_at, l.id`,
      [taskId],
    );
    return z.array(letterRow).parse(rows);
  }
}
