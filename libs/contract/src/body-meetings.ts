import { BODIES, MEETING_STATES } from '#process';
import { z } from 'zod';
import { bodyCode } from './bodies.js';
import { EXAMPLE_CASE, EXAMPLE_MEETING, get, onePage } from './examples.js';
import { links, page, paging } from './links.js';
import { day, id, text } from './values.js';

export const bodyMeetingId = id.meta({ description: 'Id of the meeting.' });

/** How lists of what bodies keep are narrowed. */
export const ofBodyQuery = {
  body: bodyCode.optional().meta({ description: 'Only those of this body.' }),
  current: z.stringbool().optional().meta({ description: 'true: only what is not over, ended or withdrawn.' }),
  ...paging,
};
export const bodyMeetingQuery = z.strictObject({
  ...ofBodyQuery,
  caseId: id.optional().meta({ description: 'Only those with this case on the agendaItems.' }),
});
export type BodyMeetingQuery = z.output<typeof bodyMeetingQuery>;

const planned = {
  on: day,
  at: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .nullable()
    .meta({ description: 'Hour and minute in Sweden.' }),
  place: text(200).nullable(),
  agendaItems: z
    .array(
      z.strictObject({
        title: text(300),
        caseId: id.nullable().default(null).meta({ description: 'A case it is about; nothing happens in it.' }),
      }),
    )
    .max(50),
};

export const newBodyMeeting = z
  .strictObject({
    body: bodyCode,
    ...planned,
    at: planned.at.default(null),
    place: planned.place.default(null),
    agendaItems: planned.agendaItems.default([]),
  })
  .meta({
    id: 'NewBodyMeeting',
    example: {
      body: 'atmp-steering-group',
      on: '2026-03-12',
      at: '13:00',
      place: 'På distans',
      agendaItems: [{ title: 'Effektmål för året' }],
    },
  });
export type NewBodyMeeting = z.output<typeof newBodyMeeting>;

export const bodyMeetingChange = z
  .strictObject({
    on: planned.on.optional(),
    at: planned.at.optional(),
    place: planned.place.optional(),
    agendaItems: planned.agendaItems.optional(),
    state: z.enum(['planned', 'cancelled']).optional(),
  })
  .meta({ id: 'BodyMeetingChange', description: 'What is left out stays.', example: { on: '2026-03-19' } });
export type BodyMeetingChange = z.output<typeof bodyMeetingChange>;

export const newMinutes = z
  .strictObject({ text: text(100_000) })
  .meta({ id: 'NewMinutes', example: { text: 'Mötet gick igenom årets mål. Nästa möte hålls i september.' } });
export type NewMinutes = z.output<typeof newMinutes>;

const exampleMeeting = {
  id: EXAMPLE_MEETING,
  body: 'atmp-steering-group' as const,
  bodyLabel: 'ATMP-samordningens styrgrupp',
  on: '2026-03-12',
  at: '13:00',
  place: 'På distans',
  state: 'planned' as const,
  stateLabel: 'planerat',
  agendaItems: [{ title: 'Effektmål för året', caseId: EXAMPLE_CASE }],
  minutes: null,
  minutesOn: null,
  revision: 1,
  _links: [get('self', `/body-meetings/${EXAMPLE_MEETING}`), get('body', '/bodies/atmp-steering-group')],
};
const shape = {
  id,
  body: z.enum(BODIES),
  bodyLabel: z.string(),
  on: day,
  at: z.string().nullable(),
  place: z.string().nullable(),
  state: z.enum(MEETING_STATES),
  stateLabel: z.string(),
  agendaItems: z.array(z.object({ title: z.string(), caseId: id.nullable() })),
  minutes: z.string().nullable().meta({ description: 'Null until they are published; then they stand.' }),
  minutesOn: day.nullable(),
  revision: z.int(),
  _links: links('self', 'body'),
};
export const bodyMeeting = z.object(shape).meta({ id: 'BodyMeeting', description: 'A meeting of an advising body.' });
export const bodyMeetingView = z.object(shape).meta({ id: 'BodyMeetingView', example: exampleMeeting });
export type BodyMeetingView = z.output<typeof bodyMeetingView>;
export const bodyMeetingPage = page('bodyMeetings', bodyMeeting).meta({
  id: 'BodyMeetingPage',
  example: { bodyMeetings: [exampleMeeting], ...onePage('/body-meetings') },
});
export type BodyMeetingPage = z.output<typeof bodyMeetingPage>;
