import { answerTitles, enteringTitles, fill, nameOf } from '#messages';
import type { RecordRow, RegisteredAnswerRow, RegisteredEntryRow } from '#persistence';
import {
  ANSWER_ACTS,
  reason,
  REGION_CODES,
  whyNotOpen,
  whyNotOpenAnswer,
  type JsonRecord,
  type Matter,
  type Reason,
  type Rendition,
} from '#process';
import type { Caller } from '../actor/caller.js';

/** A region's answer as it stands in the register. */
export type AnswerRow = RecordRow & { readonly entry: RegisteredAnswerRow };

export const isAnswer = (row: RecordRow): row is AnswerRow => row.entry?.is === 'answer';

const matterOf = ({ caseId, kind, company }: RecordRow): Matter => ({ caseId, kind, company, region: null });

/** Why the caller may not open a document, or a region's answer, of which there is nothing but the whole; null when they may. */
export function whyShut(row: RecordRow, rendition: Rendition, { actor }: Pick<Caller, 'actor'>): Reason | null {
  if (!isAnswer(row)) return whyNotOpen({ ...row, rendition }, matterOf(row), actor);
  if (rendition === 'masked') return reason('no-such-rendition');
  return whyNotOpenAnswer({ ...row.entry, stoodAside: row.stoodAside }, matterOf(row), actor);
}

/** What it is about, for who works in the collaboration: that a region has answered, or the council decided, is no secret among them. */
export const entryTitle = (entry: RegisteredEntryRow, { locale }: Pick<Caller, 'locale'>): string => {
  const { product } = entry;
  return entry.is === 'answer'
    ? fill(answerTitles[locale][entry.act], { region: nameOf('region', entry.region, locale), product }, locale)
    : fill(enteringTitles[locale][entry.act], { product }, locale);
};

/** Titles of entries by act, of answers by act and region, with `{product}` in the product's place: what a search looks for words in. */
export const titlesWithoutProduct = ({ locale }: Pick<Caller, 'locale'>): JsonRecord => ({
  ...enteringTitles[locale],
  ...Object.fromEntries(
    ANSWER_ACTS.flatMap((act) =>
      REGION_CODES.map((code) => [
        `${act}:${code}`,
        fill(answerTitles[locale][act], { region: nameOf('region', code, locale), product: '{product}' }, locale),
      ]),
    ),
  ),
});

/** From whom it came; a decision came from nobody. */
export const entryCorrespondent = (
  { entry, company }: RecordRow & { readonly entry: RegisteredEntryRow },
  { locale }: Pick<Caller, 'locale'>,
): string | null => {
  if (entry.is === 'answer') return nameOf('region', entry.region, locale);
  return entry.act === 'DOSSIER_RECEIVED' && company !== '' ? company : null;
};
