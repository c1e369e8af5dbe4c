import { randomFillSync } from 'node:crypto';
import { sha256 } from './sha256.js';

/** Random bytes are drawn in bulk: one call for each id costs more than the id. */
const pool = Buffer.allocUnsafe(4096);
const PER_ID = 10;
let used = pool.length;

/** A new id for a row: UUID version 7, so that ids made later sort later and indexes grow at one end. */
export function rowId(): string {
  if (used + PER_ID > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const random = pool.toString('hex', used, used + PER_ID);
  used += PER_ID;
  return asUuid(Date.now().toString(16).padStart(12, '0') + random, '7');
}

/**
 * The id of the n-th instance that a step starts: the same for the same step, so that a replay of the journal gives the same ids.
 *
 * @param seq  number of the step's first journal entry
 */
export const instanceId = (caseId: string, seq: number, n: number): string =>
  asUuid(sha256(`${caseId}:${seq}:${n}`), '8');

/** An id made from what it stands for, so that making it twice gives one. */
export const derivedId = (what: string): string => asUuid(sha256(what), '8');

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Tells whether a text can be an id at all, before a database is asked. */
export const isId = (text: string): boolean => UUID.test(text);

/** Lays 32 hexadecimal digits out as a UUID of a version; the four bits of the variant become `10xx`. */
function asUuid(hex: string, version: '7' | '8'): string {
  const variant = '89ab'[parseInt(hex.charAt(16), 16) & 3] ?? '8';
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${version}${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
