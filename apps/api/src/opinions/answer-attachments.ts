import { ATTACHMENT_REFERENCE, type AnswerAttachment } from '#contract';
import { nameOf } from '#messages';
import type { OpinionAttachment } from '#persistence';
import { isRecord, SECRECY_FLAGS, type JsonRecord } from '#process';
import { z } from 'zod';
import type { Caller } from '../actor/caller.js';

const given = z.array(z.object({ document: z.string(), secrecy: z.enum(SECRECY_FLAGS).catch('full') })).catch([]);
type Given = Readonly<z.output<typeof given>[number]>;

/** What an answer encloses, as its facts and the opinion's memory name it. */
const attachmentsIn = (facts: JsonRecord): readonly Given[] => given.parse(facts['attachments']);

/** What a region has enclosed: with its answer, and with what it changed after the last day. */
export const enclosedIn = (context: JsonRecord): readonly Given[] => {
  const { lateAmendment } = context;
  return [...attachmentsIn(context), ...(isRecord(lateAmendment) ? attachmentsIn(lateAmendment) : [])];
};

interface Place {
  readonly caseId: string;
  readonly opinionId: string;
  /** Files of this opinion. */
  readonly files: readonly OpinionAttachment[];
}

/** What an answer encloses, with the names of its files and where they are fetched. */
export function toAttachments(
  facts: JsonRecord,
  { caseId, opinionId, files }: Place,
  { locale, root }: Pick<Caller, 'locale' | 'root'>,
): readonly AnswerAttachment[] {
  return attachmentsIn(facts).map(({ document, secrecy }) => {
    const file = files.find(
      (one) => one.opinionId === opinionId && document === `${ATTACHMENT_REFERENCE}${one.sha256}`,
    );
    return {
      document,
      name: file?.name ?? null,
      bytes: file?.bytes ?? null,
      secrecy,
      secrecyLabel: nameOf('secrecy-mark', secrecy, locale),
      href: file ? `${root}/cases/${caseId}/opinions/${opinionId}/attachments/${file.sha256}` : null,
    };
  });
}
