/** Plain data that can be stored, hashed and sent. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type JsonRecord = { readonly [key: string]: Json };

/** Why an act is not possible: a stable code and its facts, no wording. Text comes from the message catalogue. */
export interface Reason {
  readonly code: string;
  readonly facts: JsonRecord;
}

export const reason = (code: string, facts: JsonRecord = {}): Reason => ({ code, facts });
