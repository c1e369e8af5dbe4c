import { z } from 'zod';

export const API_STATUSES = ['alpha', 'beta', 'active', 'deprecated', 'retired', 'decommissioned'] as const;

/** What the national profile wants every API to tell about itself. */
export const apiInfo = z
  .object({
    apiName: z.string(),
    apiVersion: z.string().regex(/^\d+\.\d+\.\d+$/),
    apiReleased: z.iso.date().meta({ example: '2026-11-21' }),
    apiDocumentation: z.url(),
    apiStatus: z.enum(API_STATUSES),
  })
  .meta({
    id: 'ApiInfo',
    description: 'Name, version and life-cycle status of the API.',
    example: {
      apiName: 'managed-introduction',
      apiVersion: '1.0.0',
      apiReleased: '2026-11-21',
      apiDocumentation: 'https://ordna.example/managed-introduction/v1/docs',
      apiStatus: 'active',
    },
  });
export type ApiInfo = z.output<typeof apiInfo>;
