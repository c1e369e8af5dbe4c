import { locale as read, type Locale } from './locale';
import type { bodyWork } from '../messages/body-work.sv';
import type { operation } from '../messages/operation.sv';
import { regions } from '../messages/regions';
import type { sv } from '../messages/sv';

/** Every sentence the app itself says; what stands in cases and charts is worded by the server. */
export type MessageId = keyof typeof sv | keyof typeof regions | keyof typeof operation | keyof typeof bodyWork;

/** What the app reads its sentences from; those of pages that few open come with these pages. */
const known: Record<string, string> = { ...regions };

/** Only the language that is read is fetched. */
export async function loadMessages(locale: Locale): Promise<Readonly<Record<string, string>>> {
  return Object.assign(
    known,
    locale === 'en' ? (await import('../messages/en')).en : (await import('../messages/sv')).sv,
  );
}

/** Sentences of pages that few open: about the running of Ordna, and of bodies that advise. */
const OWN = {
  operation: async () =>
    (read === 'en' ? await import('../messages/operation.en') : await import('../messages/operation.sv')).operation,
  bodyWork: async () =>
    (read === 'en' ? await import('../messages/body-work.en') : await import('../messages/body-work.sv')).bodyWork,
} as const;

/** Code together with the sentences that it alone says, which are there before any of it is drawn. */
export async function withWords<Code>(of: keyof typeof OWN, code: Promise<Code>): Promise<Code> {
  const [found, words] = await Promise.all([code, OWN[of]()]);
  Object.assign(known, words);
  return found;
}
