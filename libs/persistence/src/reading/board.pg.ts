import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { BallHolder, CaseKind, ChartId, IsoDate, ProcessVersion, Stage } from '#process';
import { z } from 'zod';
import { poolOf } from '../data-source.js';
import { CASE_COLUMNS, caseRow, type CaseRow } from './case-columns.js';
import { ballHolder, chart, count, day, kind, processVersion, stage, IS_CASE, type Origin } from './columns.js';
import { Conditions } from './conditions.js';
import { offsetOf, type Page, type PageWanted } from './page.js';
import { andFigures, type FigureFilter } from './figure-conditions.js';
import { likeWord, wordsOf } from './task-conditions.js';

/** What a case must be to be listed; all of it must hold. */
export interface BoardFilter extends FigureFilter {
  /** Begun here, or taken in as a history. */
  readonly origin?: Origin | undefined;
  readonly process?: ProcessVersion | undefined;
  readonly stage?: Stage | undefined;
  readonly kind?: CaseKind | undefined;
  /** Who has waited longest to act. */
  readonly ball?: BallHolder | undefined;
  readonly outcome?: string | undefined;
  /** Only cases of this company. */
  readonly company?: string | undefined;
  /** Looked after by this person; null: by nobody. */
  readonly assignedTo?: string | null | undefined;
  /** With an open task for this region. */
  readonly region?: string | undefined;
  /** With a running deadline on this day or after it. */
  readonly dueFrom?: IsoDate | undefined;
  /** With a running deadline on this day or before it. */
  readonly dueBy?: IsoDate | undefined;
  /** With (or without) a running deadline that has passed. */
  readonly late?: boolean | undefined;
  /** Each of its words stands in product, substance, indication or company, in whatever case of letters. */
  readonly text?: string | undefined;
}

export type BoardSort = 'updatedAt' | '-updatedAt' | 'ballSince' | '-ballSince' | 'product' | '-product';

export interface BoardRow extends CaseRow {
  readonly late: boolean;
  /** The running deadline that comes first. */
  readonly nextDeadline: { readonly chart: ChartId; readonly kind: string; readonly dueOn: IsoDate } | null;
  /** Who looks after the case. */
  readonly assignedTo: string | null;
}

export interface PipelineCount {
  readonly stage: Stage;
  readonly kind: CaseKind;
  readonly ball: BallHolder | null;
  readonly count: number;
}

export interface ProcessCount {
  readonly processVersion: ProcessVersion;
  readonly count: number;
}

const processRow: z.ZodType<ProcessCount> = z.object({ processVersion, count });
const boardRow: z.ZodType<BoardRow> = caseRow.extend({
  late: z.boolean(),
  nextDeadline: z.object({ chart, kind: z.string(), dueOn: day }).nullable(),
  assignedTo: z.string().nullable(),
});
const pipelineRow: z.ZodType<PipelineCount> = z.object({ stage, kind, ball: ballHolder.nullable(), count });
const totalRow = z.object({ total: count });

/** Orders that an index gives, so that a page is read and not sorted. */
const ORDERS: { readonly [sort in BoardSort]: string } = {
  updatedAt: 'c.updated_on, c.updated_at, c.id',
  '-updatedAt': 'c.updated_on DESC, c.updated_at DESC, c.id DESC',
  ballSince: 'c.ball_since, c.id',
  '-ballSince': 'c.ball_since DESC NULLS LAST, c.id',
  product: 'w.product COLLATE "sv-x-icu", w.case_id',
  '-product': 'w.product COLLATE "sv-x-icu" DESC, w.case_id DESC',
};
const CASES = 'managed_case c';
const CASES_AND_WORDS = 'managed_case c JOIN case_words w ON w.case_id = c.id';

/** What a listed case shows of other tables, for `managed_case c`. */
const BESIDE = `(SELECT json_build_object('chart', i.chart, 'kind', d.kind, 'dueOn', d.due_on) FROM deadline d JOIN instance i ON i.id = d.instance_id
    WHERE d.case_id = c.id AND d.status = 'running' ORDER BY d.due_on, d.id LIMIT 1) AS "nextDeadline",
  (SELECT a.person_id FROM case_assignment a WHERE a.case_id = c.id AND a.ended_at IS NULL) AS "assignedTo"`;

const LATE = `SELECT d.case_id FROM deadline d WHERE d.status = 'running' AND d.due_on < ?`;

/** The board: cases by what they are, where they stand and who must act. */
export class BoardPg {
  private readonly pool: Pool;

  constructor(dataSource: DataSource) {
    this.pool = poolOf(dataSource);
  }

  /** @param today  day in Europe/Stockholm, from which lateness is reckoned */
  async list(filter: BoardFilter, sort: BoardSort, wanted: PageWanted, today: IsoDate): Promise<Page<BoardRow>> {
    const [rows, total] = await Promise.all([this.rows(filter, sort, wanted, today), this.total(filter, today)]);
    return { rows, total };
  }

