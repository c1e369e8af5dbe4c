import {
  BODY_MAX_BYTES,
  PASSAGE_CONTEXT_MAX,
  QUOTE_MAX,
  REGION_CODES,
  TEXT_MAX,
  LIST_MAX,
  type FactField,
  type FactFields,
  type Json,
  type JsonRecord,
} from '#process';

/** A JSON schema (2020-12) as plain data. */
export type JsonSchema = JsonRecord;

/** What the facts of an act are called, and their choices, in the reader's language; `path` is as in `votes.for`. */
export interface FactNames {
  readonly label: (path: string) => string;
  /** What to write there; null where the name says enough. */
  readonly help: (path: string) => string | null;
  readonly choice: (path: string, value: string) => string;
  readonly region: (code: string) => string;
}

interface Named {
  readonly names: FactNames | null;
  /** Where the field stands among the act's facts. */
  readonly path: string;
  /** Facts that the system finds out by itself. */
  readonly fromBeside: readonly string[];
}

/**
 * The facts of an act as a JSON schema: forms, API documents and client checks are made from it.
 * `x-published` marks what may be published as it stands, `x-secret` what is kept in the confidential table, `x-beside` what nobody
 * is asked for. With names, `title` says what a field is called, `description` what to write there, and `x-labels` its choices.
 */
export const factsSchema = (
  fields: FactFields,
  names: FactNames | null = null,
  fromBeside: readonly string[] = [],
): JsonSchema => recordSchema(fields, { names, path: '', fromBeside });

function recordSchema(fields: FactFields, named: Named): JsonSchema {
  const all = Object.entries(fields);
  const below = (name: string): Named => ({ ...named, path: named.path === '' ? name : `${named.path}.${name}` });
  return {
    type: 'object',
    properties: Object.fromEntries(all.map(([name, field]) => [name, fieldSchema(field, below(name))])),
    required: all.filter(([, field]) => !field.optional).map(([name]) => name),
    additionalProperties: false,
  };
}

function fieldSchema(field: FactField, named: Named): JsonSchema {
  const help = named.names?.help(named.path) ?? null;
  return {
    ...(named.names && { title: named.names.label(named.path) }),
    ...(help !== null && { description: help }),
    ...kindSchema(field, named),
    ...(field.published && { 'x-published': true }),
    ...(field.secret && { 'x-secret': true }),
    ...(named.fromBeside.includes(named.path) && { 'x-beside': true }),
  };
}

const labelled = (values: readonly string[], name: ((value: string) => string) | null | undefined): JsonRecord =>
  name ? { 'x-labels': Object.fromEntries(values.map((value) => [value, name(value)])) } : {};

function kindSchema(field: FactField, named: Named): JsonSchema {
  const { names, path } = named;
  switch (field.kind) {
    case 'text':
      return {
        type: 'string',
        minLength: 1,
        maxLength: field.max ?? TEXT_MAX,
        ...(field.names !== undefined && { 'x-kind': field.names }),
      };
    case 'document':
      return { type: 'string', minLength: 1, maxLength: 200, 'x-kind': 'document' };
    case 'body':
      return {
        type: 'string',
        minLength: 1,
        maxLength: BODY_MAX_BYTES,
        'x-kind': 'body',
        'x-max-bytes': BODY_MAX_BYTES,
      };
    case 'content':
      return { type: 'string', pattern: '^[0-9a-f]{64}$', 'x-kind': 'content' };
    case 'passage':
      return PASSAGE;
    case 'date':
      return { type: 'string', format: 'date' };
    case 'flag':
      return { type: 'boolean' };
    case 'number':
      return { type: 'number', ...bounds('minimum', field.min), ...bounds('maximum', field.max) };
    case 'choice':
      return { type: 'string', enum: field.of, ...labelled(field.of, names && ((one) => names.choice(path, one))) };
    case 'region':
      return { type: 'string', enum: REGION_CODES, 'x-kind': 'region', ...labelled(REGION_CODES, names?.region) };
    case 'list':
      return {
        type: 'array',
        items: fieldSchema(field.of, asItem(named)),
        minItems: field.min ?? 0,
        maxItems: field.max ?? LIST_MAX,
      };
    case 'record':
      return recordSchema(field.fields, named);
  }
}

/** What to write is said of the list, and not once more in each of its rows. */
const asItem = ({ names, path, ...rest }: Named): Named => ({
  ...rest,
  path,
  names: names && { ...names, help: (at) => (at === path ? null : names.help(at)) },
});

/** A place in a text: what is quoted, what stands before and after it, and where it begins in UTF-16 code units. */
const PASSAGE: JsonSchema = {
  type: 'object',
  'x-kind': 'passage',
  properties: {
    quote: { type: 'string', minLength: 1, maxLength: QUOTE_MAX },
    prefix: { type: 'string', maxLength: PASSAGE_CONTEXT_MAX },
    suffix: { type: 'string', maxLength: PASSAGE_CONTEXT_MAX },
    start: { type: 'integer', minimum: 0, maximum: BODY_MAX_BYTES },
  },
  required: ['quote', 'prefix', 'suffix', 'start'],
  additionalProperties: false,
};

const bounds = (name: string, value: number | undefined): JsonRecord => (value === undefined ? {} : { [name]: value });

/** Facts that pass the check of these fields, as an example to start from. Optional fields are left out. */
export function exampleFacts(fields: FactFields): JsonRecord {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([, field]) => !field.optional)
      .map(([name, field]) => [name, exampleOf(field)]),
  );
}

function exampleOf(field: FactField): Json {
  switch (field.kind) {
    case 'text':
      return 'Exempeltext'.slice(0, field.max ?? TEXT_MAX);
    case 'body':
      return 'Exempeltext';
    case 'content':
      return '0'.repeat(64);
    case 'passage':
      return { quote: 'Exempeltext', prefix: '', suffix: '', start: 0 };
    case 'document':
      return 'handling-1';
    case 'date':
      return '2026-02-01';
    case 'flag':
      return true;
    case 'number':
      return field.min ?? Math.min(1, field.max ?? 1);
    case 'choice':
      return field.of[0] ?? '';
    case 'region':
      return '12';
    case 'list':
      return Array.from({ length: Math.max(1, field.min ?? 0) }, () => exampleOf(field.of));
    case 'record':
      return exampleFacts(field.fields);
  }
}
