import { z } from 'zod';
import { EXAMPLE_CASE, get, post } from './examples.js';
import { links } from './links.js';
import { day } from './values.js';
import { whyNot } from './acts.js';

const count = z.int().min(1).meta({ description: 'How many of the same, as one for each region.' });
const change = z.enum(['new', 'ended']);

/** What an act would lead to. Nothing has been stored, and nobody told. */
export const actPreview = z
  .object({
    awaitsFacts: z
      .boolean()
      .meta({ description: 'Facts that the act needs are missing; what they say may lead elsewhere.' }),
    refusal: whyNot.omit({ remedies: true }).nullable().meta({ description: 'Why the act would be refused as it is.' }),
    moves: z
      .array(z.object({ name: z.string(), from: z.string().nullable(), to: z.string(), count }))
      .meta({ description: 'What goes from which state to which, in words.' }),
    starts: z.array(z.object({ name: z.string(), count })).meta({ description: 'What begins beside it.' }),
    deadlines: z
      .array(z.object({ change, label: z.string(), dueOn: day.nullable(), count }))
      .meta({ description: 'Last days that come and go; the day of one that ends is null.' }),
    tasks: z
      .array(z.object({ change, label: z.string(), who: z.string(), count }))
      .meta({ description: 'Tasks that somebody gets, and that are done with. Who gets one gets a letter.' }),
    notices: z
      .array(z.object({ who: z.string(), what: z.string(), count }))
      .meta({ description: 'Who hears of it besides.' }),
    _links: links('self', 'case', 'perform'),
  })
  .meta({
    id: 'ActPreview',
    description: 'What an act would lead to; nothing is stored.',
    example: {
      awaitsFacts: false,
      refusal: null,
      moves: [{ name: 'En regions yttrande', from: 'Skickad till regionen', to: 'Regionen arbetar', count: 1 }],
      starts: [],
      deadlines: [],
      tasks: [],
      notices: [],
      _links: [
        post('self', `/cases/${EXAMPLE_CASE}/act-previews`),
        get('case', `/cases/${EXAMPLE_CASE}`),
        post('perform', `/cases/${EXAMPLE_CASE}/acts`),
      ],
    },
  });
export type ActPreview = z.output<typeof actPreview>;
