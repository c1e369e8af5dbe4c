import type { JsonRecord } from '#process';
import type { Conditions } from '../reading/conditions.js';
import { likeWord, wordsOf } from '../reading/task-conditions.js';

/** What is searched in the register: never more than the reader is shown of each document. */
export interface RegisterSearch {
  /** Each of its words stands in number, title or correspondent, in whatever case of letters. */
  readonly text: string;
  /** Whether titles are shown of what is not published too, and those of what stands there by its entry with them. */
  readonly titlesOfAll: boolean;
  /** Whether from whom it came, or to whom it went, is shown. */
  readonly correspondents: boolean;
  /** By act, a region's answer by act and region (`SUBMIT:12`): a title in which `{product}` stands for the product. */
  readonly titles: JsonRecord;
}

const lower = (text: string): string => `lower((${text}) COLLATE "sv-x-icu")`;
/** Number and title of a document in small letters. */
const WORDS = 'i.register_words';
/** As `publicRendition` has it. */
const IS_OUT = `(i.value#>>'{}' IN ('published', 'masked') OR i.context->>'publicAs' IS NOT NULL AND i.value#>>'{}' = 'archived')`;
/** The index `confidential_fact_correspondents` has the same expression and condition. */
const CORRESPONDENT = `f.field = 'correspondent' AND ${lower(`f.value#>>'{}'`)}`;

/** Conditions of documents `i`, one for each word. */
export function documentsFound(search: RegisterSearch | undefined, values: Conditions): string {
  return each(search, values, ({ titlesOfAll, correspondents }, word) => {
    const shown = titlesOfAll
      ? `${WORDS} LIKE ${word}`
      : `(${WORDS} LIKE ${word} AND (${IS_OUT} OR i.context->>'number' LIKE ${word}))`;
    if (!correspondents) return shown;
    // Found apart and put together, since neither index serves an OR over two tables.
    return `i.id IN (SELECT i.id FROM instance i WHERE i.chart = 'document' AND ${shown} UNION
      SELECT e.instance_id FROM confidential_fact f JOIN journal_entry e ON e.case_id = f.case_id AND e.seq = f.seq
      WHERE ${CORRESPONDENT} LIKE ${word})`;
  });
}

/** Conditions of entries `j` of runs `o` in cases `c`, one for each word. @param number  SQL for the number in the register */
export function entriesFound(search: RegisterSearch | undefined, number: string, values: Conditions): string {
  const titles = search?.titlesOfAll === true ? `${values.value(JSON.stringify(search.titles))}::jsonb` : null;
  return each(search, values, (_search, word) => {
    const title =
      titles === null
        ? ''
        : ` || ' ' || replace(coalesce(${titles}->>(j.act || ':' || o.key), ${titles}->>j.act), '{product}', c.product)`;
    return `${lower(`${number}${title}`)} LIKE ${word}`;
  });
}

const each = (
  search: RegisterSearch | undefined,
  values: Conditions,
  condition: (search: RegisterSearch, word: string) => string,
): string =>
  search === undefined
    ? ''
    : wordsOf(search.text)
        .map((word) => ` AND ${condition(search, values.value(likeWord(word)))}`)
        .join('');
