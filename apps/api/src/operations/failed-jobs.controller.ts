import { Controller, Get, Header, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import {
  failedJobId,
  failedJobPage,
  failedJobQuery,
  failedJobView,
  type FailedJobPage,
  type FailedJobQuery,
  type FailedJobView,
} from '#contract';
import { CurrentCaller, type Caller } from '../actor/caller.js';
import { Permitted } from '../actor/permitted.js';
import { IdempotencyKey } from '../http/idempotency-key.js';
import { Operation } from '../openapi/operation.js';
import { FailedJobs } from './failed-jobs.js';

@Controller('failed-jobs')
export class FailedJobsController {
  constructor(private readonly failedJobs: FailedJobs) {}

  @Get()
  @Permitted('read-failed-jobs')
  @Header('cache-control', 'no-store')
  @Operation({
    id: 'listFailedJobs',
    tag: 'operations',
    summary: 'List failed jobs',
    description:
      'Work in the background that was given up after all attempts, and deadlines whose act failed, the latest first. For coordinators and auditors.',
    answer: 'One page of failed jobs',
    schema: failedJobPage,
  })
  list(
    @Query({ schema: failedJobQuery }) query: FailedJobQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<FailedJobPage> {
    return this.failedJobs.page(query, caller);
  }

  @Get(':jobId')
  @Permitted('read-failed-jobs')
  @Header('cache-control', 'no-store')
  @Operation({
    id: 'readFailedJob',
    tag: 'operations',
    summary: 'Read a failed job',
    description: 'One failed job.',
    answer: 'The job',
    schema: failedJobView,
  })
  read(@Param('jobId', { schema: failedJobId }) id: string, @CurrentCaller() caller: Caller): Promise<FailedJobView> {
    return this.failedJobs.one(id, caller);
  }

  @Post(':jobId/retries')
  @Permitted('retry-failed-jobs')
  @HttpCode(201)
  @Operation({
    id: 'retryFailedJob',
    tag: 'operations',
    summary: 'Retry a failed job',
    description:
      'Sends the job on its way once more, with all its attempts; a deadline is due again at once. A job that is already on its way is left alone. For coordinators.',
    status: 201,
    answer: 'The job is on its way',
    schema: failedJobView,
    headers: { Location: 'Address of the job' },
  })
  async retry(
    @Param('jobId', { schema: failedJobId }) id: string,
    @IdempotencyKey() _key: string,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FailedJobView> {
    const job = await this.failedJobs.retry(id, caller);
    void reply.header('location', `${caller.root}/failed-jobs/${id}`);
    return job;
  }
}
