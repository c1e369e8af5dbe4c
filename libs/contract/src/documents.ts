import { DOCUMENT_TYPES, MEDIA_TYPES, RENDITIONS, SECRECY_MARKS, SECRECY_SECTIONS } from '#process';
import { z } from 'zod';
import { actEnvelope } from './new-case.js';
import { EXAMPLE_CASE, EXAMPLE_HASH, EXAMPLE_INSTANCE, EXAMPLE_PERSON, get, onePage } from './examples.js';
import { links, page, paging } from './links.js';
import { day, hash, id, instant, text } from './values.js';

export const DOCUMENT_STATES_SHOWN = [
  'draft',
  'internal',
  'registered',
  'published',
  'masked',
  'archived',
  'destroyed',
] as const;

export const recordId = id.meta({ description: 'Id of the document.' });

export const recordQuery = z.strictObject({
  caseId: id.optional().meta({ description: 'Only documents of this case.' }),
  state: z.enum(DOCUMENT_STATES_SHOWN).optional().meta({ description: 'Only documents that stand here.' }),
  q: text(200).optional().meta({
    description:
      'Words in number and title, as far as the caller is shown them; for who keeps the register also in from whom or to whom.',
  }),
  ...paging,
});
export type RecordQuery = z.output<typeof recordQuery>;

export const renditionQuery = z.strictObject({
  rendition: z.enum(RENDITIONS).default('full').meta({ description: 'As it is, or without what was taken out.' }),
});
export type RenditionQuery = z.output<typeof renditionQuery>;

const rendition = z
  .object({
    rendition: z.enum(RENDITIONS),
    mediaType: z.enum(MEDIA_TYPES).nullable(),
    mayOpen: z.boolean(),
    whyNot: z.string().nullable().meta({ description: 'Why the caller may not open it, as a sentence.' }),
  })
  .meta({ id: 'DocumentRendition', description: 'One version of a document, and whether the caller may open it.' });

const secrecy = z
  .object({
    mark: z.enum(SECRECY_MARKS),
    label: z.string(),
    lawSection: z.enum(SECRECY_SECTIONS).nullable(),
    lawSectionLabel: z.string().nullable(),
    reason: z.string().nullable(),
    authority: z.string().nullable(),
    markedOn: day.nullable(),
  })
  .meta({
    id: 'SecrecyMarking',
    description: 'The secrecy mark: a warning. Each request for the document is judged anew.',
  });

const shape = {
  id,
  caseId: id.nullable().meta({ description: 'The case it belongs to; null for what is registered without one.' }),
  number: z.string().nullable().meta({ description: 'Number in the register.' }),
  state: z.enum(DOCUMENT_STATES_SHOWN),
  stateLabel: z.string(),
  title: z.string().nullable().meta({ description: 'Null where the register leaves it out.' }),
  kind: z.enum(DOCUMENT_TYPES).nullable(),
  kindLabel: z.string().nullable(),
  receivedOn: day.nullable(),
  registeredOn: day.nullable(),
  publishedOn: day.nullable(),
  replaces: z
    .string()
    .nullable()
    .meta({ description: 'Of a region’s amended answer: the number of the one before it.' }),
  receiptId: hash
    .nullable()
    .meta({ description: 'Of a region’s answer: its receipt, which is the hash of its journal entry.' }),
  secrecy: secrecy.nullable(),
  renditions: z.array(rendition),
  _links: links('self', 'content', 'case', 'acts', 'openings'),
};
const record = z.object(shape).meta({ id: 'Document', description: 'A document as the caller may know of it.' });

const example = {
  id: EXAMPLE_INSTANCE,
  caseId: EXAMPLE_CASE,
  number: '2026/00012-3',
  state: 'published',
  stateLabel: 'Publicerad',
  title: 'Underlag för rådets rekommendation',
  kind: 'basis',
  kindLabel: 'Underlag',
  receivedOn: '2026-02-01',
  registeredOn: '2026-02-01',
  publishedOn: '2026-02-01',
  replaces: null,
  receiptId: null,
  secrecy: {
    mark: 'none',
    label: 'Ingen sekretessmarkering',
    lawSection: null,
    lawSectionLabel: null,
    reason: null,
    authority: null,
    markedOn: null,
  },
  renditions: [{ rendition: 'full', mediaType: 'application/pdf', mayOpen: true, whyNot: null }],
  _links: [
    get('self', `/documents/${EXAMPLE_INSTANCE}`),
    get('content', `/documents/${EXAMPLE_INSTANCE}/content?rendition=full`),
    get('case', `/cases/${EXAMPLE_CASE}`),
  ],
};

