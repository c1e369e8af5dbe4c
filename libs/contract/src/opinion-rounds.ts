import { ANSWER_STATUSES, HEALTH_CARE_REGIONS, JUDGEMENTS, OPINION_CRITERIA, ROUND_KINDS, STANCES } from '#process';
import { z } from 'zod';
import { EXAMPLE_CASE, EXAMPLE_INSTANCE, EXAMPLE_TASK, get } from './examples.js';
import { links } from './links.js';
import { answerAttachment } from './opinion-attachments.js';
import { day, id, region } from './values.js';

export const roundId = id.meta({ description: 'Id of the round: its run of the chart opinion-round.' });
export const opinionId = id.meta({ description: "Id of a region's opinion: its run of the chart opinion." });

const roundQuestion = z
  .object({ id: z.string(), text: z.string(), required: z.boolean() })
  .meta({ id: 'RoundQuestion', description: 'A question of the round. Answers name it by its id.' });

/** How far a region has come: what the round has recorded of it, and `in-progress` once somebody has acknowledged. */
export const REGION_STATUSES = ['asked', 'in-progress', ...ANSWER_STATUSES.filter((one) => one !== 'pending')] as const;

const regionOfRound = z
  .object({
    region,
    regionLabel: z.string(),
    healthCareRegion: z.enum(HEALTH_CARE_REGIONS),
    opinionId: id,
    status: z.enum(REGION_STATUSES),
    statusLabel: z.string(),
  })
  .meta({ id: 'RegionOfRound' });

const roundShape = {
  id,
  caseId: id,
  kind: z.enum(ROUND_KINDS).nullable(),
  subject: z.enum(ROUND_KINDS).nullable().meta({ description: 'What an urgent round is about.' }),
  question: z.string().nullable(),
  summary: z.string().nullable().meta({ description: 'For the reader, in a few lines.' }),
  questions: z.array(roundQuestion),
  criterionCodes: z.array(z.enum(OPINION_CRITERIA)).meta({ description: 'Criteria that the regions are to weigh.' }),
  criterionNames: z
    .array(z.object({ criterion: z.enum(OPINION_CRITERIA), label: z.string() }))
    .meta({ description: 'The same with their names.' }),
  openToAll: z
    .boolean()
    .meta({ description: 'Regions read each other’s answers while the round is open. Left out when opening: false.' }),
  state: z.string(),
  stateLabel: z.string(),
  openedOn: day.nullable().meta({ example: '2026-02-01' }),
  lastDay: day.nullable().meta({ example: '2026-02-20', description: 'While the round is open.' }),
  extension: z
    .object({ days: z.int(), reasonCode: z.string().nullable(), reason: z.string().nullable() })
    .nullable()
    .meta({ description: 'Working days by which the last day was put off, once, and why.' }),
  closedOn: day.nullable().meta({ example: '2026-02-21' }),
  compiledOn: day.nullable().meta({ example: '2026-02-23' }),
  answered: z.int().meta({ description: 'Regions that have answered in time.' }),
  regions: z.array(regionOfRound),
  _links: links('self', 'case', 'compilation', 'table', 'acts'),
};

const exampleRound = {
  id: EXAMPLE_TASK,
  caseId: EXAMPLE_CASE,
  kind: 'inclusion' as const,
  subject: 'inclusion' as const,
  question: 'Ska Exempelmedel omfattas av nationell samverkan?',
  summary: 'Ny behandling. Den tidiga bedömningsrapporten har sex stycken.',
  questions: [{ id: 'patients', text: 'Hur många patienter har regionen?', required: true }],
  criterionCodes: ['severity' as const],
  criterionNames: [{ criterion: 'severity' as const, label: 'Tillståndets svårighetsgrad' }],
  openToAll: false,
  state: 'open',
  stateLabel: 'Öppen',
  openedOn: '2026-02-01',
  lastDay: '2026-02-20',
  extension: null,
  closedOn: null,
  compiledOn: null,
  answered: 1,
  regions: [
    {
      region: '12' as const,
      regionLabel: 'Region Skåne',
      healthCareRegion: 'sodra' as const,
      opinionId: EXAMPLE_INSTANCE,
      status: 'submitted' as const,
      statusLabel: 'Yttrande lämnat',
    },
  ],
  _links: [
    get('self', `/cases/${EXAMPLE_CASE}/opinion-rounds/${EXAMPLE_TASK}`),
    get('case', `/cases/${EXAMPLE_CASE}`),
    get('compilation', `/cases/${EXAMPLE_CASE}/opinion-rounds/${EXAMPLE_TASK}/compilation`),
    get('table', `/cases/${EXAMPLE_CASE}/opinion-rounds/${EXAMPLE_TASK}/compilation/table`),
    get('acts', `/cases/${EXAMPLE_CASE}/acts?instanceId=${EXAMPLE_TASK}`),
  ],
};

export const roundView = z.object(roundShape).meta({ id: 'OpinionRound', example: exampleRound });
export type RoundView = z.output<typeof roundView>;

