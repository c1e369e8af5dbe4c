/**
 * What a letter is: about a task, that a place is vacant, a reminder, a question to a colleague in the region, the collected news,
 * news of a case, or that somebody's letters come back.
 */
export const LETTER_KINDS = ['task', 'vacancy', 'reminder', 'local-question', 'digest', 'notice', 'alarm'] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/**
 * `sending` is in doubt until it is told how it went; it is then sent again under the same Message-ID. `dropped`: what it asks for
 * was done before it left.
 */
export const LETTER_STATES = ['waiting', 'sending', 'sent', 'failed', 'bounced', 'dropped'] as const;
export type LetterState = (typeof LETTER_STATES)[number];
