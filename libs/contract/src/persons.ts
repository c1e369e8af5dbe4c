import { BODIES, DIGESTS, FIELDS, HEALTH_CARE_REGIONS, ROLES } from '#process';
import { z } from 'zod';
import { EXAMPLE_ORGANISATION, EXAMPLE_PERSON, get, onePage } from './examples.js';
import { links, page, paging } from './links.js';
import { facts, id, instant, region, text } from './values.js';

export const personId = z
  .union([id, z.literal('me')])
  .meta({ description: 'Id of the person, or `me` for the caller.' });

export const personQuery = z.strictObject({
  organisationId: id.optional().meta({ description: 'Only people of this organisation.' }),
  name: text(100).optional().meta({ description: 'Only people in whose name this stands, in capitals or not.' }),
  kind: z.enum(['person', 'service']).optional(),
  ...paging,
});
export type PersonQuery = z.output<typeof personQuery>;

const name = text(200);
const email = z.email().max(254);
const settings = {
  locale: z.enum(['sv', 'en']).meta({ description: 'Language of letters.' }),
  digest: z.enum(DIGESTS).meta({ description: 'How often a digest of what is not one’s own tasks is sent.' }),
};

export const newPerson = z
  .strictObject({
    kind: z.enum(['person', 'service']).default('person'),
    name,
    email: email.nullable().default(null),
    locale: settings.locale.default('sv'),
    digest: settings.digest.default('daily'),
    organisationId: id.nullable().default(null),
  })
  .meta({
    id: 'NewPerson',
    example: { name: 'Exempel Nysson', email: 'exempel.nysson@ordna.example', organisationId: EXAMPLE_ORGANISATION },
  });
export type NewPersonBody = z.output<typeof newPerson>;

export const personCorrection = z
  .strictObject({
    name: name.optional(),
    email: email.nullable().optional(),
    locale: settings.locale.optional(),
    digest: settings.digest.optional(),
    organisationId: id.nullable().optional(),
  })
  .refine((given) => Object.values(given).some((value) => value !== undefined), { error: 'empty' })
  .meta({ id: 'PersonCorrection', description: 'What is to be changed; the rest stays.', example: { locale: 'en' } });
export type PersonCorrection = z.output<typeof personCorrection>;

export const newLogin = z
  .strictObject({
    issuer: z
      .url()
      .max(500)
      .optional()
      .meta({ description: 'Left out: the provider by which people sign in to this installation.' }),
    subject: text(500).meta({ description: 'What the provider calls the person.' }),
  })
  .meta({ id: 'NewLogin', example: { issuer: 'https://inloggning.example', subject: 'SE0000000000-EX01' } });
export type NewLogin = z.output<typeof newLogin>;

const login = z
  .object({ issuer: z.string(), subject: z.string() })
  .meta({ id: 'Login', description: 'By which subject of which provider somebody is known.' });
export const loginList = z.object({ logins: z.array(login), _links: links('self', 'person') }).meta({
  id: 'LoginList',
  example: {
    logins: [{ issuer: 'https://inloggning.example', subject: 'SE0000000000-EX01' }],
    _links: [get('self', `/persons/${EXAMPLE_PERSON}/logins`), get('person', `/persons/${EXAMPLE_PERSON}`)],
  },
});
export type LoginList = z.output<typeof loginList>;

/** The login to be taken away, as the list has it. */
export const loginRevocation = z
  .strictObject({
    issuer: text(500)
      .optional()
      .meta({ description: 'Left out: the provider by which people sign in to this installation.' }),
    subject: text(500),
  })
  .meta({ id: 'LoginRevocation', example: { issuer: 'https://inloggning.example', subject: 'SE0000000000-EX01' } });
export type LoginRevocation = z.output<typeof loginRevocation>;

const heldMandate = z
  .object({
    role: z.enum(ROLES),
    roleLabel: z.string(),
    region: region.nullable(),
    healthCareRegion: z.enum(HEALTH_CARE_REGIONS).nullable(),
    company: z.string().nullable(),
    caseId: id.nullable(),
    field: z.enum(FIELDS).nullable(),
    body: z.enum(BODIES).nullable(),
    onBehalfOf: z
      .object({ personId: id, name: z.string().nullable() })
      .nullable()
      .meta({ description: 'The absent person in whose place it is held.' }),
  })
  .meta({ id: 'HeldMandate', description: 'A role that a person holds today, and where it holds.' });

