import { Body, Controller, Get, Header, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import {
  aboutCaseQuery,
  adviceNoteId,
  adviceNotePage,
  adviceNoteView,
  newAdviceNote,
  newAdviceWithdrawal,
  type AboutCaseQuery,
  type AdviceNotePage,
  type AdviceNoteView,
  type NewAdviceNote,
} from '#contract';
import { AdviceOnCases } from '#network';
import { CurrentCaller, type Caller } from '../actor/caller.js';
import { Permitted } from '../actor/permitted.js';
import { CaseReader } from '../cases/case-reader.js';
import { readIfMatch } from '../http/etag.js';
import { IdempotencyKey } from '../http/idempotency-key.js';
import { Operation } from '../openapi/operation.js';
import { toAdviceView } from './body-record-views.js';
import { BodyRecordsReader } from './body-records.js';
import { CREATED, IfMatch, located, REVISION, tagged } from './located.js';

@Controller('advice-notes')
export class AdviceController {
  constructor(
    private readonly records: BodyRecordsReader,
    private readonly advice: AdviceOnCases,
    private readonly cases: CaseReader,
  ) {}

  @Get()
  @Permitted('read-advice')
  @Header('cache-control', 'private, no-cache')
  @Operation({
    id: 'listAdvice',
    tag: 'bodies',
    summary: 'List advice',
    description:
      'What bodies have said of cases, the latest first. It is no act and changes nothing in a case. Outside the collaboration and the bodies only what is published.',
    answer: 'One page of advice',
    schema: adviceNotePage,
  })
  async list(
    @Query({ schema: aboutCaseQuery }) query: AboutCaseQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<AdviceNotePage> {
    const { rows, ...rest } = await this.records.page('advice', query, caller, (found) =>
      found.map((one) => toAdviceView(one, caller)),
    );
    return { adviceNotes: rows, ...rest };
  }

  @Post()
  @Permitted('advise-on-cases')
  @HttpCode(201)
  @Operation({
    id: 'giveAdvice',
    tag: 'bodies',
    summary: 'Give advice on a case',
    description:
      'A comment under the body’s name. It stands beside the case, is no act in it and changes neither its state, tasks nor deadlines. For those who sit in the body.',
    status: 201,
    answer: 'The advice',
    schema: adviceNoteView,
    headers: CREATED,
  })
  async give(
    @Body({ schema: newAdviceNote }) body: NewAdviceNote,
    @IdempotencyKey() key: string,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AdviceNoteView> {
    await this.cases.requireReadable(body.caseId, caller);
    return located(toAdviceView(await this.advice.give(caller.actor, body, key), caller), reply);
  }

  @Get(':adviceNoteId')
  @Permitted('read-advice')
  @Header('cache-control', 'private, no-cache')
  @Operation({
    id: 'readAdvice',
    tag: 'bodies',
    summary: 'Read advice',
    description: 'What a body said of a case, also when it has taken it back.',
    answer: 'The advice',
    schema: adviceNoteView,
    headers: REVISION,
  })
  async read(
    @Param('adviceNoteId', { schema: adviceNoteId }) id: string,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AdviceNoteView> {
    return tagged(toAdviceView(await this.records.one('advice', id, caller), caller), reply);
  }

  @Post(':adviceNoteId/withdrawals')
  @Permitted('advise-on-cases')
  @HttpCode(201)
  @IfMatch()
  @Operation({
    id: 'withdrawAdvice',
    tag: 'bodies',
    summary: 'Withdraw advice',
    description: 'It stays to be read, as withdrawn. Repeating it changes nothing.',
    status: 201,
    answer: 'The advice as it is now',
    schema: adviceNoteView,
    headers: CREATED,
  })
  async withdraw(
    @Param('adviceNoteId', { schema: adviceNoteId }) id: string,
    @Body({ schema: newAdviceWithdrawal }) _body: Record<string, never>,
    @IdempotencyKey() _key: string,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AdviceNoteView> {
    return located(toAdviceView(await this.advice.withdraw(caller.actor, id, readIfMatch(ifMatch)), caller), reply);
  }
}
