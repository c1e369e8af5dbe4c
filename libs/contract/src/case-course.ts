import { BALL_HOLDERS, CHART_IDS, ROLES, STAGES } from '#process';
import { z } from 'zod';
import { EXAMPLE_CASE, EXAMPLE_INSTANCE, EXAMPLE_TASK, get } from './examples.js';
import { links } from './links.js';
import { day, id, precision } from './values.js';

const known = {
  on: day.nullable().meta({ description: 'First day of what is known; null when nothing is.' }),
  precision,
};

const step = z
  .object({
    step: z.string(),
    label: z.string(),
    standing: z.enum(['observed', 'inferred', 'here', 'ahead', 'no-data']).meta({
      description: 'no-data: passed by without anything being known of it, which is not the same as skipped.',
    }),
    ...known,
  })
  .meta({ id: 'CourseStep' });

const stretch = z
  .object({
    path: z.string(),
    label: z.string(),
    ...known,
    until: day.nullable().meta({ description: 'When the next state was come to, as far as known.' }),
    untilPrecision: precision.nullable(),
    inferred: z.boolean(),
    lasts: z.boolean().meta({ description: 'It stands so now.' }),
  })
  .meta({ id: 'TrackStretch', description: 'One state of a track, and how long it lasted.' });

const track = z
  .object({
    chart: z.enum(CHART_IDS),
    region: z.string().nullable().meta({ description: 'Region of the chart; null for a run as a whole.' }),
    label: z.string(),
    now: z.string().nullable().meta({ description: 'The state it stands in, in words.' }),
    runs: z.object({ count: z.int(), done: z.int() }).nullable().meta({
      description: 'How many runs are told together, one per region, and how many have ended.',
    }),
    stretches: z.array(stretch),
    deadlines: z
      .array(z.object({ label: z.string(), dueOn: day }))
      .meta({ description: 'Running deadlines of the track.' }),
  })
  .meta({ id: 'CourseTrack' });

const task = z
  .object({
    id,
    kind: z.string(),
    label: z.string(),
    instanceId: id,
    role: z.enum(ROLES),
    roleLabel: z.string(),
    region: z.string().nullable(),
    regionLabel: z.string().nullable(),
    dueOn: day.nullable(),
    workingDaysLeft: z.int().nullable(),
  })
  .meta({ id: 'CaseTask', description: 'Something that remains to be done in the case.' });

const closedArea = z
  .object({
    area: z.string(),
    label: z.string(),
    closed: z.boolean().meta({ description: 'Closed to the caller.' }),
    roleLabels: z.array(z.string()).meta({ description: 'For whom it opens.' }),
  })
  .meta({ id: 'ClosedArea', description: 'An area of the case whose facts are closed to most; never what is in it.' });

const counts = z.object({ entries: z.int(), inferred: z.int() });

