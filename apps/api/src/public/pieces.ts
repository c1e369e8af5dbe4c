import type { PublicCase, PublicPlan } from '#casework';
import {
  councilName,
  fill,
  nameOf,
  planText,
  publicWords,
  tellEntry,
  toldOutcome,
  whenInWords,
  type Locale,
} from '#messages';
import type { PublicNews } from '#persistence';
import { stockholmDate } from '#process';
import { markup, type Html } from '../pages/html.js';
import { casePath, slugOf } from './addresses.js';
import { mark } from './marks.js';

/** Text that stands in the language it was written in. */
export const inLanguage = (text: string, lang: Locale, page: Locale): Html =>
  lang === page ? markup`${text}` : markup`<span lang="${lang}">${text}</span>`;

/** Names of products and uses are Swedish, also in English pages. */
export const swedish = (text: string, page: Locale): Html => inLanguage(text, 'sv', page);

/** A link to a case that names it. */
export const caseLink = ({ id, product }: PublicCase, lang: Locale): Html =>
  markup`<a href="${casePath(id, lang)}/${slugOf(product)}">${product}</a>`;

export const timeOf = (iso: string | null, text: string): Html =>
  iso === null ? markup`${text}` : markup`<time datetime="${iso}">${text}</time>`;

/** A line of a log, in a list of what happened last. */
export function newsItem({ case: about, entry }: PublicNews, lang: Locale): Html {
  const when = whenInWords(entry.occurred, lang);
  const told = tellEntry(entry, about, lang);
  const outcome = toldOutcome(entry, about, lang);
  return markup`<li><div class="t">${timeOf(when.iso, when.text)}${when.note !== null && markup`<small>${when.note}</small>`}</div>
<div><p>${caseLink(about, lang)}: ${inLanguage(told.text, told.lang, lang)}${outcome !== null && markup` ${outcome}`}</p>
<p class="src">${swedish(about.indication, lang)}${entry.inferred && markup` ${inferredTag(lang)}`}</p></div></li>`;
}

export const inferredTag = (lang: Locale): Html =>
  markup`<span class="tag inferred">${mark('guess')}${publicWords[lang].case.inferred}</span>`;

/** A planned day, with the days it had before. */
export function plannedDay({ what, dueOn, ours, moved }: PublicPlan, lang: Locale): Html {
  const words = publicWords[lang].case;
  const day = fill(what.startsWith('meeting:') ? words.on : words.by, { day: dueOn }, lang);
  return markup`${moved.map(
    ({ from, reasons }) =>
      markup`<span class="moved"><span class="vh">${words.movedFrom} </span><s class="strike">${fill(words.by, { day: from }, lang)}</s>
<span class="tiny quiet">${reasons.length === 0 ? words.noReason : fill(words.because, { reason: reasons.join(' ') }, lang)}</span></span>`,
  )}${timeOf(dueOn, day)}${ours && markup`<br><span class="tiny quiet">${words.ours}</span>`}`;
}

/** Who is to have done it: the case's own council where it is the council. */
export const holderName = ({ holder }: Pick<PublicPlan, 'holder'>, about: PublicCase, lang: Locale): string =>
  holder === 'council' ? councilName(about, lang) : nameOf('ball', holder, lang);

export const planName = ({ what }: PublicPlan, lang: Locale): string => planText(what, lang);

export const dayOf = (iso: string): string => stockholmDate(new Date(iso));
