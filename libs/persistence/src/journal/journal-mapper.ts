import { isoDate, PRECISIONS, ROLES } from '#process';
import type { JournalBody, JournalRow } from '#casework';
import { z } from 'zod';
import { jsonRecord } from '../reading/columns.js';

const day = z.string().transform(isoDate);

const journalBody: z.ZodType<JournalBody> = z.object({
  caseId: z.string(),
  seq: z.int(),
  instanceId: z.string(),
  act: z.string(),
  occurred: z.object({ date: day.nullable(), precision: z.enum(PRECISIONS) }),
  recordedAt: z.string(),
  inferred: z.boolean(),
  revision: z.int(),
  chart: z.string(),
  version: z.int(),
  key: z.string().nullable(),
  facts: jsonRecord,
  from: z.array(z.string()),
  to: z.array(z.string()),
  cause: z.enum(['act', 'deadline', 'consequence']),
  actor: z.string(),
  role: z.enum(ROLES),
  region: z.string().nullable(),
  onBehalfOf: z.string().nullable(),
  reason: z.string().nullable(),
  documents: z.array(z.string()),
  origin: z.enum(['live', 'history']),
  deadline: z.object({ kind: z.string(), dueOn: day }).nullable(),
  sourceUrl: z.string().nullable(),
  note: z.string().nullable(),
});

const journalRow = z.object({ seq: z.int(), body: z.string(), prevHash: z.string(), hash: z.string() });

/** @throws ZodError or SyntaxError when the row is not what this release writes */
export function toJournalRow(found: unknown): JournalRow {
  const { seq, body, prevHash, hash } = journalRow.parse(found);
  const parsed: unknown = JSON.parse(body);
  return { seq, body: journalBody.parse(parsed), bodyText: body, prevHash, hash };
}
