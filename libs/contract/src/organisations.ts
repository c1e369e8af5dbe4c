import { ADDED_ORGANISATION_KINDS, ORGANISATION_KINDS } from '#process';
import { z } from 'zod';
import { EXAMPLE_COMPANY, EXAMPLE_ORGANISATION, get, onePage, post } from './examples.js';
import { links, page, paging } from './links.js';
import { day, id, text } from './values.js';

export const organisationQuery = z.strictObject({
  kind: z.enum(ORGANISATION_KINDS).optional().meta({ description: 'Only organisations of this kind.' }),
  ...paging,
});
export type OrganisationQuery = z.output<typeof organisationQuery>;
export const organisationId = id.meta({ description: 'Id of the organisation.' });

const name = text(200);
export const newOrganisation = z
  .strictObject({
    kind: z.enum(ADDED_ORGANISATION_KINDS).default('company'),
    nameSv: name.meta({ description: 'Of a company as cases name it: that is how its representatives reach them.' }),
    nameEn: name.optional().meta({ description: 'Left out: called the same in English.' }),
  })
  .meta({ id: 'NewOrganisation', example: { kind: 'company', nameSv: 'Exempelbolaget AB' } });
export type NewOrganisationBody = z.output<typeof newOrganisation>;

export const organisationCorrection = z
  .strictObject({ nameSv: name.optional(), nameEn: name.optional() })
  .refine(({ nameSv, nameEn }) => nameSv !== undefined || nameEn !== undefined, { error: 'empty' })
  .meta({
    id: 'OrganisationCorrection',
    description: 'What it is called; what is left out stays.',
    example: { nameSv: 'Exempelbolaget i Sverige AB' },
  });
export type OrganisationCorrectionBody = z.output<typeof organisationCorrection>;

const organisationShape = {
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
  _links: links('self', 'persons', 'correct'),
};
export const organisation = z
  .object(organisationShape)
  .meta({ id: 'Organisation', description: 'A region, a health care region, a body, an authority or a company.' });
export const organisationView = z.object(organisationShape).meta({
  id: 'OrganisationView',
  description: 'An organisation; with a link for correcting it where that can be done here.',
  example: {
    id: EXAMPLE_COMPANY,
    kind: 'company',
    code: 'exempelbolaget-ab-0198c1f2',
    name: 'Exempelbolaget AB',
    nameSv: 'Exempelbolaget AB',
    nameEn: 'Exempelbolaget AB',
    formerNames: [],
    from: null,
    to: null,
    memberships: [],
    _links: [
      get('self', `/organisations/${EXAMPLE_COMPANY}`),
      get('persons', `/persons?organisationId=${EXAMPLE_COMPANY}`),
      post('correct', `/organisations/${EXAMPLE_COMPANY}/corrections`),
    ],
  },
});
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
          get('self', `/organisations/${EXAMPLE_ORGANISATION}`),
          get('persons', `/persons?organisationId=${EXAMPLE_ORGANISATION}`),
        ],
      },
    ],
    ...onePage('/organisations'),
  },
});
export type OrganisationPage = z.output<typeof organisationPage>;
