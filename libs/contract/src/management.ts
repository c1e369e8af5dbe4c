import { BALL_HOLDERS, REGION_CODES, ROLES, STAGES } from '#process';
import { z } from 'zod';
import { EXAMPLE_CASE, get } from './examples.js';
import { links } from './links.js';
import { FIGURES, MANAGED_ORIGINS } from './management-query.js';
import { day, id } from './values.js';

const query = z.string().meta({
  description: 'Query of the list of cases that the figure counts, for `/cases`; without page and limit.',
});
const days = z.number().meta({ description: 'Calendar days.' });
const ofStage = { stage: z.enum(STAGES), label: z.string(), count: z.int(), query };

const stuckCase = z.object({
  caseId: id,
  product: z.string(),
  indication: z.string(),
  stageLabel: z.string(),
  ballLabel: z.string().nullable(),
  movedOn: day.meta({ description: 'The last day on which anything happened.' }),
  daysStill: z.int(),
  daysPaused: z.int().meta({ description: 'Of these, days on which the case was on hold.' }),
  onHold: z.boolean(),
  lateDays: z
    .int()
    .nullable()
    .meta({ description: 'Days since the first deadline that has passed; null when none has.' }),
  why: z.string().meta({ description: 'Where it stands, as a sentence, or why it is on hold.' }),
});

const unadvised = z.object({ caseId: id, product: z.string(), indication: z.string(), since: day, days: z.int() });

const dot = z.object({ caseId: id, product: z.string(), days: z.int(), late: z.boolean() });
const table = z
  .object({
    figure: z.enum(FIGURES),
    title: z.string(),
    headings: z.array(z.string()),
    rows: z.array(
      z.object({
        cells: z.array(z.string()),
        query: query.nullable(),
        caseId: id.nullable().meta({ description: 'The case that the row is about.' }),
      }),
    ),
  })
  .meta({ id: 'ManagementTable', description: 'The same figure as a table, in the caller’s language.' });
export type ManagementTable = z.output<typeof table>;

/** An axis of days on which everything has room. */
const axis = z.object({ end: z.int(), ticks: z.array(z.int()) });

/** What a month brings that is planned. */
const month = z.object({
  month: z.string().meta({ example: '2026-03' }),
  deadlines: z.int(),
  cases: z.int().meta({ description: 'Cases with a deadline in the month.' }),
  meetings: z.array(z.object({ on: day, label: z.string(), items: z.int() })),
  query,
});

