import { Body, Controller, Get, Header, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import {
  bodyMeetingChange,
  bodyMeetingId,
  bodyMeetingPage,
  bodyMeetingQuery,
  bodyMeetingView,
  newBodyMeeting,
  newMinutes,
  type BodyMeetingChange,
  type BodyMeetingPage,
  type BodyMeetingQuery,
  type BodyMeetingView,
  type NewBodyMeeting,
  type NewMinutes,
} from '#contract';
import { BodyMeetings } from '#network';
import { isoDate } from '#process';
import { CurrentCaller, type Caller } from '../actor/caller.js';
import { Permitted } from '../actor/permitted.js';
import { readIfMatch } from '../http/etag.js';
import { IdempotencyKey } from '../http/idempotency-key.js';
import { Operation } from '../openapi/operation.js';
import { toMeetingView } from './body-record-views.js';
import { BodyRecordsReader } from './body-records.js';
import { CREATED, IfMatch, located, REVISION, tagged } from './located.js';

@Controller('body-meetings')
export class BodyMeetingsController {
  constructor(
    private readonly records: BodyRecordsReader,
    private readonly meetings: BodyMeetings,
  ) {}

  @Get()
  @Permitted('read-bodies')
  @Header('cache-control', 'private, no-cache')
  @Operation({
    id: 'listBodyMeetings',
    tag: 'bodies',
    summary: 'List meetings',
    description:
      'Meetings of bodies, the latest first. Outside the collaboration and the bodies only those with published minutes.',
    answer: 'One page of meetings',
    schema: bodyMeetingPage,
  })
  async list(
    @Query({ schema: bodyMeetingQuery }) query: BodyMeetingQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<BodyMeetingPage> {
    const { rows, ...rest } = await this.records.page('meeting', query, caller, (found) =>
      found.map((one) => toMeetingView(one, caller)),
    );
    return { bodyMeetings: rows, ...rest };
  }

  @Post()
  @Permitted('lead-bodies')
  @HttpCode(201)
  @Operation({
    id: 'planBodyMeeting',
    tag: 'bodies',
    summary: 'Plan a meeting',
    description:
      'A meeting with its agenda; items may point at cases, in which nothing happens. For the body’s chair and secretary, and coordinators.',
    status: 201,
    answer: 'The meeting',
    schema: bodyMeetingView,
    headers: CREATED,
  })
  async plan(
    @Body({ schema: newBodyMeeting }) body: NewBodyMeeting,
    @IdempotencyKey() key: string,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BodyMeetingView> {
    const { agendaItems: agenda, ...rest } = body;
    const made = await this.meetings.plan(caller.actor, { ...rest, agenda, on: isoDate(body.on) }, key);
    return located(toMeetingView(made, caller), reply);
  }

  @Get(':meetingId')
  @Permitted('read-bodies')
  @Header('cache-control', 'private, no-cache')
  @Operation({
    id: 'readBodyMeeting',
    tag: 'bodies',
    summary: 'Read a meeting',
    description: 'One meeting with its agenda, and its minutes when they are published.',
    answer: 'The meeting',
    schema: bodyMeetingView,
    headers: REVISION,
  })
  async read(
    @Param('meetingId', { schema: bodyMeetingId }) id: string,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BodyMeetingView> {
    return tagged(toMeetingView(await this.records.one('meeting', id, caller), caller), reply);
  }

  @Post(':meetingId/changes')
  @Permitted('lead-bodies')
  @HttpCode(201)
  @IfMatch()
  @Operation({
    id: 'changeBodyMeeting',
    tag: 'bodies',
    summary: 'Change a meeting',
    description: 'Moves it, gives it another agenda, calls it off or puts it back, until its minutes are published.',
    status: 201,
    answer: 'The meeting as it is now',
    schema: bodyMeetingView,
    headers: CREATED,
  })
  async change(
    @Param('meetingId', { schema: bodyMeetingId }) id: string,
    @Body({ schema: bodyMeetingChange }) { on, agendaItems: agenda, ...change }: BodyMeetingChange,
    @IdempotencyKey() _key: string,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BodyMeetingView> {
    const given = { ...change, agenda, ...(on !== undefined && { on: isoDate(on) }) };
    const changed = await this.meetings.change(caller.actor, id, given, readIfMatch(ifMatch));
    return located(toMeetingView(changed, caller), reply);
  }

  @Post(':meetingId/minutes')
  @Permitted('lead-bodies')
  @HttpCode(201)
  @IfMatch()
  @Operation({
    id: 'publishMinutes',
    tag: 'bodies',
    summary: 'Publish minutes',
    description: 'From then on anybody may read them, and they stand. Corrections go into those of the next meeting.',
    status: 201,
    answer: 'The meeting with its minutes',
    schema: bodyMeetingView,
    headers: CREATED,
  })
  async publish(
    @Param('meetingId', { schema: bodyMeetingId }) id: string,
    @Body({ schema: newMinutes }) { text }: NewMinutes,
    @IdempotencyKey() _key: string,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BodyMeetingView> {
    const held = await this.meetings.publishMinutes(caller.actor, id, text, readIfMatch(ifMatch));
    return located(toMeetingView(held, caller), reply);
  }
}
