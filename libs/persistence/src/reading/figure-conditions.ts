import type { IsoDate, Role, Stage } from '#process';
import { IS_RUNNING } from './columns.js';
import type { Conditions } from './conditions.js';

/** What a case can have passed on its road: opened, its answer published, or the end of a step. */
export type Passage = 'opened' | 'recommended' | Stage;

/** What the cases behind a figure have in common. */
export interface FigureFilter {
  /** On the road, and somebody must act; or not so. */
  readonly running?: boolean | undefined;
  /** Nothing has happened after this day. */
  readonly stillSince?: IsoDate | undefined;
  readonly passed?: Passage | undefined;
  /** Days between which it was passed, or, without any passage, on which the region's answer was due; both count. */
  readonly passedFrom?: IsoDate | undefined;
  readonly passedTo?: IsoDate | undefined;
  /** A region that was asked for its opinion, and had to answer by a day that has been. */
  readonly askedRegion?: string | undefined;
  /** With an open task for this role. */
  readonly taskRole?: Role | undefined;
}

/** @param today  day in Europe/Stockholm */
export function andFigures(conditions: Conditions, filter: FigureFilter, today: IsoDate): void {
  const { running, stillSince, passed, askedRegion, taskRole } = filter;
  if (running !== undefined) conditions.also(running ? `(${IS_RUNNING})` : `NOT (${IS_RUNNING})`);
  conditions
    .and(`c.id IN (SELECT g.case_id FROM case_progress g WHERE g.moved_on <= ?)`, stillSince)
    .and(`c.id IN (SELECT t.case_id FROM task t WHERE t.role = ? AND t.status IN ('open', 'claimed'))`, taskRole);
  if (passed !== undefined) conditions.also(`c.id IN (${passing(passed, filter, conditions)})`);
  if (askedRegion === undefined) return;
  const region = conditions.value(askedRegion);
  conditions.also(
    `c.origin = 'live' AND c.id IN (SELECT t.case_id FROM task t WHERE t.region = ${region} AND ${IS_ASKED} AND t.due_on < ${conditions.value(today)}
      ${between('t.due_on', filter, conditions)})`,
  );
}

/** A question to a region that was not taken back. */
export const IS_ASKED = `t.kind = 'answer-opinion' AND t.status <> 'cancelled'`;

function passing(passed: Passage, filter: FigureFilter, conditions: Conditions): string {
  if (passed === 'opened')
    return `SELECT g.case_id FROM case_progress g WHERE g.opened_precision IN ('day', 'month') ${between('g.opened_on', filter, conditions)}`;
  if (passed === 'recommended')
    return `SELECT a.case_id FROM recommendation_day a WHERE a.published_precision IN ('day', 'month')
      ${between('a.published_on', filter, conditions)}`;
  return `SELECT p.case_id FROM stage_period p WHERE p.stage = ${conditions.value(passed)} AND p.left_precision IS NOT NULL
    ${between('p.left_on', filter, conditions)}`;
}

function between(column: string, { passedFrom, passedTo }: FigureFilter, conditions: Conditions): string {
  const from = passedFrom === undefined ? '' : `AND ${column} >= ${conditions.value(passedFrom)}::date`;
  const to = passedTo === undefined ? '' : ` AND ${column} <= ${conditions.value(passedTo)}::date`;
  return `${from}${to}`;
}
