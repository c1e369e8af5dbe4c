import { ApiError } from '../api/problem';

/** What is wrong with one field: one of the usual things, or in the server's own sentence. */
export type FieldFault =
  | { readonly kind: 'missing' | 'wrong' }
  | { readonly kind: 'too-long'; readonly limit: number }
  | { readonly kind: 'said'; readonly sentence: string };

/** Faults by the names of a form's fields; `rest` is an error that belongs to no field of it. */
export interface FormFaults {
  readonly fields: ReadonlyMap<string, FieldFault>;
  readonly rest: Error | null;
}
export const NO_FAULTS: FormFaults = { fields: new Map(), rest: null };

/** Which fields a refusal of the network's rules is about. */
export type FieldsOfReason = (code: string, facts: Readonly<Record<string, unknown>>) => readonly string[];

/** Puts a refusal where it belongs: what the schema found at its fields, a rule's sentence at those it is about, else above the form. */
export function faultsOf(error: Error, names: readonly string[], fieldsOf: FieldsOfReason): FormFaults {
  if (!(error instanceof ApiError)) return { fields: new Map(), rest: error };
  const found = new Map<string, FieldFault>();
  for (const { path, code, limit } of error.told('problems') ?? []) {
    const name = path.split(/[.[]/)[0] ?? '';
    if (names.includes(name)) found.set(name, toFault(code, limit));
  }
  const reason = error.told('reason');
  const about = reason === null ? [] : fieldsOf(reason.code, reason.facts);
  for (const name of about.filter((one) => names.includes(one)))
    found.set(name, { kind: 'said', sentence: error.message });
  return { fields: found, rest: found.size === 0 ? error : null };
}

function toFault(code: string, limit: number | undefined): FieldFault {
  if (code === 'missing' || code === 'empty') return { kind: 'missing' };
  return code === 'too-long' && limit !== undefined ? { kind: 'too-long', limit } : { kind: 'wrong' };
}
