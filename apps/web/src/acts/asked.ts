import type { FieldSpec, FormRecord } from './fields.js';

/** What a secrecy mark must say besides that it is one. @source domain/law-and-conventions.md#2 (TF 2:20, OSL 5:5) */
const GROUND = ['lawSection', 'secrecyReason', 'authority'] as const;
const WHERE_MARKED: readonly string[] = [...GROUND, 'reviewAt'];

/**
 * The fields that are asked for with what has been written so far. Of a document that is not marked as secret nobody is asked by
 * which section it is; of one that is, the ground has to be there.
 */
export function askedOf(fields: readonly FieldSpec[], values: FormRecord): readonly FieldSpec[] {
  if (!fields.some(({ name }) => name === 'secrecy') || !fields.some(({ name }) => name === 'lawSection'))
    return fields;
  const mark = values['secrecy'];
  if (mark === 'none' || mark === undefined || mark === '')
    return fields.filter(({ name }) => !WHERE_MARKED.includes(name));
  return fields.map((field) => (GROUND.some((name) => name === field.name) ? { ...field, required: true } : field));
}