export const managementOverview = z
  .object({
    today: day,
    week: z.int().meta({ description: 'Number of the week, by ISO 8601.' }),
    regions: z.array(z.object({ region: z.enum(REGION_CODES), label: z.string() })).meta({
      description: 'Regions that the figures can be narrowed to.',
    }),
    axes: z.object({ stages: axis, leadTimes: axis }),
    period: z.object({ from: day, to: day, months: z.int() }),
    origin: z.enum(MANAGED_ORIGINS),
    histories: z
      .int()
      .nullable()
      .meta({ description: 'Said when live cases were asked for and none is under way: how many histories are.' }),
    behind: z.int().meta({ description: 'Cases whose latest steps are not counted in yet; ask again.' }),
    running: z.object({ count: z.int(), query }),
    stuck: z.object({ count: z.int(), late: z.int(), query, cases: z.array(stuckCase) }),
    adviceGap: z
      .object({ count: z.int(), cases: z.array(unadvised).meta({ description: 'At most 20, the longest.' }) })
      .meta({
        description: 'Medicines that are authorised and have no public advice yet; days count from the authorisation.',
      }),
    longestWait: z.object({ holder: z.enum(BALL_HOLDERS), label: z.string() }).nullable(),
    stages: z.array(
      z.object({
        ...ofStage,
        late: z.int(),
        unknown: z.int().meta({ description: 'Cases that came there on a day that is not known.' }),
        median: days.nullable().meta({ description: 'Of those that ended in the period.' }),
        dots: z.array(dot).meta({ description: 'At most 60, the longest.' }),
      }),
    ),
    balls: z.array(
      z.object({
        holder: z.enum(BALL_HOLDERS),
        label: z.string(),
        count: z.int(),
        meanDays: z.int().nullable().meta({ description: 'Calendar days waited, on average.' }),
        query,
      }),
    ),
    leadTimes: z.array(z.object({ ...ofStage, q1: days, median: days, q3: days })),
    leadTimesLeftOut: z.int().meta({ description: 'Steps without two known days, which the lead times leave out.' }),
    flows: z.array(
      z.object({
        month: z.string().meta({ example: '2026-01' }),
        opened: z.int(),
        recommended: z.int(),
        openedQuery: query,
        recommendedQuery: query,
      }),
    ),
    answers: z.object({
      asked: z.int(),
      inTime: z.int(),
      regions: z.array(
        z.object({ region: z.enum(REGION_CODES), label: z.string(), asked: z.int(), inTime: z.int(), query }),
      ),
    }),
    workloads: z.array(
      z.object({
        role: z.enum(ROLES).nullable(),
        region: z.enum(REGION_CODES).nullable(),
        label: z.string(),
        open: z.int(),
        late: z.int(),
        query,
      }),
    ),
    dueDates: z.array(
      z.object({
        on: day,
        label: z.string(),
        caseId: id.nullable(),
        about: z.string(),
        count: z.int().meta({ description: 'How many deadlines, or items of a meeting.' }),
        query: query.nullable().meta({ description: 'As elsewhere; null for a meeting.' }),
      }),
    ),
    tables: z.array(table),
    _links: links('self', 'document', 'forecast'),
  })
  .meta({
    id: 'ManagementOverview',
    example: {
      today: '2026-02-02',
      week: 6,
      regions: [{ region: '12' as const, label: 'Region Skåne' }],
      axes: { stages: { end: 60, ticks: [0, 30, 60] }, leadTimes: { end: 180, ticks: [0, 60, 120, 180] } },
      period: { from: '2025-02-03', to: '2026-02-02', months: 12 },
      origin: 'live' as const,
      histories: null,
      behind: 0,
      running: { count: 1, query: 'running=true&origin=live' },
      stuck: {
        count: 1,
        late: 1,
        query: 'running=true&stillSince=2026-01-02&origin=live',
        cases: [
          {
            caseId: EXAMPLE_CASE,
            product: 'Exempelmedel',
            indication: 'Exempelsjukdom hos vuxna',
            stageLabel: 'Utvärdering',
            ballLabel: 'Företaget',
            movedOn: '2025-12-01',
            daysStill: 63,
            daysPaused: 0,
            onHold: false,
            lateDays: 3,
            why: 'Företaget ska svara på frågor om underlaget.',
          },
        ],
      },
      adviceGap: {
        count: 1,
        cases: [
          {
            caseId: EXAMPLE_CASE,
            product: 'Exempelmedel',
            indication: 'Exempelsjukdom hos vuxna',
            since: '2025-08-01',
            days: 185,
          },
        ],
      },
      longestWait: { holder: 'company' as const, label: 'Företaget' },
      stages: [],
      balls: [
        {
          holder: 'company' as const,
          label: 'Företaget',
          count: 1,
          meanDays: 63,
          query: 'running=true&ball=company&origin=live',
        },
      ],
      leadTimes: [
        {
          stage: 'evaluation' as const,
          label: 'Utvärdering',
          count: 17,
          q1: 78,
          median: 96,
          q3: 133,
          query: 'passed=evaluation&passedFrom=2025-02-03&passedTo=2026-02-02&origin=live',
        },
      ],
      leadTimesLeftOut: 2,
      flows: [],
      answers: { asked: 0, inTime: 0, regions: [] },
      workloads: [],
      dueDates: [],
      tables: [],
      _links: [
        get('self', '/management-overview'),
        get('document', '/management-overview/document'),
        get('forecast', '/management-forecast'),
      ],
    },
  });
export type ManagementOverview = z.output<typeof managementOverview>;

export const managementForecast = z
  .object({ today: day, months: z.array(month), _links: links('self', 'overview') })
  .meta({
    id: 'ManagementForecast',
    example: {
      today: '2026-02-02',
      months: [
        {
          month: '2026-02',
          deadlines: 4,
          cases: 3,
          meetings: [{ on: '2026-02-19', label: 'NT-rådet', items: 6 }],
          query: 'dueFrom=2026-02-02&dueBy=2026-02-28&origin=live',
        },
      ],
      _links: [get('self', '/management-forecast'), get('overview', '/management-overview')],
    },
  });
export type ManagementForecast = z.output<typeof managementForecast>;

/** A table of the overview as CSV, for those who ask for it within JSON. */
export const managementTableFile = z
  .object({ fileName: z.string(), table: z.string(), _links: links('self', 'overview') })
  .meta({
    id: 'ManagementTableFile',
    example: {
      fileName: 'laget-lead-times-2026-02-02.csv',
      table: 'Steg,Antal\r\nUtvärdering,17\r\n',
      _links: [get('self', '/management-overview/table?figure=lead-times'), get('overview', '/management-overview')],
    },
  });
export type ManagementTableFile = z.output<typeof managementTableFile>;

export const managementDocument = z
  .object({
    fileName: z.string(),
    content: z.string().meta({ description: 'The PDF in Base64.' }),
    _links: links('self', 'overview'),
  })
  .meta({
    id: 'ManagementDocument',
    example: {
      fileName: 'laget-2026-02-02.pdf',
      content: 'JVBERi0xLjc=',
      _links: [get('self', '/management-overview/document'), get('overview', '/management-overview')],
    },
  });
export type ManagementDocument = z.output<typeof managementDocument>;
