import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import {
  disclosureId,
  disclosurePage,
  disclosureQuery,
  disclosureView,
  newDisclosure,
  type DisclosurePage,
  type DisclosureQuery,
  type DisclosureView,
  type NewDisclosureBody,
} from '#contract';
import { CurrentCaller, type Caller } from '../actor/caller.js';
import { Permitted } from '../actor/permitted.js';
import { IdempotencyKey } from '../http/idempotency-key.js';
import { Operation } from '../openapi/operation.js';
import { DisclosureViews } from './disclosure-views.js';
import { DocumentDoor } from './document-door.js';

/** Requests for documents. */
@Controller('disclosure-requests')
export class DisclosureRequestsController {
  constructor(
    private readonly views: DisclosureViews,
    private readonly door: DocumentDoor,
  ) {}

  @Get()
  @Permitted('keep-register')
  @Header('cache-control', 'no-store')
  @Operation({
    id: 'listDisclosureRequests',
    tag: 'records',
    summary: 'List requests for documents',
    description: 'Requests for documents, the latest first. For registrars.',
    answer: 'One page of requests',
    schema: disclosurePage,
  })
  list(
    @Query({ schema: disclosureQuery }) query: DisclosureQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<DisclosurePage> {
    return this.views.page(query, caller);
  }

  @Post()
  @Permitted('keep-register')
  @HttpCode(201)
  @Header('cache-control', 'no-store')
  @Operation({
    id: 'openDisclosureRequest',
    tag: 'records',
    summary: 'Take a request for documents',
    description:
      'Takes a request, about a case or not; nobody is asked who they are or why. Later acts are performed at the link `perform`. For registrars.',
    status: 201,
    answer: 'The request',
    schema: disclosureView,
    headers: { Location: 'Address of the request' },
  })
  async create(
    @Body({ schema: newDisclosure }) body: NewDisclosureBody,
    @IdempotencyKey() key: string,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DisclosureView> {
    const id = await this.door.ask(body, key, caller);
    void reply.header('location', `${caller.root}/disclosure-requests/${id}`);
    return this.views.one(id, caller);
  }

  @Get(':disclosureRequestId')
  @Permitted('keep-register')
  @Header('cache-control', 'no-store')
  @Operation({
    id: 'readDisclosureRequest',
    tag: 'records',
    summary: 'Read a request for documents',
    description: 'One request as it stands. For registrars.',
    answer: 'The request',
    schema: disclosureView,
  })
  read(
    @Param('disclosureRequestId', { schema: disclosureId }) id: string,
    @CurrentCaller() caller: Caller,
  ): Promise<DisclosureView> {
    return this.views.one(id, caller);
  }
}
