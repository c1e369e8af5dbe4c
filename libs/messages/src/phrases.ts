import type { JsonRecord } from '#process';
import type { InEach, Locale } from './locale.js';
import { fill } from './template.js';

/** Sentences of lists in words, with places for what they are about. */
const PHRASES = {
  sv: {
    'act-in-words': 'Görs av {roles:role}. Leder till: {targets}.',
    'act-in-words-stays': 'Görs av {roles:role}. Läget är kvar.',
    'state-holds-others': 'Består av {states}.',
    'chart-picture': 'Diagram över {chart}',
    'chart-picture-lit': 'Diagram över {chart}. Läget nu: {states}.',
    'waits-for': 'Väntar på {holders}',
  },
  en: {
    'act-in-words': 'Done by {roles:role}. Leads to: {targets}.',
    'act-in-words-stays': 'Done by {roles:role}. The state stays.',
    'state-holds-others': 'Consists of {states}.',
    'chart-picture': 'Chart of {chart}',
    'chart-picture-lit': 'Chart of {chart}. Now at: {states}.',
    'waits-for': 'Waits for {holders}',
  },
} as const satisfies InEach<Readonly<Record<string, string>>>;
export type Phrase = keyof (typeof PHRASES)['sv'];

/** A phrase with its facts filled in. */
export const phrase = (name: Phrase, facts: JsonRecord, locale: Locale): string =>
  fill(PHRASES[locale][name], facts, locale);
