import { fill, answerTitles, nameOf } from '#messages';
import type { RecordRow, RegisteredAnswerRow } from '#persistence';
import { reason, whyNotOpen, whyNotOpenAnswer, type Matter, type Reason, type Rendition } from '#process';
import type { Caller } from '../actor/caller.js';

/** A region's answer as it stands in the register. */
export type AnswerRow = RecordRow & { readonly answer: RegisteredAnswerRow };

export const isAnswer = (row: RecordRow): row is AnswerRow => row.answer !== null;

const matterOf = ({ caseId, kind, company }: RecordRow): Matter => ({ caseId, kind, company, region: null });

/** Why the caller may not open a document, or a region's answer, of which there is nothing but the whole; null when they may. */
export function whyShut(row: RecordRow, rendition: Rendition, { actor }: Pick<Caller, 'actor'>): Reason | null {
  if (!isAnswer(row)) return whyNotOpen({ ...row, rendition }, matterOf(row), actor);
  if (rendition === 'masked') return reason('no-such-rendition');
  return whyNotOpenAnswer({ ...row.answer, stoodAside: row.stoodAside }, matterOf(row), actor);
}

/** What it is about, for who works in the collaboration: that a region has answered is no secret among them. */
export const answerTitle = ({ answer: { act, product, region } }: AnswerRow, { locale }: Pick<Caller, 'locale'>) =>
  fill(answerTitles[locale][act], { region: nameOf('region', region, locale), product }, locale);

/** From whom it came. */
export const answeringRegion = ({ answer: { region } }: AnswerRow, { locale }: Pick<Caller, 'locale'>): string =>
  nameOf('region', region, locale);