export const roundList = z.object({ rounds: z.array(z.object(roundShape)), _links: links('self', 'case') }).meta({
  id: 'OpinionRoundList',
  example: {
    rounds: [exampleRound],
    _links: [get('self', `/cases/${EXAMPLE_CASE}/opinion-rounds`), get('case', `/cases/${EXAMPLE_CASE}`)],
  },
});
export type RoundList = z.output<typeof roundList>;

/** What a region answered, in full. */
export const regionAnswer = z
  .object({
    stance: z.enum(STANCES).nullable(),
    stanceLabel: z.string().nullable(),
    judgements: z.array(
      z.object({
        criterion: z.enum(OPINION_CRITERIA),
        label: z.string(),
        judgement: z.enum(JUDGEMENTS),
        judgementLabel: z.string(),
        reason: z.string(),
      }),
    ),
    answers: z.array(z.object({ question: z.string(), text: z.string(), questionText: z.string().nullable() })),
    text: z.string().nullable(),
    decidedBy: z.string().nullable(),
    attachments: z.array(answerAttachment),
    submittedOn: day.nullable().meta({ example: '2026-02-10' }),
    version: z.int(),
  })
  .meta({ id: 'RegionAnswer' });
export type RegionAnswer = z.output<typeof regionAnswer>;

const tally = {
  pending: z.int(),
  yes: z.int(),
  no: z.int(),
  neutral: z.int(),
  noResponse: z.int(),
  recused: z.int(),
  late: z.int(),
};

/** The compiled table. What the caller may not read yet is marked `sealed`; counts are of what the caller may read. */
export const compilation = z
  .object({
    roundId: id,
    caseId: id,
    complete: z.boolean().meta({ description: 'The round has closed and nothing is sealed.' }),
    statement: z.string().meta({ description: 'What the table is not: a vote.' }),
    regions: z.array(
      z.object({
        ...regionOfRound.shape,
        sealed: z
          .boolean()
          .meta({ description: 'There may be an answer, which the caller may read when the round has closed.' }),
        answer: regionAnswer.nullable(),
        lateAmendment: regionAnswer.nullable().meta({
          description:
            'What the region changed after the last day: told beside the answer that was in time, never counted.',
        }),
      }),
    ),
    healthCareRegionCounts: z.array(
      z.object({ healthCareRegion: z.enum(HEALTH_CARE_REGIONS), label: z.string(), ...tally }),
    ),
    criterionCounts: z.array(
      z.object({
        criterion: z.enum(OPINION_CRITERIA),
        label: z.string(),
        met: z.int(),
        partlyMet: z.int(),
        notMet: z.int(),
        cannotSay: z.int(),
      }),
    ),
    summaries: z.array(
      z.object({
        healthCareRegion: z.enum(HEALTH_CARE_REGIONS),
        label: z.string(),
        text: z.string(),
        version: z.int(),
        on: day,
        person: z.string().nullable(),
      }),
    ),
    _links: links('self', 'round', 'table'),
  })
  .meta({
    id: 'Compilation',
    example: {
      roundId: EXAMPLE_TASK,
      caseId: EXAMPLE_CASE,
      complete: true,
      statement: 'Svaren räknas inte ihop till ett beslut.',
      regions: [
        {
          ...exampleRound.regions[0],
          sealed: false,
          answer: {
            stance: 'yes',
            stanceLabel: 'Ja',
            judgements: [
              {
                criterion: 'severity',
                label: 'Tillståndets svårighetsgrad',
                judgement: 'met',
                judgementLabel: 'Talar för',
                reason: 'Svår sjukdom utan annan behandling.',
              },
            ],
            answers: [{ question: 'patients', text: 'Tolv.', questionText: 'Hur många patienter har regionen?' }],
            text: null,
            decidedBy: 'Hälso- och sjukvårdsdirektören',
            attachments: [],
            submittedOn: '2026-02-10',
            version: 1,
          },
          lateAmendment: null,
        },
      ],
      healthCareRegionCounts: [
        {
          healthCareRegion: 'sodra',
          label: 'Södra',
          pending: 3,
          yes: 1,
          no: 0,
          neutral: 0,
          noResponse: 0,
          recused: 0,
          late: 0,
        },
      ],
      criterionCounts: [
        { criterion: 'severity', label: 'Tillståndets svårighetsgrad', met: 1, partlyMet: 0, notMet: 0, cannotSay: 0 },
      ],
      summaries: [],
      _links: [
        get('self', `/cases/${EXAMPLE_CASE}/opinion-rounds/${EXAMPLE_TASK}/compilation`),
        get('round', `/cases/${EXAMPLE_CASE}/opinion-rounds/${EXAMPLE_TASK}`),
        get('table', `/cases/${EXAMPLE_CASE}/opinion-rounds/${EXAMPLE_TASK}/compilation/table`),
      ],
    },
  });
export type Compilation = z.output<typeof compilation>;
