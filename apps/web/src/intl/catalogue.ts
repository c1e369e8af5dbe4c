import type { Locale } from './locale';
import type { operation } from '../messages/operation.sv';
import type { sv } from '../messages/sv';

/** Every sentence the app itself says; what stands in cases and charts is worded by the server. */
export type MessageId = keyof typeof sv | keyof typeof operation;

/** What the app reads its sentences from; those of pages that few open come with these pages. */
const known: Record<string, string> = {};

/** Only the language that is read is fetched. */
export async function loadMessages(locale: Locale): Promise<Readonly<Record<string, string>>> {
  return Object.assign(
    known,
    locale === 'en' ? (await import('../messages/en')).en : (await import('../messages/sv')).sv,
  );
}

/** Adds the sentences about the running of Ordna, before one of its pages is drawn. */
export async function loadOperation(locale: Locale): Promise<void> {
  const words = locale === 'en' ? await import('../messages/operation.en') : await import('../messages/operation.sv');
  Object.assign(known, words.operation);
}
