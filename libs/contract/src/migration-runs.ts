import { CASE_KINDS, STAGES } from '#process';
import { z } from 'zod';
import { EXAMPLE_CASE, EXAMPLE_PERSON, get, onePage, post } from './examples.js';
import { links, page, paging } from './links.js';
import { migrationId } from './migrations.js';
import { id, instant } from './values.js';

export const migrationRunId = id.meta({ description: 'Id of the run.' });

export const migrationRunQuery = z.strictObject({ ...paging });
export type MigrationRunQuery = z.output<typeof migrationRunQuery>;

const kind = z.enum(['dry-run', 'migrate', 'undo']).meta({
  description:
    'dry-run: counts what would become of the cases and changes none. migrate: takes them along. undo: takes those back that the migration took along, where nothing else has happened since.',
});

const meant = {
  kind: z.enum(CASE_KINDS).optional().meta({ description: 'Only cases of this kind.' }),
  stage: z.enum(STAGES).optional().meta({ description: 'Only cases at this step of the pipeline.' }),
  caseIds: z.array(id).min(1).max(1000).optional().meta({ description: 'Only these cases.' }),
};

export const newMigrationRun = z
  .strictObject({ migration: migrationId, kind, cases: z.strictObject(meant).default({}) })
  .meta({ id: 'NewMigrationRun', example: { migration: 'device-pilot-to-mtp', kind: 'dry-run', cases: {} } });
export type NewMigrationRunBody = z.output<typeof newMigrationRun>;

const count = z.int().min(0);
const shape = {
  id,
  migration: z.string(),
  kind,
  cases: z.object(meant),
  status: z.enum(['running', 'stopped', 'done']),
  requestedBy: z.string().meta({ description: 'Id of the person who asked for it.' }),
  requestedAt: instant,
  updatedAt: instant,
  found: count.meta({ description: 'Cases it is about, when it began.' }),
  done: count.meta({ description: 'Cases gone through so far.' }),
  migrated: count.meta({ description: 'Taken along, or back; for a dry run those that would be.' }),
  already: count.meta({ description: 'Taken along by somebody else in the meantime.' }),
  refused: count.meta({ description: 'Cases that stay where they are.' }),
  overdue: count.meta({ description: 'Cases that get a deadline which is past already.' }),
  standing: z.record(z.string(), count).meta({ description: 'Where the cases stand afterwards, in numbers.' }),
  refusals: z
    .array(z.object({ caseId: id, code: z.string(), sentence: z.string() }))
    .meta({ description: 'The first hundred of those that stay, and why.' }),
  _links: links('self', 'stop', 'resume', 'migration'),
};

const at = '/migration-runs/6c1b0f57-2c1d-8e44-9f3a-5d2e7b8c9a10';
const example = {
  id: '6c1b0f57-2c1d-8e44-9f3a-5d2e7b8c9a10',
  migration: 'device-pilot-to-mtp',
  kind: 'migrate' as const,
  cases: {},
  status: 'running' as const,
  requestedBy: EXAMPLE_PERSON,
  requestedAt: '2026-02-01T08:30:00Z',
  updatedAt: '2026-02-01T08:30:05Z',
  found: 1200,
  done: 500,
  migrated: 499,
  already: 0,
  refused: 1,
  overdue: 0,
  standing: { 'handling.watched': 499 },
  refusals: [{ caseId: EXAMPLE_CASE, code: 'migration-refused', sentence: 'Ärendet stannar.' }],
  _links: [
    get('self', at),
    post('stop', `${at}/stops`),
    post('resume', `${at}/resumptions`),
    get('migration', '/migrations/device-pilot-to-mtp'),
  ],
};

export const migrationRunView = z.object(shape).meta({
  id: 'MigrationRun',
  description: 'A migration of many cases, worked through in the background in portions.',
  example,
});
export type MigrationRunView = z.output<typeof migrationRunView>;

export const migrationRunPage = page('migrationRuns', z.object(shape)).meta({
  id: 'MigrationRunPage',
  example: { migrationRuns: [example], ...onePage('/migration-runs') },
});
export type MigrationRunPage = z.output<typeof migrationRunPage>;
