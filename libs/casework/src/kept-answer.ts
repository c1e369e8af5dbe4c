import { isRecord, STAGES, type Json, type JsonRecord } from '#process';
import type { ActAnswer, AnsweredEntry } from './requests.js';

/** An answer as it is kept for a repeated request. */
export function toKept({ entries, ...answer }: ActAnswer): Json {
  return { ...answer, entries: entries.map((entry) => ({ ...entry })) };
}

/** Reads back what `toKept` wrote. @throws TypeError when it is anything else */
export function fromKept(kept: Json): ActAnswer {
  const answer = record(kept);
  return {
    caseId: text(answer['caseId']),
    revision: whole(answer['revision']),
    seq: whole(answer['seq']),
    state: texts(answer['state']),
    stage: STAGES.find((stage) => stage === answer['stage']) ?? unreadable('stage'),
    entries: list(answer['entries']).map(toEntry),
    replayed: true,
  };
}

function toEntry(kept: Json): AnsweredEntry {
  const { seq, hash, act, instanceId, from, to } = record(kept);
  return {
    seq: whole(seq),
    hash: text(hash),
    act: text(act),
    instanceId: text(instanceId),
    from: texts(from),
    to: texts(to),
  };
}

function unreadable(what: string): never {
  throw new TypeError(`A kept answer holds no ${what} where one belongs`);
}

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);
const record = (value: Json): JsonRecord => (isRecord(value) ? value : unreadable('record'));
const list = (value: Json | undefined): readonly Json[] => (isList(value) ? value : unreadable('list'));
const text = (value: Json | undefined): string => (typeof value === 'string' ? value : unreadable('text'));
const texts = (value: Json | undefined): readonly string[] => list(value).map(text);
const whole = (value: Json | undefined): number =>
  typeof value === 'number' && Number.isInteger(value) ? value : unreadable('whole number');
