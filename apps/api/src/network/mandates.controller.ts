import { Body, Controller, Get, Header, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  mandateId,
  mandatePage,
  mandateQuery,
  mandateView,
  newEnding,
  newMandate,
  type MandatePage,
  type MandateQuery,
  type MandateView,
  type NewEnding,
  type NewMandateBody,
} from '#contract';
import { CurrentCaller, type Caller } from '../actor/caller.js';
import { Permitted } from '../actor/permitted.js';
import { readIfMatch, toEtag } from '../http/etag.js';
import { IdempotencyKey } from '../http/idempotency-key.js';
import { Operation } from '../openapi/operation.js';
import { MandateViews } from './mandate-views.js';

const CREATED = { Location: 'Address of the mandate', ETag: 'Revision of the mandate, to be sent in If-Match' };

@Controller('mandates')
export class MandatesController {
  constructor(private readonly mandates: MandateViews) {}

  @Get()
  @Permitted('read-network')
  @Header('cache-control', 'private, no-cache')
  @Operation({
    id: 'listMandates',
    tag: 'network',
    summary: 'List mandates',
    description:
      'Who holds which role, where and when, deputies in their turn. Can be narrowed to a person, a role, a region, a field, a day, or to those that end within six months.',
    answer: 'One page of mandates',
    schema: mandatePage,
  })
  list(@Query({ schema: mandateQuery }) query: MandateQuery, @CurrentCaller() caller: Caller): Promise<MandatePage> {
    return this.mandates.page(query, caller);
  }

  @Post()
  @Permitted('manage-mandates')
  @HttpCode(201)
  @Operation({
    id: 'giveMandate',
    tag: 'network',
    summary: 'Give a mandate',
    description:
      'Gives a person a role, narrowed to where it holds, for days of which both bounds count. Roles that are kept apart are refused (409). Open opinion rounds learn of it at once. For coordinators.',
    status: 201,
    answer: 'The mandate',
    schema: mandateView,
    headers: CREATED,
  })
  async give(
    @Body({ schema: newMandate }) body: NewMandateBody,
    @IdempotencyKey() key: string,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MandateView> {
    return located(await this.mandates.give(body, key, caller), caller, reply);
  }

  @Get(':mandateId')
  @Permitted('read-network')
  @Header('cache-control', 'private, no-cache')
  @Operation({
    id: 'readMandate',
    tag: 'network',
    summary: 'Read a mandate',
    description: 'One mandate, also one that has ended.',
    answer: 'The mandate',
    schema: mandateView,
    headers: { ETag: CREATED.ETag },
  })
  async read(
    @Param('mandateId', { schema: mandateId }) id: string,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MandateView> {
    const view = await this.mandates.one(id, caller);
    void reply.header('etag', toEtag(view.revision));
    return view;
  }

  @Post(':mandateId/endings')
  @Permitted('manage-mandates')
  @HttpCode(201)
  @ApiHeader({
    name: 'If-Match',
    required: false,
    description: 'The ETag the caller has seen. Another revision refuses the ending (412).',
    schema: { type: 'string', format: 'etag' },
  })
  @Operation({
    id: 'endMandate',
    tag: 'network',
    summary: 'End a mandate',
    description: 'Sets the last day of a mandate that ends before its time. For coordinators.',
    status: 201,
    answer: 'The mandate as it is now',
    schema: mandateView,
    headers: CREATED,
  })
  async end(
    @Param('mandateId', { schema: mandateId }) id: string,
    @Body({ schema: newEnding }) body: NewEnding,
    @IdempotencyKey() _key: string,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MandateView> {
    return located(await this.mandates.end(id, body, readIfMatch(ifMatch), caller), caller, reply);
  }
}

function located(view: MandateView, { root }: Caller, reply: FastifyReply): MandateView {
  void reply.header('location', `${root}/mandates/${view.id}`).header('etag', toEtag(view.revision));
  return view;
}
