import { ROLES } from '#process';
import { z } from 'zod';
import { EXAMPLE_CASE, EXAMPLE_PERSON, get } from './examples.js';
import { links } from './links.js';
import { id, instant, text } from './values.js';

/** Lists of which views can be kept. */
export const VIEW_PLACES = ['cases', 'tasks', 'rounds', 'board'] as const;

export const savedViewId = id.meta({ description: 'Id of the view.' });

export const newSavedView = z
  .strictObject({
    place: z.enum(VIEW_PLACES).meta({ description: 'The list it is a view of.' }),
    name: text(80),
    query: z.string().max(2000).meta({ description: 'Its filters and order, as the query of an address.' }),
    sharedWith: z
      .enum(ROLES)
      .nullable()
      .default(null)
      .meta({ description: 'Everyone who holds this role sees it too; the caller must hold it.' }),
  })
  .meta({
    id: 'NewSavedView',
    example: { place: 'cases', name: 'Försenade hos TLV', query: 'boll=tlv&frist=sena', sharedWith: null },
  });
export type NewSavedView = z.output<typeof newSavedView>;

const savedView = z
  .object({
    id,
    place: z.enum(VIEW_PLACES),
    name: z.string(),
    query: z.string(),
    sharedWith: z.enum(ROLES).nullable(),
    own: z.boolean().meta({ description: 'Made by the caller, who alone may take it away.' }),
    createdAt: instant,
    _links: links('self'),
  })
  .meta({ id: 'SavedView', description: 'A name for a query of a list.' });

const EXAMPLE_VIEW = '4f6a1c22-8b3d-4e55-a0c1-7d2e9f3b4c05';
const example = {
  id: EXAMPLE_VIEW,
  place: 'cases' as const,
  name: 'Försenade hos TLV',
  query: 'boll=tlv&frist=sena',
  sharedWith: null,
  own: true,
  createdAt: '2026-02-01T08:30:00Z',
  _links: [get('self', '/saved-views')],
};

export const savedViewView = z.object(savedView.shape).meta({ id: 'SavedViewView', example });
export type SavedViewView = z.output<typeof savedViewView>;

export const savedViewList = z
  .object({ savedViews: z.array(savedView), _links: links('self') })
  .meta({ id: 'SavedViewList', example: { savedViews: [example], _links: [get('self', '/saved-views')] } });
export type SavedViewList = z.output<typeof savedViewList>;

/** Cases that one may give to somebody in one go. */
const MOST_CASES = 200;

export const newCaseAssignments = z
  .strictObject({
    caseIds: z.array(id).min(1).max(MOST_CASES),
    personId: id.nullable().meta({ description: 'Who looks after them from now on; null: nobody.' }),
  })
  .meta({ id: 'NewCaseAssignments', example: { caseIds: [EXAMPLE_CASE], personId: EXAMPLE_PERSON } });
export type NewCaseAssignments = z.output<typeof newCaseAssignments>;

export const caseAssignmentList = z
  .object({
    caseAssignments: z.array(
      z
        .object({ caseId: id, personId: id.nullable(), name: z.string().nullable() })
        .meta({ id: 'CaseAssignment', description: 'Who looks after a case; it gives no right to act in it.' }),
    ),
    _links: links('self'),
  })
  .meta({
    id: 'CaseAssignmentList',
    example: {
      caseAssignments: [{ caseId: EXAMPLE_CASE, personId: EXAMPLE_PERSON, name: 'Exempel Samordnarsson' }],
      _links: [get('self', '/case-assignments')],
    },
  });
export type CaseAssignmentList = z.output<typeof caseAssignmentList>;
