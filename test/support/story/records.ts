import type { JournalBody } from '#casework';
import {
  BoardPg,
  CaseDetailsPg,
  JournalReaderPg,
  TaskListPg,
  type BoardRow,
  type CaseDeadline,
  type CaseTask,
  type LinkedCase,
  type TaskListRow,
} from '#persistence';
import type { JsonRecord, Role } from '#process';
import { Place } from './place.js';
import type { World } from './world.js';

/** An outbox row that a story looks at. */
export interface OutboxRow {
  readonly id: string;
  readonly type: string;
  readonly payload: JsonRecord;
}

/** A case with what is written of it. */
export class CaseRecords extends Place {
  constructor(story: World, caseId: string) {
    super(story, caseId, 'main');
  }

  /** The whole journal, oldest first, or the entries of one act. */
  async journal(act?: string): Promise<readonly JournalBody[]> {
    const rows = (await new JournalReaderPg(this.story.dataSource).ofCases([this.caseId])).get(this.caseId) ?? [];
    return rows.map(({ body }) => body).filter((body) => act === undefined || body.act === act);
  }

  /** Running deadlines, of the whole case or of one of its places. */
  async deadlinesOf(place?: Place): Promise<readonly CaseDeadline[]> {
    const { deadlines } = await this.details();
    const only = place && (await place.instance()).id;
    return deadlines.filter(
      ({ status, instanceId }) => status === 'running' && (only === undefined || instanceId === only),
    );
  }

  /** The last day of a running deadline; null when it does not run. */
  async dueOn(kind: string, place: Place = this): Promise<string | null> {
    return (await this.deadlinesOf(place)).find((one) => one.kind === kind)?.dueOn ?? null;
  }

  /** Every task there has been, whatever became of it. */
  async tasks(kind: string, region?: string): Promise<readonly CaseTask[]> {
    const { tasks } = await this.details();
    return tasks.filter((task) => task.kind === kind && (region === undefined || task.region === region));
  }

  /** Kinds of what somebody has to do in this case now, in alphabetical order. */
  async tasksOf(role: Role, region?: string): Promise<readonly string[]> {
    const { tasks } = await this.details();
    const open = tasks.filter(
      (task) => task.role === role && task.status === 'open' && (region === undefined || task.region === region),
    );
    return open.map(({ kind }) => kind).toSorted();
  }

  /** Cases that this one is linked with. */
  async related(): Promise<readonly LinkedCase[]> {
    return (await this.details()).links;
  }

  async outbox(type: string): Promise<readonly OutboxRow[]> {
    return this.story.query(`SELECT id, type, payload FROM outbox WHERE case_id = $1 AND type = $2 ORDER BY id`, [
      this.caseId,
      type,
    ]);
  }

  /** How often a notice has been sent on its way. */
  async notices(notice: string): Promise<number> {
    return (await this.outbox('notify')).filter(({ payload }) => payload['notice'] === notice).length;
  }

  /** The case as the board shows it. */
  async onBoard(): Promise<BoardRow> {
    const { rows } = await new BoardPg(this.story.dataSource).list(
      {},
      'product',
      { page: 1, limit: 50 },
      this.story.today,
    );
    const row = rows.find(({ id }) => id === this.caseId);
    if (!row) throw new Error('The case is not on the board');
    return row;
  }

  private async details() {
    const details = await new CaseDetailsPg(this.story.dataSource).find(this.caseId);
    if (!details) throw new Error(`No case ${this.caseId}`);
    return details;
  }
}

/** What a region's people see on their list: open tasks of a role, over all cases. */
export async function inbox(story: World, role: Role, region: string): Promise<readonly TaskListRow[]> {
  const { rows } = await new TaskListPg(story.dataSource).list(
    { mandates: [{ role, ...(region !== undefined && { region }) }] },
    { page: 1, limit: 200 },
  );
  return rows;
}
