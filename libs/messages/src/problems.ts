import type { JsonRecord } from '#process';
import type { InEach, Locale } from './locale.js';
import type { ProblemTextCode, ProblemTexts } from './problem-texts.js';
import { problemsEn } from './problems.en.js';
import { problemsSv } from './problems.sv.js';
import { fill } from './template.js';

export type { ProblemTextCode } from './problem-texts.js';

const TEXTS: InEach<ProblemTexts> = { sv: problemsSv, en: problemsEn };

/** Title and detail of a problem, its facts filled in. */
export function problemText(
  code: ProblemTextCode,
  facts: JsonRecord,
  locale: Locale,
): { readonly title: string; readonly detail: string } {
  const { title, detail } = TEXTS[locale][code];
  return { title, detail: fill(detail, facts, locale) };
}
