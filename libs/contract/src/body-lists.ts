import { BODIES, OCCASION_STATES, WATCH_ENDS } from '#process';
import { z } from 'zod';
import { bodyCode } from './bodies.js';
import { ofBodyQuery } from './body-meetings.js';
import { EXAMPLE_CASE, EXAMPLE_MEETING, EXAMPLE_OCCASION, EXAMPLE_WATCH, get, onePage } from './examples.js';
import { links, page } from './links.js';
import { day, id, text } from './values.js';

export const occasionId = id.meta({ description: 'Id of the occasion.' });
export const watchItemId = id.meta({ description: 'Id of the watched subject.' });
export const adviceNoteId = id.meta({ description: 'Id of the advice.' });

export const occasionQuery = z.strictObject(ofBodyQuery);
export type OccasionQuery = z.output<typeof occasionQuery>;
export const aboutCaseQuery = z.strictObject({
  ...ofBodyQuery,
  caseId: id.optional().meta({ description: 'Only those on this case.' }),
});
export type AboutCaseQuery = z.output<typeof aboutCaseQuery>;

const places = z.int().min(1).max(10_000).nullable();
export const newOccasion = z
  .strictObject({
    body: bodyCode,
    course: text(300),
    audience: text(300),
    description: text(4000),
    from: day,
    to: day.meta({ description: 'Last day, counted.' }),
    place: text(200).nullable().default(null),
    places: places.default(null).meta({ description: 'How many can take part; null without a limit.' }),
  })
  .meta({
    id: 'NewOccasion',
    example: {
      body: 'vog-cell-project-group',
      course: 'Kvalitetssystem för vävnadsinrättningar',
      audience: 'Personal vid vävnadsinrättningar',
      description: 'Två dagar med övningar.',
      from: '2026-10-06',
      to: '2026-10-07',
      place: 'Linköping',
      places: 40,
    },
  });
export type NewOccasionBody = z.output<typeof newOccasion>;
export const occasionChange = z
  .strictObject({
    from: day.optional(),
    to: day.optional(),
    place: text(200).nullable().optional(),
    places: places.optional(),
    description: text(4000).optional(),
    state: z.enum(OCCASION_STATES).optional(),
  })
  .meta({ id: 'OccasionChange', description: 'What is left out stays.', example: { place: 'Umeå' } });
export type OccasionChangeBody = z.output<typeof occasionChange>;

const ofBody = { id, body: z.enum(BODIES), bodyLabel: z.string(), revision: z.int() };
const cell = { body: 'vog-cell-project-group' as const, bodyLabel: 'VOG Cells projektgrupp' };
const exampleOccasion = {
  id: EXAMPLE_OCCASION,
  ...cell,
  course: 'Kvalitetssystem för vävnadsinrättningar',
  audience: 'Personal vid vävnadsinrättningar',
  description: 'Två dagar med övningar.',
  from: '2026-10-06',
  to: '2026-10-07',
  place: 'Linköping',
  places: 40,
  state: 'planned' as const,
  stateLabel: 'planerat',
  revision: 1,
  _links: [get('self', `/education-occasions/${EXAMPLE_OCCASION}`), get('body', '/bodies/vog-cell-project-group')],
};
const occasionShape = {
  ...ofBody,
  course: z.string(),
  audience: z.string(),
  description: z.string(),
  from: day,
  to: day,
  place: z.string().nullable(),
  places: z.int().nullable(),
  state: z.enum(OCCASION_STATES),
  stateLabel: z.string(),
  _links: links('self', 'body'),
};
export const occasion = z
  .object(occasionShape)
  .meta({ id: 'Occasion', description: 'An occasion of a body’s education plan.' });
export const occasionView = z.object(occasionShape).meta({ id: 'OccasionView', example: exampleOccasion });
export type OccasionView = z.output<typeof occasionView>;
export const occasionPage = page('educationOccasions', occasion).meta({
  id: 'OccasionPage',
  example: { educationOccasions: [exampleOccasion], ...onePage('/education-occasions') },
});
export type OccasionPage = z.output<typeof occasionPage>;

export const newWatchItem = z
  .strictObject({
    body: bodyCode,
    subject: text(300).meta({ description: 'The product or therapy.' }),
    why: text(4000),
    caseId: id.nullable().default(null).meta({ description: 'A horizon item or another case; nothing happens in it.' }),
  })
  .meta({
    id: 'NewWatchItem',
    example: { body: 'vog-cell-steering-group', subject: 'Påhittad hudcellsterapi', why: 'Kan komma inom två år.' },
  });
