import { isIsoDate, type IsoDate } from '../calendar/iso-date.js';
import { isRecord } from '../facts.js';
import type { Json, JsonRecord } from '../reason.js';

/** Reads one field of a context or of an act's facts, whatever stands there; what is of another kind reads as absent. */

export function textIn(from: JsonRecord, name: string): string | null {
  const value = from[name];
  return typeof value === 'string' ? value : null;
}

export function dayIn(from: JsonRecord, name: string): IsoDate | null {
  const value = from[name];
  return typeof value === 'string' && isIsoDate(value) ? value : null;
}

export function numberIn(from: JsonRecord, name: string): number | null {
  const value = from[name];
  return typeof value === 'number' ? value : null;
}

export const isSet = (from: JsonRecord, name: string): boolean => from[name] === true;

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

export function listIn(from: JsonRecord, name: string): readonly Json[] {
  const value = from[name];
  return isList(value) ? value : [];
}

export const textsIn = (from: JsonRecord, name: string): readonly string[] =>
  listIn(from, name).filter((item): item is string => typeof item === 'string');

export const recordsIn = (from: JsonRecord, name: string): readonly JsonRecord[] => listIn(from, name).filter(isRecord);

export function recordIn(from: JsonRecord, name: string): JsonRecord {
  const value = from[name];
  return isRecord(value) ? value : {};
}
