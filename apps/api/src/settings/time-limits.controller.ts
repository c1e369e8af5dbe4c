import { Body, Controller, Get, Header, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import {
  timeLimitChange,
  timeLimitList,
  timeLimitName,
  timeLimitView,
  type TimeLimitChange,
  type TimeLimitList,
  type TimeLimitView,
} from '#contract';
import { CurrentCaller, type Caller } from '../actor/caller.js';
import { Permitted } from '../actor/permitted.js';
import { IdempotencyKey } from '../http/idempotency-key.js';
import { Operation } from '../openapi/operation.js';
import { SettingViews } from './setting-views.js';

/** Time limits of the charts, as they are in force. */
@Controller('time-limits')
export class TimeLimitsController {
  constructor(private readonly settings: SettingViews) {}

  @Get()
  @Permitted('read-settings')
  @Header('cache-control', 'no-store')
  @Operation({
    id: 'listTimeLimits',
    tag: 'operations',
    summary: 'List time limits',
    description:
      'Every time limit of the charts: what is in force, and what holds where the regions have set nothing. For coordinators, management and auditors.',
    answer: 'All time limits',
    schema: timeLimitList,
  })
  list(@CurrentCaller() caller: Caller): Promise<TimeLimitList> {
    return this.settings.limits(caller);
  }

  @Get(':timeLimitName')
  @Permitted('read-settings')
  @Header('cache-control', 'no-store')
  @Operation({
    id: 'readTimeLimit',
    tag: 'operations',
    summary: 'Read a time limit',
    description: 'One time limit, with where its usual length is stated.',
    answer: 'The time limit',
    schema: timeLimitView,
  })
  read(
    @Param('timeLimitName', { schema: timeLimitName }) name: string,
    @CurrentCaller() caller: Caller,
  ): Promise<TimeLimitView> {
    return this.settings.limit(name, caller);
  }

  @Post(':timeLimitName/changes')
  @Permitted('change-settings')
  @HttpCode(201)
  @Operation({
    id: 'changeTimeLimit',
    tag: 'operations',
    summary: 'Change a time limit',
    description:
      'Sets a length of the regions’ own, for everybody. Deadlines that run are worked out anew in the background, also in cases that are under way; `recomputing` of the list tells when that is done. Who changed what stands in the log of the network. For coordinators.',
    status: 201,
    answer: 'The time limit as it is now',
    schema: timeLimitView,
    headers: { Location: 'Address of what was changed' },
  })
  async change(
    @Param('timeLimitName', { schema: timeLimitName }) name: string,
    @Body({ schema: timeLimitChange }) { length }: TimeLimitChange,
    @IdempotencyKey() key: string,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TimeLimitView> {
    const changed = await this.settings.changeLimit(name, length, key, caller);
    void reply.header('location', `${caller.root}/time-limits/${name}`);
    return changed;
  }
}
