import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { MigrationRuns } from '#casework';
import {
  migrationRunId,
  migrationRunPage,
  migrationRunQuery,
  migrationRunView,
  newMigrationRun,
  type MigrationRunPage,
  type MigrationRunQuery,
  type MigrationRunView,
  type NewMigrationRunBody,
} from '#contract';
import { MigrationRunsPg } from '#persistence';
import { CurrentCaller, type Caller } from '../actor/caller.js';
import { Permitted } from '../actor/permitted.js';
import { IdempotencyKey } from '../http/idempotency-key.js';
import { pageLinks, pageMeta } from '../http/links.js';
import { Operation } from '../openapi/operation.js';
import { toRunView } from './migration-views.js';

/** Migrations of many cases: asked for here, worked through in the background. */
@Controller('migration-runs')
export class MigrationRunsController {
  constructor(
    private readonly runs: MigrationRuns,
    private readonly stored: MigrationRunsPg,
  ) {}

  @Get()
  @Permitted('read-migrations')
  @Header('cache-control', 'no-store')
  @Operation({
    id: 'listMigrationRuns',
    tag: 'operations',
    summary: 'List runs of migrations',
    description: 'Dry runs, migrations and undoings of many cases, the latest first.',
    answer: 'One page of runs',
    schema: migrationRunPage,
  })
  async list(
    @Query({ schema: migrationRunQuery }) query: MigrationRunQuery,
    @CurrentCaller() { root, locale }: Caller,
  ): Promise<MigrationRunPage> {
    const { rows, total } = await this.stored.list(query);
    return {
      migrationRuns: rows.map((run) => toRunView(run, root, locale)),
      _meta: pageMeta(query, total, rows.length),
      _links: pageLinks(root, '/migration-runs', query, total),
    };
  }

  @Post()
  @Permitted('run-migrations')
  @HttpCode(201)
  @Operation({
    id: 'beginMigrationRun',
    tag: 'operations',
    summary: 'Begin a run of a migration',
    description:
      'Counts what a migration would do, takes cases along, or takes them back. It is worked through in the background; its progress is read at its address. Cases that cannot be taken stay where they are. For coordinators.',
    status: 201,
    answer: 'The run has begun',
    schema: migrationRunView,
    headers: { Location: 'Address of the run' },
  })
  async begin(
    @Body({ schema: newMigrationRun }) { migration, kind, cases }: NewMigrationRunBody,
    @IdempotencyKey() key: string,
    @CurrentCaller() { actor, root, locale }: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MigrationRunView> {
    const { caseIds, kind: ofKind, stage } = cases;
    const meant = { ...(ofKind && { kind: ofKind }), ...(stage && { stage }), ...(caseIds && { ids: caseIds }) };
    const run = await this.runs.begin(actor, { migration, kind, meant }, key);
    void reply.header('location', `${root}/migration-runs/${run.id}`);
    return toRunView(run, root, locale);
  }

  @Get(':migrationRunId')
  @Permitted('read-migrations')
  @Header('cache-control', 'no-store')
  @Operation({
    id: 'readMigrationRun',
    tag: 'operations',
    summary: 'Read a run of a migration',
    description: 'How far it has come, in numbers, and why cases stay where they are.',
    answer: 'The run',
    schema: migrationRunView,
  })
  async read(
    @Param('migrationRunId', { schema: migrationRunId }) id: string,
    @CurrentCaller() { root, locale }: Caller,
  ): Promise<MigrationRunView> {
    return toRunView(await this.runs.required(id), root, locale);
  }

  @Post(':migrationRunId/stops')
  @Permitted('run-migrations')
  @HttpCode(201)
  @Operation({
    id: 'stopMigrationRun',
    tag: 'operations',
    summary: 'Stop a run of a migration',
    description:
      'Ends the work after the portion under way. Cases that are through stay as they are. Repeating it changes nothing.',
    status: 201,
    answer: 'The run is stopped, or was done',
    schema: migrationRunView,
    headers: { Location: 'Address of the run' },
  })
  stop(
    @Param('migrationRunId', { schema: migrationRunId }) id: string,
    @IdempotencyKey() _key: string,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MigrationRunView> {
    return this.turned(this.runs.stop(caller.actor, id), caller, reply);
  }

  @Post(':migrationRunId/resumptions')
  @Permitted('run-migrations')
  @HttpCode(201)
  @Operation({
    id: 'resumeMigrationRun',
    tag: 'operations',
    summary: 'Resume a run of a migration',
    description: 'Goes on where it was stopped. Repeating it changes nothing.',
    status: 201,
    answer: 'The run goes on, or was done',
    schema: migrationRunView,
    headers: { Location: 'Address of the run' },
  })
  resume(
    @Param('migrationRunId', { schema: migrationRunId }) id: string,
    @IdempotencyKey() _key: string,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MigrationRunView> {
    return this.turned(this.runs.resume(caller.actor, id), caller, reply);
  }

  private async turned(
    turning: ReturnType<MigrationRuns['stop']>,
    { root, locale }: Caller,
    reply: FastifyReply,
  ): Promise<MigrationRunView> {
    const run = await turning;
    void reply.header('location', `${root}/migration-runs/${run.id}`);
    return toRunView(run, root, locale);
  }
}
