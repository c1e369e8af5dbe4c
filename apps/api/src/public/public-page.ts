import { publicWords, type Locale } from '#messages';
import { API_ROOT } from '../api-root.js';
import { markup, type Html } from '../pages/html.js';
import { brandLink, writeDocument } from '../pages/layout.js';
import { pageStyle } from '../pages/page-style.js';
import { inLocale, PUBLIC_ROOT } from './addresses.js';

/** Which entry of the menu a page belongs to. */
export type MenuPlace = 'cases' | 'recommendations' | 'meetings' | 'data' | null;

/** A page for everybody. The same for every reader, signed in or not, so that it can be kept anywhere. */
export interface PublicPage {
  readonly title: string;
  readonly lang: Locale;
  /** Its address in Swedish, with the query: the other language stands at the same place. */
  readonly path: string;
  readonly place: MenuPlace;
  /** One sentence of what is here, for search engines. */
  readonly description: string;
  readonly body: Html;
  /** Address of the feeds that stand beside it, without the end that names the format. */
  readonly feeds?: { readonly at: string; readonly name: string };
  /** Addressed to one reader: nobody keeps it and no search engine lists it. */
  readonly isPrivate?: boolean;
}

/** What an installation shows around every page. */
export interface Surroundings {
  readonly publicUrl: string;
  /** Letters are caught on this machine, and can be read there. */
  readonly lettersCaught: boolean;
}

export function writePublicPage(page: PublicPage, around: Surroundings): string {
  const { title, lang, body } = page;
  return writeDocument(
    {
      title,
      lang,
      head: headOf(page, around),
      top: topOf(page),
      main: markup`<main class="pubmain" id="innehall">
${body}
</main>`,
      foot: footOf(page, around),
    },
    pageStyle(),
  );
}

const MENU: readonly { readonly place: Exclude<MenuPlace, null>; readonly to: string }[] = [
  { place: 'cases', to: PUBLIC_ROOT },
  { place: 'recommendations', to: `${PUBLIC_ROOT}?steg=inforande,omprovning` },
  { place: 'meetings', to: `${PUBLIC_ROOT}/moten` },
  { place: 'data', to: `${PUBLIC_ROOT}/data` },
];

function headOf({ description, path, feeds, isPrivate = false, lang }: PublicPage, { publicUrl }: Surroundings): Html {
  const absolute = (locale: Locale): string => `${publicUrl}${inLocale(path, locale)}`;
  if (isPrivate) return markup`<meta name="robots" content="noindex">`;
  return markup`<meta name="description" content="${description}">
<link rel="canonical" href="${absolute(lang)}">
<link rel="alternate" hreflang="sv" href="${absolute('sv')}">
<link rel="alternate" hreflang="en" href="${absolute('en')}">
${
  feeds &&
  markup`<link rel="alternate" type="application/atom+xml" title="${feeds.name}" href="${feeds.at}.atom">
<link rel="alternate" type="application/feed+json" title="${feeds.name}" href="${feeds.at}.json">
<link rel="alternate" type="text/calendar" title="${feeds.name}" href="${feeds.at}.ics">`
}`;
}

function topOf({ lang, path, place }: PublicPage): Html {
  const words = publicWords[lang];
  const other: Locale = lang === 'sv' ? 'en' : 'sv';
  const items = MENU.map(
    (one) =>
      markup`<li><a href="${inLocale(one.to, lang)}"${one.place === place && CURRENT}>${words.menuItems[one.place]}</a></li>`,
  );
  return markup`${brandLink(inLocale(PUBLIC_ROOT, lang), words.brand)}
<nav aria-label="${words.menu}"><ul class="main">${items}</ul></nav>
<div class="end"><a href="${inLocale(`${PUBLIC_ROOT}/sok`, lang)}">${words.search}</a><a href="${inLocale(path, other)}" lang="${other}" hreflang="${other}">${words.otherLanguage}</a><a href="/sign-in?returnTo=%2F">${words.signIn}</a></div>`;
}

const CURRENT = markup` aria-current="page"`;

function footOf({ lang }: PublicPage, { lettersCaught }: Surroundings): Html {
  const { foot } = publicWords[lang];
  return markup`<span>${foot.owner}</span>
<a href="${inLocale('/om-tillganglighet', lang)}">${foot.accessibility}</a>
<a href="${inLocale(`${PUBLIC_ROOT}/personuppgifter`, lang)}">${foot.personalData}</a>
<a href="${inLocale(`${PUBLIC_ROOT}/data`, lang)}">${foot.data}</a>
<a href="${API_ROOT}/docs">${foot.api}</a>
${lettersCaught && markup`<a href="/post">${foot.post}</a>`}`;
}
