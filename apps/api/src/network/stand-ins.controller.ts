import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import {
  absenceId,
  absencePage,
  absenceView,
  handOverId,
  handOverPage,
  handOverView,
  newAbsence,
  newHandOver,
  nextInTurn,
  nextInTurnQuery,
  personId,
  standInQuery,
  type AbsencePage,
  type AbsenceView,
  type HandOverPage,
  type HandOverView,
  type NewAbsenceBody,
  type NewHandOverBody,
  type NextInTurnQuery,
  type NextInTurnView,
  type StandInQuery,
} from '#contract';
import { CurrentCaller, type Caller } from '../actor/caller.js';
import { Permitted } from '../actor/permitted.js';
import { IdempotencyKey } from '../http/idempotency-key.js';
import { Operation } from '../openapi/operation.js';
import { StandInViews } from './stand-in-views.js';

const CREATED = { Location: 'Address of the list it stands in' };

@Controller()
export class StandInsController {
  constructor(private readonly standIns: StandInViews) {}

  @Get('absences')
  @Permitted('read-network')
  @Header('cache-control', 'private, no-cache')
  @Operation({
    id: 'listAbsences',
    tag: 'network',
    summary: 'List absences',
    description: 'Who is away and who stands in, the first day first.',
    answer: 'One page of absences',
    schema: absencePage,
  })
  absences(
    @Query({ schema: standInQuery }) query: StandInQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<AbsencePage> {
    return this.standIns.absences(query, caller);
  }

  @Post('absences')
  @Permitted('report-absences')
  @HttpCode(201)
  @Operation({
    id: 'reportAbsence',
    tag: 'network',
    summary: 'Report an absence',
    description:
      'Somebody is away for some days: a named substitute acts in their place, else, for a contact person, the region’s first deputy who is present. Each for themselves, coordinators for anyone.',
    status: 201,
    answer: 'The absence',
    schema: absenceView,
    headers: CREATED,
  })
  async report(
    @Body({ schema: newAbsence }) body: NewAbsenceBody,
    @IdempotencyKey() key: string,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AbsenceView> {
    return located(await this.standIns.report(body, key, caller), reply);
  }

  @Get('persons/:personId/next-in-turn')
  @Permitted('read-network')
  @Header('cache-control', 'private, no-cache')
  @Operation({
    id: 'readNextInTurn',
    tag: 'network',
    summary: 'See who is next in turn',
    description:
      'Who would have somebody’s work from a day on, place by place, if they were away and had named nobody: others who hold the same, and for a contact person the region’s first deputy who is present.',
    answer: 'The places and who fills them',
    schema: nextInTurn,
  })
  inTurn(
    @Param('personId', { schema: personId }) id: string,
    @Query({ schema: nextInTurnQuery }) query: NextInTurnQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<NextInTurnView> {
    return this.standIns.inTurn(id, query, caller);
  }

  @Post('absences/:absenceId/cancellations')
  @Permitted('report-absences')
  @HttpCode(201)
  @Operation({
    id: 'cancelAbsence',
    tag: 'network',
    summary: 'Cancel an absence',
    description: 'The person is there after all. Repeating it changes nothing.',
    status: 201,
    answer: 'The absence',
    schema: absenceView,
    headers: CREATED,
  })
  async cancel(
    @Param('absenceId', { schema: absenceId }) id: string,
    @IdempotencyKey() _key: string,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AbsenceView> {
    return located(await this.standIns.cancel(id, caller), reply);
  }

  @Get('hand-overs')
  @Permitted('read-network')
  @Header('cache-control', 'private, no-cache')
  @Operation({
    id: 'listHandOvers',
    tag: 'network',
    summary: 'List hand-overs',
    description: 'Whose tasks somebody else has for some days: all of them, or those of one case.',
    answer: 'One page of hand-overs',
    schema: handOverPage,
  })
  handOvers(
    @Query({ schema: standInQuery }) query: StandInQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<HandOverPage> {
    return this.standIns.handOvers(query, caller);
  }

  @Post('hand-overs')
  @Permitted('report-absences')
  @HttpCode(201)
  @Operation({
    id: 'handOverTasks',
    tag: 'network',
    summary: 'Hand tasks over',
    description:
      'Gives somebody all of one’s tasks, one task and nothing else, or with `wholeCase` that task and the others of its case, for some days. Each for themselves, coordinators for anyone.',
    status: 201,
    answer: 'The hand-over',
    schema: handOverView,
    headers: CREATED,
  })
  async handOver(
    @Body({ schema: newHandOver }) body: NewHandOverBody,
    @IdempotencyKey() key: string,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<HandOverView> {
    return located(await this.standIns.handOver(body, key, caller), reply);
  }

  @Post('hand-overs/:handOverId/cancellations')
  @Permitted('report-absences')
  @HttpCode(201)
  @Operation({
    id: 'takeTasksBack',
    tag: 'network',
    summary: 'Take tasks back',
    description:
      'Whoever gave them takes them back, or whoever got them gives them back. Repeating it changes nothing.',
    status: 201,
    answer: 'The hand-over',
    schema: handOverView,
    headers: CREATED,
  })
  async takeBack(
    @Param('handOverId', { schema: handOverId }) id: string,
    @IdempotencyKey() _key: string,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<HandOverView> {
    return located(await this.standIns.takeBack(id, caller), reply);
  }
}

function located<View extends { readonly _links: readonly { readonly href: string }[] }>(
  view: View,
  reply: FastifyReply,
): View {
  void reply.header('location', view._links[0]?.href ?? '');
  return view;
}
