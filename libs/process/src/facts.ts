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
  | { readonly kind: 'text'; readonly max?: number }
  | { readonly kind: 'date' }
  | { readonly kind: 'flag' }
  | { readonly kind: 'number'; readonly min?: number; readonly max?: number }
  | { readonly kind: 'choice'; readonly of: readonly string[] }
  | { readonly kind: 'region' }
  | { readonly kind: 'document' }
  | { readonly kind: 'list'; readonly of: FactField; readonly min?: number; readonly max?: number }
  | { readonly kind: 'record'; readonly fields: FactFields };

export type FactFields = { readonly [name: string]: FactField };

export interface FactProblem {
  readonly path: string;
  /** missing · unknown · type · empty · too-long · too-small · too-large · too-few · too-many · not-a-choice · no-such-date · no-such-region · control-character */
  readonly code: string;
  readonly limit?: number;
  readonly choices?: readonly string[];
}

export const TEXT_MAX = 20_000;
export const LIST_MAX = 200;

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

/** Control characters other than line breaks and tabs; PostgreSQL cannot hold NUL and letters should not hold the rest. */
// oxlint-disable-next-line no-control-regex -- finding control characters is what it is for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ud800-\udfff]/u;

function checkText(value: Json, max: number, path: string): readonly FactProblem[] {
  if (typeof value !== 'string') return [{ path, code: 'type' }];
  if (value.trim() === '') return [{ path, code: 'empty' }];
  if (value.length > max) return [{ path, code: 'too-long', limit: max }];
  return CONTROL.test(value) ? [{ path, code: 'control-character' }] : [];
}

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
