import { Body, Controller, Get, Header, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import {
  newOccasion,
  occasionChange,
  occasionId,
  occasionPage,
  occasionQuery,
  occasionView,
  type NewOccasionBody,
  type OccasionChangeBody,
  type OccasionPage,
  type OccasionQuery,
  type OccasionView,
} from '#contract';
import { EducationPlan } from '#network';
import { isoDate } from '#process';
import { CurrentCaller, type Caller } from '../actor/caller.js';
import { Permitted } from '../actor/permitted.js';
import { readIfMatch } from '../http/etag.js';
import { IdempotencyKey } from '../http/idempotency-key.js';
import { Operation } from '../openapi/operation.js';
import { toOccasionView } from './body-record-views.js';
import { BodyRecordsReader } from './body-records.js';
import { CREATED, IfMatch, located, REVISION, tagged } from './located.js';

@Controller('education-occasions')
export class EducationController {
  constructor(
    private readonly records: BodyRecordsReader,
    private readonly plan: EducationPlan,
  ) {}

  @Get()
  @Permitted('read-body-work')
  @Header('cache-control', 'private, no-cache')
  @Operation({
    id: 'listOccasions',
    tag: 'bodies',
    summary: 'List education plans',
    description: 'Courses and when they are held, the first one first.',
    answer: 'One page of occasions',
    schema: occasionPage,
  })
  async list(
    @Query({ schema: occasionQuery }) query: OccasionQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<OccasionPage> {
    const { rows, ...rest } = await this.records.page('occasion', query, caller, (found) =>
      found.map((one) => toOccasionView(one, caller)),
    );
    return { educationOccasions: rows, ...rest };
  }

  @Post()
  @Permitted('lead-bodies')
  @HttpCode(201)
  @Operation({
    id: 'planOccasion',
    tag: 'bodies',
    summary: 'Plan an occasion',
    description: 'A course on some days. For the body’s chair and secretary, and coordinators.',
    status: 201,
    answer: 'The occasion',
    schema: occasionView,
    headers: CREATED,
  })
  async add(
    @Body({ schema: newOccasion }) body: NewOccasionBody,
    @IdempotencyKey() key: string,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OccasionView> {
    const days = { from: isoDate(body.from), to: isoDate(body.to) };
    const made = await this.plan.plan(caller.actor, { ...body, ...days }, key);
    return located(toOccasionView(made, caller), reply);
  }

  @Get(':occasionId')
  @Permitted('read-body-work')
  @Header('cache-control', 'private, no-cache')
  @Operation({
    id: 'readOccasion',
    tag: 'bodies',
    summary: 'Read an occasion',
    description: 'One occasion of a body’s education plan.',
    answer: 'The occasion',
    schema: occasionView,
    headers: REVISION,
  })
  async read(
    @Param('occasionId', { schema: occasionId }) id: string,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OccasionView> {
    return tagged(toOccasionView(await this.records.one('occasion', id, caller), caller), reply);
  }

  @Post(':occasionId/changes')
  @Permitted('lead-bodies')
  @HttpCode(201)
  @IfMatch()
  @Operation({
    id: 'changeOccasion',
    tag: 'bodies',
    summary: 'Change an occasion',
    description: 'Moves it, or says that it was held or called off. What is left out stays.',
    status: 201,
    answer: 'The occasion as it is now',
    schema: occasionView,
    headers: CREATED,
  })
  async change(
    @Param('occasionId', { schema: occasionId }) id: string,
    @Body({ schema: occasionChange }) { from, to, ...change }: OccasionChangeBody,
    @IdempotencyKey() _key: string,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OccasionView> {
    const days = { ...(from !== undefined && { from: isoDate(from) }), ...(to !== undefined && { to: isoDate(to) }) };
    const changed = await this.plan.change(caller.actor, id, { ...change, ...days }, readIfMatch(ifMatch));
    return located(toOccasionView(changed, caller), reply);
  }
}
