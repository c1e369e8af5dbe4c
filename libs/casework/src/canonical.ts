import { isRecord, type Json } from '#process';
import type { JournalBody } from './ports.js';
import { sha256 } from './sha256.js';

/** What the first entry of a case names as the hash before it. */
export const FIRST_PREV_HASH = '0'.repeat(64);

/** The one text of a journal entry: JSON without blanks, fields in the order of `JournalBody`, whatever order the object has. */
export function bodyText(body: JournalBody): string {
  return JSON.stringify({
    caseId: body.caseId,
    seq: body.seq,
    instanceId: body.instanceId,
    act: body.act,
    occurred: { date: body.occurred.date, precision: body.occurred.precision },
    recordedAt: body.recordedAt,
    inferred: body.inferred,
    revision: body.revision,
    chart: body.chart,
    version: body.version,
    key: body.key,
    facts: body.facts,
    from: body.from,
    to: body.to,
    cause: body.cause,
    actor: body.actor,
    role: body.role,
    region: body.region,
    onBehalfOf: body.onBehalfOf,
    reason: body.reason,
    documents: body.documents,
    origin: body.origin,
    deadline: body.deadline,
    sourceUrl: body.sourceUrl,
    note: body.note,
  } satisfies JournalBody);
}

let scratch = Buffer.allocUnsafe(16_384);

/**
 * The hash of an entry: SHA-256 over the bytes of the previous hash followed by the text in UTF-8. The database checks the same.
 *
 * @param prevHash  64 hexadecimal digits
 */
export function entryHash(prevHash: string, text: string): string {
  const atMost = 32 + text.length * 3;
  if (scratch.length < atMost) scratch = Buffer.allocUnsafe(atMost);
  scratch.write(prevHash, 0, 'hex');
  const length = scratch.write(text, 32, 'utf8');
  return sha256(scratch.subarray(0, 32 + length));
}

/** Hash of a request, the same whatever order its fields come in. */
export const requestHash = (request: Json): string => sha256(JSON.stringify(inOrder(request)));

/** The same value with the fields of every record in alphabetical order. */
export function inOrder(value: Json): Json {
  if (Array.isArray(value)) return value.map(inOrder);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .toSorted()
      .map((name) => [name, inOrder(value[name] ?? null)]),
  );
}
