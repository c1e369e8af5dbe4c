import {
  BODIES,
  END_REASONS,
  FIELDS,
  HEALTH_CARE_REGIONS,
  NETWORK_DEEDS,
  REGIONAL_ROLES,
  ROLES,
  VACANT_BECAUSE,
} from '#process';
import { z } from 'zod';
import { EXAMPLE_MANDATE, EXAMPLE_PERSON, get, onePage } from './examples.js';
import { links, page, paging } from './links.js';
import { day, facts, id, instant, region, text } from './values.js';

export const mandateId = id.meta({ description: 'Id of the mandate.' });

export const mandateQuery = z.strictObject({
  personId: id.optional().meta({ description: 'Only those of this person.' }),
  role: z.enum(ROLES).optional(),
  region: region.optional(),
  field: z.enum(FIELDS).optional().meta({ description: 'Only those that take in this field.' }),
  on: day.optional().meta({ description: 'Only those that hold on this day; both bounds count.' }),
  endingSoon: z
    .stringbool()
    .optional()
    .meta({ description: 'true: only those that hold today and end within six months.' }),
  ...paging,
});
export type MandateQuery = z.output<typeof mandateQuery>;

const narrowing = {
  region: region.nullable(),
  healthCareRegion: z.enum(HEALTH_CARE_REGIONS).nullable(),
  company: z.string().nullable(),
  caseId: id.nullable(),
  field: z.enum(FIELDS).nullable(),
  body: z.enum(BODIES).nullable().meta({ description: 'The advising body it is held in.' }),
  seat: z.string().nullable().meta({ description: 'Which seat it is, such as a council’s.' }),
  rank: z.int().nullable().meta({ description: 'Turn among a region’s deputies, from 1.' }),
};

/** Given to the person by whom, by which decision, for which days. */
export const newMandate = z
  .strictObject({
    personId: id,
    role: z.enum(ROLES),
    region: region.nullable().default(null),
    healthCareRegion: z.enum(HEALTH_CARE_REGIONS).nullable().default(null),
    company: text(200).nullable().default(null),
    caseId: id.nullable().default(null),
    field: z.enum(FIELDS).nullable().default(null),
    body: z.enum(BODIES).nullable().default(null).meta({ description: 'For the roles of advising bodies.' }),
    seat: text(100).nullable().default(null),
    rank: z.int().min(1).max(20).nullable().default(null),
    appointedBy: id.nullable().default(null).meta({ description: 'Organisation that appointed.' }),
    decisionRef: z
      .string()
      .regex(/^[A-Za-z0-9ÅÄÖåäö ./:-]{1,60}$/)
      .nullable()
      .default(null)
      .meta({ description: 'Diary number of the decision. No names.' }),
    from: day,
    to: day.nullable().default(null).meta({ description: 'Last day; left out while nobody has set one.' }),
  })
  .meta({
    id: 'NewMandate',
    example: {
      personId: EXAMPLE_PERSON,
      role: 'contact-deputy',
      region: '12',
      field: 'medicines',
      rank: 1,
      from: '2026-02-01',
    },
  });
export type NewMandateBody = z.output<typeof newMandate>;

export const newEnding = z
  .strictObject({
    on: day.meta({ description: 'Last day. Yesterday at the earliest.' }),
    reason: z.enum(END_REASONS),
  })
  .meta({ id: 'NewEnding', example: { on: '2026-02-28', reason: 'resigned' } });
export type NewEnding = z.output<typeof newEnding>;

const exampleMandate = {
  id: EXAMPLE_MANDATE,
  personId: EXAMPLE_PERSON,
  personName: 'Exempel Kontaktsson Skåne',
  role: 'contact-person',
  roleLabel: 'kontaktperson',
  region: '12',
  healthCareRegion: null,
  company: null,
  caseId: null,
  field: 'medicines',
  body: null,
  seat: null,
  rank: null,
  appointedBy: null,
  decisionRef: 'RS 2026-0012',
  from: '2026-01-01',
  to: '2028-12-31',
  placeLabel: 'Region Skåne, läkemedel',
  appointedByName: null,
  endedOn: null,
  endedReason: null,
  endsSoon: false,
  revision: 1,
  _links: [get('self', `/mandates/${EXAMPLE_MANDATE}`), get('person', `/persons/${EXAMPLE_PERSON}`)],
};

