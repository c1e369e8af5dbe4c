import { letters } from '#messages';
import { type MailAddresses, messageIdOf, type OutgoingMail, replyAddress } from '#mail';
import { leavesAtOnce, nextLetterTime } from '#network';
import { CASE_KINDS } from '#process';
import { z } from 'zod';

export const letterRow = z.object({
  id: z.string(),
  kind: z.string(),
  person_id: z.string().nullable(),
  address: z.string().nullable(),
  locale: z.enum(['sv', 'en']),
  subject: z.string(),
  body_text: z.string(),
  body_html: z.string(),
  calendar: z.string().nullable(),
  unsubscribe_url: z.string().nullable(),
  rendered_at: z.date(),
  attempts: z.int(),
  person_address: z.string().nullable(),
  case_kind: z.enum(CASE_KINDS).nullable(),
  task_status: z.string().nullable(),
  bounces: z.boolean(),
});
export type LetterToSend = Readonly<z.output<typeof letterRow>>;

/** Written because a task is to be done; when it has been done, the letter would only confuse. */
const ABOUT_OPEN_TASKS = ['task', 'vacancy', 'reminder', 'open-tasks'];

/** @returns why a letter needs not leave any more, or cannot; null for one that can */
export function hindranceOf(
  letter: LetterToSend,
): { readonly state: 'dropped' | 'failed'; readonly code: string } | null {
  const { kind, task_status: status, bounces } = letter;
  if (ABOUT_OPEN_TASKS.includes(kind) && status !== null && status !== 'open' && status !== 'claimed')
    return { state: 'dropped', code: 'task-over' };
  if (addressOf(letter) === null) return { state: 'failed', code: 'no-address' };
  return bounces ? { state: 'failed', code: 'address-bounces' } : null;
}

/** A person's address is the one they have now, not the one they had when the letter was written. */
export const addressOf = (letter: LetterToSend): string | null =>
  letter.person_id === null ? letter.address : letter.person_address;

/** @param key  by which answers find their letter */
export function toOutgoing(letter: LetterToSend, to: string, addresses: MailAddresses, key: Buffer): OutgoingMail {
  const { id: letterId, case_kind: kind, locale, subject } = letter;
  return {
    letterId,
    messageId: messageIdOf(letterId, addresses),
    fromName: kind === null ? null : `${letters[locale].office[kind]} via Ordna`,
    from: addresses.from,
    to,
    replyTo: replyAddress(addresses, key, letterId),
    locale,
    subject,
    text: letter.body_text,
    html: letter.body_html,
    calendar: letter.calendar,
    unsubscribeUrl: letter.unsubscribe_url,
    writtenAt: leavesAtOnce(letter.kind) ? letter.rendered_at : nextLetterTime(letter.rendered_at),
  };
}
