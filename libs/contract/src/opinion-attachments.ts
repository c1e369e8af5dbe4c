import { ATTACHMENT_TYPES, SECRECY_FLAGS } from '#process';
import { z } from 'zod';
import { EXAMPLE_CASE, EXAMPLE_HASH, EXAMPLE_INSTANCE, get } from './examples.js';
import { links } from './links.js';
import { hash, instant, text } from './values.js';

export const attachmentHash = hash.meta({ description: 'SHA-256 of the file.' });

/** How the answer's facts name a file: by its hash, so that the journal proves it and holds no name. */
export const ATTACHMENT_REFERENCE = 'sha256:';

/** What an opinion encloses, as those who read the answer see it. */
export const answerAttachment = z
  .object({
    document: z
      .string()
      .meta({ description: 'As the answer names it: `sha256:` and the hash of a file, or in words.' }),
    name: z.string().nullable().meta({ description: 'What the file is called; null for what is named in words.' }),
    bytes: z.int().nullable(),
    secrecy: z.enum(SECRECY_FLAGS),
    secrecyLabel: z.string(),
    href: z.url().nullable().meta({ description: 'Where the file is fetched; null where there is none.' }),
  })
  .meta({ id: 'AnswerAttachment' });
export type AnswerAttachment = z.output<typeof answerAttachment>;

/** What a file is that is sent to be enclosed. */
export const attachmentQuery = z.strictObject({
  name: text(200).meta({ description: 'What the file is called, with its ending.' }),
  mediaType: z.enum(ATTACHMENT_TYPES).meta({ description: 'What the bytes are.' }),
});
export type AttachmentQuery = z.output<typeof attachmentQuery>;

export const opinionAttachment = z
  .object({
    document: z.string().meta({ description: 'How the answer names it, in a draft and when it is given.' }),
    name: z.string(),
    mediaType: z.enum(ATTACHMENT_TYPES),
    bytes: z.int(),
    addedAt: instant,
    _links: links('self'),
  })
  .meta({ id: 'OpinionAttachment', description: 'A file that the region can enclose with its opinion.' });
export type OpinionAttachmentView = z.output<typeof opinionAttachment>;

const at = `/cases/${EXAMPLE_CASE}/opinions/${EXAMPLE_INSTANCE}`;
const example = {
  document: `${ATTACHMENT_REFERENCE}${EXAMPLE_HASH}`,
  name: 'underlag.pdf',
  mediaType: 'application/pdf' as const,
  bytes: 48_213,
  addedAt: '2026-02-10T08:41:00Z',
  _links: [get('self', `${at}/attachments/${EXAMPLE_HASH}`)],
};

export const attachmentList = z
  .object({ attachments: z.array(opinionAttachment), _links: links('self', 'draft', 'case') })
  .meta({
    id: 'OpinionAttachmentList',
    example: {
      attachments: [example],
      _links: [get('self', `${at}/attachments`), get('draft', `${at}/draft`), get('case', `/cases/${EXAMPLE_CASE}`)],
    },
  });
export type AttachmentList = z.output<typeof attachmentList>;

export const attachmentContent = z
  .object({
    sha256: hash,
    name: z.string(),
    mediaType: z.enum(ATTACHMENT_TYPES),
    bytes: z.int(),
    content: z.string().meta({ description: 'Base64.' }),
    _links: links('self'),
  })
  .meta({
    id: 'OpinionAttachmentContent',
    description: 'What a file contains, for who asks for JSON.',
    example: {
      sha256: EXAMPLE_HASH,
      name: 'svar.txt',
      mediaType: 'text/plain',
      bytes: 3,
      content: 'SGVq',
      _links: [get('self', `${at}/attachments/${EXAMPLE_HASH}`)],
    },
  });
