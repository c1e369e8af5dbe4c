import { ANSWER_STATUSES, HEALTH_CARE_REGIONS, OPINION_CRITERIA, ROUND_KINDS } from '#process';
import { z } from 'zod';
import { EXAMPLE_CASE, EXAMPLE_INSTANCE, EXAMPLE_TASK, get } from './examples.js';
import { links } from './links.js';
import { day, id, region } from './values.js';

export const roundId = id.meta({ description: 'Id of the round: its run of the chart opinion-round.' });
export const opinionId = id.meta({ description: "Id of a region's opinion: its run of the chart opinion." });

const roundQuestion = z
  .object({ id: z.string(), text: z.string(), required: z.boolean() })
  .meta({ id: 'RoundQuestion', description: 'A question of the round. Answers name it by its id.' });

/** How far a region has come: what the round has recorded of it, and `in-progress` once somebody has acknowledged. */
export const REGION_STATUSES = ['asked', 'in-progress', ...ANSWER_STATUSES.filter((one) => one !== 'pending')] as const;

/** One of the 21, and how far it has come. */
export const regionOfRound = z
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

export const exampleRound = {
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
