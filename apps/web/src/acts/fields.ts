/** A JSON schema as the API offers it with each act. */
export type Schema = Readonly<Record<string, unknown>>;

export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface Every {
  readonly name: string;
  readonly label: string;
  readonly help: string | null;
  readonly required: boolean;
  /** May be published as it stands; the form says so. */
  readonly published: boolean;
  /** Kept in the closed area; the form says so. */
  readonly secret: boolean;
}

/** One field of a generated form: what it is called, and how it is filled in. */
export type FieldSpec = Every &
  (
    | { readonly kind: 'line' | 'text' | 'body'; readonly max: number }
    | { readonly kind: 'document' | 'date' | 'flag' | 'passage' | 'case' | 'person' }
    /** A file; what media types are taken, and the fact that says of which it is. */
    | { readonly kind: 'content'; readonly taken: readonly Choice[]; readonly typeIn: string | null }
    | { readonly kind: 'number'; readonly min: number | null; readonly max: number | null }
    | { readonly kind: 'choice'; readonly choices: readonly Choice[] }
    | { readonly kind: 'list'; readonly item: FieldSpec; readonly min: number; readonly max: number }
    | { readonly kind: 'record'; readonly fields: readonly FieldSpec[] }
  );

/** Texts up to this length are written on one line. */
const LINE = 300;

/**
 * The fields of a form, in the schema's order. What the system finds out by itself is not asked for.
 * @throws RangeError for a schema that no control can fill in
 */
export function fieldsOf(schema: Schema): readonly FieldSpec[] {
  const required = listOf(schema['required']);
  return withMediaTypes(
    Object.entries(recordOf(schema['properties'])).flatMap(([name, property]) => {
      const inner = recordOf(property);
      return inner['x-beside'] === true ? [] : [fieldOf(name, inner, required.includes(name))];
    }),
  );
}

/** The fact that says of which media type a file beside it is. */
const MEDIA_TYPE = 'mediaType';

/** Nobody is asked what a file is: the file says it. */
function withMediaTypes(fields: readonly FieldSpec[]): readonly FieldSpec[] {
  const types = fields.find(({ name, kind }) => name === MEDIA_TYPE && kind === 'choice');
  if (types?.kind !== 'choice' || !fields.some(({ kind }) => kind === 'content')) return fields;
  return fields
    .filter((field) => field !== types)
    .map((field) => (field.kind === 'content' ? { ...field, taken: types.choices, typeIn: MEDIA_TYPE } : field));
}

function fieldOf(name: string, schema: Schema, required: boolean): FieldSpec {
  const every: Every = {
    name,
    label: textOf(schema['title']) ?? name,
    help: textOf(schema['description']),
    required,
    published: schema['x-published'] === true,
    secret: schema['x-secret'] === true,
  };
  const special = textOf(schema['x-kind']);
  if (special === 'content') return { ...every, kind: 'content', taken: [], typeIn: null };
  if (special !== null && isSpecial(special)) return { ...every, kind: special };
  switch (schema['type']) {
    case 'string':
      return { ...every, ...stringOf(schema) };
    case 'boolean':
      return { ...every, kind: 'flag' };
    case 'number':
    case 'integer':
      return { ...every, kind: 'number', min: numberOf(schema['minimum']), max: numberOf(schema['maximum']) };
    case 'array':
      return { ...every, kind: 'list', ...listRangeOf(schema), item: fieldOf(name, recordOf(schema['items']), true) };
    case 'object':
      return { ...every, kind: 'record', fields: fieldsOf(schema) };
    default:
      throw new RangeError(`No control fills in ${name}: ${JSON.stringify(schema)}`);
  }
}

const SPECIAL = ['document', 'passage', 'case', 'person'] as const;
const isSpecial = (kind: string): kind is (typeof SPECIAL)[number] => SPECIAL.some((one) => one === kind);

function stringOf(schema: Schema) {
  const choices = schema['enum'];
  if (Array.isArray(choices)) {
    const labels = recordOf(schema['x-labels']);
    return {
      kind: 'choice' as const,
      choices: choices.map(String).map((value) => ({ value, label: textOf(labels[value]) ?? value })),
    };
  }
  if (schema['format'] === 'date') return { kind: 'date' as const };
  const max = numberOf(schema['maxLength']) ?? Number.POSITIVE_INFINITY;
  if (schema['x-kind'] === 'body') return { kind: 'body' as const, max };
  return { kind: max <= LINE ? ('line' as const) : ('text' as const), max };
}

const listRangeOf = (schema: Schema) => ({
  min: numberOf(schema['minItems']) ?? 0,
  max: numberOf(schema['maxItems']) ?? Number.POSITIVE_INFINITY,
});

/** What a field begins with, before anything is filled in. */
export function emptyOf(field: FieldSpec): FormValue {
  if (field.kind === 'record') return emptyRecord(field.fields);
  if (field.kind !== 'list') return '';
  return Array.from({ length: field.required ? Math.max(1, field.min) : field.min }, () => emptyOf(field.item));
}

export const emptyRecord = (fields: readonly FieldSpec[]): FormRecord =>
  Object.fromEntries(fields.map((field) => [field.name, emptyOf(field)]));

/** What stands in the controls: text as it was written, `'true'` and `'false'` for yes and no, lists and records of these. */
export type FormValue = string | readonly FormValue[] | FormRecord;
export interface FormRecord {
  readonly [name: string]: FormValue;
}

export const isFormRecord = (value: FormValue | undefined): value is FormRecord =>
  typeof value === 'object' && !isFormList(value);
export const isFormList = (value: FormValue | undefined): value is readonly FormValue[] => Array.isArray(value);

/** Known facts as a form holds them. */
export const toFormRecord = (facts: Readonly<Record<string, unknown>>): FormRecord =>
  Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, toFormValue(value)]));

function toFormValue(value: unknown): FormValue {
  if (Array.isArray(value)) return value.map(toFormValue);
  if (typeof value === 'object' && value !== null) return toFormRecord({ ...value });
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const recordOf = (value: unknown): Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Schema) : {};
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);
