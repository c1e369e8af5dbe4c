import { BODIES, FIELDS, HEALTH_CARE_REGIONS, ROLES, SEATS } from '#process';
import { z } from 'zod';
import { get } from './examples.js';
import { links } from './links.js';

/** What narrows a mandate. */
export const NARROWINGS = ['region', 'healthCareRegion', 'company', 'caseId', 'field', 'body', 'rank', 'seat'] as const;
const narrowings = z.array(z.enum(NARROWINGS));

/** Roles that can be given, and the names of what narrows them: what a form for a new mandate is made of. */
export const mandateRoleList = z
  .object({
    roles: z.array(
      z
        .object({
          role: z.enum(ROLES),
          roleLabel: z.string(),
          holder: z
            .enum(['person', 'service', 'either'])
            .meta({ description: 'Whether people, other systems or both may hold it.' }),
          needs: narrowings.meta({ description: 'What a mandate of this role must say.' }),
          allows: narrowings.meta({ description: 'What it may say besides.' }),
        })
        .meta({ id: 'MandateRole', description: 'A role that can be given, and how it is narrowed.' }),
    ),
    fields: z.array(z.object({ code: z.enum(FIELDS), label: z.string() })),
    healthCareRegions: z.array(z.object({ code: z.enum(HEALTH_CARE_REGIONS), label: z.string() })),
    bodies: z.array(z.object({ code: z.enum(BODIES), label: z.string() })),
    seats: z
      .array(z.object({ code: z.enum(SEATS), label: z.string() }))
      .meta({ description: 'Seats of advising bodies. A council’s seat is written freely.' }),
    _links: links('self', 'mandates'),
  })
  .meta({
    id: 'MandateRoleList',
    example: {
      roles: [
        {
          role: 'contact-deputy',
          roleLabel: 'ersättare för kontaktperson',
          holder: 'either',
          needs: ['region'],
          allows: ['field', 'rank'],
        },
      ],
      fields: [{ code: 'medicines', label: 'läkemedel' }],
      healthCareRegions: [{ code: 'sodra', label: 'Södra sjukvårdsregionen' }],
      bodies: [{ code: 'nsg-medicines-devices', label: 'NSG läkemedel och medicinteknik' }],
      seats: [{ code: 'patients', label: 'patienter' }],
      _links: [get('self', '/mandate-roles'), get('mandates', '/mandates')],
    },
  });
export type MandateRoleList = z.output<typeof mandateRoleList>;
