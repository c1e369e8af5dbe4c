import { HEALTH_CARE_REGIONS, JUDGEMENTS, OPINION_CRITERIA, STANCES } from '#process';
import { z } from 'zod';
import { EXAMPLE_CASE, EXAMPLE_TASK, get } from './examples.js';
import { links } from './links.js';
import { answerAttachment } from './opinion-attachments.js';
import { exampleRound, regionOfRound } from './opinion-rounds.js';
import { day, id } from './values.js';

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

const exampleCount = {
  criterion: 'severity' as const,
  label: 'Tillståndets svårighetsgrad',
  met: 1,
  partlyMet: 0,
  notMet: 0,
  cannotSay: 0,
};

const tally = {
  pending: z.int(),
  yes: z.int(),
  no: z.int(),
  neutral: z.int(),
  noResponse: z.int(),
  recused: z.int(),
  late: z.int(),
};

const criterionCounts = z.array(
  z
    .object({
      criterion: z.enum(OPINION_CRITERIA),
      label: z.string(),
      met: z.int(),
      partlyMet: z.int(),
      notMet: z.int(),
      cannotSay: z.int(),
    })
    .meta({ id: 'CriterionCount' }),
);

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
      z.object({ healthCareRegion: z.enum(HEALTH_CARE_REGIONS), label: z.string(), ...tally, criterionCounts }),
    ),
    criterionCounts,
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
          criterionCounts: [exampleCount],
        },
      ],
      criterionCounts: [exampleCount],
      summaries: [],
      _links: [
        get('self', `/cases/${EXAMPLE_CASE}/opinion-rounds/${EXAMPLE_TASK}/compilation`),
        get('round', `/cases/${EXAMPLE_CASE}/opinion-rounds/${EXAMPLE_TASK}`),
        get('table', `/cases/${EXAMPLE_CASE}/opinion-rounds/${EXAMPLE_TASK}/compilation/table`),
      ],
    },
  });
export type Compilation = z.output<typeof compilation>;
