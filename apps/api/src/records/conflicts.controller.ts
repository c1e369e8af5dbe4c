import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { OpenConflict } from '#casework';
import {
  conflictId,
  conflictPage,
  conflictQuery,
  conflictView,
  newConflict,
  wantedDeclarations,
  type ConflictPage,
  type ConflictQuery,
  type ConflictView,
  type NewConflictBody,
  type WantedDeclarations,
} from '#contract';
import { CurrentCaller, type Caller } from '../actor/caller.js';
import { Permitted } from '../actor/permitted.js';
import { toActDetails } from '../cases/act-details.js';
import { IdempotencyKey } from '../http/idempotency-key.js';
import { Operation } from '../openapi/operation.js';
import { ConflictViews } from './conflict-views.js';
import { WantedDeclarationViews } from './wanted-declarations.js';

/** Conflicts of interest, per person and assignment. */
@Controller('conflicts')
export class ConflictsController {
  constructor(
    private readonly views: ConflictViews,
    private readonly conflicts: OpenConflict,
    private readonly wanted: WantedDeclarationViews,
  ) {}

  @Get()
  @Permitted('read-conflicts')
  @Header('cache-control', 'no-store')
  @Operation({
    id: 'listConflicts',
    tag: 'records',
    summary: 'List declarations of interest',
    description:
      'Where declarations stand, never what they say. Everybody sees their own; who assesses, chairs or coordinates sees all.',
    answer: 'One page of declarations',
    schema: conflictPage,
  })
  list(@Query({ schema: conflictQuery }) query: ConflictQuery, @CurrentCaller() caller: Caller): Promise<ConflictPage> {
    return this.views.page(query, caller);
  }

  @Post()
  @Permitted('read-conflicts')
  @HttpCode(201)
  @Header('cache-control', 'no-store')
  @Operation({
    id: 'openConflict',
    tag: 'records',
    summary: 'Begin a declaration of interest',
    description:
      'Asks for, hands in, or takes over from paper the first declaration of a person for an assignment; there is one for each. Later acts are performed at the link `perform`.',
    status: 201,
    answer: 'Where the declaration stands',
    schema: conflictView,
    headers: { Location: 'Address of the declaration' },
  })
  async open(
    @Body({ schema: newConflict }) { personId, assignment, ...body }: NewConflictBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ConflictView> {
    const details = { ...toActDetails(body), personId, assignment, idempotencyKey };
    const { caseId } = await this.conflicts.run(caller.actor, details);
    void reply.header('location', `${caller.root}/conflicts/${caseId}`);
    return this.views.one(caseId, caller);
  }

  @Get('wanted')
  @Permitted('read-conflicts')
  @Header('cache-control', 'no-store')
  @Operation({
    id: 'listWantedDeclarations',
    tag: 'records',
    summary: 'List the declarations that the caller is to make',
    description:
      'Tasks of the caller alone: to declare their interests where they hold a place in the work, or were asked to, and to renew what runs out.',
    answer: 'What is to be declared, with the act and where to perform it',
    schema: wantedDeclarations,
  })
  wantedOf(@CurrentCaller() caller: Caller): Promise<WantedDeclarations> {
    return this.wanted.of(caller);
  }

  @Get(':conflictId')
  @Permitted('read-conflicts')
  @Header('cache-control', 'no-store')
  @Operation({
    id: 'readConflict',
    tag: 'records',
    summary: 'Read a declaration of interest',
    description: 'Where it stands; what it says, for the person and who assesses alone.',
    answer: 'The declaration',
    schema: conflictView,
  })
  read(
    @Param('conflictId', { schema: conflictId }) id: string,
    @CurrentCaller() caller: Caller,
  ): Promise<ConflictView> {
    return this.views.one(id, caller);
  }
}