export const recordPage = page('documents', record).meta({
  id: 'DocumentPage',
  example: { documents: [example], ...onePage('/documents') },
});
export type RecordPage = z.output<typeof recordPage>;
export const recordView = z
  .object({
    ...shape,
    correspondent: z.string().nullable().meta({
      description:
        'From whom or to whom; for who keeps the register, and of a region’s answer for all in the collaboration.',
    }),
  })
  .meta({ id: 'DocumentView', example: { ...example, correspondent: null } });
export type RecordView = z.output<typeof recordView>;

/** A document to be put up on a case, or registered without one. */
export const newRecord = z
  .strictObject({
    caseId: id.optional().meta({ description: 'The case it belongs to. Left out: it is registered without a case.' }),
    act: z.enum(['DOCUMENT_DRAFTED', 'DOCUMENT_RECEIVED']),
    ...actEnvelope,
  })
  .meta({
    id: 'NewDocument',
    example: {
      caseId: EXAMPLE_CASE,
      act: 'DOCUMENT_DRAFTED',
      facts: {
        title: 'Underlag för rådets rekommendation',
        kind: 'basis',
        circle: 'council',
        content: EXAMPLE_HASH,
        mediaType: 'application/pdf',
      },
    },
  });
export type NewRecordBody = z.output<typeof newRecord>;

/** How a message that has come in by mail is registered as a document. */
export const registrationBody = z
  .strictObject({
    title: z.string().trim().min(1).max(300).meta({ description: 'Names nobody.' }),
    kind: z.enum(DOCUMENT_TYPES),
    circle: z.enum(['handling', 'council', 'negotiation']),
    secrecy: z.enum(SECRECY_MARKS).default('none'),
    lawSection: z.enum(SECRECY_SECTIONS).optional(),
    secrecyReason: z.string().trim().min(1).max(2000).optional(),
    authority: z.string().trim().min(1).max(200).optional(),
  })
  .meta({
    id: 'Registration',
    description: 'What a message is as a document.',
    example: { title: 'Yttrande över utkastet', kind: 'opinion', circle: 'handling', secrecy: 'none' },
  });
export type RegistrationBody = z.output<typeof registrationBody>;

export const contentQuery = z.strictObject({
  mediaType: z.enum(MEDIA_TYPES).meta({ description: 'What the bytes are.' }),
});
export type ContentQuery = z.output<typeof contentQuery>;

/** That bytes are kept, and how an act names them. */
export interface StoredContent {
  readonly sha256: string;
  readonly mediaType: string;
  readonly bytes: number;
}

const opening = z
  .object({
    rendition: z.enum(RENDITIONS),
    personId: id,
    personName: z.string().nullable(),
    refusal: z.string().nullable().meta({ description: 'Why it stayed closed, as a code; null when it opened.' }),
    openedAt: instant,
  })
  .meta({ id: 'DocumentOpening', description: 'That somebody opened a document marked as secret, or tried to.' });
export const openingQuery = z.strictObject({ ...paging });
export type OpeningQuery = z.output<typeof openingQuery>;
export const openingPage = page('openings', opening).meta({
  id: 'DocumentOpeningPage',
  example: {
    openings: [
      {
        rendition: 'full',
        personId: EXAMPLE_PERSON,
        personName: 'Maja Exempelgren',
        refusal: null,
        openedAt: '2026-02-01T08:30:00Z',
      },
    ],
    ...onePage(`/documents/${EXAMPLE_INSTANCE}/openings`),
  },
});
export type OpeningPage = z.output<typeof openingPage>;

export const contentView = z
  .object({
    sha256: hash,
    mediaType: z.enum(MEDIA_TYPES),
    bytes: z.int(),
    content: z.string().meta({ description: 'Base64.' }),
  })
  .meta({
    id: 'DocumentContent',
    description: 'What a document contains, for who asks for JSON.',
    example: { sha256: EXAMPLE_HASH, mediaType: 'text/plain', bytes: 3, content: 'SGVq' },
  });
export type ContentView = z.output<typeof contentView>;
