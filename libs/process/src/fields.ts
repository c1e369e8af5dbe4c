import type { FactField } from './facts.js';

/** Short names for the fields of an act, so that charts read like the tables they come from. */
export const text = (max?: number): FactField => ({ kind: 'text', ...(max !== undefined && { max }) });
/** The id of a case; forms let one search for it. */
export const caseId: FactField = { kind: 'text', max: 36, names: 'case' };
/** The id of somebody of the network; forms let one search for them. */
export const personId: FactField = { kind: 'text', max: 36, names: 'person' };
export const date: FactField = { kind: 'date' };
export const flag: FactField = { kind: 'flag' };
export const document: FactField = { kind: 'document' };
/** A whole text, kept beside the journal. */
export const body: FactField = { kind: 'body' };
/** Bytes that have been stored, named by their SHA-256. */
export const content: FactField = { kind: 'content' };
/** A place in a text that has been put out. */
export const passage: FactField = { kind: 'passage' };
export const region: FactField = { kind: 'region' };
export const count: FactField = { kind: 'number', min: 0, max: 1_000_000 };
export const choice = (...of: readonly string[]): FactField => ({ kind: 'choice', of });
export const listOf = (of: FactField, min = 0): FactField => ({ kind: 'list', of, min });
export const record = (fields: Readonly<Record<string, FactField>>): FactField => ({ kind: 'record', fields });
export const optional = (field: FactField): FactField => ({ ...field, optional: true });
/** Text that is shown to everyone as it stands. */
export const published = (field: FactField): FactField => ({ ...field, published: true });
/** Kept in the confidential table only. */
export const secret = (field: FactField): FactField => ({ ...field, secret: true });
