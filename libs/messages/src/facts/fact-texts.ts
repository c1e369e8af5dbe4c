import type { ChartId, FactField, FactFields } from '#process';
import type { Locale } from '../locale.js';
import { nameOf, NAME_KINDS, type NameKind } from '../names.js';
import { atmp } from './atmp.js';
import { cases } from './cases.js';
import { decisionChoices } from './choices-decisions.js';
import { kindChoices } from './choices-kinds.js';
import { peopleChoices } from './choices-people.js';
import { common } from './common.js';
import { council } from './council.js';
import { devices } from './devices.js';
import { factHelp as helpTexts } from './help.js';
import { horizon } from './horizon.js';
import { introduction } from './introduction.js';
import { money } from './money.js';
import { norway } from './norway.js';
import { norwayChoices } from './choices-norway.js';
import { opinionFacts } from './opinions.js';
import { records, recordChoices } from './records.js';
import type { FactWords } from './words.js';

const FACTS: FactWords = {
  ...common,
  ...horizon,
  ...opinionFacts,
  ...council,
  ...cases,
  ...money,
  ...introduction,
  ...atmp,
  ...devices,
  ...records,
  ...norway,
};
const CHOICES: FactWords = { ...kindChoices, ...decisionChoices, ...peopleChoices, ...recordChoices, ...norwayChoices };

/** Codes that are names of the field stay as they are: risk classes, regulations. */
const AS_WRITTEN = /^(I|Is|Im|Ir|IIa|IIb|III|A|B|C|D|MDD|AIMDD|IVDD|MDR|IVDR|LVFS_\d+_\d+|SOHO_\d+_\d+|EU_PACKAGE)$/;

/** Facts whose choices are named elsewhere, since they are words of the field and not of forms alone. */
const NAMED_IN: Readonly<Record<string, NameKind>> = {
  criteria: 'criterion',
  criterion: 'criterion',
  healthCareRegion: 'area',
  area: 'area',
  judgement: 'judgement',
  'equal-use': 'judgement',
  severity: 'judgement',
  'resource-impact': 'judgement',
  'ethical-or-political': 'judgement',
  'opinion.stance': 'stance',
  'opinion-round.stance': 'stance',
  'opinion.to': 'askee',
  relation: 'case-relation',
  'exemption-enquiry.seat': 'seat',
  'opinion-round.answer': 'comment-answer',
  caseKind: 'kind',
  'document.kind': 'document-type',
  secrecy: 'secrecy-mark',
  lawSection: 'secrecy-section',
  assignment: 'assignment',
};

/** Where a fact stands: in an act of a chart, at a path such as `votes.for`. */
export interface FactPlace {
  readonly chart: ChartId;
  readonly act: string;
  readonly path: string;
}

/** What a fact is called in a form; null when no catalogue has it, which a test finds: a form is never refused for want of a word. */
export const factLabel = (place: FactPlace, locale: Locale): string | null => wordsFor(FACTS, place, locale);

/** What to write there; null where the name says enough. */
export const factHelp = (place: FactPlace, locale: Locale): string | null => wordsFor(helpTexts, place, locale);

/** The longest key that meets the place has the say. */
function wordsFor(catalogue: FactWords, { chart, act, path }: FactPlace, locale: Locale): string | null {
  const keys = [`${chart}.${act}.${path}`, `${act}.${path}`, parentAndName(path), lastOf(path)];
  const key = keys.find((one) => Object.hasOwn(catalogue, one));
  return (key === undefined ? undefined : catalogue[key])?.[locale === 'sv' ? 0 : 1] ?? null;
}

/** What one of the choices of a fact is called; null as for the fact itself. */
export function factChoiceLabel({ chart, act, path }: FactPlace, value: string, locale: Locale): string | null {
  if (AS_WRITTEN.test(value)) return value.replace(/_/g, ' ');
  const name = lastOf(path);
  const own = CHOICES[`${act}.${name}=${value}`] ?? CHOICES[`${name}=${value}`];
  if (own) return own[locale === 'sv' ? 0 : 1];
  const found = named(NAMED_IN[`${chart}.${name}`] ?? NAMED_IN[name], value, locale);
  if (found !== null) return found;
  const words = CHOICES[value];
  return words ? words[locale === 'sv' ? 0 : 1] : named('outcome', value, locale);
}

function named(kind: NameKind | undefined, value: string, locale: Locale): string | null {
  if (kind === undefined || !NAME_KINDS.includes(kind)) return null;
  try {
    const name = nameOf(kind, value, locale);
    return name.charAt(0).toLocaleUpperCase('sv') + name.slice(1);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const lastOf = (path: string): string => path.split('.').at(-1) ?? path;
const parentAndName = (path: string): string => path.split('.').slice(-2).join('.');

/** Every fact of an act with its path, those within records and lists too. */
export function factPaths(fields: FactFields, at = ''): readonly (readonly [path: string, field: FactField])[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const path = at === '' ? name : `${at}.${name}`;
    const inner = field.kind === 'list' ? field.of : field;
    return [[path, field] as const, ...(inner.kind === 'record' ? factPaths(inner.fields, path) : [])];
  });
}
