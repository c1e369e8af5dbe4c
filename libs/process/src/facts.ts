import { isIsoDate } from './calendar/iso-date.js';
import type { Json, JsonRecord } from './reason.js';
import { isRegionCode } from './vocabulary.js';

/** One fact an act needs, as data: forms, checks, OpenAPI and property tests are all made from it. */
export type FactField = FactKind & {
  readonly optional?: boolean;
  /** May be published as it stands; a form says so before it is sent. */
  readonly published?: boolean;
  /** Kept in the confidential table and never in journal, search, mail or export. */
  readonly secret?: boolean;
};

type FactKind =
  /** `names`: the id of a case or of somebody of the network, which a form lets one search for instead of writing it. */
  | { readonly kind: 'text'; readonly max?: number; readonly names?: 'case' | 'person' }
  | { readonly kind: 'date' }
  | { readonly kind: 'flag' }
  | { readonly kind: 'number'; readonly min?: number; readonly max?: number }
  | { readonly kind: 'choice'; readonly of: readonly string[] }
  | { readonly kind: 'region' }
  | { readonly kind: 'document' }
  /** A whole text of at most `BODY_MAX_BYTES`, kept beside the journal, which gets its SHA-256 (hex) in its place. */
  | { readonly kind: 'body' }
  /** Bytes kept beside the journal, by their SHA-256 (64 hexadecimal digits). */
  | { readonly kind: 'content' }
  /** A place in a text that has been put out, told by what stands there: `PASSAGE_FIELDS`. */
  | { readonly kind: 'passage' }
  | { readonly kind: 'list'; readonly of: FactField; readonly min?: number; readonly max?: number }
  | { readonly kind: 'record'; readonly fields: FactFields };

export type FactFields = { readonly [name: string]: FactField };

export interface FactProblem {
  readonly path: string;
  /** missing · unknown · type · empty · too-long · too-many-bytes · no-such-passage · no-such-content · no-such-person · too-small · too-large · too-few · too-many · not-a-choice · no-such-date · no-such-region · control-character */
  readonly code: string;
  readonly limit?: number;
  readonly choices?: readonly string[];
}

export const TEXT_MAX = 20_000;
export const LIST_MAX = 200;
/** UTF-8 bytes of a text kept beside the journal: 64 KiB. */
export const BODY_MAX_BYTES = 65_536;
/** UTF-16 code units of a passage's quote, and of what stands before and after it. */
export const QUOTE_MAX = 4_000;
export const PASSAGE_CONTEXT_MAX = 64;

/**
 * Checks the facts of an act against its fields. Unknown names are problems too, so nothing unforeseen enters the journal.
 * @returns every problem found, in field order; empty when the facts are sound
 */
export function checkFacts(fields: FactFields, facts: JsonRecord): readonly FactProblem[] {
  return checkRecord(fields, facts, '');
}

function checkRecord(fields: FactFields, facts: JsonRecord, path: string): readonly FactProblem[] {
  const problems: FactProblem[] = [];
  for (const [name, field] of Object.entries(fields)) {
    const value = Object.hasOwn(facts, name) ? facts[name] : undefined;
    const at = path === '' ? name : `${path}.${name}`;
    if (value === undefined || value === null) {
      if (!field.optional) problems.push({ path: at, code: 'missing' });
    } else problems.push(...checkValue(field, value, at));
  }
  for (const name of Object.keys(facts)) {
    if (!Object.hasOwn(fields, name)) problems.push({ path: path === '' ? name : `${path}.${name}`, code: 'unknown' });
  }
  return problems;
}

