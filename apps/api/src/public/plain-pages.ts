import type { PublicCase, PublicPlan } from '#casework';
import { fill, publicWords, weekdayInWords, type Locale } from '#messages';
import type { IsoDate } from '#process';
import { API_ROOT } from '../api-root.js';
import { markup, type Html } from '../pages/html.js';
import { inLocale, PUBLIC_ROOT } from './addresses.js';
import type { Wanted } from './filters.js';
import { caseTable, pager } from './pipeline-page.js';
import { caseLink, holderName, plannedDay, planName, swedish, timeOf } from './pieces.js';
import type { PublicPage } from './public-page.js';

/** Search by product, substance, diagnosis or company; words stand in the address. */
export function searchPage(
  wanted: Wanted,
  found: { readonly cases: readonly PublicCase[]; readonly total: number } | null,
  today: IsoDate,
  lang: Locale,
): PublicPage {
  const words = publicWords[lang].searchPage;
  const path = `${PUBLIC_ROOT}/sok`;
  const facts = { n: found?.total ?? 0, words: wanted.words };
  return {
    title: words.title,
    lang,
    path,
    place: null,
    description: words.lead,
    body: markup`
<h1>${words.title}</h1>
<p class="say">${words.lead}</p>
<form class="pubsearch" method="get" action="${inLocale(path, lang)}" role="search">
<div class="field"><label for="sok">${words.label}</label><input class="in" id="sok" name="sok" type="search" value="${wanted.words}" maxlength="200" aria-describedby="sok-hjalp"><span class="help" id="sok-hjalp">${words.help}</span></div>
<button class="b main" type="submit">${words.button}</button></form>
${
  found !== null &&
  markup`<section aria-labelledby="traffar"><h2 id="traffar">${found.total === 0 ? fill(words.none, facts, lang) : fill(words.found, facts, lang)}</h2>
${found.total === 0 ? markup`<p>${words.tryThis}</p>` : caseTable(found.cases, today, lang)}${pager(wanted, found.total, lang, path)}</section>`
}`,
  };
}

interface Planned {
  readonly about: PublicCase;
  readonly plan: PublicPlan;
}

/** Planned dates of all cases, and the councils' meetings. */
export function meetingsPage(cases: readonly PublicCase[], today: IsoDate, lang: Locale): PublicPage {
  const words = publicWords[lang].meetings;
  const path = `${PUBLIC_ROOT}/moten`;
  const all = plannedIn(cases);
  const [meetings, dates] = [all.filter(({ plan }) => isMeeting(plan)), all.filter(({ plan }) => !isMeeting(plan))];
  return {
    title: words.title,
    lang,
    path,
    place: 'meetings',
    description: words.lead,
    feeds: { at: inLocale(PUBLIC_ROOT, lang), name: publicWords[lang].feeds.all },
    body: markup`
<h1>${words.title}</h1>
<p class="say">${words.lead}</p>
<section aria-labelledby="m-moten"><h2 id="m-moten">${words.meetings}</h2>
${meetings.length === 0 ? markup`<p>${words.noMeetings}</p>` : dateTable(meetings, today, lang)}</section>
<section aria-labelledby="m-datum"><h2 id="m-datum">${words.dates}</h2>
${dates.length === 0 ? markup`<p>${words.noDates}</p>` : dateTable(dates, today, lang)}</section>
<p class="pubways"><a href="${inLocale(PUBLIC_ROOT, lang)}.ics">${words.ownCalendar}</a></p>`,
  };
}

const isMeeting = ({ what }: PublicPlan): boolean => what.startsWith('meeting:');

/** Nearest first. */
export const plannedIn = (cases: readonly PublicCase[]): readonly Planned[] =>
  cases
    .flatMap((about) => about.plans.map((plan) => ({ about, plan })))
    .toSorted((a, b) => (a.plan.dueOn < b.plan.dueOn ? -1 : a.plan.dueOn > b.plan.dueOn ? 1 : 0));

function dateTable(planned: readonly Planned[], today: IsoDate, lang: Locale): Html {
  const { columns, late } = publicWords[lang].meetings;
  const rows = planned.map(
    ({
      about,
      plan,
    }) => markup`<tr><th scope="row">${isMeeting(plan) ? timeOf(plan.dueOn, weekdayInWords(plan.dueOn, lang)) : plannedDay(plan, lang)}
${plan.dueOn < today && markup`<small>${late}</small>`}</th>
<td data-h="${columns.what}">${planName(plan, lang)}</td>
<td data-h="${columns.case}">${caseLink(about, lang)}<small>${swedish(about.indication, lang)}</small></td>
<td data-h="${columns.who}">${holderName(plan, about, lang)}</td></tr>`,
  );
  return markup`<table class="cards pubtable"><thead><tr><th scope="col">${columns.day}</th><th scope="col">${columns.what}</th><th scope="col">${columns.case}</th><th scope="col">${columns.who}</th></tr></thead><tbody>${rows}</tbody></table>`;
}

/** What there is for other computers, and how it may be used. */
export function dataPage(publicUrl: string, lang: Locale): PublicPage {
  const words = publicWords[lang].data;
  const path = `${PUBLIC_ROOT}/data`;
  const at = `${publicUrl}${inLocale(PUBLIC_ROOT, lang)}`;
  const row = (format: string, what: string, url: string): Html =>
    markup`<tr><th scope="row">${format}</th><td data-h="${words.what}">${what}</td><td data-h="${words.address}"><a href="${url}">${url}</a></td></tr>`;
  return {
    title: words.title,
    lang,
    path,
    place: 'data',
    description: words.lead,
    body: markup`
<h1>${words.title}</h1>
<p class="say">${words.lead}</p>
<table class="cards pubtable"><thead><tr><th scope="col">${words.format}</th><th scope="col">${words.what}</th><th scope="col">${words.address}</th></tr></thead><tbody>
${row('JSON', words.json, `${at}/arenden.json`)}
${row('CSV', words.csv, `${at}.csv`)}
${row('Atom', words.atom, `${at}.atom`)}
${row('JSON Feed', words.feed, `${at}.json`)}
${row('iCalendar', words.calendar, `${at}.ics`)}
${row('RDF', words.catalogue, `${publicUrl}${PUBLIC_ROOT}.rdf`)}
${row('OpenAPI', words.apiText, `${publicUrl}${API_ROOT}/docs`)}</tbody></table>
<p>${words.perCase}</p>
<section aria-labelledby="d-licens"><h2 id="d-licens">${words.licence}</h2><p>${words.licenceText}</p></section>
<section aria-labelledby="d-inte"><h2 id="d-inte">${words.notIncluded}</h2><p>${words.notIncludedText}</p></section>`,
  };
}

export function personalDataPage(lang: Locale): PublicPage {
  const { title, lead, paragraphs } = publicWords[lang].personalData;
  return {
    title,
    lang,
    path: `${PUBLIC_ROOT}/personuppgifter`,
    place: null,
    description: lead,
    body: markup`<h1>${title}</h1><p class="say">${lead}</p><div class="pubtext">${paragraphs.map((text) => markup`<p>${text}</p>`)}</div>`,
  };
}
