import type { PublicCase } from '#casework';
import { councilName, fill, nameOf, publicWords, type Locale } from '#messages';
import type { IsoDate } from '#process';
import { markup, type Html } from '../pages/html.js';
import { casePath, PUBLIC_ROOT, slugOf } from './addresses.js';
import { followCard } from './follow-page.js';
import { logList } from './log-list.js';
import { mark } from './marks.js';
import { dayOf, holderName, plannedDay, planName, swedish } from './pieces.js';
import { patientsOf, publicStatus } from './public-status.js';
import type { PublicPage } from './public-page.js';

/** Answers to comments on one text, as they were published. */
export interface PublishedText {
  readonly title: string;
  readonly publishedOn: IsoDate;
  readonly answers: readonly {
    readonly regionName: string | null;
    readonly quote: string;
    readonly comment: string;
    readonly label: string;
    readonly reason: string;
  }[];
}

/** A document that has been published in the case. */
export interface PublishedDocument {
  readonly title: string;
  readonly publishedOn: IsoDate | null;
  readonly url: string | null;
}

export interface CaseOnPage {
  readonly found: PublicCase;
  readonly texts: readonly PublishedText[];
  readonly documents: readonly PublishedDocument[];
}

/** The page of one case: where it stands, what that means, what comes next, and what has happened. @source ux.md#5 (Public case page) */
export function casePage({ found, texts, documents }: CaseOnPage, today: IsoDate, lang: Locale): PublicPage {
  const words = publicWords[lang].case;
  const status = publicStatus(found, today, lang);
  const { id, product, indication } = found;
  const isInForce = found.stage === 'introduction' || found.stage === 'reassessment';
  return {
    title: `${product} – ${indication}`,
    lang,
    path: `${casePath(id, 'sv')}/${slugOf(product)}`,
    place: isInForce ? 'recommendations' : 'cases',
    description: status,
    feeds: { at: casePath(id, lang), name: fill(publicWords[lang].feeds.one, { product, indication }, lang) },
    body: markup`
${marks(found, lang)}
<h1>${product}</h1>
<p class="pubuse">${swedish(indication, lang)}</p>
<p class="say">${status}</p>
<div class="pubcols">
<div>
<section aria-labelledby="p-patienter"><h2 id="p-patienter">${words.patients}</h2>
${publicWords[lang].patients[patientsOf(found)].map((text) => markup`<p>${text}</p>`)}</section>
<section aria-labelledby="p-nast"><h2 id="p-nast">${words.next}</h2>${plans(found, lang)}</section>
<section aria-labelledby="p-logg"><h2 id="p-logg">${words.log}</h2>
${found.log.length === 0 ? markup`<p>${words.noLog}</p>` : logList(found, lang)}</section>
<section aria-labelledby="p-handlingar"><h2 id="p-handlingar">${words.documents}</h2>${documentList(documents, lang)}</section>
<section aria-labelledby="p-synpunkter"><h2 id="p-synpunkter">${words.opinions}</h2>
${texts.length === 0 ? markup`<p>${words.noOpinions}</p>` : texts.map((text) => answeredText(text, lang))}</section>
</div>
<aside class="side" aria-label="${words.about}">
${aboutCard(found, lang)}
${followCard(found.id, lang)}
<p class="small quiet">${fill(words.updated, { day: dayOf(found.changedAt) }, lang)}
${found.fromHistory && markup`${words.wrong} <a href="/om-tillganglighet#anmal">${words.wrongLink}</a>`}</p>
</aside>
</div>`,
  };
}

function marks({ stage, hold, plans: all }: PublicCase, lang: Locale): Html {
  const words = publicWords[lang].case;
  const review = all.find(({ what }) => what === 'review');
  return markup`<p class="mark">
<span class="st accent">${mark('now')}${stage === 'introduction' ? words.inForce : nameOf('stage', stage, lang)}</span>
${hold !== null && markup`<span class="st pause">${mark('paused')}${words.onHold}</span>`}
${review && markup`<span class="st soon">${mark('soon')}${fill(words.reviewBy, { day: review.dueOn }, lang)}</span>`}</p>`;
}

