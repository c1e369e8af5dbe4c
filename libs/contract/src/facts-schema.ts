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

/**
 * The facts of an act as a JSON schema: forms, API documents and client checks are made from it.
 * `x-published` marks what may be published as it stands, `x-secret` what is kept in the confidential table.
 */
export function factsSchema(fields: FactFields): JsonSchema {
  const names = Object.entries(fields);
  return {
    type: 'object',
    properties: Object.fromEntries(names.map(([name, field]) => [name, fieldSchema(field)])),
    required: names.filter(([, field]) => !field.optional).map(([name]) => name),
    additionalProperties: false,
  };
}

function fieldSchema(field: FactField): JsonSchema {
  return {
    ...kindSchema(field),
    ...(field.published && { 'x-published': true }),
    ...(field.secret && { 'x-secret': true }),
  };
}

function kindSchema(field: FactField): JsonSchema {
  switch (field.kind) {
    case 'text':
      return { type: 'string', minLength: 1, maxLength: field.max ?? TEXT_MAX };
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
    case 'passage':
      return PASSAGE;
    case 'date':
      return { type: 'string', format: 'date' };
    case 'flag':
      return { type: 'boolean' };
    case 'number':
      return { type: 'number', ...bounds('minimum', field.min), ...bounds('maximum', field.max) };
    case 'choice':
      return { type: 'string', enum: field.of };
    case 'region':
      return { type: 'string', enum: REGION_CODES, 'x-kind': 'region' };
    case 'list':
      return { type: 'array', items: fieldSchema(field.of), minItems: field.min ?? 0, maxItems: field.max ?? LIST_MAX };
    case 'record':
      return factsSchema(field.fields);
  }
}

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
