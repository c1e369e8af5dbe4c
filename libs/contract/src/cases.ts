import { BALL_HOLDERS, CASE_KINDS, CASE_RELATIONS, CHART_IDS, COUNTRIES, PROCESS_VERSIONS, STAGES } from '#process';
import { z } from 'zod';
import { EXAMPLE_CASE, EXAMPLE_INSTANCE, EXAMPLE_PERSON, get, onePage } from './examples.js';
import { links, page } from './links.js';
import { day, id, instant, precision } from './values.js';

export const caseId = id.meta({ description: 'Id of the case.' });

const SINCE_PRECISION =
  'How exactly that day is known. For a month or year it is its last day; for unknown it tells nothing and is not to be shown.';

/** Who must act, and since when. */
const ball = z
  .object({
    holder: z.enum(BALL_HOLDERS),
    label: z.string(),
    since: day,
    sincePrecision: precision.meta({ description: SINCE_PRECISION }),
    workingDays: z.int().min(0).meta({
      description:
        'Working days since then in the country of the process; the first day is not counted. 0 when the day is unknown.',
    }),
    state: z.string().meta({ description: 'State that waits, as a path in the chart.' }),
  })
  .meta({ id: 'Ball', description: 'Who must act next, and since when.' });

const profile = {
  caseKey: z.string().meta({ description: 'Product, indication and population in one key.' }),
  processVersion: z.enum(PROCESS_VERSIONS),
  kind: z.enum(CASE_KINDS),
  product: z.string(),
  substance: z.string(),
  indication: z.string(),
  company: z.string(),
};

const standing = {
  id,
  ...profile,
  origin: z.enum(['live', 'history']).meta({ description: 'history: imported from public sources.' }),
  stage: z.enum(STAGES),
  stageLabel: z.string(),
  statusSentence: z.string().meta({ description: 'Where the case stands, as a sentence.' }),
  outcome: z.string().nullable().meta({ description: 'The answer in force.' }),
  outcomeLabel: z.string().nullable(),
  onHold: z.boolean(),
  revision: z.int().min(1).meta({ description: 'Counts the steps taken; also the ETag.' }),
  updatedAt: instant,
};

export const caseListItem = z
  .object({
    ...standing,
    ball: ball.nullable().meta({ description: 'The one who has waited longest to act.' }),
    late: z.boolean().meta({ description: 'A running deadline has passed.' }),
    nextDeadline: z
      .object({ kind: z.string(), label: z.string(), dueOn: day, workingDaysLeft: z.int() })
      .nullable()
      .meta({ description: 'The running deadline that comes first; for roles within the collaboration.' }),
    assignee: z
      .object({ personId: id, name: z.string().nullable() })
      .nullable()
      .meta({ description: 'Who looks after the case; for roles within the collaboration.' }),
    _links: links('self'),
  })
  .meta({ id: 'CaseListItem' });
export type CaseListItem = z.output<typeof caseListItem>;

export const deadlineOfCase = z
  .object({
    kind: z.string(),
    label: z.string(),
    instanceId: id,
    dueOn: day,
    workingDaysLeft: z.int().meta({ description: 'Swedish working days left; 0 on the last day, below 0 when late.' }),
    late: z.boolean(),
    legal: z.boolean().meta({ description: 'Runs on while the case is on hold.' }),
    raises: z.string().nullable().meta({ description: 'Act that the system performs when the day has passed.' }),
    ourDefault: z.boolean().meta({ description: 'No source says how long it is: the length is Ordna’s own default.' }),
  })
  .meta({ id: 'CaseDeadline' });

export const instanceOfCase = z
  .object({
    id,
    chart: z.enum(CHART_IDS),
    version: z.int(),
    label: z.string().meta({ description: 'The run in words, with its region where there is one per region.' }),
    key: z.string().nullable().meta({ description: 'County code where there is one per region.' }),
    parentId: id.nullable(),
    states: z.array(
      z.object({
        path: z.string(),
        label: z.string(),
        since: day,
        sincePrecision: precision.meta({ description: SINCE_PRECISION }),
      }),
    ),
    done: z.boolean(),
    _links: links('self', 'describedby'),
  })
  .meta({ id: 'CaseInstance', description: 'One run of a chart on the case.' });

export const linkedCase = z
  .object({
    id,
    relation: z.enum(CASE_RELATIONS),
    relationLabel: z.string(),
    since: day,
    kind: z.enum(CASE_KINDS),
    product: z.string(),
    indication: z.string(),
    stage: z.enum(STAGES),
    stageLabel: z.string(),
    _links: links('self'),
  })
  .meta({ id: 'LinkedCase', description: 'A related case, and how the two belong together.' });

