import type { PublicCase, PublicEntry } from '#casework';
import { fill, publicWords, tellEntry, toldOutcome, whenInSentence, whenInWords, type Locale } from '#messages';
import { markup, paragraphs, type Html } from '../pages/html.js';
import { dayOf, inferredTag, inLanguage, timeOf } from './pieces.js';

/** Entries told as one: steps that had to be inferred one after another, and everything else by itself. */
type Group = readonly [PublicEntry, ...PublicEntry[]];

/** What has happened, the latest first. Where nobody knows the day, it is said between which others it was. @source ux.md#1 (two dates, inferred is marked) */
export function logList(found: PublicCase, lang: Locale): Html {
  const observed = new Set(found.log.flatMap(({ act, inferred }) => (act === null || inferred ? [] : [act])));
  // What was seen to happen is not told once more as something that must have happened.
  const told = found.log.filter(({ act, inferred }) => !inferred || act === null || !observed.has(act));
  const groups = grouped(told);
  return markup`<ol class="plog">${groups.map((group, index) =>
    group[0].inferred ? inferredItem(group, groups, index, found, lang) : logItem(group[0], groups, index, found, lang),
  )}</ol>`;
}

function grouped(log: readonly PublicEntry[]): readonly Group[] {
  const groups: Group[] = [];
  for (const entry of log) {
    const last = groups.at(-1);
    if (last && entry.inferred && last[0].inferred && last[0].occurred.date === entry.occurred.date)
      groups[groups.length - 1] = [...last, entry];
    else groups.push([entry]);
  }
  return groups;
}

function logItem(entry: PublicEntry, groups: readonly Group[], index: number, found: PublicCase, lang: Locale): Html {
  const words = publicWords[lang];
  const told = tellEntry(entry, found, lang);
  const outcome = toldOutcome(entry, found, lang);
  return markup`<li>${whenOf(entry, groups, index, lang)}
<div><p>${inLanguage(told.text, told.lang, lang)}${outcome !== null && markup` ${outcome}`}</p>
${entry.words.map(
  ({ name, texts }) => markup`<div class="pubwords" lang="sv"><b lang="${lang}">${words.words[name]}</b>
${texts.length === 1 ? paragraphs(texts[0] ?? '') : markup`<ul class="bullets">${texts.map((text) => markup`<li>${text}</li>`)}</ul>`}</div>`,
)}
${sourceLine(entry, lang)}</div></li>`;
}

/** Oldest first within, as they would be told; the same sentence is not told twice. */
function inferredItem(group: Group, groups: readonly Group[], index: number, found: PublicCase, lang: Locale): Html {
  const texts = group.toReversed().map((entry) => tellEntry(entry, found, lang).text);
  return markup`<li>${whenOf(group[0], groups, index, lang)}
<div><p>${[...new Set(texts)].join(' ')}</p><p class="src">${inferredTag(lang)} ${publicWords[lang].case.inferredBecause}</p></div></li>`;
}

function whenOf({ occurred }: PublicEntry, groups: readonly Group[], index: number, lang: Locale): Html {
  const when = whenInWords(occurred, lang);
  const note = when.iso === null ? around(groups, index, lang) : when.note;
  return markup`<div class="t">${timeOf(when.iso, when.text)}${note !== null && markup`<small>${note}</small>`}</div>`;
}

/** Between which days something without one lies, as far as the entries beside it tell. */
function around(groups: readonly Group[], index: number, lang: Locale): string | null {
  const words = publicWords[lang].case;
  const dayIn = (group: Group | undefined): string | null =>
    group === undefined ? null : whenInSentence(group[0].occurred, lang);
  const isDated = ([{ occurred }]: Group): boolean => occurred.date !== null;
  const from = dayIn(groups.slice(index + 1).find(isDated));
  const to = dayIn(groups.slice(0, index).findLast(isDated));
  if (from !== null && to !== null) return from === to ? null : fill(words.between, { from, to }, lang);
  if (from !== null) return fill(words.after, { from }, lang);
  return to === null ? null : fill(words.before, { to }, lang);
}

/** Where it was read, or when it was recorded here. */
function sourceLine({ context, sourceUrl, recordedAt, note }: PublicEntry, lang: Locale): Html {
  const words = publicWords[lang].case;
  if (note === null) return markup`<p class="src">${fill(words.recorded, { day: dayOf(recordedAt) }, lang)}</p>`;
  const source =
    sourceUrl === null
      ? markup`${words.noSource}`
      : markup`${words.source} <a href="${sourceUrl}" rel="noreferrer">${hostOf(sourceUrl)}</a>`;
  return markup`<p class="src">${context && markup`${words.outside} `}${source}</p>`;
}

const hostOf = (url: string): string => /^https?:\/\/(?:www\.)?([^/?#]+)/.exec(url)?.[1] ?? url;
