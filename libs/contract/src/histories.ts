import { parseOccurrence, type History, type Occurrence } from '#process';
import { z } from 'zod';

const precision = z.enum(['day', 'month', 'year', 'unknown']);

const historyEvent = z
  .object({
    seq: z.int().min(0),
    date: z.string().nullable(),
    precision,
    type: z.string().min(1).max(100),
    actor: z.string().max(400).nullish(),
    outcome: z.string().max(100).nullable().default(null),
    note: z.string().max(4000).nullish(),
    source_url: z.string().max(2000).nullish(),
  })
  .transform((event, context) => ({
    seq: event.seq,
    type: event.type,
    outcome: event.outcome,
    occurred: toOccurrence(event.date, event.precision, context),
    actor: event.actor ?? '',
    note: event.note ?? null,
    sourceUrl: event.source_url ?? null,
  }));

function toOccurrence(date: string | null, stated: Occurrence['precision'], context: z.RefinementCtx): Occurrence {
  try {
    return parseOccurrence(date, stated);
  } catch {
    context.addIssue({ code: 'custom', message: `no such ${stated}: ${date ?? 'null'}` });
    return { date: null, precision: 'unknown' };
  }
}

const history = z
  .object({
    id: z.string().min(1).max(200),
    process: z.string().min(1).max(100),
    kind: z.enum(['medicine', 'atmp', 'medtech']),
    product: z.string().max(400),
    active_substance_or_device_type: z.string().max(400).nullish(),
    indication: z.string().max(2000).nullish(),
    company: z.string().max(400).nullish(),
    events: z.array(historyEvent).max(10_000),
  })
  .transform((one): History => ({
    id: one.id,
    process: one.process,
    kind: one.kind,
    product: one.product,
    substance: one.active_substance_or_device_type ?? '',
    indication: one.indication ?? '',
    company: one.company ?? '',
    events: one.events,
  }));

/** A file of public histories, as `data/histories.json` and the collections it is made from. @source data/README.md */
export const historyFile = z.object({ cases: z.array(history).max(100_000) });

/** @throws z.ZodError naming every field that is off */
export const parseHistories = (json: unknown): readonly History[] => historyFile.parse(json).cases;
