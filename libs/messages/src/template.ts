import type { Json, JsonRecord } from '#process';
import { dayInWords, instantInWords } from './dates.js';
import type { Locale } from './locale.js';
import { nameOf, type NameKind, NAME_KINDS } from './names.js';

/**
 * A whole sentence with places for facts, so that no sentence is built from pieces in code:
 * `{present}` the fact itself, `{until:date}` a day in words, `{at:instant}` a day and time in Sweden, `{roles:role}` names from a
 * catalogue (a list is joined), `{n|# arbetsdag|# arbetsdagar}` one form for 1 and one for the rest.
 */
export type Template = string;

const PLACE = /\{([a-zA-Z][a-zA-Z0-9]*)(?::([a-z]+))?(?:\|([^|{}]*)\|([^|{}]*))?\}/g;

/** @throws RangeError when a fact that the sentence needs is missing */
export function fill(template: Template, facts: JsonRecord, locale: Locale): string {
  return template.replace(PLACE, (_place, name: string, kind?: string, one?: string, many?: string) => {
    const value = facts[name];
    if (value === undefined) throw new RangeError(`The text needs the fact "${name}": ${template}`);
    if (one !== undefined && many !== undefined)
      return (value === 1 ? one : many).replaceAll('#', inWords(value, undefined, locale));
    return inWords(value, kind, locale);
  });
}

/** Names of the facts that a template needs. */
export const placesIn = (template: Template): readonly string[] =>
  [...template.matchAll(PLACE)].map(([, name]) => name ?? '');

const AND = { sv: 'och', en: 'and' } as const;
const OR = { sv: 'eller', en: 'or' } as const;
const NOTHING = { sv: 'inget', en: 'none' } as const;

function inWords(value: Json, kind: string | undefined, locale: Locale): string {
  if (Array.isArray(value))
    return listInWords(
      value.map((item: Json) => inWords(item, kind, locale)),
      kind,
      locale,
    );
  if (value === null) return NOTHING[locale];
  if (typeof value === 'object') return JSON.stringify(value);
  const text = String(value);
  if (kind === 'date') return dayInWords(text, locale);
  if (kind === 'instant') return instantInWords(text, locale);
  return isNameKind(kind) ? nameOf(kind, text, locale) : text;
}

/** Several roles are alternatives; several of anything else belong together. */
function listInWords(items: readonly string[], kind: string | undefined, locale: Locale): string {
  if (items.length === 0) return NOTHING[locale];
  const joint = (kind === 'role' ? OR : AND)[locale];
  return items.length === 1 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${joint} ${items.at(-1) ?? ''}`;
}

const isNameKind = (kind: string | undefined): kind is NameKind =>
  kind !== undefined && NAME_KINDS.some((known) => known === kind);
