import { isFormList, isFormRecord, type FieldSpec, type FormRecord, type FormValue } from './fields.js';

export type Fact = string | number | boolean | readonly Fact[] | { readonly [name: string]: Fact };
export type Facts = Readonly<Record<string, Fact>>;

/** What is wrong at one place of a form; `path` is written as the server writes it: `criteria[0].reason`. */
export interface FieldProblem {
  readonly path: string;
  readonly code: string;
  readonly limit?: number;
}

export interface Filled {
  readonly facts: Facts;
  readonly problems: readonly FieldProblem[];
}

/** What a form says, as the facts that the API takes, and what is missing or cannot be read. Empty optional fields are left out. */
export function toFacts(fields: readonly FieldSpec[], values: FormRecord, at = ''): Filled {
  const problems: FieldProblem[] = [];
  const facts: Record<string, Fact> = {};
  for (const field of fields) {
    const path = at === '' ? field.name : `${at}.${field.name}`;
    const value = values[field.name];
    if (value === undefined || isBlank(value)) {
      const given = blankFact(field);
      if (given !== null) facts[field.name] = given;
      else if (field.required) problems.push({ path, code: 'missing' });
      continue;
    }
    const read = readValue(field, value, path);
    problems.push(...read.problems);
    if (read.fact !== null) facts[field.name] = read.fact;
    if (field.kind === 'content' && field.typeIn !== null) facts[field.typeIn] = textIn(value, 'mediaType');
  }
  return { facts, problems };
}

/** A list that must be given may be empty, where the schema lets it. */
const blankFact = (field: FieldSpec): Fact | null =>
  field.kind === 'list' && field.required && field.min === 0 ? [] : null;

/** Nothing has been written, at any depth. */
export function isBlank(value: FormValue): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return Object.values(value).every(isBlank);
}

interface Read {
  readonly fact: Fact | null;
  readonly problems: readonly FieldProblem[];
}

function readValue(field: FieldSpec, value: FormValue, path: string): Read {
  if (field.kind === 'list') return readList(field.item, isFormList(value) ? value : [], field, path);
  if (field.kind === 'record') {
    const { facts, problems } = toFacts(field.fields, isFormRecord(value) ? value : {}, path);
    return { fact: facts, problems };
  }
  if (field.kind === 'passage') return { fact: isFormRecord(value) ? readPassage(value) : null, problems: [] };
  if (field.kind === 'content') return is(textIn(value, 'sha256'));
  if (typeof value !== 'string') return { fact: null, problems: [] };
  if (field.kind === 'flag') return { fact: value === 'true', problems: [] };
  if (field.kind === 'number') return readNumber(value, field.min, field.max, path);
  if (field.kind === 'date') return isDay(value) ? is(value) : wrong(path, 'no-such-date');
  if ('max' in field && value.length > field.max) return wrong(path, 'too-long', field.max);
  return is(field.kind === 'body' ? value : value.trim());
}

/** A part of a record of texts; empty where it is not there. */
export function textIn(value: FormValue | undefined, name: string): string {
  const found = isFormRecord(value) ? value[name] : undefined;
  return typeof found === 'string' ? found : '';
}

/** Rows that nothing has been written in are passed over. */
function readList(
  item: FieldSpec,
  rows: readonly FormValue[],
  { min, max }: { readonly min: number; readonly max: number },
  path: string,
): Read {
  const kept = rows.flatMap((row, index) => (isBlank(row) ? [] : [readValue(item, row, `${path}[${index}]`)]));
  const facts = kept.flatMap(({ fact }) => (fact === null ? [] : [fact]));
  const problems = kept.flatMap((read) => read.problems);
  if (kept.length < min) return { fact: facts, problems: [...problems, { path, code: 'too-few', limit: min }] };
  if (kept.length > max) return { fact: facts, problems: [...problems, { path, code: 'too-many', limit: max }] };
  return { fact: facts, problems };
}

/** A number as people write it here: spaces between thousands, a comma before decimals. */
function readNumber(text: string, min: number | null, max: number | null, path: string): Read {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  const value = Number(plain);
  if (plain === '' || !Number.isFinite(value)) return wrong(path, 'type');
  if (min !== null && value < min) return wrong(path, 'too-small', min);
  if (max !== null && value > max) return wrong(path, 'too-large', max);
  return is(value);
}

const readPassage = ({ quote = '', prefix = '', suffix = '', start = '0' }: FormRecord): Fact => ({
  quote: typeof quote === 'string' ? quote : '',
  prefix: typeof prefix === 'string' ? prefix : '',
  suffix: typeof suffix === 'string' ? suffix : '',
  start: Number(start),
});

const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T12:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
};

const is = (fact: Fact): Read => ({ fact, problems: [] });
const wrong = (path: string, code: string, limit?: number): Read => ({
  fact: null,
  problems: [{ path, code, ...(limit !== undefined && { limit }) }],
});

/** The field that a path of the server's leads to, for its name in a summary. */
export function fieldAt(fields: readonly FieldSpec[], path: string): FieldSpec | null {
  const [first = '', ...rest] = path.split(/\.|\[\d+\]\.?/).filter((part) => part !== '');
  const found = fields.find(({ name }) => name === first);
  if (!found || rest.length === 0) return found ?? null;
  const inner = found.kind === 'list' ? found.item : found;
  return inner.kind === 'record' ? fieldAt(inner.fields, rest.join('.')) : found;
}
