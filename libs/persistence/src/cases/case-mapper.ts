import {
  AGGREGATE_KINDS,
  CHART_IDS,
  isoDate,
  PROCESS_VERSIONS,
  type Instance,
  type JsonRecord,
  type StateValue,
} from '#process';
import type { CaseAggregate } from '#casework';
import { z } from 'zod';
import { type KeptContexts, keptContexts } from './kept-context.js';

const value: z.ZodType<StateValue> = z.lazy(() => z.union([z.string(), z.record(z.string(), value)]));
const days = z.record(z.string(), z.string().transform(isoDate));
/** How little is known of some days of entry; null where all are known. */
const vague = z
  .record(z.string(), z.enum(['month', 'year', 'unknown']))
  .nullable()
  .default(null);
const context = z.custom<JsonRecord>((found) => typeof found === 'object' && found !== null && !Array.isArray(found));

const chart = { chart: z.enum(CHART_IDS), version: z.int() };

/** How an instance stands, and what it remembers. */
export const mainRow = z
  .object({ ...chart, value, context })
  .transform((row) => ({ value: row.value, context: keptContexts.whole(row.chart, row.version, row.context) }));

const instanceRow = z.object({
  id: z.string(),
  ...chart,
  key: z.string().nullable(),
  parentId: z.string().nullable(),
  value,
  context,
  entered: days,
  vague: vague.transform((known) => known ?? undefined),
  fired: days,
  done: z.boolean(),
});

const caseRow = z.object({
  id: z.string(),
  case_key: z.string(),
  origin: z.enum(['live', 'history']),
  history_id: z.string().nullable(),
  process_version: z.enum(PROCESS_VERSIONS),
  kind: z.enum(AGGREGATE_KINDS),
  product: z.string(),
  substance: z.string(),
  indication: z.string(),
  company: z.string(),
  main_instance_id: z.string().nullable(),
  revision: z.int(),
  last_seq: z.int(),
  head_hash: z.string(),
  instances: z.array(instanceRow),
});

/** @throws ZodError when a row is not what this release writes */
export function toAggregate(found: unknown, contexts: KeptContexts): CaseAggregate {
  const row = caseRow.parse(found);
  return {
    id: row.id,
    profile: {
      caseKey: row.case_key,
      origin: row.origin,
      historyId: row.history_id,
      processVersion: row.process_version,
      kind: row.kind,
      product: row.product,
      substance: row.substance,
      indication: row.indication,
      company: row.company,
    },
    revision: row.revision,
    lastSeq: row.last_seq,
    headHash: row.head_hash,
    state: {
      processVersion: row.process_version,
      mainId: row.main_instance_id,
      instances: new Map(row.instances.map((instance) => [instance.id, toInstance(instance, contexts)])),
    },
  };
}

const toInstance = (row: z.output<typeof instanceRow>, contexts: KeptContexts): Instance => ({
  ...row,
  context: contexts.whole(row.chart, row.version, row.context),
});
