import { z } from 'zod';
import { balls, chart, instant, kind, ORIGINS, processVersion, stage } from './columns.js';

/** What lists and pages show of a case, for `managed_case c`. */
export const CASE_COLUMNS = `c.id, c.case_key AS "caseKey", c.origin, c.history_id AS "historyId", c.process_version AS "processVersion",
  c.kind, c.product, c.substance, c.indication, c.company, c.main_instance_id AS "mainInstanceId", c.main_chart AS "mainChart",
  c.main_version AS "mainVersion", c.stage, c.state, c.outcome, c.balls, c.on_hold AS "onHold", c.revision, c.last_seq AS "lastSeq",
  c.created_at AS "createdAt", c.updated_at AS "updatedAt"`;

export const caseRow = z.object({
  id: z.string(),
  caseKey: z.string(),
  origin: z.enum(ORIGINS),
  historyId: z.string().nullable(),
  processVersion,
  kind,
  product: z.string(),
  substance: z.string(),
  indication: z.string(),
  company: z.string(),
  mainInstanceId: z.string().nullable(),
  mainChart: chart.nullable(),
  mainVersion: z.int().nullable(),
  stage,
  /** Innermost active states of the main instance. */
  state: z.array(z.string()),
  outcome: z.string().nullable(),
  /** Who must act, the one who has waited longest first. */
  balls,
  onHold: z.boolean(),
  revision: z.int(),
  lastSeq: z.int(),
  createdAt: instant,
  updatedAt: instant,
});
export type CaseRow = Readonly<z.output<typeof caseRow>>;
