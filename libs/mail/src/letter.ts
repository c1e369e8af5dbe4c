import type { Locale } from '#messages';
import type { LetterContent } from './content.js';
import { type DeclarationFacts, writeDeclarationLetter } from './declaration-letter.js';
import { type LocalQuestionFacts, writeLocalQuestionLetter } from './local-question-letter.js';
import { type DigestFacts, writeDigest } from './digest-letter.js';
import {
  type BounceAlarmFacts,
  type PlaceAlarmFacts,
  type CompanyNoticeFacts,
  writeBounceAlarm,
  writePlaceAlarm,
  writeCompanyNotice,
} from './notice-letters.js';
import {
  type FollowConfirmFacts,
  type FollowNewsFacts,
  type ReportCopyFacts,
  writeFollowConfirm,
  writeFollowNews,
  writeReportCopy,
} from './follow-letter.js';
import { openHtml } from './render-html.js';
import { type ReminderFacts, writeReminder } from './reminder-letter.js';
import { renderText } from './render-text.js';
import { openTasksCalendar, type OpenTasksFacts, writeOpenTasksLetter } from './open-tasks-letter.js';
import { taskCalendar, type TaskLetterFacts, writeTaskLetter } from './task-letter.js';
import { type VacancyFacts, writeVacancyLetter } from './vacancy-letter.js';

/** A letter ready to be kept, and later to be sent: its two forms say the same. */
export interface Letter {
  readonly locale: Locale;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** An iCalendar object that goes with it. */
  readonly calendar?: string;
  /** Where one click ends letters of its kind; for those that are no duty. */
  readonly unsubscribeUrl?: string;
}

/** Gives content its two forms. */
export async function renderLetter(content: LetterContent): Promise<Letter> {
  const toHtml = await openHtml();
  return { locale: content.locale, subject: content.subject, text: renderText(content), html: toHtml(content) };
}

export async function renderTaskLetter(facts: TaskLetterFacts, locale: Locale): Promise<Letter> {
  const calendar = taskCalendar(facts, locale);
  return { ...(await renderLetter(writeTaskLetter(facts, locale))), ...(calendar !== undefined && { calendar }) };
}

/** About the open tasks that are somebody's by now. */
export async function renderOpenTasksLetter(facts: OpenTasksFacts, locale: Locale): Promise<Letter> {
  const calendar = openTasksCalendar(facts, locale);
  return { ...(await renderLetter(writeOpenTasksLetter(facts, locale))), ...(calendar !== undefined && { calendar }) };
}

/** To who is to declare their interests, or to renew. */
export const renderDeclarationLetter = (facts: DeclarationFacts, locale: Locale): Promise<Letter> =>
  renderLetter(writeDeclarationLetter(facts, locale));

/** Of a task, to whoever has it or to somebody further up. */
export const renderReminder = (facts: ReminderFacts, locale: Locale): Promise<Letter> =>
  renderLetter(writeReminder(facts, locale));

/** To a colleague within a region, who answers by the link in it. */
export const renderLocalQuestionLetter = (facts: LocalQuestionFacts, locale: Locale): Promise<Letter> =>
  renderLetter(writeLocalQuestionLetter(facts, locale));

/** The news of a day or a week, which one click ends. */
export const renderDigest = async (facts: DigestFacts, locale: Locale): Promise<Letter> => ({
  ...(await renderLetter(writeDigest(facts, locale))),
  unsubscribeUrl: facts.unsubscribeUrl,
});

/** To a company, about its own case. */
export const renderCompanyNotice = (facts: CompanyNoticeFacts, locale: Locale): Promise<Letter> =>
  renderLetter(writeCompanyNotice(facts, locale));

/** To a coordinator, about somebody's letters that come back. */
export const renderBounceAlarm = (facts: BounceAlarmFacts, locale: Locale): Promise<Letter> =>
  renderLetter(writeBounceAlarm(facts, locale));

/** To a coordinator, about places in the network that nobody fills. */
export const renderPlaceAlarm = (facts: PlaceAlarmFacts, locale: Locale): Promise<Letter> =>
  renderLetter(writePlaceAlarm(facts, locale));

/** To a coordinator, about a task that nobody holds the role for. */
export const renderVacancyLetter = (facts: VacancyFacts, locale: Locale): Promise<Letter> =>
  renderLetter(writeVacancyLetter(facts, locale));

/** To an address that wants to follow a case: whether that is true. */
export const renderFollowConfirm = (facts: FollowConfirmFacts, locale: Locale): Promise<Letter> =>
  renderLetter(writeFollowConfirm(facts, locale));

/** To a follower, who ends it with one click. */
export const renderFollowNews = async (facts: FollowNewsFacts, locale: Locale): Promise<Letter> => ({
  ...(await renderLetter(writeFollowNews(facts, locale))),
  unsubscribeUrl: facts.endUrl,
});

/** To who reported something and wanted a copy. */
export const renderReportCopy = (facts: ReportCopyFacts, locale: Locale): Promise<Letter> =>
  renderLetter(writeReportCopy(facts, locale));
