import { JUDGEMENTS, OPINION_CRITERIA, SECRECY_FLAGS, STANCES } from '#process';
import { z } from 'zod';
import { EXAMPLE_CASE, EXAMPLE_INSTANCE, EXAMPLE_TASK, get, post } from './examples.js';
import { links } from './links.js';
import { day, id, instant, region, text } from './values.js';

const LONGEST = 20_000;

/** What somebody is in the middle of writing: may be empty, but holds nothing that could not be stored. */
const unfinished = (max: number) =>
  z
    .string()
    .max(max)
    // oxlint-disable-next-line no-control-regex -- finding control characters is what it is for
    .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ud800-\udfff]*$/u, { error: 'control-character' });

/** What a criterion may be in a draft: one that does not concern the region is left out of the answer. */
export const DRAFT_JUDGEMENTS = [...JUDGEMENTS, 'not-applicable'] as const;

/** What an answer will say, as far as it has come: the facts of the act that gives it, where `judgements` are its `criteria`. */
export const draftBody = z
  .strictObject({
    stance: z.enum(STANCES).optional(),
    judgements: z
      .array(
        z.strictObject({
          criterion: z.enum(OPINION_CRITERIA),
          judgement: z.enum(DRAFT_JUDGEMENTS).optional(),
          reason: unfinished(LONGEST).optional(),
        }),
      )
      .max(OPINION_CRITERIA.length)
      .optional(),
    answers: z
      .array(z.strictObject({ question: text(40), text: unfinished(LONGEST) }))
      .max(20)
      .optional(),
    decidedBy: unfinished(200).optional(),
    text: unfinished(LONGEST).optional(),
    attachments: z
      .array(z.strictObject({ document: text(200), secrecy: z.enum(SECRECY_FLAGS) }))
      .max(200)
      .optional(),
  })
  .meta({
    id: 'OpinionDraftBody',
    example: { stance: 'yes', judgements: [{ criterion: 'severity', judgement: 'met', reason: 'Svår sjukdom' }] },
  });
export type DraftBody = z.output<typeof draftBody>;

export const draftQuery = z.strictObject({
  revision: z.coerce
    .number()
    .int()
    .min(1)
    .max(1_000_000)
    .optional()
    .meta({ description: 'An earlier revision. Left out: the newest.' }),
});
export type DraftQuery = z.output<typeof draftQuery>;

export const draftView = z
  .object({
    caseId: id,
    opinionId: id,
    region,
    revision: z.int().meta({ description: 'Also the ETag. 0: nothing has been written.' }),
    body: draftBody.nullable().meta({ description: 'Null when nothing is being written, or the answer was given.' }),
    savedBy: z.string().nullable().meta({ description: 'Name of who saved it; null when erased.' }),
    savedAt: instant.nullable().meta({ example: '2026-02-10T08:41:00Z' }),
    _links: links('self', 'case', 'acts'),
  })
  .meta({
    id: 'OpinionDraft',
    example: {
      caseId: EXAMPLE_CASE,
      opinionId: EXAMPLE_INSTANCE,
      region: '12',
      revision: 3,
      body: { stance: 'yes' },
      savedBy: 'Exempel Kontaktsson Skåne',
      savedAt: '2026-02-10T08:41:00Z',
      _links: [
        get('self', `/cases/${EXAMPLE_CASE}/opinions/${EXAMPLE_INSTANCE}/draft`),
        get('case', `/cases/${EXAMPLE_CASE}`),
        get('acts', `/cases/${EXAMPLE_CASE}/acts?instanceId=${EXAMPLE_INSTANCE}`),
      ],
    },
  });
export type DraftView = z.output<typeof draftView>;

/** Whom a local question is put to. @source domain/states.md#2 (ASK_LOCALLY) */
export const ASKED_OF = ['unit', 'medicines-committee', 'health-care-region', 'expert-group', 'other'] as const;

export const localQuestionId = id.meta({ description: 'Id of the local question.' });

