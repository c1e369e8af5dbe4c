import { BODIES, GOAL_STANDINGS, GOAL_STATES } from '#process';
import { z } from 'zod';
import { bodyCode } from './bodies.js';
import { ofBodyQuery } from './body-meetings.js';
import { EXAMPLE_GOAL, EXAMPLE_PERSON, get, onePage } from './examples.js';
import { links, page } from './links.js';
import { day, id, text } from './values.js';

export const bodyGoalId = id.meta({ description: 'Id of the goal.' });
export const bodyGoalQuery = z.strictObject(ofBodyQuery);
export type BodyGoalQuery = z.output<typeof bodyGoalQuery>;

export const newBodyGoal = z
  .strictObject({
    body: bodyCode,
    text: text(1000),
    measure: text(1000).meta({ description: 'How it is seen that the goal is reached.' }),
    ownerId: id.meta({ description: 'The person who answers for it.' }),
    dueOn: day.meta({ description: 'Last day; the day itself counts.' }),
    consultedOn: day
      .nullable()
      .default(null)
      .meta({ description: 'When the body that is to be consulted was; needed where there is one.' }),
    followUpOn: day.nullable().default(null).meta({ description: 'When somebody is to say how it stands.' }),
  })
  .meta({
    id: 'NewBodyGoal',
    example: {
      body: 'atmp-steering-group',
      text: 'Samma väntetid till behandling i hela landet',
      measure: 'Skillnaden mellan sjukvårdsregionerna är högst två veckor',
      ownerId: EXAMPLE_PERSON,
      dueOn: '2026-12-31',
      consultedOn: '2026-01-20',
      followUpOn: '2026-06-15',
    },
  });
export type NewBodyGoal = z.output<typeof newBodyGoal>;

export const newGoalFollowUp = z
  .strictObject({
    standing: z.enum(GOAL_STANDINGS).meta({ description: '`reached`, `not-reached` and `withdrawn` end the goal.' }),
    text: text(4000),
    nextOn: day.nullable().default(null).meta({ description: 'When it is to be looked at again.' }),
  })
  .meta({
    id: 'NewGoalFollowUp',
    example: { standing: 'on-track', text: 'Två av sex sjukvårdsregioner är klara.', nextOn: '2026-09-15' },
  });
export type NewGoalFollowUp = z.output<typeof newGoalFollowUp>;

const exampleGoal = {
  id: EXAMPLE_GOAL,
  body: 'atmp-steering-group' as const,
  bodyLabel: 'ATMP-samordningens styrgrupp',
  text: 'Samma väntetid till behandling i hela landet',
  measure: 'Skillnaden mellan sjukvårdsregionerna är högst två veckor',
  owner: { personId: EXAMPLE_PERSON, name: 'Exempel Styrgruppsson' },
  setOn: '2026-02-02',
  dueOn: '2026-12-31',
  consultedOn: '2026-01-20',
  followUpOn: '2026-06-15',
  state: 'running' as const,
  stateLabel: 'pågår',
  endedOn: null,
  followUps: [
    { on: '2026-02-20', standing: 'on-track' as const, standingLabel: 'enligt plan', text: 'Arbetet har börjat.' },
  ],
  revision: 2,
  _links: [get('self', `/body-goals/${EXAMPLE_GOAL}`), get('body', '/bodies/atmp-steering-group')],
};
const shape = {
  id,
  body: z.enum(BODIES),
  bodyLabel: z.string(),
  text: z.string(),
  measure: z.string(),
  owner: z
    .object({ personId: id, name: z.string().nullable() })
    .nullable()
    .meta({ description: 'Null for who may not see it.' }),
  setOn: day,
  dueOn: day,
  consultedOn: day.nullable(),
  followUpOn: day.nullable(),
  state: z.enum(GOAL_STATES),
  stateLabel: z.string(),
  endedOn: day.nullable(),
  followUps: z.array(
    z.object({ on: day, standing: z.enum(GOAL_STANDINGS), standingLabel: z.string(), text: z.string() }),
  ),
  revision: z.int(),
  _links: links('self', 'body'),
};
export const bodyGoal = z.object(shape).meta({ id: 'BodyGoal', description: 'A time-bound goal and how it stands.' });
export const bodyGoalView = z.object(shape).meta({ id: 'BodyGoalView', example: exampleGoal });
export type BodyGoalView = z.output<typeof bodyGoalView>;
export const bodyGoalPage = page('bodyGoals', bodyGoal).meta({
  id: 'BodyGoalPage',
  example: { bodyGoals: [exampleGoal], ...onePage('/body-goals') },
});
export type BodyGoalPage = z.output<typeof bodyGoalPage>;
