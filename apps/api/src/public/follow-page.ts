import { followWords, publicWords, type Locale } from '#messages';
import { markup, type Html } from '../pages/html.js';
import { TRAP } from './addresses-of-people.js';
import { inLocale, PUBLIC_ROOT } from './addresses.js';
import { icon } from './marks.js';
import type { PublicPage } from './public-page.js';

const PATH = `${PUBLIC_ROOT}/folj`;

/** The form beside a case, and the feeds that do the same. */
export function followCard(caseId: string, lang: Locale): Html {
  const words = followWords[lang];
  const { feeds } = publicWords[lang];
  const at = inLocale(`${PUBLIC_ROOT}/arenden/${caseId}`, lang);
  return markup`<section class="card"><h2>${words.card}</h2>
${form(caseId, lang)}
<p class="small pubfeeds"><a href="${at}.atom">${icon('rss')} ${feeds.atom}</a><a href="${at}.json">${icon('braces')} ${feeds.json}</a><a href="${at}.ics">${icon('calendar')} ${feeds.calendar}</a></p></section>`;
}

/** @param caseId  empty for all of them */
function form(caseId: string, lang: Locale, given = '', isWrong = false): Html {
  const words = followWords[lang];
  return markup`<form class="stack" method="post" action="${inLocale(PATH, lang)}" aria-label="${words.card}" novalidate>
<input type="hidden" name="arende" value="${caseId}">
<div class="field"><label for="epost">${words.address}</label>
${isWrong && markup`<p class="fault" id="epost-fel">${words.fault}</p>`}
<input class="in" id="epost" name="epost" type="email" autocomplete="email" maxlength="254" value="${given}" required aria-describedby="${isWrong ? 'epost-fel epost-hjalp' : 'epost-hjalp'}"${isWrong && markup` aria-invalid="true"`}>
<span class="help" id="epost-hjalp">${words.help}</span></div>
${trap(words.trap)}
<button class="b main wide" type="submit">${icon('mail')}${words.button}</button></form>`;
}

/** Hidden from everybody, screen readers too; whoever fills it in is no person. */
export const trap = (label: string): Html =>
  markup`<div class="pubtrap" aria-hidden="true"><label for="webb">${label}</label><input id="webb" name="${TRAP}" tabindex="-1" autocomplete="off"></div>`;

/** Following everything, and where a wrong address leads. */
export function followPage(caseId: string, lang: Locale, given = '', isWrong = false): PublicPage {
  const words = followWords[lang];
  const title = caseId === '' ? words.title : words.card;
  return {
    ...plain(isWrong ? `${words.faultTitle}: ${title}` : title, PATH, lang),
    description: words.lead,
    isPrivate: isWrong,
    body: markup`<h1>${title}</h1>
${isWrong ? markup`<div class="pubnotice late" role="alert"><p><b>${words.faultTitle}.</b> <a href="#epost">${words.fault}</a></p></div>` : markup`<p class="say">${words.lead}</p>`}
<div class="pubform">${form(caseId, lang, given, isWrong)}</div>`,
  };
}

type Told = 'asked' | 'tooMany' | 'confirmed' | 'ended' | 'over';

/** What has come of it. */
export function followToldPage(what: Told, lang: Locale): PublicPage {
  const words = followWords[lang];
  const { title, lead } = words[what];
  return {
    ...plain(title, PATH, lang),
    isPrivate: true,
    body: markup`<h1>${title}</h1><p class="say" role="status">${lead}</p><p><a href="${inLocale(PUBLIC_ROOT, lang)}">${words.back}</a></p>`,
  };
}

/** Looking at the page changes nothing, since mail programs look at links by themselves. */
export function confirmPage(lang: Locale): PublicPage {
  const { title, lead, button } = followWords[lang].confirm;
  return {
    ...plain(title, PATH, lang),
    isPrivate: true,
    body: markup`<h1>${title}</h1><p class="say">${lead}</p><form method="post"><button class="b main" type="submit">${button}</button></form>`,
  };
}

export function endPage(lang: Locale): PublicPage {
  const { title, lead, one, all } = followWords[lang].end;
  return {
    ...plain(title, PATH, lang),
    isPrivate: true,
    body: markup`<h1>${title}</h1><p class="say">${lead}</p><form method="post" class="pubbuttons"><button class="b main" type="submit">${one}</button> <button class="b" type="submit" name="allt" value="ja">${all}</button></form>`,
  };
}

const plain = (title: string, path: string, lang: Locale) => ({
  title,
  path,
  lang,
  place: null,
  description: followWords[lang].lead,
});
