import { BODIES, BODY_DUES, SEATS } from '#process';
import { z } from 'zod';
import { EXAMPLE_PERSON, get, onePage } from './examples.js';
import { links, page, paging } from './links.js';
import { day, id } from './values.js';

/** The body in the address, or by which a list is narrowed. */
export const bodyCode = z.enum(BODIES).meta({ description: 'Code of the body.' });

export const bodyQuery = z.strictObject({
  followed: z.stringbool().optional().meta({ description: 'true: only those in which somebody sits, or has sat.' }),
  ...paging,
});
export type BodyQuery = z.output<typeof bodyQuery>;

/** Somebody in a seat, for those who may see who sits there. */
const sitting = z.object({
  mandateId: id,
  personId: id,
  name: z.string().nullable(),
  from: day,
  to: day.nullable(),
  endsSoon: z.boolean(),
});

const coreShape = {
  code: z.enum(BODIES),
  name: z.string(),
  organisationCode: z.string(),
  mandate: z.string().meta({ description: 'What the body is for.' }),
  limits: z.string().meta({ description: 'What it may do here, and what it may not.' }),
  members: z.int().meta({ description: 'Ordinary members today.' }),
  vacantSeats: z.int(),
  hasChair: z.boolean(),
};
const example = {
  code: 'atmp-steering-group' as const,
  name: 'ATMP-samordningens styrgrupp',
  organisationCode: 'atmp-coordination',
  mandate: 'Sätter tidsatta effektmål i samråd med samordningsgruppen.',
  limits: 'Får sätta mål och kommentera ärenden. Kan inte flytta ett ärende.',
  members: 6,
  vacantSeats: 0,
  hasChair: true,
};
const exampleSitting = {
  mandateId: '00000000-0000-4000-a000-000030000001',
  personId: EXAMPLE_PERSON,
  name: 'Exempel Styrgruppsson',
  from: '2024-04-01',
  to: '2027-03-31',
  endsSoon: false,
};

export const body = z
  .object({ ...coreShape, _links: links('self', 'meetings', 'goals') })
  .meta({ id: 'Body', description: 'A body that advises and does not decide.' });
export const bodyPage = page('bodies', body).meta({
  id: 'BodyPage',
  example: {
    bodies: [
      {
        ...example,
        _links: [
          get('self', '/bodies/atmp-steering-group'),
          get('meetings', '/body-meetings?body=atmp-steering-group'),
          get('goals', '/body-goals?body=atmp-steering-group'),
        ],
      },
    ],
    ...onePage('/bodies'),
  },
});
export type BodyPage = z.output<typeof bodyPage>;

const seat = z
  .object({
    seat: z.enum(SEATS),
    label: z.string(),
    least: z.int(),
    most: z.int().nullable().meta({ description: 'Null where no source gives a number.' }),
    coOpted: z.boolean(),
    appointedBy: z.enum(['own-sector', 'health-care-region', 'own-town', 'body']),
    filled: z.int(),
    missing: z.int(),
    holders: z.array(sitting).meta({ description: 'Who sits there; empty for who may not see it.' }),
    source: z.string(),
  })
  .meta({ id: 'BodySeat', description: 'A body’s seat: how many places, for whom, who sits there.' });

export const bodyView = z
  .object({
    ...coreShape,
    seats: z.array(seat),
    missingMembers: z.int().meta({ description: 'Members missing besides those of a seat of their own.' }),
    chair: sitting.nullable(),
    chairYears: z
      .int()
      .nullable()
      .meta({ description: 'How long the chair lasts at most; null where no source says.' }),
    chairPassesOn: z.boolean().meta({ description: 'Nobody has the chair twice in a row.' }),
    nextChair: z.object({ personId: id, name: z.string().nullable() }).nullable(),
    secretaries: z.array(sitting),
    setsGoals: z.boolean(),
    consults: z.enum(BODIES).nullable().meta({ description: 'The body that is consulted before a goal is set.' }),
    source: z.string(),
    _links: links('self', 'meetings', 'goals'),
  })
  .meta({
    id: 'BodyView',
    example: {
      ...example,
      seats: [
        {
          seat: 'academia',
          label: 'akademi',
          least: 2,
          most: 2,
          coOpted: false,
          appointedBy: 'own-sector',
          filled: 2,
          missing: 0,
          holders: [exampleSitting],
          source: 'domain/process-atmp.md#8 [S1]',
        },
      ],
      missingMembers: 0,
      chair: exampleSitting,
      chairYears: 1,
      chairPassesOn: true,
      nextChair: { personId: EXAMPLE_PERSON, name: 'Exempel Styrgruppsson' },
      secretaries: [],
      setsGoals: true,
      consults: 'atmp-coordination-group',
      source: 'domain/process-atmp.md#8 [S1]',
      _links: [
        get('self', '/bodies/atmp-steering-group'),
        get('meetings', '/body-meetings?body=atmp-steering-group'),
        get('goals', '/body-goals?body=atmp-steering-group'),
      ],
    },
  });
export type BodyView = z.output<typeof bodyView>;

export const bodyDueQuery = z.strictObject({
  body: bodyCode.optional(),
  on: day.optional().meta({ description: 'Left out: today.' }),
  ...paging,
});
export type BodyDueQuery = z.output<typeof bodyDueQuery>;

export const bodyDue = z
  .object({
    due: z.enum(BODY_DUES),
    dueLabel: z.string(),
    body: z.enum(BODIES),
    bodyLabel: z.string(),
    on: day.meta({ description: 'By when, or since when.' }),
    subjectId: id.nullable().meta({ description: 'The goal, meeting or mandate it is about.' }),
    seat: z.enum(SEATS).nullable(),
    missing: z.int().nullable(),
    nextPersonId: id.nullable().meta({ description: 'Whose turn it is to chair.' }),
    sentence: z.string(),
    _links: links('self'),
  })
  .meta({ id: 'BodyDue', description: 'Something that waits for a body.' });
export const bodyDuePage = page('bodyDues', bodyDue).meta({
  id: 'BodyDuePage',
  example: {
    bodyDues: [
      {
        due: 'goal-overdue',
        dueLabel: 'Mål försenat',
        body: 'atmp-steering-group',
        bodyLabel: 'ATMP-samordningens styrgrupp',
        on: '2026-01-31',
        subjectId: '4e1c5a70-2b6f-4d11-8c33-7a9e0f1b2c07',
        seat: null,
        missing: null,
        nextPersonId: null,
        sentence: 'ATMP-samordningens styrgrupp: målet ”Samma väntetid i landet” skulle vara uppnått 31 januari 2026.',
        _links: [get('self', '/body-goals/4e1c5a70-2b6f-4d11-8c33-7a9e0f1b2c07')],
      },
    ],
    ...onePage('/body-dues'),
  },
});
export type BodyDuePage = z.output<typeof bodyDuePage>;
