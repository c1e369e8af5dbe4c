import { isRecord, type Context, type JsonRecord } from '#process';

/** The records of a list in a context; none where there is no such list. */
export function listIn(context: Context, name: string): readonly JsonRecord[] {
  const value = context[name];
  return Array.isArray(value) ? value.filter(isRecord) : [];
}
