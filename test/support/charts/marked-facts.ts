import type { JournalBody } from '#casework';
import {
  isoDate,
  PUBLIC_WORDS,
  type ChartDefinition,
  type FactField,
  type FactFields,
  type Json,
  type JsonRecord,
} from '#process';

/** Stands in everything that is not public. */
export const SECRET = 'HEMLIGT';
/** Stands in what may be published. */
export const OPEN = 'ÖPPET';
/** Numbers and days that nobody else has. */
const NUMBER = 731_731;
const DAY = '2031-07-31';

/** Finds any marker of a secret in what is shown. */
export const SECRETS = /HEMLIGT|731[ \u00a0]?731|2031-07-31|31 jul[iy] 2031/;

/** Facts of an act with a marker in each: one in what is shown to everybody, the other in everything beside and within. */
export const markedFacts = (fields: FactFields): JsonRecord =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, marked(field, isOpen(name, field))]));

const isOpen = (name: string, field: FactField): boolean =>
  field.published === true && field.secret !== true && PUBLIC_WORDS.some((one) => one === name);

function marked(field: FactField, open: boolean): Json {
  switch (field.kind) {
    case 'number':
      return NUMBER;
    case 'flag':
      return true;
    case 'date':
      return DAY;
    case 'choice':
      return field.of[0] ?? SECRET;
    case 'list':
      return [marked(field.of, open && (field.of.kind === 'text' || field.of.kind === 'record'))];
    case 'record':
      return Object.fromEntries(
        Object.entries(field.fields).map(([name, one]) => [
          name,
          marked(one, open && one.published === true && one.secret !== true),
        ]),
      );
    case 'body':
    case 'content':
    case 'document':
    case 'passage':
    case 'region':
    case 'text':
      return open ? OPEN : SECRET;
  }
}

/** A journal entry of an act, marked all over. */
export const markedBody = (
  { id, version }: Pick<ChartDefinition, 'id' | 'version'>,
  act: string,
  facts: JsonRecord,
  seq: number,
  to: readonly string[],
): JournalBody => ({
  caseId: '01900000-0000-7000-8000-000000000001',
  seq,
  instanceId: '01900000-0000-7000-8000-000000000002',
  act,
  occurred: { date: isoDate('2026-02-02'), precision: 'day' },
  recordedAt: '2026-02-02T09:00:00.000Z',
  inferred: false,
  revision: seq,
  chart: id,
  version,
  key: id === 'regional-introduction' ? '12' : SECRET,
  facts,
  from: [],
  to,
  cause: 'act',
  actor: `${SECRET}-person`,
  role: 'coordinator',
  region: SECRET,
  onBehalfOf: `${SECRET}-other`,
  reason: SECRET,
  documents: [SECRET],
  origin: 'live',
  deadline: { kind: SECRET, dueOn: isoDate(DAY) },
  sourceUrl: `https://${SECRET}.example`,
  note: SECRET,
});
