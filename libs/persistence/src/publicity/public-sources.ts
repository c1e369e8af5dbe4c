import { CASE_KINDS, isoDate, PUBLIC_DATES, type ChartId } from '#process';
import { z } from 'zod';
import { balls, chart, day, instant, kind, processVersion, stage } from '../reading/columns.js';

/** What may be looked at of a public case, for `public_case p JOIN managed_case c`. Closed to everything else by being named. */
export const SOURCE_COLUMNS = `c.id, c.process_version AS "processVersion", c.kind, c.product, c.substance, c.indication, c.company,
  c.origin, p.stage, c.main_chart AS "mainChart", c.main_version AS "mainVersion", c.state, c.outcome, c.balls, c.on_hold AS "onHold",
  (SELECT json_build_object('since', m.entered->>'hold.onHold', 'publicReason', m.context->>'holdPublicReason')
    FROM instance m WHERE m.case_id = c.id AND m.id = c.main_instance_id) AS hold, p.changed_at AS "changedAt"`;

export const PUBLIC_CASES = 'public_case p JOIN managed_case c ON c.id = p.case_id';
export const IS_PUBLIC = `p.since_seq IS NOT NULL AND c.main_chart IS NOT NULL`;

export const sourceRow = z.object({
  id: z.string(),
  processVersion,
  kind,
  product: z.string(),
  substance: z.string(),
  indication: z.string(),
  company: z.string(),
  origin: z.enum(['live', 'history']),
  stage,
  mainChart: chart,
  mainVersion: z.int(),
  state: z.array(z.string()),
  outcome: z.string().nullable(),
  balls,
  onHold: z.boolean(),
  hold: z.object({ since: day.nullable(), publicReason: z.string().nullable() }),
  changedAt: instant,
});

export const DEADLINE_COLUMNS = `d.instance_id AS "instanceId", i.chart, d.kind, d.due_on::text AS "dueOn", d.status,
  d.armed_at AS "armedAt", d.ended_at AS "endedAt"`;
export const deadlineRow = z.object({
  instanceId: z.string(),
  chart,
  kind: z.string(),
  dueOn: day,
  status: z.enum(['running', 'fired', 'disarmed', 'lapsed']),
  armedAt: instant,
  endedAt: instant.nullable(),
});

export const ITEM_COLUMNS = `i.id AS "instanceId", i.context->>'kind' AS kind, i.context->>'meetingOn' AS "meetingOn",
  i.context->>'agendaOn' IS NOT NULL AS "agendaSent"`;
export const itemRow = z.object({
  instanceId: z.string(),
  kind: z.string(),
  meetingOn: z.string().transform(isoDate),
  agendaSent: z.boolean(),
});
export const ON_A_LIST = `i.chart = 'council-item' AND NOT i.done AND i.context->>'meetingOn' IS NOT NULL AND i.context->>'kind' IS NOT NULL`;

/** Charts and kinds of the dates that are public, as two lists of the same length. */
export function publicDateKinds(): { readonly charts: readonly ChartId[]; readonly kinds: readonly string[] } {
  const all = Object.entries(PUBLIC_DATES).flatMap(([id, dates]) => dates.map((one) => ({ id, kind: one.kind })));
  return { charts: all.map(({ id }) => chart.parse(id)), kinds: all.map((one) => one.kind) };
}

/** What is a case, and nothing that stands beside cases. */
export const KINDS: readonly string[] = CASE_KINDS;