const mandateShape = {
  id,
  personId: id,
  personName: z.string().nullable(),
  role: z.enum(ROLES),
  roleLabel: z.string(),
  ...narrowing,
  placeLabel: z
    .string()
    .nullable()
    .meta({ description: 'Where it holds, in words; null where nothing narrows it but a case.' }),
  appointedBy: id.nullable(),
  appointedByName: z.string().nullable(),
  decisionRef: z.string().nullable(),
  from: day,
  to: day.nullable(),
  endedOn: day.nullable().meta({ description: 'Last day of one that was ended before its time.' }),
  endedReason: z.enum(END_REASONS).nullable(),
  endsSoon: z.boolean().meta({ description: 'Its last day is less than six months away.' }),
  revision: z.int(),
  _links: links('self', 'person'),
};
export const mandate = z.object(mandateShape).meta({ id: 'Mandate', description: 'A role given to a person.' });
export type MandateItem = z.output<typeof mandate>;
export const mandateView = z.object(mandateShape).meta({ id: 'MandateView', example: exampleMandate });
export type MandateView = z.output<typeof mandateView>;
export const mandatePage = page('mandates', mandate).meta({
  id: 'MandatePage',
  example: { mandates: [exampleMandate], ...onePage('/mandates') },
});
export type MandatePage = z.output<typeof mandatePage>;

export const vacancyList = z
  .object({
    on: day,
    vacancies: z.array(
      z
        .object({
          region,
          regionLabel: z.string(),
          field: z.enum(FIELDS),
          fieldLabel: z.string(),
          role: z.enum(REGIONAL_ROLES),
          roleLabel: z.string(),
          because: z.enum(VACANT_BECAUSE),
          sentence: z.string(),
        })
        .meta({ id: 'Vacancy', description: 'A region’s place that nobody fills.' }),
    ),
    _links: links('self', 'mandates'),
  })
  .meta({
    id: 'VacancyList',
    example: {
      on: '2026-02-02',
      vacancies: [
        {
          region: '12',
          regionLabel: 'Region Skåne',
          field: 'medicines',
          fieldLabel: 'läkemedel',
          role: 'contact-person',
          roleLabel: 'kontaktperson',
          because: 'not-appointed',
          sentence: 'ingen är utsedd',
        },
      ],
      _links: [get('self', '/vacancies'), get('mandates', '/mandates')],
    },
  });
export type VacancyList = z.output<typeof vacancyList>;
export const vacancyQuery = z.strictObject({ on: day.optional().meta({ description: 'Left out: today.' }) });
export type VacancyQuery = z.output<typeof vacancyQuery>;

export const networkEntryQuery = z.strictObject({
  personId: id.optional().meta({ description: 'Only what this person did, or what was done about them.' }),
  what: z.enum(NETWORK_DEEDS).optional().meta({
    description:
      'Only this; `person-read`, `people-read`, `person-exported` and `declaration-read` say who read what is kept of somebody.',
  }),
  ...paging,
});
export type NetworkEntryQuery = z.output<typeof networkEntryQuery>;
export const networkEntry = z
  .object({
    number: z.int(),
    recordedAt: instant,
    actorId: id,
    actorName: z.string().nullable(),
    what: z.enum(NETWORK_DEEDS),
    subjectId: id.nullable(),
    details: facts,
  })
  .meta({ id: 'NetworkEntry', description: 'Who did what in the network, when. Ids and codes only.' });
export const networkEntryPage = page('networkEntries', networkEntry).meta({
  id: 'NetworkEntryPage',
  example: {
    networkEntries: [
      {
        number: 1,
        recordedAt: '2026-02-01T08:30:00Z',
        actorId: EXAMPLE_PERSON,
        actorName: 'Exempel Samordnarsson',
        what: 'mandate-given',
        subjectId: EXAMPLE_MANDATE,
        details: { role: 'contact-person', region: '12' },
      },
    ],
    ...onePage('/network-entries'),
  },
});
export type NetworkEntryPage = z.output<typeof networkEntryPage>;
