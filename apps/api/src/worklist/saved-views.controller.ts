import { Body, Controller, Get, Header, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import {
  newSavedView,
  savedViewId,
  savedViewList,
  savedViewView,
  type NewSavedView,
  type SavedViewList,
  type SavedViewView,
} from '#contract';
import { CurrentCaller, type Caller } from '../actor/caller.js';
import { Permitted } from '../actor/permitted.js';
import { IdempotencyKey } from '../http/idempotency-key.js';
import { Operation } from '../openapi/operation.js';
import { SavedViews } from './saved-views.js';

/** A view has no address of its own: it is read in the list. */
const LISTED = { Location: 'Address of the list of views' };

@Controller('saved-views')
export class SavedViewsController {
  constructor(private readonly views: SavedViews) {}

  @Get()
  @Permitted('keep-saved-views')
  @Header('cache-control', 'private, no-cache')
  @Operation({
    id: 'listSavedViews',
    tag: 'work',
    summary: 'List views',
    description: 'Views of lists that the caller has kept, and those shared with a role they hold.',
    answer: 'The views',
    schema: savedViewList,
  })
  list(@CurrentCaller() caller: Caller): Promise<SavedViewList> {
    return this.views.list(caller);
  }

  @Post()
  @Permitted('keep-saved-views')
  @HttpCode(201)
  @Operation({
    id: 'keepView',
    tag: 'work',
    summary: 'Keep a view',
    description: 'Gives a name to a query of a list.',
    status: 201,
    answer: 'The view',
    schema: savedViewView,
    headers: LISTED,
  })
  create(
    @Body({ schema: newSavedView }) body: NewSavedView,
    @IdempotencyKey() key: string,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SavedViewView> {
    void reply.header('location', `${caller.root}/saved-views`);
    return this.views.create(body, key, caller);
  }

  @Post(':savedViewId/removals')
  @Permitted('keep-saved-views')
  @HttpCode(201)
  @Operation({
    id: 'removeView',
    tag: 'work',
    summary: 'Take away a view',
    description: 'Takes away a view of the caller’s own, also from those it is shared with.',
    status: 201,
    answer: 'The views that are left',
    schema: savedViewList,
    headers: LISTED,
  })
  remove(
    @Param('savedViewId', { schema: savedViewId }) id: string,
    @IdempotencyKey() _key: string,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SavedViewList> {
    void reply.header('location', `${caller.root}/saved-views`);
    return this.views.remove(id, caller);
  }
}
