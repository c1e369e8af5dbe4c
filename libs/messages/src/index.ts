export { actLabel, chartLabel, deadlineLabel, stateLabel, stateSentence } from './chart-texts.js';
export { findingText } from './changes.js';
export type { ChartTexts, StateText } from './charts/texts.js';
export { accountWords, type AccountWords } from './account-words.js';
export { calendarWords, type CalendarWords } from './calendar-words.js';
export { compilationWords, type CompilationWords } from './compilation-words.js';
export { dayInWords, instantInWords } from './dates.js';
export { factProblemSummary, factProblemText } from './fact-problems.js';
export { letters, type LetterWords } from './letters.js';
export { shortDay, soonInWords, weekdayInWords } from './letters-dates.js';
export { LOCALES, localeOf, type InEach, type Locale } from './locale.js';
export { mailPages, type MailPageWords } from './mail-pages.js';
export { nameOf, NAME_KINDS, type NameKind } from './names.js';
export { operationText } from './operations.js';
export { noticeText } from './notices.js';
export { chartPageWords } from './chart-page-words.each.js';
export type { ChartPageWords } from './chart-page-words.js';
export {
  adviceGapText,
  classHoldText,
  explainStatus,
  type StandingState,
  type StatusBall,
  type StatusFacts,
  type StatusHold,
} from './status.js';
export { outcomeLabel } from './outcomes.js';
export { openingText } from './opening-words.js';
export { pageWords, type PageWords } from './page-words.js';
export { phrase, type Phrase } from './phrases.js';
export { problemText, type ProblemTextCode } from './problems.js';
export { reasonCodes, reasonInGeneral, reasonText } from './reasons.js';
export { isTaskKind, TASK_KINDS, tasks, taskTextKind, type TaskKind, type TaskText } from './tasks/tasks.js';
export { fill, placesIn, type Template } from './template.js';
export { anyMember, bodyDueSentence, bodyMandate } from './body-words.js';
export { placeDueSentence, placesHeading } from './place-words.js';
export { networkReasonCodes, networkReasonText } from './network-reasons.js';
export { reminderWords, type ReminderText, type ReminderWords } from './reminder-words.js';
export { declarationWords, type DeclarationText, type DeclarationWords } from './declaration-words.js';
export { openTasksWords, type BroughtWords, type OpenTasksWords } from './open-tasks-words.js';
export { localQuestionWords, type LocalQuestionWords } from './local-question-words.js';
export { localFormWords, type LocalFormWords } from './local-form-words.js';
export { receiptWords, type ReceiptWords } from './receipt-words.js';
export { answerTitles, enteringTitles } from './register-words.js';
export { everyTaskLabel, limitLabel } from './setting-names.js';
export { signInWords, type SignInWords } from './sign-in-words.js';
export { factChoiceLabel, factHelp, factLabel, factPaths, type FactPlace } from './facts/fact-texts.js';
export { logText, publicWords, type PublicWordsOfPages } from './public/index.js';
export { whenInSentence, whenInWords, type WhenInWords } from './public/occurrence.js';
export { councilName, planText, tellEntry, type Told, type ToldEntry, toldOutcome } from './public/tell.js';
export { closedAreas, courseSteps, courseTracks } from './course-words.js';
export { followWords, type FollowWords } from './public/follow-words.js';
export { accessibilityWords, type AccessibilityWords } from './public/accessibility-words.js';
export { managementWords, monthInWords, type ManagementWords } from './management-words.js';
