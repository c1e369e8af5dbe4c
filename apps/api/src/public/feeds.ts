import { derivedId, type PublicCase } from '#casework';
import { type CalendarDay, toCalendar } from '#mail';
import { fill, nameOf, outcomeLabel, publicWords, tellEntry, toldOutcome, whenInWords, type Locale } from '#messages';
import type { PublicNews } from '#persistence';
import type { IsoDate } from '#process';
import { markup, raw } from '../pages/html.js';
import { casePath, inLocale, PUBLIC_ROOT, slugOf } from './addresses.js';
import { processOf } from './filters.js';
import { plannedIn } from './plain-pages.js';
import { holderName, planName } from './pieces.js';
import { publicStatus } from './public-status.js';

/** Where a feed stands and what it is about. */
export interface FeedOf {
  readonly title: string;
  /** Address of the page, without what names a format. */
  readonly page: string;
  readonly lang: Locale;
  readonly publicUrl: string;
}

export const feedOfAll = (publicUrl: string, lang: Locale): FeedOf => ({
  title: publicWords[lang].feeds.all,
  page: `${publicUrl}${inLocale(PUBLIC_ROOT, lang)}`,
  lang,
  publicUrl,
});

export const feedOfCase = ({ id, product, indication }: PublicCase, publicUrl: string, lang: Locale): FeedOf => ({
  title: fill(publicWords[lang].feeds.one, { product, indication }, lang),
  page: `${publicUrl}${casePath(id, lang)}`,
  lang,
  publicUrl,
});

/** One line of a log as readers of feeds show it. */
function toItem({ case: about, entry }: PublicNews, { lang, publicUrl }: FeedOf) {
  const told = tellEntry(entry, about, lang);
  const outcome = toldOutcome(entry, about, lang);
  const when = whenInWords(entry.occurred, lang);
  return {
    // The same in both languages: it is the same event.
    id: `urn:uuid:${derivedId(`public-entry:${about.id}:${entry.seq}`)}`,
    url: `${publicUrl}${casePath(about.id, lang)}/${slugOf(about.product)}`,
    title: `${about.product}: ${told.text}`,
    text: [
      `${about.indication}.`,
      `${when.text}${when.note === null ? '' : ` (${when.note})`}.`,
      told.text,
      outcome ?? '',
    ]
      .filter((part) => part !== '')
      .join(' '),
    recordedAt: new Date(entry.recordedAt).toISOString(),
  };
}

const updatedAt = (news: readonly PublicNews[], fallback: Date): string =>
  news
    .map(({ entry }) => new Date(entry.recordedAt).toISOString())
    .toSorted()
    .at(-1) ?? fallback.toISOString();

/** XML holds no control characters, escaped or not. */
// oxlint-disable-next-line no-control-regex -- finding control characters is what it is for
const plain = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ' ');

/** @source RFC 4287 */
export function toAtom(of: FeedOf, news: readonly PublicNews[], changedAt: Date): string {
  const { title, page, lang } = of;
  const entries = news
    .map((one) => toItem(one, of))
    .map(
      (item) => markup`<entry>
<id>${item.id}</id>
<title>${plain(item.title)}</title>
<link rel="alternate" type="text/html" href="${item.url}"/>
<updated>${item.recordedAt}</updated>
<summary>${plain(item.text)}</summary>
</entry>
`,
    );
  return markup`${raw('<?xml version="1.0" encoding="utf-8"?>\n')}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}">
<id>${page}</id>
<title>${plain(title)}</title>
<link rel="self" type="application/atom+xml" href="${page}.atom"/>
<link rel="alternate" type="text/html" href="${page}"/>
<updated>${updatedAt(news, changedAt)}</updated>
<author><name>Ordna</name></author>
${entries}</feed>
`.text;
}

/** @source jsonfeed.org/version/1.1 */
export function toJsonFeed(
  of: FeedOf,
  news: readonly PublicNews[],
  more: Readonly<Record<string, unknown>> = {},
): string {
  const { title, page, lang } = of;
  return `${JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title,
      home_page_url: page,
      feed_url: `${page}.json`,
      language: lang,
      items: news
        .map((one) => toItem(one, of))
        .map(({ id, url, title: heading, text, recordedAt }) => ({
          id,
          url,
          title: heading,
          content_text: text,
          date_published: recordedAt,
        })),
      ...more,
    },
    null,
    1,
  )}\n`;
}