export const newLocalQuestion = z
  .strictObject({
    askedOf: z.enum(ASKED_OF),
    question: text(2000),
    answerBy: day.meta({
      description:
        'Last day for the colleague; the link works until it is over. Not later than the region’s own last day.',
    }),
    recipient: z
      .strictObject({ name: text(200), email: z.email().max(254) })
      .meta({ description: 'Who gets the link. Kept beside the journal and forgotten when the round is over.' }),
  })
  .meta({
    id: 'NewLocalQuestion',
    example: {
      askedOf: 'unit',
      question: 'Hur många patienter är aktuella hos er?',
      answerBy: '2026-02-12',
      recipient: { name: 'Exempel Kollegasson', email: 'kollega@region.example' },
    },
  });
export type NewLocalQuestionBody = z.output<typeof newLocalQuestion>;

const localQuestionShape = {
  id,
  caseId: id,
  opinionId: id,
  number: z.int().nullable(),
  askedOf: z.enum(ASKED_OF),
  askedOfLabel: z.string(),
  question: z.string(),
  recipient: z.object({ name: z.string(), email: z.string() }).nullable().meta({ description: 'Null when forgotten.' }),
  answerBy: day,
  status: z.enum(['asked', 'answered', 'withdrawn', 'expired']),
  statusLabel: z.string(),
  askedAt: instant,
  answer: z.string().nullable(),
  answeredAt: instant.nullable().meta({ example: '2026-02-11T12:00:00Z' }),
  notedInOpinion: z.boolean().meta({ description: 'The answer is among the facts of the opinion.' }),
  whyNotNoted: z.string().nullable().meta({ description: 'Why it is not, when it is not: it came too late.' }),
  _links: links('self', 'collection', 'withdraw', 'renew'),
};

const exampleLocal = {
  id: EXAMPLE_TASK,
  caseId: EXAMPLE_CASE,
  opinionId: EXAMPLE_INSTANCE,
  number: 1,
  askedOf: 'unit' as const,
  askedOfLabel: 'en enhet i regionen',
  question: 'Hur många patienter är aktuella hos er?',
  recipient: { name: 'Exempel Kollegasson', email: 'kollega@region.example' },
  answerBy: '2026-02-12',
  status: 'asked' as const,
  statusLabel: 'Väntar på svar',
  askedAt: '2026-02-10T08:30:00Z',
  answer: null,
  answeredAt: null,
  notedInOpinion: false,
  whyNotNoted: null,
  _links: [
    get('self', `/cases/${EXAMPLE_CASE}/opinions/${EXAMPLE_INSTANCE}/local-questions/${EXAMPLE_TASK}`),
    get('collection', `/cases/${EXAMPLE_CASE}/opinions/${EXAMPLE_INSTANCE}/local-questions`),
    post('withdraw', `/cases/${EXAMPLE_CASE}/opinions/${EXAMPLE_INSTANCE}/local-questions/${EXAMPLE_TASK}/withdrawals`),
    post('renew', `/cases/${EXAMPLE_CASE}/opinions/${EXAMPLE_INSTANCE}/local-questions/${EXAMPLE_TASK}/links`),
  ],
};

export const localQuestionView = z.object(localQuestionShape).meta({ id: 'LocalQuestion', example: exampleLocal });
export type LocalQuestionView = z.output<typeof localQuestionView>;

export const localQuestionList = z
  .object({ localQuestions: z.array(z.object(localQuestionShape)), _links: links('self', 'case') })
  .meta({
    id: 'LocalQuestionList',
    example: {
      localQuestions: [exampleLocal],
      _links: [
        get('self', `/cases/${EXAMPLE_CASE}/opinions/${EXAMPLE_INSTANCE}/local-questions`),
        get('case', `/cases/${EXAMPLE_CASE}`),
      ],
    },
  });
export type LocalQuestionList = z.output<typeof localQuestionList>;

/** Nothing is needed to take a question back or to send its link anew. */
export const noBody = z.strictObject({}).meta({ id: 'NoBody', description: 'An empty object.', example: {} });