export const caseCourse = z
  .object({
    processLabel: z.string(),
    chart: z.enum(CHART_IDS),
    version: z.int(),
    instanceId: id,
    inForce: z
      .object({ label: z.string(), ...known })
      .nullable()
      .meta({ description: 'The answer in force.' }),
    steps: z.array(step),
    tracks: z.array(track),
    tasks: z.array(task).meta({ description: 'Open tasks; for roles within the collaboration.' }),
    closedAreas: z.array(closedArea),
    counts,
    _links: links('self', 'case', 'journal-entries'),
  })
  .meta({
    id: 'CaseCourse',
    description: 'The road of a case: its steps, what runs side by side, what remains to be done.',
    example: {
      processLabel: 'Nationell samverkan, från 2018',
      chart: 'medicine-case',
      version: 1,
      instanceId: EXAMPLE_INSTANCE,
      inForce: null,
      steps: [{ step: 'asking', label: 'Regionerna frågas', standing: 'here', on: '2026-02-01', precision: 'day' }],
      tracks: [
        {
          chart: 'medicine-case',
          region: 'handling',
          label: 'Handläggning',
          now: 'Regionerna tillfrågas',
          runs: null,
          stretches: [
            {
              path: 'handling.consultation',
              label: 'Regionerna tillfrågas',
              on: '2026-02-01',
              precision: 'day',
              until: null,
              untilPrecision: null,
              inferred: false,
              lasts: true,
            },
          ],
          deadlines: [{ label: 'Regionernas synpunkter', dueOn: '2026-02-20' }],
        },
      ],
      tasks: [
        {
          id: EXAMPLE_TASK,
          kind: 'give-opinion',
          label: 'Lämna yttrande',
          instanceId: EXAMPLE_INSTANCE,
          role: 'contact-person',
          roleLabel: 'kontaktperson',
          region: '12',
          regionLabel: 'Region Skåne',
          dueOn: '2026-02-20',
          workingDaysLeft: 11,
        },
      ],
      closedAreas: [{ area: 'prices', label: 'Prisområdet', closed: true, roleLabels: ['förhandlare'] }],
      counts: { entries: 3, inferred: 0 },
      _links: [
        get('self', `/cases/${EXAMPLE_CASE}/course`),
        get('case', `/cases/${EXAMPLE_CASE}`),
        get('journal-entries', `/cases/${EXAMPLE_CASE}/journal-entries`),
      ],
    },
  });
export type CaseCourse = z.output<typeof caseCourse>;

export const asKnownQuery = z.strictObject({
  on: day.optional().meta({ description: 'The day whose knowledge is asked for, to its end. Left out: today.' }),
});
export type AsKnownQuery = z.output<typeof asKnownQuery>;

/** The case as it was known on a day: its journal performed anew, up to what had been recorded by then. */
export const caseAsKnown = z
  .object({
    id,
    on: day,
    product: z.string(),
    indication: z.string(),
    entries: z.int().min(1).meta({ description: 'Journal entries recorded by then.' }),
    later: z.int().min(0).meta({ description: 'Journal entries recorded since.' }),
    stage: z.enum(STAGES),
    stageLabel: z.string(),
    statusSentence: z.string(),
    outcomeLabel: z.string().nullable(),
    onHold: z.boolean(),
    balls: z.array(z.object({ holder: z.enum(BALL_HOLDERS), label: z.string(), since: day })),
    instances: z.array(
      z.object({
        id,
        chart: z.enum(CHART_IDS),
        label: z.string(),
        states: z.array(z.object({ path: z.string(), label: z.string(), since: day, precision })),
      }),
    ),
    deadlines: z.array(z.object({ label: z.string(), dueOn: day })),
    _links: links('self', 'case', 'journal-entries'),
  })
  .meta({
    id: 'CaseAsKnown',
    description: 'A case as it was known on a day.',
    example: {
      id: EXAMPLE_CASE,
      on: '2026-02-03',
      product: 'Exempelmedel',
      indication: 'Exempelsjukdom hos vuxna',
      entries: 2,
      later: 1,
      stage: 'opinions',
      stageLabel: 'Synpunkter',
      statusSentence: 'Regionerna är tillfrågade om ärendet ska omfattas av nationell samverkan.',
      outcomeLabel: null,
      onHold: false,
      balls: [{ holder: 'contact-person', label: 'Regionernas kontaktpersoner', since: '2026-02-01' }],
      instances: [
        {
          id: EXAMPLE_INSTANCE,
          chart: 'medicine-case',
          label: 'Läkemedelsärende',
          states: [
            { path: 'handling.consultation', label: 'Regionerna tillfrågas', since: '2026-02-01', precision: 'day' },
          ],
        },
      ],
      deadlines: [{ label: 'Regionernas synpunkter', dueOn: '2026-02-20' }],
      _links: [
        get('self', `/cases/${EXAMPLE_CASE}/as-known?on=2026-02-03`),
        get('case', `/cases/${EXAMPLE_CASE}`),
        get('journal-entries', `/cases/${EXAMPLE_CASE}/journal-entries`),
      ],
    },
  });
export type CaseAsKnown = z.output<typeof caseAsKnown>;
