/** The words of documents, their secrecy and their disclosure. Swedish and English text lives in `libs/messages`. */

/** @source domain/law-and-conventions.md#1, #3 (retention class per document type) */
export const DOCUMENT_TYPES = [
  'decision',
  'basis',
  'opinion',
  'letter',
  'agreement',
  'minutes',
  'draft',
  'other',
] as const;
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

/** How much of a document is marked as secret. The mark is a warning; each disclosure is judged anew. @source domain/states.md#12, domain/law-and-conventions.md#2 [LA8][LA9] */
export const SECRECY_MARKS = ['none', 'partial', 'full'] as const;
export type SecrecyMark = (typeof SECRECY_MARKS)[number];

/** Sections by which something may be marked. A mark without its section is not allowed. @source domain/law-and-conventions.md#2 (TF 2:20) */
export const SECRECY_SECTIONS = ['osl-19-1', 'osl-19-3', 'osl-21-1', 'osl-31-16', 'osl-10-3', 'other'] as const;
export type SecrecySection = (typeof SECRECY_SECTIONS)[number];

/** Whose working material it is, within the collaboration; everybody in it reads what is not marked. @source domain/law-and-conventions.md#2 (req 2.2; the circles are our default) */
export const CIRCLES = ['handling', 'council', 'negotiation'] as const;
export type Circle = (typeof CIRCLES)[number];

/** A document as it is and, where something is taken out, as others may have it. */
export const RENDITIONS = ['full', 'masked'] as const;
export type Rendition = (typeof RENDITIONS)[number];

/** How each identified document was judged when it was asked for. @source domain/states.md#12, domain/law-and-conventions.md#1 (req 1.7) */
export const DISCLOSURES = ['released', 'masked', 'refused'] as const;
export type Disclosure = (typeof DISCLOSURES)[number];

/** What may be stored, by its media type. */
export const MEDIA_TYPES = [
  'application/pdf',
  'text/plain',
  'text/csv',
  'message/rfc822',
  'image/png',
  'image/jpeg',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];

/** What a region may enclose with its opinion. Our default. */
export const ATTACHMENT_TYPES = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'text/plain',
] as const satisfies readonly MediaType[];
export type AttachmentType = (typeof ATTACHMENT_TYPES)[number];

/** Bytes of one content: 8 MiB. Our default. */
export const CONTENT_MAX_BYTES = 8 * 1024 * 1024;
