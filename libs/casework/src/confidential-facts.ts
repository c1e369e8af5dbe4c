import { isRecord, type FactField, type FactFields, type Json, type JsonRecord } from '#process';

export interface ConfidentialFact {
  /** Path of the fact within the act's facts, such as `bids[0].price`. */
  readonly field: string;
  readonly value: Json;
}

export interface SplitFacts {
  /** What may enter the journal and the context. */
  readonly open: JsonRecord;
  readonly confidential: readonly ConfidentialFact[];
}

const NONE: readonly ConfidentialFact[] = [];

/** Takes the secret facts out, at whatever depth; a list of secrets goes as a whole. Charts never see them. */
export function splitSecrets(fields: FactFields, facts: JsonRecord): SplitFacts {
  if (!Object.values(fields).some(hasSecret)) return { open: facts, confidential: NONE };
  const confidential: ConfidentialFact[] = [];
  return { open: openRecord(fields, facts, '', confidential), confidential };
}

function hasSecret(field: FactField): boolean {
  if (field.secret === true) return true;
  if (field.kind === 'list') return hasSecret(field.of);
  return field.kind === 'record' && Object.values(field.fields).some(hasSecret);
}

function openRecord(fields: FactFields, facts: JsonRecord, path: string, taken: ConfidentialFact[]): JsonRecord {
  const open: Record<string, Json> = {};
  for (const [name, value] of Object.entries(facts)) {
    const field = fields[name];
    const at = path === '' ? name : `${path}.${name}`;
    if (field === undefined || value === null) open[name] = value;
    else if (isSecretWhole(field)) taken.push({ field: at, value });
    else open[name] = openValue(field, value, at, taken);
  }
  return open;
}

function openValue(field: FactField, value: Json, path: string, taken: ConfidentialFact[]): Json {
  if (field.kind === 'record' && isRecord(value)) return openRecord(field.fields, value, path, taken);
  if (field.kind === 'list' && Array.isArray(value)) {
    return value.map((item: Json, index) => openValue(field.of, item, `${path}[${index}]`, taken));
  }
  return value;
}

const isSecretWhole = (field: FactField): boolean =>
  field.secret === true || (field.kind === 'list' && isSecretWhole(field.of));