const personShape = {
  id,
  kind: z.enum(['person', 'service']),
  name: z.string().nullable(),
  organisationId: id.nullable(),
  organisationCode: z.string().nullable(),
  contact: z
    .object({ email: z.string().nullable(), ...settings })
    .nullable()
    .meta({ description: 'Address and settings; null for who may not see them.' }),
  revision: z.int(),
  _links: links('self', 'mandates', 'absences', 'exports'),
};
export const person = z.object(personShape).meta({ id: 'Person', description: 'Somebody in the network.' });
export type PersonView = z.output<typeof person>;

const canSignIn = z.boolean().nullable().meta({
  description: 'Whether some provider’s subject is known to be them; null for who may not let people sign in.',
});

export const personView = z.object({ ...personShape, canSignIn, holds: z.array(heldMandate) }).meta({
  id: 'PersonView',
  description: 'Somebody in the network with what they hold today, their own first.',
  example: {
    ...examplePerson(),
    canSignIn: true,
    holds: [
      {
        role: 'contact-person',
        roleLabel: 'kontaktperson',
        region: '12',
        healthCareRegion: null,
        company: null,
        caseId: null,
        field: 'medicines',
        body: null,
        onBehalfOf: null,
      },
    ],
  },
});
export type PersonWithMandates = z.output<typeof personView>;

export const personPage = page('persons', person).meta({
  id: 'PersonPage',
  example: { persons: [examplePerson()], ...onePage('/persons') },
});
export type PersonPage = z.output<typeof personPage>;

function examplePerson() {
  return {
    id: EXAMPLE_PERSON,
    kind: 'person',
    name: 'Exempel Kontaktsson Skåne',
    organisationId: EXAMPLE_ORGANISATION,
    organisationCode: '12',
    contact: { email: 'contact-person-12@ordna.example', locale: 'sv', digest: 'daily' },
    revision: 1,
    _links: [
      get('self', `/persons/${EXAMPLE_PERSON}`),
      get('mandates', `/mandates?personId=${EXAMPLE_PERSON}`),
      get('absences', `/absences?personId=${EXAMPLE_PERSON}`),
      get('exports', `/persons/${EXAMPLE_PERSON}/exports`),
    ],
  };
}

/** Everything that is kept of a person, by the places where it is kept. */
export const personalData = z
  .object({
    personId: id,
    exportedAt: instant,
    places: z.array(
      z.object({
        table: z.string(),
        purpose: z.string(),
        retention: z.string(),
        records: z.array(facts),
      }),
    ),
    _links: links('self', 'person'),
  })
  .meta({
    id: 'PersonalData',
    description: 'Everything that is kept of a person.',
    example: {
      personId: EXAMPLE_PERSON,
      exportedAt: '2026-02-01T08:30:00Z',
      places: [
        {
          table: 'person',
          purpose: 'Who somebody is and how they are reached',
          retention: 'Until the person is erased',
          records: [{ id: EXAMPLE_PERSON, name: 'Exempel Kontaktsson Skåne' }],
        },
      ],
      _links: [get('self', `/persons/${EXAMPLE_PERSON}/exports`), get('person', `/persons/${EXAMPLE_PERSON}`)],
    },
  });
export type PersonalDataView = z.output<typeof personalData>;

export const erasure = z
  .object({
    personId: id,
    erasedAt: instant,
    places: z.int().meta({ description: 'Tables that something was taken out of.' }),
    remainders: z
      .array(z.object({ table: z.string(), records: z.array(facts) }))
      .meta({ description: 'Where the name stands in what is hashed, written before its bearer was in the network.' }),
    _links: links('self'),
  })
  .meta({
    id: 'Erasure',
    description: 'A person has been erased: name and address are gone, the journal still verifies.',
    example: {
      personId: EXAMPLE_PERSON,
      erasedAt: '2026-02-01T08:30:00Z',
      places: 7,
      remainders: [],
      _links: [get('self', `/network-entries?personId=${EXAMPLE_PERSON}`)],
    },
  });
export type ErasureView = z.output<typeof erasure>;
