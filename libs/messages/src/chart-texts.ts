import type { ChartId } from '#process';
import { chartTextsEn } from './charts/en.js';
import { chartTextsSv } from './charts/sv.js';
import type { ChartTexts } from './charts/texts.js';
import { changeActLabel } from './changes.js';
import type { InEach, Locale } from './locale.js';

const TEXTS: InEach<Readonly<Record<ChartId, ChartTexts>>> = { sv: chartTextsSv, en: chartTextsEn };

export const chartLabel = (chart: ChartId, locale: Locale): string => TEXTS[locale][chart].label;

/** @throws RangeError when the catalogue lacks the act */
export const actLabel = (chart: ChartId, act: string, locale: Locale): string =>
  changeActLabel(act, locale) ?? wanted(TEXTS[locale][chart].acts, act, chart);

/** @throws RangeError when the catalogue lacks the deadline */
export const deadlineLabel = (chart: ChartId, kind: string, locale: Locale): string =>
  wanted(TEXTS[locale][chart].deadlines, kind, chart);

/** @throws RangeError when the catalogue lacks the state */
export function stateLabel(chart: ChartId, path: string, locale: Locale): string {
  const text = wanted(TEXTS[locale][chart].states, path, chart);
  return typeof text === 'string' ? text : text[0];
}

/** Who is to act and what is awaited; null for a state that only holds others. */
export function stateSentence(chart: ChartId, path: string, locale: Locale): string | null {
  const text = wanted(TEXTS[locale][chart].states, path, chart);
  return typeof text === 'string' ? null : text[1];
}

function wanted<T>(catalogue: Readonly<Record<string, T>>, name: string, chart: ChartId): T {
  const found = Object.hasOwn(catalogue, name) ? catalogue[name] : undefined;
  if (found === undefined) throw new RangeError(`The catalogue of ${chart} has no text for "${name}"`);
  return found;
}
