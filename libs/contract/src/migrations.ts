import { CHART_IDS, PROCESS_VERSIONS } from '#process';
import { z } from 'zod';
import { get, post } from './examples.js';
import { links } from './links.js';

export const migrationId = z
  .string()
  .regex(/^[a-z0-9-]{1,100}$/)
  .meta({ description: 'Name of the migration.' });

const chartChange = z.object({
  chart: z.enum(CHART_IDS),
  from: z.int().meta({ description: 'Version that running cases are on.' }),
  to: z.int(),
});

const shape = {
  id: z.string(),
  source: z.string().meta({ description: 'Where the change is decided.' }),
  process: z
    .object({ from: z.enum(PROCESS_VERSIONS), to: z.enum(PROCESS_VERSIONS) })
    .nullable()
    .meta({ description: 'What becomes of the process version of the cases; null when it stays.' }),
  charts: z.array(chartChange),
  _links: links('self', 'check', 'runs'),
};

const example = {
  id: 'device-pilot-to-mtp',
  source: 'domain/process-medtech.md#1 [M8][M12]',
  process: { from: 'DEVICE_PILOT_2018' as const, to: 'DEVICE_MTP_2020' as const },
  charts: [{ chart: 'device-case' as const, from: 1, to: 2 }],
  _links: [
    get('self', '/migrations/device-pilot-to-mtp'),
    get('check', '/migrations/device-pilot-to-mtp/check'),
    post('runs', '/migration-runs'),
  ],
};

export const migrationView = z.object(shape).meta({
  id: 'Migration',
  description: 'A published change of version that running cases can be taken through.',
  example,
});
export type MigrationView = z.output<typeof migrationView>;

export const migrationList = z
  .object({ migrations: z.array(z.object(shape)), _links: links('self') })
  .meta({ id: 'MigrationList', example: { migrations: [example], _links: [get('self', '/migrations')] } });
export type MigrationList = z.output<typeof migrationList>;

const named = z.array(z.string());
const differences = z.object({ losses: named, gains: named, changes: named });

export const migrationCheckView = z
  .object({
    migration: z.string(),
    ok: z.boolean().meta({ description: 'No finding but those that the migration takes on itself.' }),
    findings: z.array(
      z.object({
        code: z.string(),
        chart: z.string(),
        sentence: z.string(),
        accepted: z.string().nullable().meta({ description: 'Why it is taken on purpose; null for a fault.' }),
      }),
    ),
    charts: z.array(
      z.object({
        chart: z.string(),
        from: z.int(),
        to: z.int(),
        acts: differences.meta({ description: 'Acts that the whole of the chart takes, wherever a case stands.' }),
        states: z.array(
          z.object({
            state: z.string(),
            targets: z.array(z.string()).meta({ description: 'States that a case in this one comes to.' }),
            acts: differences,
            permissions: named.meta({ description: 'Acts that other people may perform.' }),
            deadlines: differences,
            tasks: differences,
          }),
        ),
      }),
    ),
    _links: links('self', 'migration'),
  })
  .meta({
    id: 'MigrationCheck',
    description: 'What the migration changes, state by state, and whether any running case would be stranded.',
    example: {
      migration: 'device-pilot-to-mtp',
      ok: true,
      findings: [],
      charts: [],
      _links: [
        get('self', '/migrations/device-pilot-to-mtp/check'),
        get('migration', '/migrations/device-pilot-to-mtp'),
      ],
    },
  });
export type MigrationCheckView = z.output<typeof migrationCheckView>;
