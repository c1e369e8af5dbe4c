import { Controller, Get, Header, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import {
  deliveryPage,
  deliveryQuery,
  deliveryView,
  letterId,
  type DeliveryPage,
  type DeliveryQuery,
  type DeliveryView,
} from '#contract';
import { CurrentCaller, type Caller } from '../actor/caller.js';
import { Permitted } from '../actor/permitted.js';
import { IdempotencyKey } from '../http/idempotency-key.js';
import { Operation } from '../openapi/operation.js';
import { Deliveries } from './deliveries.js';

@Controller('letters')
export class LettersController {
  constructor(private readonly deliveries: Deliveries) {}

  @Get()
  @Permitted('read-letters')
  @Header('cache-control', 'no-store')
  @Operation({
    id: 'listDeliveries',
    tag: 'operations',
    summary: 'List letters',
    description:
      'How letters have come through, the latest first, without what they say. With `state=failed` or `state=bounced`: those that need somebody. For coordinators and auditors.',
    answer: 'One page of letters',
    schema: deliveryPage,
  })
  list(@Query({ schema: deliveryQuery }) query: DeliveryQuery, @CurrentCaller() caller: Caller): Promise<DeliveryPage> {
    return this.deliveries.page(query, caller);
  }

  @Get(':letterId')
  @Permitted('read-letters')
  @Header('cache-control', 'no-store')
  @Operation({
    id: 'readDelivery',
    tag: 'operations',
    summary: 'Read how a letter has come through',
    description: 'One letter, without what it says.',
    answer: 'The letter',
    schema: deliveryView,
  })
  read(@Param('letterId', { schema: letterId }) id: string, @CurrentCaller() caller: Caller): Promise<DeliveryView> {
    return this.deliveries.one(id, caller);
  }

  @Post(':letterId/retries')
  @Permitted('retry-letters')
  @HttpCode(201)
  @Header('cache-control', 'no-store')
  @Operation({
    id: 'retryLetter',
    tag: 'operations',
    summary: 'Try a letter again',
    description:
      'Sends a letter that failed or came back once more, to the address that its reader has now. One that is on its way is left alone. For coordinators.',
    status: 201,
    answer: 'The letter waits for its next attempt',
    schema: deliveryView,
    headers: { Location: 'Address of the letter' },
  })
  async retry(
    @Param('letterId', { schema: letterId }) id: string,
    @IdempotencyKey() _key: string,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DeliveryView> {
    const letter = await this.deliveries.retry(id, caller);
    void reply.header('location', `${caller.root}/letters/${id}`);
    return letter;
  }
}
