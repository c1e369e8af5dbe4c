export { letterOfAddress, lettersNamedIn, type MailAddresses, messageIdOf, replyAddress } from './addresses.js';
export { type CalendarDay, taskUid, toCalendar } from './calendar.js';
export type { Fact, LetterContent, Run, Section } from './content.js';
export { type AttachmentMeta, type IncomingMail, readMessage } from './incoming/read-message.js';
export {
  type Letter,
  renderBounceAlarm,
  renderCompanyNotice,
  renderDigest,
  renderFollowConfirm,
  renderFollowNews,
  renderReportCopy,
  renderDeclarationLetter,
  renderLetter,
  renderLocalQuestionLetter,
  renderPlaceAlarm,
  renderReminder,
  renderOpenTasksLetter,
  renderTaskLetter,
  renderVacancyLetter,
} from './letter.js';
export { type ReminderFacts } from './reminder-letter.js';
export { type CaughtMail, DiskPost, POST_FOLDER } from './post/disk-post.js';
export { type CaughtMessage, readCaught } from './post/read-caught.js';
export { MailNotSent, type OutgoingMail, type Post } from './post/post.js';
export { openSmtpPost } from './post/smtp-post.js';
export { type TaskLetterFacts } from './task-letter.js';
export { type AskedFacts, taskWords, type TaskWords } from './task-words.js';
export { type DeclarationFacts } from './declaration-letter.js';
export { type OpenTasksFacts, type ListedTask } from './open-tasks-letter.js';
export { type StoodInFor } from './why-you.js';
export { readSignedId, signId } from './token.js';
export { type VacancyFacts } from './vacancy-letter.js';
export type { FollowNewsFacts } from './follow-letter.js';
export { type LocalQuestionFacts } from './local-question-letter.js';
export type { DigestBody, DigestCase, DigestEvent } from './digest-letter.js';
