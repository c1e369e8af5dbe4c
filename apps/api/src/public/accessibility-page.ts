import { accessibilityWords, fill, instantInWords, type Locale } from '#messages';
import type { AccessibilityReport } from '#persistence';
import { markup, paragraphs, type Html } from '../pages/html.js';
import type { Page } from '../pages/layout.js';
import { inLocale } from './addresses.js';
import { trap } from './follow-page.js';
import type { PublicPage } from './public-page.js';

export const ACCESSIBILITY_PATH = '/om-tillganglighet';
/** Where coordinators read what was reported. */
export const REPORTS_PATH = '/om-tillganglighet/anmalningar';

export const LONGEST_REPORT = 5_000;
export const LONGEST_PAGE = 500;

export interface ReportGiven {
  readonly fault: string;
  readonly page: string;
  readonly address: string;
  readonly copy: boolean;
}
export type ReportFault = 'missing' | 'tooLong' | 'badAddress' | 'addressForCopy';

const NOTHING: ReportGiven = { fault: '', page: '', address: '', copy: false };

/** The statement, and the form below it. @source domain/law-and-conventions.md#5 */
export function accessibilityPage(lang: Locale, given = NOTHING, wrong: ReportFault | null = null): PublicPage {
  const words = accessibilityWords[lang];
  const told = wrong === null ? null : fill(words.form[wrong], { limit: LONGEST_REPORT }, lang);
  const at = wrong === 'badAddress' || wrong === 'addressForCopy' ? 'epost' : 'brist';
  return {
    title: told === null ? words.title : `${words.form.faultTitle}: ${words.title}`,
    lang,
    path: ACCESSIBILITY_PATH,
    place: null,
    description: words.lead,
    isPrivate: told !== null,
    body: markup`
<h1>${words.title}</h1>
${told !== null && markup`<div class="pubnotice late" role="alert"><p><b>${words.form.faultTitle}.</b> <a href="#${at}">${told}</a></p></div>`}
<p class="say">${words.lead}</p>
<div class="pubtext">
${words.sections.map(
  ({
    heading,
    paragraphs: texts,
    points = [],
  }) => markup`<section><h2>${heading}</h2>${texts.map((text) => markup`<p>${text}</p>`)}
${points.length > 0 && markup`<ul class="bullets">${points.map((point) => markup`<li>${point}</li>`)}</ul>`}</section>`,
)}
<section id="anmal"><h2>${words.form.heading}</h2><p>${words.form.lead}</p>${reportForm(lang, given, told, at)}</section>
</div>`,
  };
}

function reportForm(lang: Locale, { fault, page, address, copy }: ReportGiven, told: string | null, at: string): Html {
  const words = accessibilityWords[lang].form;
  const wrong = (name: string): Html | null =>
    told === null || at !== name ? null : markup`<p class="fault" id="${name}-fel">${told}</p>`;
  const described = (name: string): string =>
    told !== null && at === name ? `${name}-fel ${name}-hjalp` : `${name}-hjalp`;
  const invalid = (name: string): Html | null => (told !== null && at === name ? markup` aria-invalid="true"` : null);
  return markup`<form class="stack pubform" method="post" action="${inLocale(ACCESSIBILITY_PATH, lang)}" aria-label="${words.heading}" novalidate>
<div class="field"><label for="brist">${words.fault}</label><span class="help" id="brist-hjalp">${words.faultHelp}</span>${wrong('brist')}
<textarea class="in" id="brist" name="brist" rows="6" required maxlength="${LONGEST_REPORT}" aria-describedby="${described('brist')}"${invalid('brist')}>
${fault}</textarea></div>
<div class="field"><label for="sida">${words.page}</label><span class="help" id="sida-hjalp">${words.pageHelp}</span>
<input class="in" id="sida" name="sida" maxlength="${LONGEST_PAGE}" value="${page}" aria-describedby="sida-hjalp"></div>
<div class="field"><label for="epost">${words.address}</label><span class="help" id="epost-hjalp">${words.addressHelp}</span>${wrong('epost')}
<input class="in" id="epost" name="epost" type="email" autocomplete="email" maxlength="254" value="${address}" aria-describedby="${described('epost')}"${invalid('epost')}></div>
<label class="pubcheck"><input type="checkbox" name="kopia" value="ja"${copy && markup` checked`}> ${words.copy}</label>
${trap(words.trap)}
<button class="b main" type="submit">${words.button}</button></form>`;
}

export function thanksPage(lang: Locale, withCopy: boolean): PublicPage {
  const { title, lead, withCopy: also } = accessibilityWords[lang].thanks;
  return {
    title,
    lang,
    path: ACCESSIBILITY_PATH,
    place: null,
    description: lead,
    isPrivate: true,
    body: markup`<h1>${title}</h1><p class="say" role="status">${lead}${withCopy && markup` ${also}`}</p>`,
  };
}

/** What was reported, for coordinators. */
export function reportsPage(reports: readonly AccessibilityReport[], csrf: string, lang: Locale): Page {
  const words = accessibilityWords[lang].list;
  const items = reports.map(
    ({ id, receivedAt, page, fault, address, locale, handledAt }) => markup`<li class="panel">
<dl class="facts"><div><dt>${words.received}</dt><dd>${instantInWords(receivedAt.toISOString(), lang)}</dd></div>
<div><dt>${words.what}</dt><dd lang="${locale}">${paragraphs(fault)}</dd></div>
${page !== null && markup`<div><dt>${words.where}</dt><dd>${page}</dd></div>`}
${address !== null && markup`<div><dt>${words.from}</dt><dd>${address}</dd></div>`}
<div><dt>${words.state}</dt><dd>${handledAt === null ? words.waits : fill(words.handled, { at: handledAt.toISOString() }, lang)}</dd></div></dl>
${handledAt === null && markup`<form method="post" action="${REPORTS_PATH}/${id}"><input type="hidden" name="csrf" value="${csrf}"><button class="second" type="submit">${words.settle}</button></form>`}</li>`,
  );
  return {
    title: words.title,
    lang,
    body: markup`<p class="lead">${words.lead}</p>${items.length === 0 ? markup`<p class="notice">${words.none}</p>` : markup`<ul class="panels">${items}</ul>`}`,
  };
}
