import type { PublicCase } from '#casework';
import { fill, nameOf, publicWords, type Locale } from '#messages';
import type { PublicNews } from '#persistence';
import { STAGES, type IsoDate, type Stage } from '#process';
import { markup, type Html } from '../pages/html.js';
import { inLocale, PUBLIC_ROOT } from './addresses.js';
import { PROCESS_SLUGS, processOf, STAGE_SLUGS, toQuery, type Wanted } from './filters.js';
import { caseLink, newsItem, swedish } from './pieces.js';
import type { PublicPage } from './public-page.js';
import { publicStatus } from './public-status.js';

export const CASES_A_PAGE = 40;

/** What the list of cases shows. */
export interface Pipeline {
  readonly wanted: Wanted;
  readonly counts: ReadonlyMap<Stage, number>;
  readonly companies: readonly string[];
  readonly cases: readonly PublicCase[];
  readonly total: number;
  readonly news: readonly PublicNews[];
}

/** Where every case stands: how many at each step, the cases themselves, and what happened last. */
export function pipelinePage(pipeline: Pipeline, today: IsoDate, lang: Locale): PublicPage {
  const { pipeline: words, feeds } = publicWords[lang];
  const { wanted, total, news, cases } = pipeline;
  const isInForce = wanted.stages.join() === 'introduction,reassessment';
  const [title, lead] = isInForce ? [words.recommendationsTitle, words.recommendationsLead] : [words.title, words.lead];
  const at = inLocale(PUBLIC_ROOT, lang);
  return {
    title,
    lang,
    path: `${PUBLIC_ROOT}${toQuery(wanted, { page: wanted.page })}`,
    place: isInForce ? 'recommendations' : 'cases',
    description: lead,
    feeds: { at, name: feeds.all },
    body: markup`
<h1>${title}</h1>
<p class="say">${lead}</p>
<section aria-labelledby="o-steg" class="pubsteps"><h2 id="o-steg">${words.steps}</h2>${steps(pipeline, lang)}</section>
<section aria-labelledby="o-arenden"><h2 id="o-arenden">${fill(words.count, { n: total }, lang)}</h2>
${filterForm(pipeline, lang)}
${cases.length === 0 ? markup`<p class="pubnone">${words.none}</p>` : caseTable(cases, today, lang)}
${pager(wanted, total, lang)}</section>
<section aria-labelledby="o-nytt" class="pubnews"><h2 id="o-nytt">${words.news}</h2>
${news.length === 0 ? markup`<p>${words.noNews}</p>` : markup`<ol class="plog">${news.map((one) => newsItem(one, lang))}</ol>`}
<p class="pubways"><a href="${inLocale(`${PUBLIC_ROOT}/folj`, lang)}">${words.follow}</a> <a href="${at}.atom">${feeds.atom}</a> <a href="${at}.json">${feeds.json}</a> <a href="${at}.ics">${feeds.calendar}</a></p></section>`,
  };
}

/** Steps that nobody outside sees hold no case, and are left out. */
function steps({ counts, wanted }: Pipeline, lang: Locale): Html {
  const words = publicWords[lang];
  const at = inLocale(PUBLIC_ROOT, lang);
  const isChosen = (stage: Stage): boolean => wanted.stages.length === 1 && wanted.stages[0] === stage;
  const items = STAGES.flatMap((stage) => {
    const count = counts.get(stage) ?? 0;
    if (count === 0 && !isChosen(stage)) return [];
    const href = `${at}${toQuery(wanted, { stages: [stage] })}`;
    return [
      markup`<li><a href="${href}"${isChosen(stage) && markup` aria-current="true"`}><b>${count}</b> <span>${nameOf('stage', stage, lang)}</span></a><small>${words.explains[stage]}</small></li>`,
    ];
  });
  return markup`<ol class="pubpipe">${items}</ol>`;
}

