import { z } from 'zod';
import { get, onePage } from './examples.js';
import { links, page, paging } from './links.js';
import { id, instant, text } from './values.js';

export const serviceAccountId = id.meta({ description: 'Id of the service account; its client id.' });

export const serviceAccountQuery = z.strictObject({ ...paging });
export type ServiceAccountQuery = z.output<typeof serviceAccountQuery>;

const EXAMPLE_ACCOUNT = '3f2b7c1e-5a44-4d0e-9b6f-8e1c2d3a4b50';
const EXAMPLE_PERSON = '00000000-0000-4000-8000-000001000003';

export const newServiceAccount = z
  .strictObject({ name: text(100).meta({ description: 'What people call the system.' }) })
  .meta({ id: 'NewServiceAccount', example: { name: 'Exempelregionens diarium' } });
export type NewServiceAccountBody = z.output<typeof newServiceAccount>;

const shape = {
  id,
  name: z.string(),
  createdBy: z.string().meta({ description: 'Id of the person who created it.' }),
  createdAt: instant,
  revokedAt: instant.nullable().meta({ example: '2026-02-01T10:00:00Z' }),
  _links: links('self', 'revoke'),
};

const serviceAccount = z.object(shape).meta({
  id: 'ServiceAccount',
  description: 'Another system that calls this API with client credentials. What it may do, its mandates say.',
});

const example = {
  id: EXAMPLE_ACCOUNT,
  name: 'Exempelregionens diarium',
  createdBy: EXAMPLE_PERSON,
  createdAt: '2026-02-01T08:30:00Z',
  revokedAt: null,
  _links: [get('self', `/service-accounts/${EXAMPLE_ACCOUNT}`)],
};

export const serviceAccountView = z.object(shape).meta({ id: 'ServiceAccountView', example });
export type ServiceAccountView = z.output<typeof serviceAccountView>;

export const createdServiceAccount = z
  .object({
    ...shape,
    secret: z.string().nullable().meta({
      description:
        'The client secret. Shown this once, since only its hash is kept; null when the request is repeated.',
    }),
    tokenUrl: z.url().meta({ description: 'Where tokens are asked for, with client id and secret.' }),
  })
  .meta({
    id: 'CreatedServiceAccount',
    example: {
      ...example,
      secret: 'exempel-pa-en-hemlighet-som-visas-en-gang-x',
      tokenUrl: 'https://ordna.example/identity/token',
    },
  });
export type CreatedServiceAccount = z.output<typeof createdServiceAccount>;

export const serviceAccountPage = page('serviceAccounts', serviceAccount).meta({
  id: 'ServiceAccountPage',
  example: { serviceAccounts: [example], ...onePage('/service-accounts') },
});
export type ServiceAccountPage = z.output<typeof serviceAccountPage>;
