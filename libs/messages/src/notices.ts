import type { InEach, Locale } from './locale.js';
import { noticesEn } from './notices.en.js';
import { noticesSv } from './notices.sv.js';
import type { Template } from './template.js';

const NOTICES: InEach<Readonly<Record<string, Template>>> = { sv: noticesSv, en: noticesEn };

/** What a notice says, as one sentence about its case. May need `regionName`. @throws RangeError for one without words */
export function noticeText(notice: string, locale: Locale): Template {
  const texts = NOTICES[locale];
  const text = Object.hasOwn(texts, notice) ? texts[notice] : undefined;
  if (text === undefined) throw new RangeError(`No ${locale} text for the notice "${notice}"`);
  return text;
}