function filterForm({ wanted, companies }: Pipeline, lang: Locale): Html {
  const { pipeline: words, processes } = publicWords[lang];
  const at = inLocale(PUBLIC_ROOT, lang);
  const option = (value: string, label: string, chosen: boolean): Html =>
    markup`<option value="${value}"${chosen && markup` selected`}>${label}</option>`;
  const isNarrow = toQuery(wanted) !== '';
  return markup`<form class="pubfilter" method="get" action="${at}" aria-label="${words.filters}">
<div class="field"><label for="steg">${words.step}</label><select class="in" id="steg" name="steg">${option('', words.all, wanted.stages.length === 0)}
${wanted.stages.length > 1 && option(wanted.stages.map((stage) => STAGE_SLUGS[stage]).join(','), wanted.stages.map((stage) => nameOf('stage', stage, lang)).join(', '), true)}
${STAGES.map((stage) => option(STAGE_SLUGS[stage], nameOf('stage', stage, lang), wanted.stages.length === 1 && wanted.stages[0] === stage))}</select></div>
<div class="field"><label for="process">${words.process}</label><select class="in" id="process" name="process">${option('', words.any, wanted.process === null)}
${PROCESS_SLUGS.map((slug) => option(slug, processes[slug], wanted.process === slug))}</select></div>
<div class="field"><label for="foretag">${words.company}</label><select class="in" id="foretag" name="foretag">${option('', words.any, wanted.company === '')}
${companies.map((company) => option(company, company, wanted.company === company))}</select></div>
<div class="field"><label for="diagnos">${words.diagnosis}</label><input class="in" id="diagnos" name="diagnos" type="search" value="${wanted.diagnosis}" maxlength="200"></div>
<div class="pubfilter-end"><button class="b" type="submit">${words.show}</button>${isNarrow && markup`<a href="${at}">${words.clear}</a>`}</div>
</form>`;
}

/** A table that becomes cards on a phone; each cell then carries its own heading. */
export function caseTable(cases: readonly PublicCase[], today: IsoDate, lang: Locale): Html {
  const { pipeline, processes } = publicWords[lang];
  const { columns } = pipeline;
  const rows = cases.map(
    (one) => markup`<tr><th scope="row">${caseLink(one, lang)}<small>${swedish(one.indication, lang)}</small></th>
<td data-h="${columns.step}">${nameOf('stage', one.stage, lang)}<small>${processes[processOf(one.kind, one.processVersion)]}</small></td>
<td data-h="${columns.status}">${publicStatus(one, today, lang)}</td>
<td data-h="${columns.company}">${one.company}</td></tr>`,
  );
  return markup`<table class="cards pubtable pubcases"><thead><tr><th scope="col">${columns.case}</th><th scope="col">${columns.step}</th><th scope="col">${columns.status}</th><th scope="col">${columns.company}</th></tr></thead><tbody>${rows}</tbody></table>`;
}

export function pager(wanted: Wanted, total: number, lang: Locale, path = PUBLIC_ROOT): Html | null {
  const words = publicWords[lang].pipeline;
  const pages = Math.max(1, Math.ceil(total / CASES_A_PAGE));
  if (pages === 1) return null;
  const to = (page: number): string => `${inLocale(path, lang)}${toQuery(wanted, { page })}`;
  const { page } = wanted;
  return markup`<nav class="pubpager" aria-label="${words.pages}">${page > 1 && markup`<a rel="prev" href="${to(page - 1)}">${words.previous}</a>`}
<span>${fill(words.page, { page, pages }, lang)}</span>${page < pages && markup`<a rel="next" href="${to(page + 1)}">${words.next}</a>`}</nav>`;
}

export const lastChange = (cases: readonly PublicCase[]): Date | null =>
  cases.length === 0
    ? null
    : new Date(
        cases
          .map(({ changedAt }) => changedAt)
          .toSorted()
          .at(-1) ?? 0,
      );
