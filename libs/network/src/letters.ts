/**
 * What a letter is: about a task, that nobody has the task's role, a reminder, the open tasks that are somebody's by now, that
 * somebody is to declare their interests, a question to a colleague in the region, the collected news, news of a case, an alarm
 * (somebody's letters come back, nobody fills a region's place); and to who is none of the network's people: whether they want to
 * follow a case, its news, and a copy of what they reported.
 */
export const LETTER_KINDS = [
  'task',
  'vacancy',
  'reminder',
  'open-tasks',
  'declaration',
  'local-question',
  'digest',
  'notice',
  'alarm',
  'follow-confirm',
  'follow',
  'report-copy',
] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/** Letters that somebody waits for who has just asked for them: they leave at once, whatever the hour. */
const ASKED_FOR: readonly string[] = ['follow-confirm', 'report-copy'] satisfies readonly LetterKind[];
export const leavesAtOnce = (kind: string): boolean => ASKED_FOR.includes(kind);

/**
 * `sending` is in doubt until it is told how it went; it is then sent again under the same Message-ID. `dropped`: what it asks for
 * was done before it left.
 */
export const LETTER_STATES = ['waiting', 'sending', 'sent', 'failed', 'bounced', 'dropped'] as const;
export type LetterState = (typeof LETTER_STATES)[number];