function plans(found: PublicCase, lang: Locale): Html {
  const { case: words } = publicWords[lang];
  const columns = words.nextColumns;
  if (found.plans.length === 0) return markup`<p>${words.noPlans}</p>`;
  const rows = found.plans.map(
    (plan) => markup`<tr><th scope="row">${planName(plan, lang)}</th>
<td data-h="${columns.planned}">${plannedDay(plan, lang)}</td>
<td data-h="${columns.who}">${holderName(plan, found, lang)}</td></tr>`,
  );
  return markup`<table class="cards pubtable"><thead><tr><th scope="col">${columns.step}</th><th scope="col">${columns.planned}</th><th scope="col">${columns.who}</th></tr></thead>
<tbody>${rows}</tbody></table><p class="small quiet">${words.movedNote}</p>`;
}

function documentList(documents: readonly PublishedDocument[], lang: Locale): Html {
  const words = publicWords[lang].case;
  if (documents.length === 0) return markup`<p>${words.noDocuments}</p>`;
  return markup`<ul class="bullets">${documents.map(
    ({ title, publishedOn, url }) =>
      markup`<li>${url === null ? swedish(title, lang) : markup`<a href="${url}">${swedish(title, lang)}</a>`}${publishedOn !== null && markup`, <time datetime="${publishedOn}">${fill(words.on, { day: publishedOn }, lang)}</time>`}</li>`,
  )}</ul>`;
}

function answeredText({ title, publishedOn, answers }: PublishedText, lang: Locale): Html {
  const words = publicWords[lang].case;
  const labels = words.answerOf;
  return markup`<h3>${fill(words.opinionsAbout, { title, day: publishedOn }, lang)}</h3>
<ol class="pubanswers">${answers.map(
    ({ regionName, quote, comment, label, reason }) => markup`<li><dl class="kv">
${regionName !== null && markup`<div><dt>${labels.from}</dt><dd>${regionName}</dd></div>`}
<div><dt>${labels.passage}</dt><dd lang="sv">”${quote}”</dd></div>
<div><dt>${labels.comment}</dt><dd lang="sv">${comment}</dd></div>
<div><dt>${labels.answer}: ${label}</dt><dd lang="sv">${reason}</dd></div></dl></li>`,
  )}</ol>`;
}

function aboutCard(found: PublicCase, lang: Locale): Html {
  const { case: words } = publicWords[lang];
  const { product, substance, indication, company, kind, processVersion, balls } = found;
  const fact = (label: string, value: string | Html): Html => markup`<div><dt>${label}</dt><dd>${value}</dd></div>`;
  const [ball] = balls;
  return markup`<section class="card"><h2>${words.about}</h2><dl class="kv">
${fact(words.facts[kind], substance === product ? product : `${product} (${substance})`)}
${fact(words.facts.company, company)}
${fact(words.facts.use, swedish(indication, lang))}
${fact(words.facts.responsible, councilName(found, lang))}
${ball && fact(words.facts.waitsFor, waitedFor(ball, found, lang))}
${fact(words.facts.process, nameOf('process', processVersion, lang))}
<div><dt>${words.facts.terms}</dt><dd class="secret">${mark('lock')} ${words.termsNotShown}</dd></div>
</dl></section>`;
}

/** Of a history it is often not known to the day since when: then no day is told. */
function waitedFor(ball: PublicCase['balls'][number], found: PublicCase, lang: Locale): string {
  const words = publicWords[lang].case;
  const holder = ball.holder === 'region' ? words.regions : holderName(ball, found, lang);
  return found.fromHistory ? holder : fill(words.since, { holder, day: ball.since }, lang);
}

/** The page of a case that is not there, or not public: the two look the same. */
export const notFoundPage = (path: string, lang: Locale): PublicPage => {
  const { title, lead } = publicWords[lang].notFound;
  return {
    title,
    lang,
    path,
    place: 'cases',
    description: lead,
    isPrivate: true,
    body: markup`<h1>${title}</h1><p class="say">${lead}</p><p><a class="b" href="${lang === 'en' ? '/en' : ''}${PUBLIC_ROOT}/sok">${publicWords[lang].search}</a></p>`,
  };
};