  /** How many cases stand where and wait for whom; sums give the board's columns. */
  async pipeline(filter: Pick<BoardFilter, 'process' | 'company'> = {}): Promise<readonly PipelineCount[]> {
    const conditions = new Conditions()
      .also(IS_CASE)
      .and('c.process_version = ?', filter.process)
      .and('c.company = ?', filter.company);
    const { rows } = await this.pool.query(
      `SELECT c.stage, c.kind, c.ball, count(*) AS count FROM managed_case c ${conditions.where} GROUP BY c.stage, c.kind, c.ball`,
      conditions.values,
    );
    return z.array(pipelineRow).parse(rows);
  }

  /** How many cases follow which version of a process. */
  async processes({ company }: Pick<BoardFilter, 'company'> = {}): Promise<readonly ProcessCount[]> {
    const conditions = new Conditions().also(IS_CASE).and('c.company = ?', company);
    const { rows } = await this.pool.query(
      `SELECT c.process_version AS "processVersion", count(*) AS count FROM managed_case c ${conditions.where} GROUP BY 1`,
      conditions.values,
    );
    return z.array(processRow).parse(rows);
  }

  /** The page is found by its order alone; what is shown is fetched for its rows only. */
  private async rows(
    filter: BoardFilter,
    sort: BoardSort,
    wanted: PageWanted,
    today: IsoDate,
  ): Promise<readonly BoardRow[]> {
    const conditions = conditionsOf(filter, today).also(IS_CASE);
    const late = LATE.replace('?', conditions.value(today));
    const order = ORDERS[sort];
    const byWords = order.startsWith('w.');
    const from = byWords || hasWords(filter) ? CASES_AND_WORDS : CASES;
    const { rows } = await this.pool.query(
      `SELECT ${CASE_COLUMNS}, ${BESIDE}, EXISTS (${late} AND d.case_id = c.id) AS late
       FROM (SELECT c.id FROM ${from} ${conditions.where} ORDER BY ${order}
         LIMIT ${conditions.value(wanted.limit)} OFFSET ${conditions.value(offsetOf(wanted))}) AS wanted
       JOIN ${byWords ? CASES_AND_WORDS : CASES} ON c.id = wanted.id ORDER BY ${order}`,
      conditions.values,
    );
    return z.array(boardRow).parse(rows);
  }

  /** Counted where the conditions can be decided: every case has its words, so words alone need no look at the case. */
  private async total(filter: BoardFilter, today: IsoDate): Promise<number> {
    const conditions = conditionsOf(filter, today);
    const { text, ...others } = filter;
    const onlyWords = hasWords({ text }) && Object.values(others).every((value) => value === undefined);
    if (!onlyWords) conditions.also(IS_CASE);
    const from = onlyWords ? 'case_words w' : hasWords(filter) ? CASES_AND_WORDS : CASES;
    const { rows } = await this.pool.query(
      `SELECT count(*) AS total FROM ${from} ${conditions.where}`,
      conditions.values,
    );
    return totalRow.parse(rows[0]).total;
  }
}

function conditionsOf(filter: BoardFilter, today: IsoDate): Conditions {
  const conditions = new Conditions()
    .and('c.origin = ?', filter.origin)
    .and('c.process_version = ?', filter.process)
    .and('c.stage = ?', filter.stage)
    .and('c.kind = ?', filter.kind)
    .and('c.ball = ?', filter.ball)
    .and('c.outcome = ?', filter.outcome)
    .and('c.company = ?', filter.company);
  andBeside(conditions, filter);
  andFigures(conditions, filter, today);
  if (filter.late !== undefined) conditions.and(`c.id ${filter.late ? '' : 'NOT '}IN (${LATE})`, today);
  for (const word of wordsOf(filter.text)) conditions.and('w.words LIKE ?', likeWord(word));
  return conditions;
}

/** Conditions that other tables than the case's own decide. */
function andBeside(conditions: Conditions, { assignedTo, region, dueFrom, dueBy }: BoardFilter): void {
  const assigned = `SELECT a.case_id FROM case_assignment a WHERE a.ended_at IS NULL`;
  if (assignedTo === null) conditions.also(`c.id NOT IN (${assigned})`);
  else conditions.and(`c.id IN (${assigned} AND a.person_id = ?)`, assignedTo);
  conditions.and(
    `c.id IN (SELECT t.case_id FROM task t WHERE t.region = ? AND t.status IN ('open', 'claimed'))`,
    region,
  );
  if (dueFrom === undefined && dueBy === undefined) return;
  const from = dueFrom === undefined ? '' : ` AND d.due_on >= ${conditions.value(dueFrom)}`;
  const by = dueBy === undefined ? '' : ` AND d.due_on <= ${conditions.value(dueBy)}`;
  conditions.also(`c.id IN (SELECT d.case_id FROM deadline d WHERE d.status = 'running'${from}${by})`);
}

const hasWords = ({ text }: BoardFilter): boolean => wordsOf(text).length > 0;
