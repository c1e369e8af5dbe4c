import {
  CHART_IDS,
  publicAct,
  PUBLIC_CODES,
  PUBLIC_WORDS,
  type ChartId,
  type Charts,
  type FactField,
  type FactFields,
  type Json,
  type JsonRecord,
  type Occurrence,
  type PublicAct,
  type PublicWords,
} from '#process';
import type { JournalBody } from '../ports.js';

/** One line of a case's public log: what happened, when, and where it was read. Codes, and words that were published as they stand. */
export interface PublicEntry {
  readonly seq: number;
  /** Null for what a history tells of that the process has no public act for; its note says it. */
  readonly act: PublicAct | null;
  readonly region: string | null;
  readonly occurred: Occurrence;
  /** When it was recorded here, ISO. */
  readonly recordedAt: string;
  readonly inferred: boolean;
  /** Beside the process: it changes nothing in the case. */
  readonly context: boolean;
  /** What the act itself makes public, as a code: the answer, or what a region decided. */
  readonly code: string | null;
  readonly words: readonly { readonly name: PublicWords; readonly texts: readonly string[] }[];
  /** Of a history, which is read in public sources: in the words of who read it, and where. */
  readonly note: string | null;
  readonly sourceUrl: string | null;
}

const isChartId = (text: string): text is ChartId => CHART_IDS.some((id) => id === text);

/** An act that attaches what happened outside. */
const CONTEXT = 'NOTE_CONTEXT';

/**
 * What everybody may read of a journal entry; null when they may not know of it. Who did it, on whose behalf, why in their own words,
 * with which documents: none of it is public.
 */
export function publicEntry(charts: Charts, body: JournalBody): PublicEntry | null {
  const { seq, chart, act, occurred, recordedAt, inferred, key, to, facts, note, sourceUrl } = body;
  if (!isChartId(chart)) return null;
  const known = publicAct(chart, act, to);
  // What was observed in a history was read in public; what had to be inferred is only what the process makes public.
  const observed = body.origin === 'history' && !inferred && note !== null;
  if (known === null && !observed) return null;
  return {
    seq,
    act: known,
    region: chart === 'regional-introduction' ? key : null,
    occurred,
    recordedAt,
    inferred,
    context: act === CONTEXT,
    code: known === null || inferred ? null : codeIn(known, facts),
    words: known === null ? [] : wordsIn(charts, body, chart),
    note: observed ? note : null,
    sourceUrl: observed ? webAddress(sourceUrl) : null,
  };
}

/** Only what a browser may be sent to. */
const webAddress = (url: string | null): string | null =>
  url !== null && /^https?:\/\/[^\s<>"]+$/.test(url) ? url : null;

function codeIn(act: PublicAct, facts: JsonRecord): string | null {
  const name = PUBLIC_CODES[act];
  const value = name === undefined ? null : facts[name];
  return typeof value === 'string' && /^[a-z-]+$/.test(value) ? value : null;
}

/** Texts that are both named as public words and marked in the chart as publishable. */
function wordsIn(charts: Charts, { act, version, facts }: JournalBody, chart: ChartId): PublicEntry['words'] {
  const fields = charts.chart(chart, version).definition.acts[act]?.facts ?? {};
  return PUBLIC_WORDS.flatMap((name) => {
    const field = fields[name];
    if (field?.published !== true || field.secret === true) return [];
    const texts = textsIn(field, facts[name]);
    return texts.length === 0 ? [] : [{ name, texts }];
  });
}

function textsIn(field: FactField, value: Json | undefined): readonly string[] {
  if (value === undefined || value === null) return [];
  if (field.kind === 'list') return isList(value) ? value.flatMap((one) => textsIn(field.of, one)) : [];
  if (field.kind === 'record') return isList(value) || typeof value !== 'object' ? [] : inOneText(field.fields, value);
  return typeof value === 'string' && value.trim() !== '' ? [value] : [];
}

/** A record's first text with the others behind it; of each of its fields too the chart says whether it may be published. */
function inOneText(fields: FactFields, record: JsonRecord): readonly string[] {
  const open = Object.entries(fields).filter(([, field]) => field.published === true && field.secret !== true);
  const [first, ...others] = open.flatMap(([name, field]) => textsIn(field, record[name]));
  if (first === undefined) return [];
  return [others.length === 0 ? first : `${first} (${others.join(', ')})`];
}

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);