function checkValue(field: FactField, value: Json, path: string): readonly FactProblem[] {
  switch (field.kind) {
    case 'text':
      return checkText(value, field.max ?? TEXT_MAX, path);
    case 'document':
      return checkText(value, 200, path);
    case 'content':
      return typeof value === 'string' && SHA_256.test(value) ? [] : [{ path, code: 'no-such-content' }];
    case 'body':
      return checkBody(value, path);
    case 'passage':
      return isRecord(value) ? checkPassage(value, path) : [{ path, code: 'type' }];
    case 'date':
      return typeof value === 'string' && isIsoDate(value) ? [] : [{ path, code: 'no-such-date' }];
    case 'flag':
      return typeof value === 'boolean' ? [] : [{ path, code: 'type' }];
    case 'number':
      return checkNumber(value, field.min, field.max, path);
    case 'choice':
      return typeof value === 'string' && field.of.includes(value)
        ? []
        : [{ path, code: 'not-a-choice', choices: field.of }];
    case 'region':
      return typeof value === 'string' && isRegionCode(value) ? [] : [{ path, code: 'no-such-region' }];
    case 'list':
      return checkList(field.of, value, field.min ?? 0, field.max ?? LIST_MAX, path);
    case 'record':
      return isRecord(value) ? checkRecord(field.fields, value, path) : [{ path, code: 'type' }];
  }
}

const SHA_256 = /^[0-9a-f]{64}$/;

/** Control characters other than line breaks and tabs; PostgreSQL cannot hold NUL and letters should not hold the rest. */
// oxlint-disable-next-line no-control-regex -- finding control characters is what it is for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ud800-\udfff]/u;

function checkText(value: Json, max: number, path: string): readonly FactProblem[] {
  if (typeof value !== 'string') return [{ path, code: 'type' }];
  if (value.trim() === '') return [{ path, code: 'empty' }];
  if (value.length > max) return [{ path, code: 'too-long', limit: max }];
  return CONTROL.test(value) ? [{ path, code: 'control-character' }] : [];
}

function checkBody(value: Json, path: string): readonly FactProblem[] {
  const problems = checkText(value, BODY_MAX_BYTES, path);
  if (problems.length > 0 || typeof value !== 'string') return problems;
  return utf8Bytes(value) > BODY_MAX_BYTES ? [{ path, code: 'too-many-bytes', limit: BODY_MAX_BYTES }] : [];
}

/** Length in UTF-8 of a text without lone surrogates. */
function utf8Bytes(value: string): number {
  let bytes = 0;
  for (const character of value) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}

const PASSAGE_NUMBERS: FactFields = { start: { kind: 'number', min: 0, max: BODY_MAX_BYTES } };

/** The quote must say something; what stands around it may be nothing, at the ends of a text. */
function checkPassage(value: JsonRecord, path: string): readonly FactProblem[] {
  const { quote, prefix, suffix, ...rest } = value;
  const around = (name: string, found: Json | undefined): readonly FactProblem[] =>
    found === '' ? [] : found === undefined ? [missing(`${path}.${name}`)] : checkAround(found, `${path}.${name}`);
  return [
    ...(quote === undefined ? [missing(`${path}.quote`)] : checkText(quote, QUOTE_MAX, `${path}.quote`)),
    ...around('prefix', prefix),
    ...around('suffix', suffix),
    ...checkRecord(PASSAGE_NUMBERS, rest, path),
  ];
}

const missing = (path: string): FactProblem => ({ path, code: 'missing' });

/** White space alone may well stand before or after a passage. */
const checkAround = (value: Json, path: string): readonly FactProblem[] =>
  checkText(value, PASSAGE_CONTEXT_MAX, path).filter(({ code }) => code !== 'empty');

function checkNumber(
  value: Json,
  min: number | undefined,
  max: number | undefined,
  path: string,
): readonly FactProblem[] {
  if (typeof value !== 'number' || !Number.isFinite(value)) return [{ path, code: 'type' }];
  if (min !== undefined && value < min) return [{ path, code: 'too-small', limit: min }];
  return max !== undefined && value > max ? [{ path, code: 'too-large', limit: max }] : [];
}

function checkList(of: FactField, value: Json, min: number, max: number, path: string): readonly FactProblem[] {
  if (!isList(value)) return [{ path, code: 'type' }];
  if (value.length < min) return [{ path, code: 'too-few', limit: min }];
  if (value.length > max) return [{ path, code: 'too-many', limit: max }];
  return value.flatMap((item, index) => checkValue(of, item, `${path}[${index}]`));
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

export const isRecord = (value: Json | undefined): value is JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
