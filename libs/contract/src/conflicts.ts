import { ASSIGNMENTS, DECLARATION_FORMS, DECLARATION_REASONS } from '#process';
import { z } from 'zod';
import { actEnvelope } from './new-case.js';
import { EXAMPLE_CASE, EXAMPLE_INSTANCE, EXAMPLE_PERSON, get, onePage, post } from './examples.js';
import { links, page, paging } from './links.js';
import { day, id } from './values.js';

const STATES = [
  'notDeclared',
  'declared',
  'underAssessment',
  'cleared',
  'restricted',
  'barred',
  'renewalDue',
  'expired',
  'ended',
] as const;
const OPENING = ['DECLARATION_ASKED', 'INTERESTS_DECLARED', 'ASSESSMENT_TAKEN_OVER'] as const;

export const conflictId = id.meta({ description: 'Id of the declarations of one person for one assignment.' });

export const conflictQuery = z.strictObject({
  personId: id.optional().meta({ description: 'Only those of this person.' }),
  assignment: z.enum(ASSIGNMENTS).optional().meta({ description: 'Only those for this assignment.' }),
  state: z.enum(STATES).optional().meta({ description: 'Only those that stand here.' }),
  ...paging,
});
export type ConflictQuery = z.output<typeof conflictQuery>;

const shape = {
  id,
  instanceId: id,
  personId: id,
  personName: z.string().nullable(),
  assignment: z.enum(ASSIGNMENTS),
  assignmentLabel: z.string(),
  form: z.enum(DECLARATION_FORMS),
  formLabel: z.string(),
  state: z.enum(STATES),
  stateLabel: z.string(),
  since: day,
  dueOn: day.nullable().meta({ description: 'The nearest last day: of assessment, of renewal.' }),
  cases: z
    .array(id)
    .nullable()
    .meta({ description: 'Cases the person stays out of; null for who may not know which.' }),
  declaredFor: z
    .array(id)
    .nullable()
    .meta({ description: 'Cases in which the person has declared to have no conflict; null for who may not know.' }),
  _links: links('self', 'acts', 'perform'),
};
const conflict = z.object(shape).meta({
  id: 'Conflict',
  description: 'Where the declaration of interests of one person for one assignment stands. Never what it says.',
});

const example = {
  id: EXAMPLE_CASE,
  instanceId: EXAMPLE_INSTANCE,
  personId: EXAMPLE_PERSON,
  personName: 'Maja Exempelgren',
  assignment: 'medicines-council',
  assignmentLabel: 'NT-rådet',
  form: 'member',
  formLabel: 'Ledamot eller medarbetare',
  state: 'cleared',
  stateLabel: 'Inget jäv',
  since: '2026-02-01',
  dueOn: '2029-02-01',
  cases: [],
  declaredFor: [],
  _links: [
    get('self', `/conflicts/${EXAMPLE_CASE}`),
    get('acts', `/cases/${EXAMPLE_CASE}/acts`),
    post('perform', `/cases/${EXAMPLE_CASE}/acts`),
  ],
};

export const conflictPage = page('conflicts', conflict).meta({
  id: 'ConflictPage',
  example: { conflicts: [example], ...onePage('/conflicts') },
});
export type ConflictPage = z.output<typeof conflictPage>;

export const conflictView = z
  .object({
    ...shape,
    statements: z
      .array(
        z.object({
          seq: z.int(),
          act: z.string(),
          actLabel: z.string(),
          field: z.string(),
          texts: z.array(z.string()),
        }),
      )
      .nullable()
      .meta({
        description:
          'What was declared and how it was assessed, in confidence; null but for the person and who assesses.',
      }),
  })
  .meta({
    id: 'ConflictView',
    example: {
      ...example,
      statements: [
        {
          seq: 1,
          act: 'INTERESTS_DECLARED',
          actLabel: 'Lämna din jävsdeklaration',
          field: 'ties',
          texts: ['Föreläsningsarvode från ett läkemedelsföretag.'],
        },
      ],
    },
  });
export type ConflictView = z.output<typeof conflictView>;

/** Begins what is kept of one person for one assignment. */
export const newConflict = z
  .strictObject({
    personId: id.meta({ description: 'Whose interests they are; one declares one’s own.' }),
    assignment: z.enum(ASSIGNMENTS),
    act: z.enum(OPENING),
    ...actEnvelope,
  })
  .meta({
    id: 'NewConflict',
    example: {
      personId: EXAMPLE_PERSON,
      assignment: 'medicines-council',
      act: 'INTERESTS_DECLARED',
      facts: { form: 'member', hasTies: false },
    },
  });
export type NewConflictBody = z.output<typeof newConflict>;

/** What only the caller can do: declare their interests, or renew. */
const wantedDeclaration = z
  .object({
    assignment: z.enum(ASSIGNMENTS),
    assignmentLabel: z.string(),
    because: z.enum(DECLARATION_REASONS),
    title: z.string(),
    background: z.string(),
    since: day.meta({ description: 'First day on which it was wanted so.' }),
    dueOn: day.nullable().meta({ description: 'Last day; null where nothing runs out.' }),
    act: z.enum(['INTERESTS_DECLARED', 'DECLARATION_RENEWED']).meta({ description: 'The act to perform.' }),
    declarationId: id.nullable().meta({ description: 'The declaration there is already; null for a first one.' }),
    _links: links('self', 'perform'),
  })
  .meta({
    id: 'WantedDeclaration',
    description: 'A task of the person’s own: to declare their interests, or to renew.',
  });

export const wantedDeclarations = z.object({ declarations: z.array(wantedDeclaration), _links: links('self') }).meta({
  id: 'WantedDeclarations',
  example: {
    declarations: [
      {
        assignment: 'medicines-council',
        assignmentLabel: 'NT-rådet',
        because: 'renewal',
        title: 'Förnya din jävsdeklaration',
        background: 'Din jävsdeklaration för uppdraget NT-rådet bedömdes för tre år sedan.',
        since: '2026-02-01',
        dueOn: '2026-03-03',
        act: 'DECLARATION_RENEWED',
        declarationId: EXAMPLE_CASE,
        _links: [get('self', '/conflicts/wanted'), post('perform', `/cases/${EXAMPLE_CASE}/acts`)],
      },
    ],
    _links: [get('self', '/conflicts/wanted')],
  },
});
export type WantedDeclarations = z.output<typeof wantedDeclarations>;
