import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { BodyRecordKind, BodyRecords, GoalFollowUp } from '#network';
import { GOAL_STANDINGS, type Body, type IsoDate } from '#process';
import { z } from 'zod';
import { poolOf } from '../data-source.js';
import { count, day } from '../reading/columns.js';
import { Conditions } from '../reading/conditions.js';
import { offsetOf, type Page, type PageWanted } from '../reading/page.js';
import { BODY_TABLES, selected } from './body-tables.js';

const followUpRow = z.object({
  id: z.string(),
  goalId: z.string(),
  on: day,
  standing: z.enum(GOAL_STANDINGS),
  text: z.string(),
  recordedBy: z.string(),
});

export interface BodyRecordFilter {
  readonly body?: Body | undefined;
  readonly caseId?: string | undefined;
  /** Only what is not over: meetings and occasions from this day on, goals and watches that have not ended. */
  readonly currentOn?: IsoDate | undefined;
  /** Only what others than the collaboration may read. */
  readonly publishedOnly?: boolean | undefined;
}

/** How each list is narrowed and ordered. */
const LISTS: {
  readonly [Kind in BodyRecordKind]: {
    readonly order: string;
    readonly ofCase: string;
    readonly current: string;
    readonly published: string;
  };
} = {
  meeting: {
    order: 't.held_on DESC, t.held_at DESC, t.id',
    ofCase: `t.agenda @> jsonb_build_array(jsonb_build_object('caseId', ?::text))`,
    current: `t.held_on >= ?::date AND t.state = 'planned'`,
    published: 't.minutes IS NOT NULL',
  },
  goal: {
    order: 't.due_on, t.id',
    ofCase: '?::uuid IS NULL',
    current: 't.ended IS NULL AND ?::date IS NOT NULL',
    published: 'true',
  },
  occasion: {
    order: 't.from_on, t.id',
    ofCase: '?::uuid IS NULL',
    current: `t.to_on >= ?::date AND t.state = 'planned'`,
    published: 'false',
  },
  'watch-item': {
    order: 't.from_on DESC, t.id',
    ofCase: 't.case_id = ?::uuid',
    current: 't.ended IS NULL AND ?::date IS NOT NULL',
    published: 'false',
  },
  advice: {
    order: 't.given_on DESC, t.id',
    ofCase: 't.case_id = ?::uuid',
    current: 't.withdrawn_on IS NULL AND ?::date IS NOT NULL',
    published: 't.published',
  },
};

/** What bodies keep, as lists. */
export class BodyListsPg {
  private readonly pool: Pool;

  constructor(dataSource: DataSource) {
    this.pool = poolOf(dataSource);
  }

  async page<Kind extends BodyRecordKind>(
    kind: Kind,
    { body, caseId, currentOn, publishedOnly }: BodyRecordFilter,
    wanted: PageWanted,
  ): Promise<Page<BodyRecords[Kind]>> {
    const { table, row } = BODY_TABLES[kind];
    const { order, ofCase, current, published } = LISTS[kind];
    const conditions = new Conditions()
      .and('t.body = ?', body)
      .and(ofCase, caseId)
      .and(current, currentOn)
      .also(publishedOnly === true ? published : null);
    const totals = await this.pool.query(`SELECT count(*) AS total FROM ${table} t ${conditions.where}`, [
      ...conditions.values,
    ]);
    const { rows } = await this.pool.query(
      `SELECT ${selected(BODY_TABLES[kind])} FROM ${table} t ${conditions.where} ORDER BY ${order}
       LIMIT ${conditions.value(wanted.limit)} OFFSET ${conditions.value(offsetOf(wanted))}`,
      conditions.values,
    );
    return { rows: z.array(row).parse(rows), total: z.object({ total: count }).parse(totals.rows[0]).total };
  }

  /** Everything that may be waiting: goals that have not ended, meetings without minutes. */
  async open(): Promise<{
    readonly goals: readonly BodyRecords['goal'][];
    readonly meetings: readonly BodyRecords['meeting'][];
  }> {
    const { goal, meeting } = BODY_TABLES;
    const goals = await this.pool.query(`SELECT ${selected(goal)} FROM ${goal.table} t WHERE t.ended IS NULL`);
    const meetings = await this.pool.query(
      `SELECT ${selected(meeting)} FROM ${meeting.table} t WHERE t.minutes IS NULL AND t.state <> 'cancelled'`,
    );
    return { goals: z.array(goal.row).parse(goals.rows), meetings: z.array(meeting.row).parse(meetings.rows) };
  }

  /** How goals stood when somebody looked, the first look first. */
  async followUps(goalIds: readonly string[]): Promise<readonly GoalFollowUp[]> {
    const { rows } = await this.pool.query(
      `SELECT f.id, f.goal_id AS "goalId", f.looked_on::text AS "on", f.standing, f.text, f.recorded_by AS "recordedBy"
       FROM body_goal_follow_up f JOIN network_entry e ON e.subject_id = f.goal_id AND e.details->>'followUpId' = f.id::text
       WHERE f.goal_id = ANY ($1::uuid[]) ORDER BY e.number`,
      [[...goalIds]],
    );
    return z.array(followUpRow).parse(rows);
  }
}
