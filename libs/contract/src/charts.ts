import { CHART_IDS, PROCESS_VERSIONS, ROLES, STAGES } from '#process';
import { z } from 'zod';
import { get } from './examples.js';
import { links } from './links.js';
import { day, id } from './values.js';

export const chartId = z.enum(CHART_IDS).meta({ description: 'Name of the chart.' });

const version = z.coerce.number().int().min(1).max(1000).optional();
export const chartQuery = z.strictObject({
  version: version.meta({ description: 'Version of the chart. Left out: the latest.' }),
  process: z
    .enum(PROCESS_VERSIONS)
    .optional()
    .meta({ description: 'Process version, where a chart exists in several.' }),
});
export type ChartQuery = z.output<typeof chartQuery>;

export const pictureQuery = chartQuery.extend({
  caseId: id.optional().meta({ description: 'Case whose present state is to be lit.' }),
  instanceId: id
    .optional()
    .meta({ description: 'Run of the chart on that case. Left out: the first one of this chart.' }),
});
export type PictureQuery = z.output<typeof pictureQuery>;

export const chartListItem = z
  .object({
    id: z.enum(CHART_IDS),
    label: z.string(),
    versions: z.array(
      z.object({ version: z.int(), validFrom: day, processVersion: z.enum(PROCESS_VERSIONS).nullable() }),
    ),
    _links: links('self', 'picture', 'words'),
  })
  .meta({ id: 'ChartListItem' });

export const chartList = z.object({ charts: z.array(chartListItem), _links: links('self') }).meta({
  id: 'ChartList',
  example: {
    charts: [
      {
        id: 'opinion',
        label: 'En regions yttrande',
        versions: [{ version: 1, validFrom: '2015-01-01', processVersion: null }],
        _links: [
          get('self', '/charts/opinion'),
          get('picture', '/charts/opinion/picture'),
          get('words', '/charts/opinion/words'),
        ],
      },
    ],
    _links: [get('self', '/charts')],
  },
});
export type ChartList = z.output<typeof chartList>;

const transition = z.object({
  act: z.string(),
  label: z.string(),
  targets: z.array(z.string()),
  rules: z.array(z.string()),
  source: z.string(),
});

const state = z
  .object({
    path: z.string(),
    label: z.string(),
    kind: z.enum(['atomic', 'compound', 'parallel', 'final']),
    initial: z.string().nullable(),
    stage: z.enum(STAGES).nullable(),
    waitsFor: z.array(z.string()),
    source: z.string().nullable(),
    transitions: z.array(transition),
  })
  .meta({ id: 'ChartState' });

