import { ORGANISATION_KINDS } from '#process';
import { z } from 'zod';
import { EXAMPLE_ORGANISATION, get, onePage } from './examples.js';
import { links, page, paging } from './links.js';
import { day, id } from './values.js';

export const organisationQuery = z.strictObject({
  kind: z.enum(ORGANISATION_KINDS).optional().meta({ description: 'Only organisations of this kind.' }),
  ...paging,
});
export type OrganisationQuery = z.output<typeof organisationQuery>;

export const organisation = z
  .object({
    id,
    kind: z.enum(ORGANISATION_KINDS),
    code: z.string().meta({ description: 'County code of a region, a readable word for the others. Never changes.' }),
    name: z.string().meta({ description: 'In the language of the answer.' }),
    nameSv: z.string(),
    nameEn: z.string(),
    formerNames: z.array(z.object({ name: z.string(), until: day.nullable() })),
    from: day.nullable(),
    to: day.nullable(),
    memberships: z
      .array(z.object({ id, code: z.string(), kind: z.enum(['primary', 'copies']), from: day, to: day.nullable() }))
      .meta({
        description: 'Wholes it is part of. Only the primary one counts for seats; Halland’s other gets copies.',
      }),
    _links: links('self', 'persons'),
  })
  .meta({ id: 'Organisation', description: 'A region, a health care region, a body, an authority or a company.' });
export type OrganisationView = z.output<typeof organisation>;

export const organisationPage = page('organisations', organisation).meta({
  id: 'OrganisationPage',
  example: {
    organisations: [
      {
        id: EXAMPLE_ORGANISATION,
        kind: 'region',
        code: '13',
        name: 'Region Halland',
        nameSv: 'Region Halland',
        nameEn: 'Region Halland',
        formerNames: [],
        from: null,
        to: null,
        memberships: [
          {
            id: '00000000-0000-4000-9000-000002000006',
            code: 'sodra',
            kind: 'primary',
            from: '1982-09-01',
            to: null,
          },
        ],
        _links: [
          get('self', '/organisations?kind=region'),
          get('persons', `/persons?organisationId=${EXAMPLE_ORGANISATION}`),
        ],
      },
    ],
    ...onePage('/organisations'),
  },
});
export type OrganisationPage = z.output<typeof organisationPage>;
