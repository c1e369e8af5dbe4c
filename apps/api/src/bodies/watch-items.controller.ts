import { Body, Controller, Get, Header, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import {
  aboutCaseQuery,
  newWatchEnd,
  newWatchItem,
  watchItemId,
  watchItemPage,
  watchItemView,
  type AboutCaseQuery,
  type NewWatchEnd,
  type NewWatchItemBody,
  type WatchItemPage,
  type WatchItemView,
} from '#contract';
import { WatchList } from '#network';
import { CurrentCaller, type Caller } from '../actor/caller.js';
import { Permitted } from '../actor/permitted.js';
import { readIfMatch } from '../http/etag.js';
import { IdempotencyKey } from '../http/idempotency-key.js';
import { Operation } from '../openapi/operation.js';
import { toWatchItemView } from './body-record-views.js';
import { BodyRecordsReader } from './body-records.js';
import { CREATED, IfMatch, located, REVISION, tagged } from './located.js';

@Controller('watch-items')
export class WatchItemsController {
  constructor(
    private readonly records: BodyRecordsReader,
    private readonly watchList: WatchList,
  ) {}

  @Get()
  @Permitted('read-body-work')
  @Header('cache-control', 'private, no-cache')
  @Operation({
    id: 'listWatchItems',
    tag: 'bodies',
    summary: 'List what bodies watch',
    description: 'Products and therapies that bodies keep an eye on, the latest first.',
    answer: 'One page of watched subjects',
    schema: watchItemPage,
  })
  async list(
    @Query({ schema: aboutCaseQuery }) query: AboutCaseQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<WatchItemPage> {
    const { rows, ...rest } = await this.records.page('watch-item', query, caller, (found) =>
      found.map((one) => toWatchItemView(one, caller)),
    );
    return { watchItems: rows, ...rest };
  }

  @Post()
  @Permitted('lead-bodies')
  @HttpCode(201)
  @Operation({
    id: 'watchSubject',
    tag: 'bodies',
    summary: 'Watch a product or therapy',
    description: 'It may point at a horizon item or another case, in which nothing happens.',
    status: 201,
    answer: 'The watched subject',
    schema: watchItemView,
    headers: CREATED,
  })
  async begin(
    @Body({ schema: newWatchItem }) body: NewWatchItemBody,
    @IdempotencyKey() key: string,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WatchItemView> {
    return located(toWatchItemView(await this.watchList.begin(caller.actor, body, key), caller), reply);
  }

  @Get(':watchItemId')
  @Permitted('read-body-work')
  @Header('cache-control', 'private, no-cache')
  @Operation({
    id: 'readWatchItem',
    tag: 'bodies',
    summary: 'Read a watched subject',
    description: 'One subject of a body’s watch list, also one that has ended.',
    answer: 'The watched subject',
    schema: watchItemView,
    headers: REVISION,
  })
  async read(
    @Param('watchItemId', { schema: watchItemId }) id: string,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WatchItemView> {
    return tagged(toWatchItemView(await this.records.one('watch-item', id, caller), caller), reply);
  }

  @Post(':watchItemId/endings')
  @Permitted('lead-bodies')
  @HttpCode(201)
  @IfMatch()
  @Operation({
    id: 'endWatch',
    tag: 'bodies',
    summary: 'End a watch',
    description: 'Says why it is no longer watched, and which case it became where it did.',
    status: 201,
    answer: 'The watched subject as it is now',
    schema: watchItemView,
    headers: CREATED,
  })
  async end(
    @Param('watchItemId', { schema: watchItemId }) id: string,
    @Body({ schema: newWatchEnd }) { reason, caseId }: NewWatchEnd,
    @IdempotencyKey() _key: string,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WatchItemView> {
    const ended = await this.watchList.end(caller.actor, id, { ended: reason, caseId }, readIfMatch(ifMatch));
    return located(toWatchItemView(ended, caller), reply);
  }
}
