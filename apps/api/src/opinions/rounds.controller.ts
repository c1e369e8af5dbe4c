import { Controller, Get, Header, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  caseId,
  compilation,
  compilationTable,
  roundId,
  roundList,
  roundView,
  type Compilation,
  type CompilationTable,
  type RoundList,
  type RoundView,
} from '#contract';
import { CurrentCaller, type Caller } from '../actor/caller.js';
import { Permitted } from '../actor/permitted.js';
import { asksForJson } from '../http/asks-for-json.js';
import { link } from '../http/links.js';
import { Operation } from '../openapi/operation.js';
import { Compilations } from './compilation.js';
import { toTable } from './compilation-table.js';
import { RoundViews } from './round-view.js';

@Controller('cases/:caseId/opinion-rounds')
export class RoundsController {
  constructor(
    private readonly rounds: RoundViews,
    private readonly compilations: Compilations,
  ) {}

  @Get()
  @Permitted('read-rounds')
  @Header('cache-control', 'private, no-cache')
  @Operation({
    id: 'listOpinionRounds',
    tag: 'opinions',
    summary: 'List the opinion rounds of a case',
    description: 'Every round of the case: what is asked, until when, and how far each region has come.',
    answer: 'The rounds',
    schema: roundList,
  })
  list(@Param('caseId', { schema: caseId }) id: string, @CurrentCaller() caller: Caller): Promise<RoundList> {
    return this.rounds.list(id, caller);
  }

  @Get(':roundId')
  @Permitted('read-rounds')
  @Header('cache-control', 'private, no-cache')
  @Operation({
    id: 'readOpinionRound',
    tag: 'opinions',
    summary: 'Read an opinion round',
    description:
      'What is asked, with a short summary, the questions of the round and the criteria chosen; until when; and how far each region has come.',
    answer: 'The round',
    schema: roundView,
  })
  one(
    @Param('caseId', { schema: caseId }) id: string,
    @Param('roundId', { schema: roundId }) round: string,
    @CurrentCaller() caller: Caller,
  ): Promise<RoundView> {
    return this.rounds.one(id, round, caller);
  }

  @Get(':roundId/compilation')
  @Permitted('read-rounds')
  @Header('cache-control', 'private, no-cache')
  @Operation({
    id: 'readCompilation',
    tag: 'opinions',
    summary: 'Read the compiled opinions',
    description:
      'Stance, criteria and texts of each region in full, and counts by health care region and by criterion. Until the round has closed a region reads its own answer only, a member of the working group those of its health care region, the office all. The counts decide nothing.',
    answer: 'The table',
    schema: compilation,
  })
  compiled(
    @Param('caseId', { schema: caseId }) id: string,
    @Param('roundId', { schema: roundId }) round: string,
    @CurrentCaller() caller: Caller,
  ): Promise<Compilation> {
    return this.compilations.of(id, round, caller);
  }

  @Get(':roundId/compilation/table')
  @Permitted('read-rounds')
  @Header('cache-control', 'private, no-cache')
  @Header('vary', 'Accept, Accept-Language')
  @Operation({
    id: 'readCompilationTable',
    tag: 'opinions',
    summary: 'Read the compiled opinions as CSV',
    description:
      'The same table for spreadsheets: one row for each region, every text in full, UTF-8 with a byte order mark. Ask for application/json to get it within JSON.',
    answer: 'The table',
    schema: compilationTable,
    alsoAs: 'text/csv',
  })
  async table(
    @Param('caseId', { schema: caseId }) id: string,
    @Param('roundId', { schema: roundId }) round: string,
    @CurrentCaller() caller: Caller,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const compiled = await this.compilations.of(id, round, caller);
    const { questions } = await this.rounds.one(id, round, caller);
    const table = toTable(compiled, questions, caller.locale);
    const fileName = `yttranden-${round}.csv`;
    if (!asksForJson(request))
      return void reply
        .header('content-type', 'text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${fileName}"`)
        .send(table);
    const at = `/cases/${id}/opinion-rounds/${round}/compilation`;
    const answer: CompilationTable = {
      fileName,
      table,
      _links: [link(caller.root, 'self', `${at}/table`), link(caller.root, 'compilation', at)],
    };
    return void reply.send(answer);
  }
}
