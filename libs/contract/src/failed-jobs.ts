import { z } from 'zod';
import { EXAMPLE_JOB, get, onePage, post } from './examples.js';
import { links, page, paging } from './links.js';
import { facts, id, instant } from './values.js';

export const failedJobId = id.meta({ description: 'Id of the failed job.' });

export const failedJobQuery = z.strictObject({ ...paging });
export type FailedJobQuery = z.output<typeof failedJobQuery>;

export const failedJob = z
  .object({
    id,
    queue: z.string(),
    type: z.string(),
    payload: facts,
    attempts: z.int().min(0),
    error: z.string(),
    failedAt: instant,
    retriedAt: instant.nullable().meta({ example: '2026-02-01T10:00:00Z' }),
    _links: links('self', 'retry'),
  })
  .meta({
    id: 'FailedJob',
    description: 'Work in the background that was given up after all attempts, or a deadline whose act failed.',
  });
export type FailedJobView = z.output<typeof failedJob>;

const exampleJob = {
  id: EXAMPLE_JOB,
  queue: 'letters',
  type: 'render-letter',
  payload: { taskId: '7d3a9e44-0f5b-4a77-8d21-1c5e9b2f4a03' },
  attempts: 8,
  error: 'task-not-found',
  failedAt: '2026-02-01T09:30:00Z',
  retriedAt: null,
  _links: [get('self', `/failed-jobs/${EXAMPLE_JOB}`), post('retry', `/failed-jobs/${EXAMPLE_JOB}/retries`)],
};

export const failedJobPage = page('failedJobs', failedJob).meta({
  id: 'FailedJobPage',
  example: { failedJobs: [exampleJob], ...onePage('/failed-jobs') },
});
export type FailedJobPage = z.output<typeof failedJobPage>;

export const failedJobView = z.object(failedJob.shape).meta({ id: 'FailedJobView', example: exampleJob });
