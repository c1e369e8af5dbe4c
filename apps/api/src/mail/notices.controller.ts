import { Controller, Get, Header, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import {
  failedNoticePage,
  noticeId,
  noticePage,
  noticeQuery,
  noticeView,
  type FailedNoticePage,
  type NoticePage,
  type NoticeQuery,
  type NoticeView,
} from '#contract';
import { CurrentCaller, type Caller } from '../actor/caller.js';
import { Permitted } from '../actor/permitted.js';
import { IdempotencyKey } from '../http/idempotency-key.js';
import { Operation } from '../openapi/operation.js';
import { NoticeViews } from './notice-views.js';

@Controller()
export class NoticesController {
  constructor(private readonly notices: NoticeViews) {}

  @Get('notices')
  @Permitted('read-notices')
  @Header('cache-control', 'private, no-cache')
  @Operation({
    id: 'listNotices',
    tag: 'work',
    summary: 'List my news',
    description: 'What the caller was told of, the latest first, also when they have chosen to get no digest.',
    answer: 'One page of news',
    schema: noticePage,
  })
  own(@Query({ schema: noticeQuery }) query: NoticeQuery, @CurrentCaller() caller: Caller): Promise<NoticePage> {
    return this.notices.own(query, caller);
  }

  @Get('notices/:noticeId')
  @Permitted('read-notices')
  @Header('cache-control', 'private, no-cache')
  @Operation({
    id: 'readNotice',
    tag: 'work',
    summary: 'Read one of my news',
    description: 'One of those the caller was told.',
    answer: 'The notice',
    schema: noticeView,
  })
  ownOne(@Param('noticeId', { schema: noticeId }) id: string, @CurrentCaller() caller: Caller): Promise<NoticeView> {
    return this.notices.ownOne(id, caller);
  }

  @Get('failed-notices')
  @Permitted('read-letters')
  @Header('cache-control', 'no-store')
  @Operation({
    id: 'listFailedNotices',
    tag: 'operations',
    summary: 'List notices that reached nobody',
    description: 'Events that somebody should have been told of whose place was vacant, the latest first.',
    answer: 'One page of notices',
    schema: failedNoticePage,
  })
  failed(
    @Query({ schema: noticeQuery }) query: NoticeQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<FailedNoticePage> {
    return this.notices.failed(query, caller);
  }

  @Get('failed-notices/:noticeId')
  @Permitted('read-letters')
  @Header('cache-control', 'no-store')
  @Operation({
    id: 'readFailedNotice',
    tag: 'operations',
    summary: 'Read a notice that reached nobody',
    description: 'One notice that found nobody.',
    answer: 'The notice',
    schema: noticeView,
  })
  failedOne(@Param('noticeId', { schema: noticeId }) id: string, @CurrentCaller() caller: Caller): Promise<NoticeView> {
    return this.notices.failedOne(id, caller);
  }

  @Post('failed-notices/:noticeId/retries')
  @Permitted('retry-letters')
  @HttpCode(201)
  @Header('cache-control', 'no-store')
  @Operation({
    id: 'retryFailedNotice',
    tag: 'operations',
    summary: 'Look again for who is to be told',
    description: 'Tells those who hold the place by now. Who was told already is not told again. For coordinators.',
    status: 201,
    answer: 'It is looked for again',
    schema: noticeView,
    headers: { Location: 'Address of the notice' },
  })
  async retry(
    @Param('noticeId', { schema: noticeId }) id: string,
    @IdempotencyKey() _key: string,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<NoticeView> {
    const notice = await this.notices.retry(id, caller);
    void reply.header('location', `${caller.root}/failed-notices/${id}`);
    return notice;
  }
}
