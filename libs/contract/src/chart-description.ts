import {
  BALL_HOLDERS,
  AGGREGATE_KINDS,
  CHART_IDS,
  DEADLINE_KINDS,
  DESCRIPTION_FORMAT,
  PROCESS_VERSIONS,
  ROLES,
  SCOPES,
  STAGES,
} from '#process';
import { z } from 'zod';
import { day } from './values.js';

const path = z.string().meta({ description: 'Names from the root, with full stops; empty for the root itself.' });
const source = z.string().meta({ description: 'Where it stands, or that it is our default.' });
const json = z.record(z.string(), z.unknown());

const factField = z
  .object({
    kind: z.enum([
      'text',
      'date',
      'flag',
      'number',
      'choice',
      'region',
      'document',
      'body',
      'passage',
      'content',
      'list',
      'record',
    ]),
    optional: z.boolean().optional(),
    published: z.boolean().optional(),
    secret: z.boolean().optional(),
    names: z.enum(['case', 'person']).optional(),
    min: z.number().optional(),
    max: z.number().optional(),
    of: z.unknown().optional().meta({ description: 'Choices of a choice; the field that a list is made of.' }),
    fields: json.optional().meta({ description: 'Fields of a record, by name.' }),
  })
  .meta({ description: 'A fact that an act takes.' });

const when = z.object({ rule: z.string(), with: json }).meta({ description: 'A rule that must hold.' });

const happening = {
  set: json.meta({ description: 'Fields to set; `$on` is the day, `$fact.x` a fact, `$context.x` another field.' }),
  updates: z.array(z.string()).meta({ description: 'Named functions that set further fields.' }),
  effects: z.array(z.looseObject({ type: z.enum(['start', 'tell', 'notify', 'publish', 'tell-cases']) })),
  consequences: z.array(z.string()),
};

/** A chart as plain data, as `ordna chart` writes it and `GET /charts/{chartId}/definition` answers. */
export const chartDescription = z
  .strictObject({
    format: z.literal(DESCRIPTION_FORMAT).meta({ description: 'Rises when a reader would notice a change of form.' }),
    id: z.enum(CHART_IDS),
    version: z.int().min(1),
    validFrom: day,
    processVersion: z.enum(PROCESS_VERSIONS).nullable(),
    kinds: z
      .array(z.enum(AGGREGATE_KINDS))
      .nullable()
      .meta({ description: 'Kinds of cases, and of what stands beside them, that open on it; null: any.' }),
    source,
    context: json.meta({ description: 'What a new run of the chart remembers.' }),
    states: z.array(
      z.strictObject({
        path,
        kind: z.enum(['atomic', 'compound', 'parallel', 'final']),
        initial: z.string().nullable(),
        tags: z.array(z.enum(BALL_HOLDERS.map((holder) => `waits-for-${holder}` as const))),
        tagsWhen: when.nullable().meta({ description: 'While which the tags hold; null: always.' }),
        stage: z.enum(STAGES).nullable(),
        source: source.nullable(),
        entry: z.strictObject(happening).nullable(),
      }),
    ),
    transitions: z
      .array(
        z.strictObject({
          from: path,
          act: z.string(),
          targets: z.array(path).meta({ description: 'None: the state stays.' }),
          when: z.array(when),
          ...happening,
          source,
        }),
      )
      .meta({ description: 'Rows of the same state and act are tried in order.' }),
    acts: z.array(
      z.strictObject({
        name: z.string(),
        roles: z.array(z.enum(ROLES)),
        scope: z.enum(SCOPES).nullable(),
        opens: z.boolean(),
        besideFacts: z.array(z.string()).meta({ description: 'Facts that come from beside the case.' }),
        facts: z.record(z.string(), factField),
        source,
      }),
    ),
    rules: z.array(
      z.strictObject({
        name: z.string(),
        needs: z.enum(['state', 'facts']),
        reasons: z.array(z.string()).meta({ description: 'Codes of what it says no with.' }),
        remedies: z.array(z.string()).nullable().meta({ description: 'Null: depends on the case.' }),
        source,
      }),
    ),
    deadlines: z.array(
      z.strictObject({
        kind: z.string(),
        in: path,
        from: z.string().meta({ description: '`entered`, or the field it counts from.' }),
        span: z
          .strictObject({ unit: z.enum(['wd', 'cd', 'm', 'y']), n: z.int() })
          .nullable()
          .meta({ description: 'Null: the date itself is given.' }),
        setting: z.string().nullable(),
        counts: z.enum(DEADLINE_KINDS),
        extendedBy: z.string().nullable(),
        raises: z.string().nullable(),
        legal: z.boolean(),
        when: when.nullable(),
        source,
      }),
    ),
    tasks: z.array(
      z.strictObject({
        kind: z.string(),
        in: path,
        role: z.enum(ROLES),
        ofRegion: z.boolean(),
        deadline: z.string().nullable(),
        when: when.nullable(),
        source,
      }),
    ),
  })
  .meta({
    id: 'ChartDefinition',
    title: 'A chart of Ordna as plain data',
    description:
      'States, transitions, acts, rules, deadlines and tasks. Rules and updates are named; what they do is code.',
    example: {
      format: DESCRIPTION_FORMAT,
      id: 'opinion',
      version: 1,
      validFrom: '2015-01-01',
      processVersion: null,
      kinds: null,
      source: 'domain/states.md#2',
      context: { answeredBy: 'contact-person' },
      states: [
        {
          path: '',
          kind: 'compound',
          initial: 'new',
          tags: [],
          tagsWhen: null,
          stage: null,
          source: null,
          entry: null,
        },
        {
          path: 'new',
          kind: 'atomic',
          initial: null,
          tags: [],
          tagsWhen: null,
          stage: null,
          source: null,
          entry: null,
        },
      ],
      transitions: [],
      acts: [],
      rules: [],
      deadlines: [],
      tasks: [],
    },
  });

/** The same as a JSON Schema (draft 2020-12), for readers in other languages. */
export const chartSchema = z.toJSONSchema(chartDescription);
