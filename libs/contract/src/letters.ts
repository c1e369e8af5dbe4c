import { ROLES } from '#process';
import { z } from 'zod';
import { EXAMPLE_CASE, EXAMPLE_INSTANCE, EXAMPLE_TASK, get, onePage, post } from './examples.js';
import { links, page, paging } from './links.js';
import { id, instant } from './values.js';

const LETTER_STATES = ['waiting', 'sending', 'sent', 'failed', 'bounced', 'dropped'] as const;
const LETTER_KINDS = [
  'task',
  'vacancy',
  'reminder',
  'open-tasks',
  'declaration',
  'local-question',
  'digest',
  'notice',
  'alarm',
  'follow-confirm',
  'follow',
  'report-copy',
] as const;

export const letterId = id.meta({ description: 'Id of the letter.' });

export const deliveryQuery = z.strictObject({
  state: z.enum(LETTER_STATES).optional().meta({ description: 'Only letters that have come this far.' }),
  undelivered: z
    .stringbool()
    .optional()
    .meta({ description: 'true: only letters that need somebody: those that failed and those that came back.' }),
  kind: z.enum(LETTER_KINDS).optional().meta({ description: 'Only letters of this kind.' }),
  ...paging,
});
export type DeliveryQuery = z.output<typeof deliveryQuery>;

export const delivery = z
  .object({
    id,
    kind: z.enum(LETTER_KINDS),
    state: z.enum(LETTER_STATES),
    subject: z.string(),
    personId: id.nullable(),
    personName: z
      .string()
      .nullable()
      .meta({ description: 'Its reader in the network; null for others, and once erased.' }),
    onBehalfOf: id
      .nullable()
      .meta({ description: 'The absent person in whose place the letter was sent to this one.' }),
    caseId: id.nullable(),
    taskId: id.nullable(),
    role: z.enum(ROLES).nullable(),
    region: z.string().nullable(),
    attempts: z.int().min(0),
    lastError: z.string().nullable().meta({ description: 'Code of why the last attempt did not succeed.' }),
    renderedAt: instant,
    nextTryAt: instant.nullable().meta({ example: '2026-02-01T08:35:05Z' }),
    sentAt: instant.nullable().meta({ example: '2026-02-01T08:30:07Z' }),
    _links: links('self', 'retry'),
  })
  .meta({ id: 'Delivery', description: 'How a letter has come through. Not what it says.' });
export type DeliveryView = z.output<typeof delivery>;

const exampleDelivery = {
  id: EXAMPLE_INSTANCE,
  kind: 'task',
  state: 'failed',
  subject: 'Yttrande senast fre 20 feb: Exempelmedel vid exempelsjukdom',
  personId: '7d3a9e44-0f5b-4a77-8d21-1c5e9b2f4a05',
  personName: 'Exempel Kontaktsson Skåne',
  onBehalfOf: null,
  caseId: EXAMPLE_CASE,
  taskId: EXAMPLE_TASK,
  role: 'contact-person',
  region: '12',
  attempts: 1,
  lastError: 'smtp-550',
  renderedAt: '2026-02-01T08:30:05Z',
  nextTryAt: null,
  sentAt: null,
  _links: [get('self', `/letters/${EXAMPLE_INSTANCE}`), post('retry', `/letters/${EXAMPLE_INSTANCE}/retries`)],
};

export const deliveryPage = page('letters', delivery).meta({
  id: 'DeliveryPage',
  example: { letters: [exampleDelivery], ...onePage('/letters') },
});
export type DeliveryPage = z.output<typeof deliveryPage>;
export const deliveryView = z.object(delivery.shape).meta({ id: 'DeliveryView', example: exampleDelivery });
