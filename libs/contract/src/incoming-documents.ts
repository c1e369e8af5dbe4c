import { z } from 'zod';
import { EXAMPLE_CASE, EXAMPLE_INSTANCE, get, onePage, post } from './examples.js';
import { links, page, paging } from './links.js';
import { id, instant } from './values.js';

const KINDS = ['letter', 'auto-reply', 'bounce'] as const;
const STATES = ['filed', 'unfiled', 'set-aside'] as const;

export const documentId = id.meta({ description: 'Id of the document.' });

export const documentQuery = z.strictObject({
  state: z
    .enum(STATES)
    .optional()
    .meta({ description: 'unfiled: somebody has to say which case it belongs to; set-aside: written by a machine.' }),
  caseId: id.optional().meta({ description: 'Only documents on this case.' }),
  registered: z
    .stringbool({ truthy: ['true'], falsy: ['false'] })
    .optional()
    .meta({
      type: 'boolean',
      description: 'Only letters that have (or have not) been registered as documents. What machines wrote is neither.',
    }),
  ...paging,
});
export type DocumentQuery = z.output<typeof documentQuery>;

export const filingBody = z
  .strictObject({ caseId: id.meta({ description: 'The case it belongs to.' }) })
  .meta({ id: 'Filing', description: 'Which case a document belongs to.', example: { caseId: EXAMPLE_CASE } });
export type FilingBody = z.output<typeof filingBody>;

export const incomingDocument = z
  .object({
    id,
    kind: z.enum(KINDS),
    state: z.enum(STATES),
    receivedAt: instant,
    sentAt: instant.nullable().meta({ example: '2026-02-01T08:29:00Z' }),
    senderName: z.string().nullable(),
    senderAddress: z.string().nullable(),
    subject: z.string(),
    text: z.string().meta({ description: 'What is written, as plain text. HTML is never given out.' }),
    attachments: z.array(
      z.object({
        name: z.string().nullable(),
        type: z.string(),
        size: z.int().min(0).meta({ description: 'In bytes.' }),
      }),
    ),
    letterId: id.nullable().meta({ description: 'The letter of ours that it answers.' }),
    caseId: id.nullable(),
    filedAt: instant.nullable().meta({ example: '2026-02-01T08:30:00Z' }),
    registeredAs: z
      .object({ documentId: id, number: z.string().nullable() })
      .nullable()
      .meta({ description: 'The document it has been registered as; null when it has not.' }),
    _links: links('self', 'message', 'file', 'register', 'registered', 'case'),
  })
  .meta({ id: 'IncomingDocument', description: 'A message that has come in by mail.' });
export type IncomingDocumentView = z.output<typeof incomingDocument>;

const example = {
  id: EXAMPLE_INSTANCE,
  kind: 'letter',
  state: 'unfiled',
  receivedAt: '2026-02-01T08:30:00Z',
  sentAt: '2026-02-01T08:29:00Z',
  senderName: 'Maja Exempelgren',
  senderAddress: 'maja.exempelgren@region.example',
  subject: 'Sv: Yttrande senast fre 20 feb: Exempelmedel vid exempelsjukdom',
  text: 'Vi behöver en vecka till.',
  attachments: [{ name: 'underlag.pdf', type: 'application/pdf', size: 48_213 }],
  letterId: null,
  caseId: null,
  filedAt: null,
  registeredAs: null,
  _links: [
    get('self', `/incoming-documents/${EXAMPLE_INSTANCE}`),
    get('message', `/incoming-documents/${EXAMPLE_INSTANCE}/message`),
    post('file', `/incoming-documents/${EXAMPLE_INSTANCE}/filings`),
    post('register', `/incoming-documents/${EXAMPLE_INSTANCE}/registrations`),
  ],
};

export const documentPage = page('incomingDocuments', incomingDocument).meta({
  id: 'IncomingDocumentPage',
  example: { incomingDocuments: [example], ...onePage('/incoming-documents') },
});
export type DocumentPage = z.output<typeof documentPage>;
export const documentView = z.object(incomingDocument.shape).meta({ id: 'IncomingDocumentView', example });

/** What a gateway is told: that the message is kept, and nothing about the case. */
export const mailReceipt = z
  .object({
    id,
    isNew: z.boolean().meta({ description: 'False when the same message has come before.' }),
    _links: links('self'),
  })
  .meta({
    id: 'MailReceipt',
    description: 'That a message is kept.',
    example: { id: EXAMPLE_INSTANCE, isNew: true, _links: [get('self', `/incoming-documents/${EXAMPLE_INSTANCE}`)] },
  });
export type MailReceipt = z.output<typeof mailReceipt>;
