import {
  BALL_HOLDERS,
  AGGREGATE_KINDS,
  CASE_KINDS,
  CHART_IDS,
  isCaseKind,
  isoDate,
  PRECISIONS,
  PROCESS_VERSIONS,
  ROLES,
  STAGES,
  type JsonRecord,
  type Stage,
} from '#process';
import { z } from 'zod';

/** How columns are read. Days are asked for as text, since the driver would make instants of them. */
export const day = z.string().transform(isoDate);
export const instant = z.date();
export const count = z.coerce.number().int();
export const jsonRecord = z.custom<JsonRecord>(
  (found) => typeof found === 'object' && found !== null && !Array.isArray(found),
);
export const kind = z.enum(CASE_KINDS);
/** Also of what stands beside the cases. */
export const aggregateKind = z.enum(AGGREGATE_KINDS);
/** What lists of cases show, for `managed_case c`: what stands beside them has lists of its own. */
export const IS_CASE = `c.kind IN (${CASE_KINDS.map((one) => `'${one}'`).join(', ')})`;
/**
 * The same of rows that name a case, without reading it: few things stand beside the cases, and an index of their own holds them.
 *
 * @param id  the column with the case's id
 */
export const isOfCase = (id: string): string =>
  `${id} NOT IN (SELECT b.id FROM managed_case b WHERE b.kind IN (${BESIDE_CASES.map((one) => `'${one}'`).join(', ')}))`;
const BESIDE_CASES = AGGREGATE_KINDS.filter((one) => !isCaseKind(one));
export const role = z.enum(ROLES);
export const chart = z.enum(CHART_IDS);
export const stage = z.enum(STAGES);
export const ballHolder = z.enum(BALL_HOLDERS);
export const processVersion = z.enum(PROCESS_VERSIONS);
export const precision = z.enum(PRECISIONS);
export const balls = z.array(
  z.object({
    holder: ballHolder,
    since: day,
    vague: z.enum(['month', 'year', 'unknown']).optional(),
    state: z.string(),
  }),
);
/** Begun here, or taken in from a history. */
export const ORIGINS = ['live', 'history'] as const;
export type Origin = (typeof ORIGINS)[number];
/** Ends of the road, and what never was on it. */
const OFF_ROAD = ['ended', 'not-included', 'withdrawn', 'side-track'] as const satisfies readonly Stage[];
/** Under way: on the road, and somebody must act. */
export const IS_RUNNING = `c.ball IS NOT NULL AND c.stage NOT IN (${OFF_ROAD.map((one) => `'${one}'`).join(', ')})`;