/** Planned days as a calendar; a moved day moves in the reader's calendar. */
export function toIcs({ title, lang, publicUrl }: FeedOf, cases: readonly PublicCase[]): string {
  const days = plannedIn(cases).map(({ about, plan }): CalendarDay => ({
    uid: `${plan.id}@ordna`,
    sequence: plan.moved.length,
    stamp: new Date(about.changedAt),
    on: plan.dueOn,
    summary: `${about.product}: ${planName(plan, lang)}`,
    description: `${about.indication}. ${holderName(plan, about, lang)}.${plan.ours ? ` (${publicWords[lang].case.ours})` : ''}`,
    url: `${publicUrl}${casePath(about.id, lang)}`,
  }));
  return toCalendar(title, lang, days);
}

/** A case as open data: codes beside words. */
export function toOpenCase(found: PublicCase, today: IsoDate, publicUrl: string, lang: Locale) {
  const { id, product, substance, indication, company, kind, processVersion, stage, outcome, changedAt, plans } = found;
  return {
    id,
    url: `${publicUrl}${casePath(id, lang)}`,
    product,
    substance,
    indication,
    company,
    kind,
    process: processOf(kind, processVersion),
    processVersion,
    stage,
    stageLabel: nameOf('stage', stage, lang),
    status: publicStatus(found, today, lang),
    outcome,
    outcomeLabel: outcome === null ? null : outcomeLabel(outcome, processVersion, lang),
    changedAt,
    planned: plans.map((plan) => ({
      what: planName(plan, lang),
      dueOn: plan.dueOn,
      responsible: holderName(plan, found, lang),
      isDefault: plan.ours,
      movedFrom: plan.moved.map(({ from, reasons }) => ({ dueOn: from, reasons })),
    })),
  };
}

/** @source RFC 4180; a cell that a spreadsheet would run as a formula is kept from it by an apostrophe */
export function toCsv(cases: readonly PublicCase[], today: IsoDate, publicUrl: string, lang: Locale): string {
  const rows = cases.map((one) => {
    const {
      id,
      product,
      substance,
      indication,
      company,
      process,
      stageLabel,
      status,
      outcomeLabel: answer,
      changedAt,
      url,
    } = toOpenCase(one, today, publicUrl, lang);
    return [
      id,
      product,
      substance,
      indication,
      company,
      process,
      stageLabel,
      status,
      answer ?? '',
      changedAt.slice(0, 10),
      url,
    ];
  });
  return `\ufeff${[publicWords[lang].csvColumns, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The data set as dataportal.se harvests it. @source domain/law-and-conventions.md#10 [OD1] (metadata CC0, data CC BY) */
export function toCatalogue(publicUrl: string): string {
  const at = `${publicUrl}${PUBLIC_ROOT}`;
  const words = publicWords.sv.data;
  const distribution = (name: string, url: string, type: string, title: string) => markup`<dcat:distribution>
<dcat:Distribution rdf:about="${at}/data#${name}">
<dcterms:title xml:lang="sv">${title}</dcterms:title>
<dcat:accessURL rdf:resource="${at}/data"/>
<dcat:downloadURL rdf:resource="${url}"/>
<dcterms:format>${type}</dcterms:format>
<dcterms:license rdf:resource="http://creativecommons.org/licenses/by/4.0/"/>
</dcat:Distribution>
</dcat:distribution>
`;
  return markup`${raw('<?xml version="1.0" encoding="utf-8"?>\n')}<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dcat="http://www.w3.org/ns/dcat#" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:foaf="http://xmlns.com/foaf/0.1/">
<dcat:Catalog rdf:about="${at}.rdf">
<dcterms:title xml:lang="sv">${publicWords.sv.brand}</dcterms:title>
<dcterms:description xml:lang="sv">${publicWords.sv.pipeline.lead}</dcterms:description>
<dcterms:license rdf:resource="http://creativecommons.org/publicdomain/zero/1.0/"/>
<dcterms:publisher><foaf:Agent rdf:about="${publicUrl}/"><foaf:name>Ordna</foaf:name></foaf:Agent></dcterms:publisher>
<dcat:dataset>
<dcat:Dataset rdf:about="${at}/data">
<dcterms:title xml:lang="sv">${publicWords.sv.pipeline.title}</dcterms:title>
<dcterms:title xml:lang="en">${publicWords.en.pipeline.title}</dcterms:title>
<dcterms:description xml:lang="sv">${words.json}. ${words.notIncludedText}</dcterms:description>
<dcat:theme rdf:resource="http://publications.europa.eu/resource/authority/data-theme/HEAL"/>
<dcterms:publisher rdf:resource="${publicUrl}/"/>
${distribution('json', `${at}/arenden.json`, 'application/json', words.json)}${distribution('csv', `${at}.csv`, 'text/csv', words.csv)}${distribution('ics', `${at}.ics`, 'text/calendar', words.calendar)}</dcat:Dataset>
</dcat:dataset>
</dcat:Catalog>
</rdf:RDF>
`.text;
}
