import { CASE_KINDS, CHART_IDS, PROCESS_VERSIONS } from '#process';
import { z } from 'zod';
import { EXAMPLE_CASE, EXAMPLE_INSTANCE, EXAMPLE_TASK, get, onePage } from './examples.js';
import { links, page, paging } from './links.js';
import { day, id, precision, region } from './values.js';

/** Charts whose runs are listed over all cases. */
export const LISTED_CHARTS = ['opinion-round', 'council-item', 'procurement', 'regional-introduction'] as const;

export const runQuery = z.strictObject({
  chart: z.enum(LISTED_CHARTS).optional().meta({ description: 'Only runs of this chart.' }),
  done: z
    .stringbool({ truthy: ['true'], falsy: ['false'] })
    .optional()
    .meta({ type: 'boolean', description: 'Only runs that are (or are not) over.' }),
  region: region.optional().meta({ description: 'Only the run of this region, where there is one per region.' }),
  caseId: id.optional().meta({ description: 'Only runs of this case.' }),
  id: id.optional().meta({ description: 'Only this run.' }),
  meetingOn: day.optional().meta({ description: 'Only agenda items of the council’s meeting on this day.' }),
  ...paging,
});
export type RunQuery = z.output<typeof runQuery>;

const progress = z
  .object({
    answered: z.int().meta({ description: 'Also late, and those that were passed over for conflict of interest.' }),
    working: z.int(),
    notOpened: z.int(),
    vacant: z.int().meta({ description: 'Regions without a contact person and deputy.' }),
    silent: z.int().meta({ description: 'Regions that had not answered when the round closed.' }),
  })
  .meta({ id: 'RoundProgress', description: 'How far the 21 regions of a round have come.' });
export type RoundProgress = z.output<typeof progress>;

const labelled = z.object({ code: z.string(), label: z.string() });

const run = z
  .object({
    id,
    caseId: id,
    product: z.string(),
    substance: z.string(),
    indication: z.string(),
    company: z.string(),
    caseKind: z.enum(CASE_KINDS),
    process: z.enum(PROCESS_VERSIONS),
    chart: z.enum(CHART_IDS),
    label: z.string(),
    key: z.string().nullable().meta({ description: 'County code where there is one run per region.' }),
    keyLabel: z.string().nullable(),
    state: z.string(),
    stateLabel: z.string(),
    since: day,
    sincePrecision: precision,
    done: z.boolean(),
    deadlines: z.array(
      z.object({ kind: z.string(), label: z.string(), dueOn: day, workingDaysLeft: z.int(), late: z.boolean() }),
    ),
    kind: labelled.nullable().meta({ description: 'Kind of round or agenda item.' }),
    question: z.string().nullable().meta({ description: 'What a round asks.' }),
    openedOn: day.nullable().meta({ example: '2026-02-01' }),
    closedOn: day.nullable().meta({ example: '2026-02-21' }),
    meetingOn: day.nullable().meta({ example: '2026-03-04', description: 'Day of the council’s meeting.' }),
    agendaOn: day.nullable().meta({ example: '2026-02-25', description: 'When the agenda was sent.' }),
    documentsOn: day.nullable().meta({ example: '2026-02-26', description: 'When the documents were opened.' }),
    conflicted: z.int().meta({ description: 'Members who have declared a conflict of interest in the item.' }),
    present: z.int().meta({ description: 'Members who are noted as present.' }),
    outcome: labelled.nullable().meta({ description: 'What was decided, in the council or in the region.' }),
    standstillUntil: day
      .nullable()
      .meta({ example: '2026-03-20', description: 'Last day on which no contract may be made.' }),
    progress: progress.nullable(),
    _links: links('self', 'case', 'acts'),
  })
  .meta({ id: 'Run', description: 'One run of a chart on a case, told for lists over all cases.' });
export type RunView = z.output<typeof run>;