export const chartView = z
  .object({
    id: z.enum(CHART_IDS),
    label: z.string(),
    version: z.int(),
    validFrom: day,
    processVersion: z.enum(PROCESS_VERSIONS).nullable(),
    source: z.string(),
    states: z.array(state),
    acts: z.array(
      z.object({
        act: z.string(),
        label: z.string(),
        roles: z.array(z.enum(ROLES)),
        scope: z.string().nullable(),
        opens: z.boolean(),
        source: z.string(),
        factsSchema: z.record(z.string(), z.unknown()),
      }),
    ),
    rules: z.array(
      z.object({
        rule: z.string(),
        needs: z.enum(['state', 'facts']),
        source: z.string(),
        remedies: z.array(z.string()),
      }),
    ),
    deadlines: z.array(
      z.object({
        kind: z.string(),
        label: z.string(),
        state: z.string(),
        from: z.string().meta({ description: 'entered, or the date in the case it counts from.' }),
        span: z.string().meta({
          description:
            'Such as 15 wd (working days), 90 cd (calendar days), 6 m, 2 y; as-given for a date set by someone.',
        }),
        setting: z.string().nullable(),
        ourDefault: z.boolean().meta({ description: 'The time is our default, not a stated one.' }),
        raises: z.string().nullable(),
        legal: z.boolean(),
        source: z.string(),
      }),
    ),
    tasks: z.array(
      z.object({
        kind: z.string(),
        label: z.string(),
        state: z.string(),
        role: z.enum(ROLES),
        ofRegion: z.boolean(),
        deadline: z.string().nullable(),
        source: z.string(),
      }),
    ),
    _links: links('self', 'collection', 'picture', 'words', 'definition'),
  })
  .meta({
    id: 'Chart',
    description: 'A chart as data: states, acts, rules, deadlines and tasks, each with its source.',
    example: {
      id: 'opinion',
      label: 'En regions yttrande',
      version: 1,
      validFrom: '2015-01-01',
      processVersion: null,
      source: 'domain/states.md#2',
      states: [
        {
          path: 'sent',
          label: 'Skickad till regionen',
          kind: 'atomic',
          initial: null,
          stage: null,
          waitsFor: ['contact-person'],
          source: null,
          transitions: [
            {
              act: 'ACKNOWLEDGE',
              label: 'Bekräfta mottagandet',
              targets: ['inProgress'],
              rules: [],
              source: 'our default',
            },
          ],
        },
      ],
      acts: [
        {
          act: 'ACKNOWLEDGE',
          label: 'Bekräfta mottagandet',
          roles: ['contact-person', 'contact-deputy'],
          scope: 'own-region',
          opens: false,
          source: 'our default',
          factsSchema: { type: 'object', properties: {}, required: [], additionalProperties: false },
        },
      ],
      rules: [],
      deadlines: [],
      tasks: [],
      _links: [
        get('self', '/charts/opinion'),
        get('collection', '/charts'),
        get('picture', '/charts/opinion/picture'),
        get('words', '/charts/opinion/words'),
        get('definition', '/charts/opinion/definition'),
      ],
    },
  });
export type ChartView = z.output<typeof chartView>;

/** The chart as a list in words: one paragraph per state and per act. */
export const chartWords = z
  .object({
    id: z.enum(CHART_IDS),
    label: z.string(),
    states: z.array(
      z.object({
        path: z.string(),
        label: z.string(),
        sentence: z.string().meta({ description: 'Who has the ball and what is awaited.' }),
        acts: z.array(
          z.object({
            label: z.string(),
            sentence: z.string().meta({ description: 'Who may do it and where it leads.' }),
          }),
        ),
      }),
    ),
    _links: links('self', 'describedby', 'picture'),
  })
  .meta({
    id: 'ChartWords',
    example: {
      id: 'opinion',
      label: 'En regions yttrande',
      states: [
        {
          path: 'sent',
          label: 'Skickad till regionen',
          sentence: 'Frågan är skickad. Regionens kontaktperson har bollen.',
          acts: [
            {
              label: 'Bekräfta mottagandet',
              sentence: 'Görs av kontaktperson eller ersättare. Leder till: Regionen arbetar.',
            },
          ],
        },
      ],
      _links: [
        get('self', '/charts/opinion/words'),
        get('describedby', '/charts/opinion'),
        get('picture', '/charts/opinion/picture'),
      ],
    },
  });
export type ChartWords = z.output<typeof chartWords>;

/** The picture for those who ask for JSON; everyone else gets the SVG itself. */
export const chartPicture = z
  .object({
    id: z.enum(CHART_IDS),
    label: z.string(),
    svg: z.string(),
    litStates: z.array(z.string()).meta({ description: 'Paths of the states that are lit.' }),
    _links: links('self', 'describedby', 'words'),
  })
  .meta({
    id: 'ChartPicture',
    example: {
      id: 'opinion',
      label: 'En regions yttrande',
      svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 60"></svg>',
      litStates: [],
      _links: [
        get('self', '/charts/opinion/picture'),
        get('describedby', '/charts/opinion'),
        get('words', '/charts/opinion/words'),
      ],
    },
  });
export type ChartPicture = z.output<typeof chartPicture>;