export type NewWatchItemBody = z.output<typeof newWatchItem>;
export const newWatchEnd = z
  .strictObject({ reason: z.enum(WATCH_ENDS), caseId: id.nullable().default(null) })
  .meta({ id: 'NewWatchEnd', example: { reason: 'became-a-case', caseId: EXAMPLE_CASE } });
export type NewWatchEnd = z.output<typeof newWatchEnd>;

const exampleWatch = {
  id: EXAMPLE_WATCH,
  body: 'vog-cell-steering-group' as const,
  bodyLabel: 'VOG Cells styrgrupp',
  subject: 'Påhittad hudcellsterapi',
  why: 'Kan komma inom två år.',
  caseId: EXAMPLE_CASE,
  from: '2026-02-02',
  ended: null,
  endedLabel: null,
  endedOn: null,
  revision: 1,
  _links: [
    get('self', `/watch-items/${EXAMPLE_WATCH}`),
    get('body', '/bodies/vog-cell-steering-group'),
    get('case', `/cases/${EXAMPLE_CASE}`),
  ],
};
const watchShape = {
  ...ofBody,
  subject: z.string(),
  why: z.string(),
  caseId: id.nullable(),
  from: day,
  ended: z.enum(WATCH_ENDS).nullable(),
  endedLabel: z.string().nullable(),
  endedOn: day.nullable(),
  _links: links('self', 'body', 'case'),
};
export const watchItem = z.object(watchShape).meta({ id: 'WatchItem', description: 'What a body keeps an eye on.' });
export const watchItemView = z.object(watchShape).meta({ id: 'WatchItemView', example: exampleWatch });
export type WatchItemView = z.output<typeof watchItemView>;
export const watchItemPage = page('watchItems', watchItem).meta({
  id: 'WatchItemPage',
  example: { watchItems: [exampleWatch], ...onePage('/watch-items') },
});
export type WatchItemPage = z.output<typeof watchItemPage>;

export const newAdviceNote = z
  .strictObject({
    body: bodyCode,
    caseId: id,
    text: text(10_000),
    meetingId: id.nullable().default(null).meta({ description: 'The meeting it was agreed on.' }),
    published: z
      .boolean()
      .default(false)
      .meta({ description: 'true: others than the collaboration and the bodies may read it.' }),
  })
  .meta({
    id: 'NewAdviceNote',
    example: {
      body: 'atmp-steering-group',
      caseId: EXAMPLE_CASE,
      text: 'Uppföljningen bör ha samma mått i hela landet.',
    },
  });
export type NewAdviceNote = z.output<typeof newAdviceNote>;
export const newAdviceWithdrawal = z.strictObject({}).meta({ id: 'NewAdviceWithdrawal', example: {} });

const exampleAdvice = {
  id: EXAMPLE_MEETING,
  body: 'atmp-steering-group' as const,
  bodyLabel: 'ATMP-samordningens styrgrupp',
  caseId: EXAMPLE_CASE,
  meetingId: null,
  text: 'Uppföljningen bör ha samma mått i hela landet.',
  published: false,
  givenOn: '2026-03-12',
  withdrawnOn: null,
  revision: 1,
  _links: [
    get('self', `/advice-notes/${EXAMPLE_MEETING}`),
    get('body', '/bodies/atmp-steering-group'),
    get('case', `/cases/${EXAMPLE_CASE}`),
  ],
};
const adviceShape = {
  ...ofBody,
  caseId: id,
  meetingId: id.nullable(),
  text: z.string(),
  published: z.boolean(),
  givenOn: day,
  withdrawnOn: day.nullable(),
  _links: links('self', 'body', 'case'),
};
export const adviceNote = z
  .object(adviceShape)
  .meta({ id: 'AdviceNote', description: 'What a body says of a case. It is no act in it and changes nothing there.' });
export const adviceNoteView = z.object(adviceShape).meta({ id: 'AdviceNoteView', example: exampleAdvice });
export type AdviceNoteView = z.output<typeof adviceNoteView>;
export const adviceNotePage = page('adviceNotes', adviceNote).meta({
  id: 'AdviceNotePage',
  example: { adviceNotes: [exampleAdvice], ...onePage('/advice-notes') },
});
export type AdviceNotePage = z.output<typeof adviceNotePage>;
