import { ROLES } from '#process';
import { z } from 'zod';
import {
  EXAMPLE_ABSENCE,
  EXAMPLE_MANDATE,
  EXAMPLE_PERSON,
  EXAMPLE_SUBSTITUTE,
  EXAMPLE_TASK,
  get,
  onePage,
} from './examples.js';
import { links, page, paging } from './links.js';
import { day, id } from './values.js';

export const absenceId = id.meta({ description: 'Id of the absence.' });
export const handOverId = id.meta({ description: 'Id of the hand-over.' });

export const standInQuery = z.strictObject({
  personId: id.optional().meta({ description: 'Only those that concern this person.' }),
  current: z.stringbool().optional().meta({ description: 'true: only those that are neither over nor cancelled.' }),
  ...paging,
});
export type StandInQuery = z.output<typeof standInQuery>;

const ofPerson = id.optional().meta({ description: 'Whose. Left out: the caller’s own.' });

export const newAbsence = z
  .strictObject({
    personId: ofPerson,
    from: day,
    to: day.meta({ description: 'Last day, counted.' }),
    substituteId: id
      .nullable()
      .default(null)
      .meta({ description: 'Left out: the region’s first deputy who is present, for a contact person.' }),
  })
  .meta({ id: 'NewAbsence', example: { from: '2026-07-01', to: '2026-07-31', substituteId: EXAMPLE_SUBSTITUTE } });
export type NewAbsenceBody = z.output<typeof newAbsence>;

export const newHandOver = z
  .strictObject({
    personId: ofPerson,
    receiverId: id,
    taskId: id.nullable().default(null).meta({ description: 'One task, and nothing but that. Left out: all tasks.' }),
    wholeCase: z
      .boolean()
      .default(false)
      .meta({ description: 'With a task: the others that its giver has in the same case go with it, now and later.' }),
    from: day,
    to: day,
  })
  .meta({
    id: 'NewHandOver',
    example: { receiverId: EXAMPLE_SUBSTITUTE, taskId: EXAMPLE_TASK, from: '2026-02-02', to: '2026-02-20' },
  });
export type NewHandOverBody = z.output<typeof newHandOver>;

const someone = z.object({ personId: id, name: z.string().nullable() });
const days = { from: day, to: day, cancelled: z.boolean() };
const who = { personId: EXAMPLE_PERSON, name: 'Exempel Kontaktsson Skåne' };
const other = { personId: EXAMPLE_SUBSTITUTE, name: 'Exempel Ersättarsson Skåne' };

const exampleAbsence = {
  id: EXAMPLE_ABSENCE,
  person: who,
  substitute: other,
  from: '2026-07-01',
  to: '2026-07-31',
  cancelled: false,
  _links: [get('self', `/absences/${EXAMPLE_ABSENCE}`), get('person', `/persons/${EXAMPLE_PERSON}`)],
};
const absenceShape = { id, person: someone, substitute: someone.nullable(), ...days, _links: links('self', 'person') };
export const absence = z.object(absenceShape).meta({
  id: 'Absence',
  description: 'Days on which a person is away. Without a substitute the next in turn steps in.',
});
export const absenceView = z.object(absenceShape).meta({ id: 'AbsenceView', example: exampleAbsence });
export type AbsenceView = z.output<typeof absenceView>;
export const absencePage = page('absences', absence).meta({
  id: 'AbsencePage',
  example: { absences: [exampleAbsence], ...onePage('/absences') },
});
export type AbsencePage = z.output<typeof absencePage>;

const exampleHandOver = {
  id: EXAMPLE_ABSENCE,
  person: who,
  receiver: other,
  taskId: EXAMPLE_TASK,
  caseId: EXAMPLE_PERSON,
  from: '2026-02-02',
  to: '2026-02-20',
  cancelled: false,
  _links: [get('self', `/hand-overs/${EXAMPLE_ABSENCE}`), get('person', `/persons/${EXAMPLE_PERSON}`)],
};
const handOverShape = {
  id,
  person: someone,
  receiver: someone,
  taskId: id.nullable(),
  caseId: id.nullable(),
  ...days,
  _links: links('self', 'person'),
};
export const handOver = z.object(handOverShape).meta({
  id: 'HandOver',
  description:
    'A person’s tasks, one of them, or those of one case, given to somebody else for some days. Without a task: those of the case, or all.',
});
export const handOverView = z.object(handOverShape).meta({ id: 'HandOverView', example: exampleHandOver });
export type HandOverView = z.output<typeof handOverView>;
export const handOverPage = page('handOvers', handOver).meta({
  id: 'HandOverPage',
  example: { handOvers: [exampleHandOver], ...onePage('/hand-overs') },
});
export type HandOverPage = z.output<typeof handOverPage>;

export const nextInTurnQuery = z.strictObject({
  on: day.optional().meta({ description: 'First day away. Left out: today.' }),
});
export type NextInTurnQuery = z.output<typeof nextInTurnQuery>;

/** Who has somebody's work while they are away and have named nobody. */
export const nextInTurn = z
  .object({
    on: day,
    places: z.array(
      z
        .object({
          mandateId: id,
          role: z.enum(ROLES),
          roleLabel: z.string(),
          placeLabel: z.string().nullable(),
          mayBeStoodInFor: z
            .boolean()
            .meta({ description: 'False for what is the person’s own, such as a seat in the council.' }),
          holders: z.array(
            z.object({
              personId: id,
              name: z.string().nullable(),
              standsIn: z.boolean().meta({ description: 'False for who holds the same place themselves.' }),
            }),
          ),
        })
        .meta({
          id: 'PlaceInTurn',
          description: 'One of the mandates, and who then fills its place; nobody when empty.',
        }),
    ),
    _links: links('self', 'person'),
  })
  .meta({
    id: 'NextInTurn',
    example: {
      on: '2026-02-02',
      places: [
        {
          mandateId: EXAMPLE_MANDATE,
          role: 'contact-person',
          roleLabel: 'kontaktperson',
          placeLabel: 'Region Skåne, läkemedel',
          mayBeStoodInFor: true,
          holders: [{ ...other, standsIn: true }],
        },
      ],
      _links: [
        get('self', `/persons/${EXAMPLE_PERSON}/next-in-turn?on=2026-02-02`),
        get('person', `/persons/${EXAMPLE_PERSON}`),
      ],
    },
  });
export type NextInTurnView = z.output<typeof nextInTurn>;
