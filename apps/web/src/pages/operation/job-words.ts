import type { JobName } from '#contract';
import type { MessageId } from '../../intl/catalogue';

/** What each job is for, so that a failed one is told in words. */
const WORDS: Readonly<Record<JobName, MessageId>> = {
  'task-letter': 'job.task-letter',
  'taken-over-letter': 'job.taken-over-letter',
  'open-tasks-letter': 'job.open-tasks-letter',
  'declaration-letter': 'job.declaration-letter',
  'reminder-letter': 'job.reminder-letter',
  'send-letter': 'job.send-letter',
  digest: 'job.digest',
  'bounce-alarm': 'job.bounce-alarm',
  'place-alarm': 'job.place-alarm',
  notify: 'job.notify',
  'local-question-letter': 'job.local-question-letter',
  'local-answer': 'job.local-answer',
  'follow-letter': 'job.follow-letter',
  'follow-news': 'job.follow-news',
  'report-copy': 'job.report-copy',
  publish: 'job.publish',
  'tell-case': 'job.tell-case',
  'migration-portion': 'job.migration-portion',
  'recompute-deadlines': 'job.recompute-deadlines',
};

const isKnown = (type: string): type is JobName => Object.hasOwn(WORDS, type);

/** Deadlines are looked after by themselves, and are tried so many times before somebody must ask. */
const OWN_QUEUE = 'deadlines';
const ATTEMPTS = 8;

/** What a failed job was: a deadline, a known job, or one of another version of Ordna. */
export function wordsOf({ queue, type }: { readonly queue: string; readonly type: string }): MessageId {
  if (queue === OWN_QUEUE) return 'job.deadline';
  return isKnown(type) ? WORDS[type] : 'job.other';
}

/** Whether it is tried again by itself. */
export const isTriedOn = ({ queue, attempts }: { readonly queue: string; readonly attempts: number }): boolean =>
  queue === OWN_QUEUE && attempts < ATTEMPTS;

/** Case and task that a job was about, where it says so. */
export function placeOf(payload: Readonly<Record<string, unknown>>): string | null {
  const { caseId, taskId } = payload;
  if (typeof caseId === 'string') return `/arenden/${caseId}`;
  return typeof taskId === 'string' ? `/uppgifter/${taskId}` : null;
}
