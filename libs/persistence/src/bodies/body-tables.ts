import type { BodyRecordKind, BodyRecords } from '#network';
import { BODIES, GOAL_STANDINGS, MEETING_STATES, OCCASION_STATES, WATCH_ENDS } from '#process';
import { z } from 'zod';
import { day } from '../reading/columns.js';

type Column = readonly [column: string, type: 'text' | 'date' | 'uuid' | 'integer' | 'boolean' | 'jsonb'];

/** A kind of record: its table, which column holds what, and how a row is read. */
export interface BodyTable<Kind extends BodyRecordKind> {
  readonly table: string;
  readonly columns: Readonly<Record<Exclude<keyof BodyRecords[Kind], 'id' | 'revision'> & string, Column>>;
  readonly row: z.ZodType<BodyRecords[Kind]>;
}

const ofBody = { id: z.string(), body: z.enum(BODIES), revision: z.int() };
const words = z.string().nullable();
const lastDay = day.nullable();

/** How what bodies keep is stored. @source the migration `advising-bodies` */
export const BODY_TABLES: { readonly [Kind in BodyRecordKind]: BodyTable<Kind> } = {
  meeting: {
    table: 'body_meeting',
    columns: {
      body: ['body', 'text'],
      on: ['held_on', 'date'],
      at: ['held_at', 'text'],
      place: ['place', 'text'],
      state: ['state', 'text'],
      agenda: ['agenda', 'jsonb'],
      minutes: ['minutes', 'text'],
      minutesOn: ['minutes_on', 'date'],
    },
    row: z.object({
      ...ofBody,
      on: day,
      at: words,
      place: words,
      state: z.enum(MEETING_STATES),
      agenda: z.array(z.object({ title: z.string(), caseId: words })),
      minutes: words,
      minutesOn: lastDay,
    }),
  },
  goal: {
    table: 'body_goal',
    columns: {
      body: ['body', 'text'],
      text: ['text', 'text'],
      measure: ['measure', 'text'],
      ownerId: ['owner_id', 'uuid'],
      setOn: ['set_on', 'date'],
      dueOn: ['due_on', 'date'],
      consultedOn: ['consulted_on', 'date'],
      followUpOn: ['follow_up_on', 'date'],
      ended: ['ended', 'text'],
      endedOn: ['ended_on', 'date'],
    },
    row: z.object({
      ...ofBody,
      text: z.string(),
      measure: z.string(),
      ownerId: z.string(),
      setOn: day,
      dueOn: day,
      consultedOn: lastDay,
      followUpOn: lastDay,
      ended: z.enum(GOAL_STANDINGS).extract(['reached', 'not-reached', 'withdrawn']).nullable(),
      endedOn: lastDay,
    }),
  },
  occasion: {
    table: 'education_occasion',
    columns: {
      body: ['body', 'text'],
      course: ['course', 'text'],
      audience: ['audience', 'text'],
      description: ['description', 'text'],
      from: ['from_on', 'date'],
      to: ['to_on', 'date'],
      place: ['place', 'text'],
      places: ['places', 'integer'],
      state: ['state', 'text'],
    },
    row: z.object({
      ...ofBody,
      course: z.string(),
      audience: z.string(),
      description: z.string(),
      from: day,
      to: day,
      place: words,
      places: z.int().nullable(),
      state: z.enum(OCCASION_STATES),
    }),
  },
  'watch-item': {
    table: 'watch_item',
    columns: {
      body: ['body', 'text'],
      subject: ['subject', 'text'],
      why: ['why', 'text'],
      caseId: ['case_id', 'uuid'],
      from: ['from_on', 'date'],
      ended: ['ended', 'text'],
      endedOn: ['ended_on', 'date'],
    },
    row: z.object({
      ...ofBody,
      subject: z.string(),
      why: z.string(),
      caseId: words,
      from: day,
      ended: z.enum(WATCH_ENDS).nullable(),
      endedOn: lastDay,
    }),
  },
  advice: {
    table: 'case_advice',
    columns: {
      body: ['body', 'text'],
      caseId: ['case_id', 'uuid'],
      meetingId: ['meeting_id', 'uuid'],
      text: ['text', 'text'],
      published: ['published', 'boolean'],
      givenOn: ['given_on', 'date'],
      withdrawnOn: ['withdrawn_on', 'date'],
    },
    row: z.object({
      ...ofBody,
      caseId: z.string(),
      meetingId: words,
      text: z.string(),
      published: z.boolean(),
      givenOn: day,
      withdrawnOn: lastDay,
    }),
  },
};

/** The columns of a kind as its rows are asked for; `t` is the table. */
export const selected = ({ columns }: { readonly columns: Readonly<Record<string, Column>> }): string =>
  [
    't.id',
    't.revision',
    ...Object.entries(columns).map(
      ([name, [column, type]]) => `t.${column}${type === 'date' ? '::text' : ''} AS "${name}"`,
    ),
  ].join(', ');
