import type { Reason } from '#process';
import type { Locale } from './locale.js';
import { reasonsEn } from './reasons.en.js';
import { reasonsSv } from './reasons.sv.js';
import { fill, type Template } from './template.js';

const REASONS: Readonly<Record<Locale, Readonly<Record<string, Template>>>> = { sv: reasonsSv, en: reasonsEn };

/**
 * Why an act is not possible, as a sentence.
 * @throws RangeError when the catalogue lacks the code, or the reason lacks a fact that the sentence needs
 */
export function reasonText({ code, facts }: Reason, locale: Locale): string {
  const catalogue = REASONS[locale];
  const template = Object.hasOwn(catalogue, code) ? catalogue[code] : undefined;
  if (template === undefined) throw new RangeError(`No ${locale} sentence for the reason "${code}"`);
  return fill(template, facts, locale);
}

/**
 * What a reason says of any case: where a fact would stand, its name does.
 * @throws RangeError when the catalogue lacks the code
 */
export function reasonInGeneral(code: string, locale: Locale): string {
  const template = Object.hasOwn(REASONS[locale], code) ? REASONS[locale][code] : undefined;
  if (template === undefined) throw new RangeError(`No ${locale} sentence for the reason "${code}"`);
  return template.replace(
    /\{(\w+)(?::[a-z-]+)?(?:\|[^|{}]*\|([^|{}]*))?\}/g,
    (_place, name: string, many?: string) => many?.replaceAll('#', `[${name}]`) ?? `[${name}]`,
  );
}

/** Codes that have a sentence, for the test that walks the charts. */
export const reasonCodes = (locale: Locale): readonly string[] => Object.keys(REASONS[locale]);