const foreignCase = z
  .object({
    ...linkedCase.shape,
    country: z.enum(COUNTRIES),
    processVersion: z.enum(PROCESS_VERSIONS),
    processLabel: z.string(),
    outcome: z.string().nullable().meta({ description: 'What the other country has decided, in force there.' }),
    outcomeLabel: z.string().nullable(),
  })
  .meta({
    id: 'ForeignCase',
    description: 'A case of another country on the same product, shown beside. Nothing in this case rests on it.',
  });

const exampleStanding = {
  id: EXAMPLE_CASE,
  caseKey: 'exempelmedel+exempelsjukdom',
  processVersion: 'IN_OUT_2018' as const,
  kind: 'medicine' as const,
  product: 'Exempelmedel',
  substance: 'exempelsubstans',
  indication: 'Exempelsjukdom hos vuxna',
  company: 'Exempelbolaget AB',
  origin: 'live' as const,
  stage: 'opinions' as const,
  stageLabel: 'Synpunkter',
  statusSentence: 'Regionerna är tillfrågade om ärendet ska omfattas av nationell samverkan.',
  outcome: null,
  outcomeLabel: null,
  onHold: false,
  revision: 2,
  updatedAt: '2026-02-01T08:30:00Z',
};
const exampleBall = {
  holder: 'contact-person' as const,
  label: 'Regionernas kontaktpersoner',
  since: '2026-02-01',
  sincePrecision: 'day' as const,
  workingDays: 4,
  state: 'consultation',
};

export const casePage = page('cases', caseListItem).meta({
  id: 'CasePage',
  example: {
    cases: [
      {
        ...exampleStanding,
        ball: exampleBall,
        late: false,
        nextDeadline: {
          kind: 'opinion-inclusion',
          label: 'Regionernas synpunkter',
          dueOn: '2026-02-20',
          workingDaysLeft: 11,
        },
        assignee: { personId: EXAMPLE_PERSON, name: 'Exempel Samordnarsson' },
        _links: [get('self', `/cases/${EXAMPLE_CASE}`)],
      },
    ],
    ...onePage('/cases'),
  },
});
export type CasePage = z.output<typeof casePage>;

const hold = z
  .object({
    since: day.nullable(),
    sincePrecision: precision.meta({ description: SINCE_PRECISION }),
    reasonLabel: z.string().nullable(),
    until: day.nullable().meta({ description: 'When it ends by itself; null when nobody has said.' }),
  })
  .meta({ id: 'CaseHold', description: 'Why the case is on hold; null when it is not.' });

export const caseView = z
  .object({
    ...standing,
    historyId: z.string().nullable(),
    adviceGap: z.object({ since: day, days: z.int(), sentence: z.string() }).nullable().meta({
      description: 'Calendar days that the medicine has been authorised without public advice; null otherwise.',
    }),
    hold: hold.nullable(),
    balls: z.array(ball),
    deadlines: z.array(deadlineOfCase),
    instances: z.array(instanceOfCase),
    linkedCases: z.array(linkedCase).meta({ description: 'Related cases that the caller may see.' }),
    foreignCases: z.array(foreignCase).meta({ description: 'Linked cases of other countries, beside this one.' }),
    createdAt: instant,
    _links: links('self', 'acts', 'journal-entries', 'advice-notes', 'collection'),
  })
  .meta({
    id: 'Case',
    example: {
      ...exampleStanding,
      historyId: null,
      adviceGap: null,
      hold: null,
      balls: [exampleBall],
      deadlines: [
        {
          kind: 'opinion-inclusion',
          label: 'Regionernas synpunkter',
          instanceId: EXAMPLE_INSTANCE,
          dueOn: '2026-02-20',
          workingDaysLeft: 11,
          late: false,
          legal: false,
          raises: 'DEADLINE_PASSED',
          ourDefault: true,
        },
      ],
      instances: [
        {
          id: EXAMPLE_INSTANCE,
          chart: 'medicine-case',
          version: 1,
          label: 'Läkemedelsärende',
          key: null,
          parentId: null,
          states: [
            {
              path: 'handling.consultation',
              label: 'Regionerna tillfrågas',
              since: '2026-02-01',
              sincePrecision: 'day',
            },
          ],
          done: false,
          _links: [
            get('self', `/cases/${EXAMPLE_CASE}/acts?instanceId=${EXAMPLE_INSTANCE}`),
            get('describedby', '/charts/medicine-case'),
          ],
        },
      ],
      linkedCases: [],
      foreignCases: [],
      createdAt: '2026-02-01T08:30:00Z',
      _links: [
        get('self', `/cases/${EXAMPLE_CASE}`),
        get('acts', `/cases/${EXAMPLE_CASE}/acts`),
        get('journal-entries', `/cases/${EXAMPLE_CASE}/journal-entries`),
        get('advice-notes', `/advice-notes?caseId=${EXAMPLE_CASE}`),
        get('collection', '/cases'),
      ],
    },
  });
export type CaseView = z.output<typeof caseView>;
