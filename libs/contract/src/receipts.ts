import { ANSWER_ACTS } from '#process';
import { z } from 'zod';
import { EXAMPLE_CASE, EXAMPLE_HASH, EXAMPLE_INSTANCE, EXAMPLE_TASK, get, NO_HASH } from './examples.js';
import { links } from './links.js';
import { regionAnswer } from './compilation.js';
import { day, hash, id, instant, region } from './values.js';

const receiptShape = {
  id: hash.meta({ description: 'Hash of the journal entry, by which it can be proved.' }),
  caseId: id,
  product: z.string(),
  indication: z.string(),
  roundId: id,
  opinionId: id,
  region,
  regionLabel: z.string(),
  act: z.enum(ANSWER_ACTS),
  label: z.string(),
  late: z.boolean(),
  version: z.int().meta({ description: 'Which of the region’s answers in the round, from 1.' }),
  isLatest: z.boolean(),
  submittedAt: instant,
  occurredOn: day.nullable().meta({ example: '2026-02-10' }),
  person: z.string().nullable().meta({ description: 'Null when erased.' }),
  onBehalfOf: z.string().nullable(),
  onBehalfOfSomeone: z.boolean().meta({ description: 'True also when the name has been erased.' }),
  roleLabel: z.string(),
  answer: regionAnswer,
  registerNumber: z.string().nullable().meta({
    description: 'Number in the register; null for what was submitted before answers had one.',
  }),
  seq: z.int(),
  prevHash: hash,
  verified: z.boolean().meta({ description: 'The entry hashes to its own hash, and follows the one before.' }),
  canAmendUntil: day.nullable().meta({ example: '2026-02-20' }),
  _links: links('self', 'case', 'journal-entry', 'document', 'page'),
};

const exampleReceipt = {
  id: EXAMPLE_HASH,
  caseId: EXAMPLE_CASE,
  product: 'Exempelmedel',
  indication: 'Exempelsjukdom hos vuxna',
  roundId: EXAMPLE_TASK,
  opinionId: EXAMPLE_INSTANCE,
  region: '12' as const,
  regionLabel: 'Region Skåne',
  act: 'SUBMIT' as const,
  label: 'Lämna yttrande',
  late: false,
  version: 1,
  isLatest: true,
  submittedAt: '2026-02-10T09:02:00Z',
  occurredOn: '2026-02-10',
  person: 'Exempel Ersättarsson Skåne',
  onBehalfOf: 'Exempel Kontaktsson Skåne',
  onBehalfOfSomeone: true,
  roleLabel: 'regionens kontaktperson',
  answer: {
    stance: 'yes' as const,
    stanceLabel: 'Ja',
    judgements: [],
    answers: [],
    text: null,
    decidedBy: 'Hälso- och sjukvårdsdirektören',
    attachments: [],
    submittedOn: '2026-02-10',
    version: 1,
  },
  registerNumber: '2026/00012-4',
  seq: 25,
  prevHash: NO_HASH,
  verified: true,
  canAmendUntil: '2026-02-20',
  _links: [
    get('self', `/cases/${EXAMPLE_CASE}/receipts/${EXAMPLE_HASH}`),
    get('case', `/cases/${EXAMPLE_CASE}`),
    get('journal-entry', `/cases/${EXAMPLE_CASE}/journal-entries/${EXAMPLE_HASH}`),
    get('document', `/cases/${EXAMPLE_CASE}/receipts/${EXAMPLE_HASH}/document`),
  ],
};

export const receiptView = z.object(receiptShape).meta({ id: 'Receipt', example: exampleReceipt });
export type ReceiptView = z.output<typeof receiptView>;

export const receiptList = z.object({ receipts: z.array(z.object(receiptShape)), _links: links('self', 'case') }).meta({
  id: 'ReceiptList',
  example: {
    receipts: [exampleReceipt],
    _links: [
      get('self', `/cases/${EXAMPLE_CASE}/opinions/${EXAMPLE_INSTANCE}/receipts`),
      get('case', `/cases/${EXAMPLE_CASE}`),
    ],
  },
});
export type ReceiptList = z.output<typeof receiptList>;
