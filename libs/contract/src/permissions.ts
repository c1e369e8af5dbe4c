import { CHART_IDS, REACHES, ROLES } from '#process';
import { z } from 'zod';
import { get } from './examples.js';
import { links } from './links.js';

export const permissionQuery = z.strictObject({
  role: z.enum(ROLES).optional().meta({ description: 'Only what this role may.' }),
  chart: z.enum(CHART_IDS).optional().meta({ description: 'Only the acts of this chart.' }),
});
export type PermissionQuery = z.output<typeof permissionQuery>;

const permission = z
  .object({
    kind: z.enum(['operation', 'act']),
    name: z.string(),
    label: z.string(),
    chart: z.enum(CHART_IDS).nullable(),
    versions: z.array(z.int()).meta({ description: 'Versions of the chart in which it is so.' }),
    open: z.boolean().meta({ description: 'True when it needs no sign-in.' }),
    grants: z.array(z.object({ role: z.enum(ROLES), label: z.string(), reach: z.enum(REACHES) })),
    source: z.string(),
  })
  .meta({ id: 'Permission', description: 'Who may do one thing, and how far it reaches for each.' });

export const permissionList = z.object({ permissions: z.array(permission), _links: links('self') }).meta({
  id: 'PermissionList',
  example: {
    permissions: [
      {
        kind: 'operation',
        name: 'retry-failed-jobs',
        label: 'Send such work on its way again',
        chart: null,
        versions: [],
        open: false,
        grants: [{ role: 'coordinator', label: 'samordnare', reach: 'national' }],
        source: 'our choice',
      },
    ],
    _links: [get('self', '/permissions')],
  },
});
export type PermissionList = z.output<typeof permissionList>;