export const runPage = page('runs', run).meta({
  id: 'RunPage',
  example: {
    runs: [
      {
        id: EXAMPLE_TASK,
        caseId: EXAMPLE_CASE,
        product: 'Exempelmedel',
        substance: 'exempelsubstans',
        indication: 'Exempelsjukdom hos vuxna',
        company: 'Exempelbolaget AB',
        caseKind: 'medicine',
        process: 'IN_OUT_2018',
        chart: 'opinion-round',
        label: 'Synpunktsrunda',
        key: null,
        keyLabel: null,
        state: 'open',
        stateLabel: 'Öppen',
        since: '2026-02-01',
        sincePrecision: 'day',
        done: false,
        deadlines: [
          { kind: 'answers', label: 'Regionernas svar', dueOn: '2026-02-20', workingDaysLeft: 11, late: false },
        ],
        kind: { code: 'inclusion', label: 'inkludering' },
        question: 'Ska Exempelmedel omfattas av nationell samverkan?',
        openedOn: '2026-02-01',
        closedOn: null,
        meetingOn: null,
        agendaOn: null,
        documentsOn: null,
        conflicted: 0,
        present: 0,
        outcome: null,
        standstillUntil: null,
        progress: { answered: 13, working: 5, notOpened: 2, vacant: 1, silent: 0 },
        _links: [
          get('self', `/cases/${EXAMPLE_CASE}/opinion-rounds/${EXAMPLE_TASK}`),
          get('case', `/cases/${EXAMPLE_CASE}`),
          get('acts', `/cases/${EXAMPLE_CASE}/acts?instanceId=${EXAMPLE_TASK}`),
        ],
      },
    ],
    ...onePage('/runs'),
  },
});
export type RunPage = z.output<typeof runPage>;

/** Where a region stands in a round, as one word; those that need somebody come first. */
export const REGION_STANDINGS = ['vacant', 'silent', 'asked', 'working', 'late', 'recused', 'answered'] as const;
export type RegionStanding = (typeof REGION_STANDINGS)[number];

const regionProgress = z
  .object({
    region,
    regionLabel: z.string(),
    healthCareRegion: z.string(),
    healthCareRegionLabel: z.string(),
    opinionId: id,
    standing: z.enum(REGION_STANDINGS),
    stanceLabel: z
      .string()
      .nullable()
      .meta({ description: 'Null while it is sealed to the caller, or nothing was said.' }),
    answeredOn: day.nullable().meta({ example: '2026-02-10' }),
    workingSince: day.nullable().meta({ example: '2026-02-05', description: 'When somebody there began.' }),
    draftOn: day.nullable().meta({ example: '2026-02-09', description: 'When the draft was saved.' }),
    localWaiting: z.int().meta({ description: 'Questions within the region that wait for an answer.' }),
    reminded: z.int().meta({ description: 'Letters of reminder that have been written.' }),
  })
  .meta({ id: 'RegionProgress', description: 'How far a region has come, and what has been done about it.' });
export type RegionProgress = z.output<typeof regionProgress>;

export const roundProgress = z
  .object({
    product: z.string(),
    substance: z.string(),
    indication: z.string(),
    revision: z.int(),
    kind: labelled.nullable(),
    workingDays: z.int().nullable().meta({ description: 'Working days from opening to the last day.' }),
    workingDaysLeft: z.int().nullable(),
    counts: progress,
    regions: z.array(regionProgress).meta({ description: 'Those that need somebody first.' }),
    _links: links('self', 'round'),
  })
  .meta({
    id: 'OpinionRoundProgress',
    example: {
      product: 'Exempelmedel',
      substance: 'exempelsubstans',
      indication: 'Exempelsjukdom hos vuxna',
      revision: 7,
      kind: { code: 'inclusion', label: 'inkludering' },
      workingDays: 15,
      workingDaysLeft: 11,
      counts: { answered: 1, working: 0, notOpened: 20, vacant: 0, silent: 0 },
      regions: [
        {
          region: '12',
          regionLabel: 'Region Skåne',
          healthCareRegion: 'sodra',
          healthCareRegionLabel: 'Södra',
          opinionId: EXAMPLE_INSTANCE,
          standing: 'answered',
          stanceLabel: 'Ja',
          answeredOn: '2026-02-10',
          workingSince: null,
          draftOn: null,
          localWaiting: 0,
          reminded: 0,
        },
      ],
      _links: [
        get('self', `/cases/${EXAMPLE_CASE}/opinion-rounds/${EXAMPLE_TASK}/progress`),
        get('round', `/cases/${EXAMPLE_CASE}/opinion-rounds/${EXAMPLE_TASK}`),
      ],
    },
  });
export type RoundProgressView = z.output<typeof roundProgress>;
