import { Body, Controller, Get, Header, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import {
  bodyGoalId,
  bodyGoalPage,
  bodyGoalQuery,
  bodyGoalView,
  newBodyGoal,
  newGoalFollowUp,
  type BodyGoalPage,
  type BodyGoalQuery,
  type BodyGoalView,
  type NewBodyGoal,
  type NewGoalFollowUp,
} from '#contract';
import { BodyGoals } from '#network';
import { isoDate, type IsoDate } from '#process';
import { CurrentCaller, type Caller } from '../actor/caller.js';
import { Permitted } from '../actor/permitted.js';
import { readIfMatch } from '../http/etag.js';
import { IdempotencyKey } from '../http/idempotency-key.js';
import { Operation } from '../openapi/operation.js';
import { BodyRecordsReader } from './body-records.js';
import { CREATED, IfMatch, located, REVISION, tagged } from './located.js';

@Controller('body-goals')
export class BodyGoalsController {
  constructor(
    private readonly records: BodyRecordsReader,
    private readonly goals: BodyGoals,
  ) {}

  @Get()
  @Permitted('read-bodies')
  @Header('cache-control', 'private, no-cache')
  @Operation({
    id: 'listBodyGoals',
    tag: 'bodies',
    summary: 'List goals',
    description: 'Time-bound goals of bodies with what was found of them, the one due first before the others.',
    answer: 'One page of goals',
    schema: bodyGoalPage,
  })
  async list(
    @Query({ schema: bodyGoalQuery }) query: BodyGoalQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<BodyGoalPage> {
    const { rows, ...rest } = await this.records.page('goal', query, caller, (found) =>
      this.records.goalViews(found, caller),
    );
    return { bodyGoals: rows, ...rest };
  }

  @Post()
  @Permitted('lead-bodies')
  @HttpCode(201)
  @Operation({
    id: 'setBodyGoal',
    tag: 'bodies',
    summary: 'Set a goal',
    description:
      'An effect that is to be there by a day, how it is measured and who answers for it. Where another body is to be consulted, the day of that is needed. For the body’s chair and secretary, and coordinators.',
    status: 201,
    answer: 'The goal',
    schema: bodyGoalView,
    headers: CREATED,
  })
  async set(
    @Body({ schema: newBodyGoal }) body: NewBodyGoal,
    @IdempotencyKey() key: string,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BodyGoalView> {
    const { dueOn, consultedOn, followUpOn } = body;
    const days = { dueOn: isoDate(dueOn), consultedOn: dayOrNull(consultedOn), followUpOn: dayOrNull(followUpOn) };
    const made = await this.goals.set(caller.actor, { ...body, ...days }, key);
    return located(await this.records.goalView(made, caller), reply);
  }

  @Get(':goalId')
  @Permitted('read-bodies')
  @Header('cache-control', 'private, no-cache')
  @Operation({
    id: 'readBodyGoal',
    tag: 'bodies',
    summary: 'Read a goal',
    description: 'One goal with everything that was found of it.',
    answer: 'The goal',
    schema: bodyGoalView,
    headers: REVISION,
  })
  async read(
    @Param('goalId', { schema: bodyGoalId }) id: string,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BodyGoalView> {
    const found = await this.records.one('goal', id, caller);
    return tagged(await this.records.goalView(found, caller), reply);
  }

  @Post(':goalId/follow-ups')
  @Permitted('follow-up-goals')
  @HttpCode(201)
  @IfMatch()
  @Operation({
    id: 'followUpGoal',
    tag: 'bodies',
    summary: 'Follow a goal up',
    description: 'Says how it stands and when it is looked at again; reached, not reached or withdrawn ends it.',
    status: 201,
    answer: 'The goal as it is now',
    schema: bodyGoalView,
    headers: CREATED,
  })
  async followUp(
    @Param('goalId', { schema: bodyGoalId }) id: string,
    @Body({ schema: newGoalFollowUp }) body: NewGoalFollowUp,
    @IdempotencyKey() key: string,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BodyGoalView> {
    const found = { ...body, nextOn: dayOrNull(body.nextOn) };
    const goal = await this.goals.followUp(caller.actor, id, found, key, readIfMatch(ifMatch));
    return located(await this.records.goalView(goal, caller), reply);
  }
}

const dayOrNull = (day: string | null): IsoDate | null => (day === null ? null : isoDate(day));
