import type { Locale } from './locale';
import type { sv } from '../messages/sv';

/** Every sentence the app itself says; what stands in cases and charts is worded by the server. */
export type MessageId = keyof typeof sv;
export type Messages = Readonly<Record<MessageId, string>>;

/** Only the language that is read is fetched. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  return locale === 'en' ? (await import('../messages/en')).en : (await import('../messages/sv')).sv;
}
