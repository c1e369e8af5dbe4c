import { Body, Controller, Get, Header, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import {
  calendarFeedId,
  calendarFeedList,
  calendarFeedView,
  createdCalendarFeed,
  newCalendarFeed,
  type CalendarFeedList,
  type CalendarFeedView,
  type CreatedCalendarFeed,
  type NewCalendarFeedBody,
} from '#contract';
import { CurrentCaller, type Caller } from '../actor/caller.js';
import { Permitted } from '../actor/permitted.js';
import { IdempotencyKey } from '../http/idempotency-key.js';
import { Operation } from '../openapi/operation.js';
import { CalendarFeeds } from './calendar-feeds.js';

@Controller('calendar-feeds')
export class CalendarFeedsController {
  constructor(private readonly feeds: CalendarFeeds) {}

  @Get()
  @Permitted('keep-calendar-feeds')
  @Header('cache-control', 'private, no-store')
  @Operation({
    id: 'listCalendarFeeds',
    tag: 'work',
    summary: 'List my calendars',
    description: 'Calendars that the caller can subscribe to, without their addresses.',
    answer: 'The calendars',
    schema: calendarFeedList,
  })
  list(@CurrentCaller() caller: Caller): Promise<CalendarFeedList> {
    return this.feeds.list(caller);
  }

  @Post()
  @Permitted('keep-calendar-feeds')
  @HttpCode(201)
  @Header('cache-control', 'private, no-store')
  @Operation({
    id: 'createCalendarFeed',
    tag: 'work',
    summary: 'Create a calendar',
    description:
      'Makes a secret address under which a calendar program reads the last days of the caller’s tasks and the councils’ meetings, without signing in. The address is shown this once; whoever has it reads the calendar until it is revoked.',
    status: 201,
    answer: 'The calendar, with its address',
    schema: createdCalendarFeed,
    headers: { Location: 'Address of the calendar within this API' },
  })
  async create(
    @Body({ schema: newCalendarFeed }) body: NewCalendarFeedBody,
    @IdempotencyKey() key: string,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CreatedCalendarFeed> {
    const created = await this.feeds.create(body, key, caller);
    void reply.header('location', `${caller.root}/calendar-feeds/${created.id}`);
    return created;
  }

  @Get(':calendarFeedId')
  @Permitted('keep-calendar-feeds')
  @Header('cache-control', 'private, no-store')
  @Operation({
    id: 'readCalendarFeed',
    tag: 'work',
    summary: 'Read about a calendar',
    description: 'One of the caller’s calendars, without its address.',
    answer: 'The calendar',
    schema: calendarFeedView,
  })
  read(
    @Param('calendarFeedId', { schema: calendarFeedId }) id: string,
    @CurrentCaller() caller: Caller,
  ): Promise<CalendarFeedView> {
    return this.feeds.one(id, caller);
  }

  @Post(':calendarFeedId/revocations')
  @Permitted('keep-calendar-feeds')
  @HttpCode(201)
  @Header('cache-control', 'private, no-store')
  @Operation({
    id: 'revokeCalendarFeed',
    tag: 'work',
    summary: 'Revoke a calendar',
    description: 'From now on the address leads nowhere. Repeating it changes nothing.',
    status: 201,
    answer: 'The calendar is revoked',
    schema: calendarFeedView,
    headers: { Location: 'Address of the calendar within this API' },
  })
  async revoke(
    @Param('calendarFeedId', { schema: calendarFeedId }) id: string,
    @IdempotencyKey() _key: string,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CalendarFeedView> {
    const revoked = await this.feeds.revoke(id, caller);
    void reply.header('location', `${caller.root}/calendar-feeds/${id}`);
    return revoked;
  }
}
