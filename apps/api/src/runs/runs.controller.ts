import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import {
  caseId,
  roundId,
  roundProgress,
  runPage,
  runQuery,
  type RoundProgressView,
  type RunPage,
  type RunQuery,
} from '#contract';
import { CurrentCaller, type Caller } from '../actor/caller.js';
import { Permitted } from '../actor/permitted.js';
import { Operation } from '../openapi/operation.js';
import { RoundProgressViews } from './round-progress.js';
import { RunViews } from './run-views.js';

@Controller()
export class RunsController {
  constructor(
    private readonly runs: RunViews,
    private readonly progress: RoundProgressViews,
  ) {}

  @Get('runs')
  @Permitted('read-runs')
  @Header('cache-control', 'private, no-cache')
  @Operation({
    id: 'listRuns',
    tag: 'work',
    summary: 'List runs of a chart',
    description:
      'Opinion rounds, agenda items of the council, procurements or regional introductions over all cases: what is under way first, the nearest last day before the others. For roles within the collaboration.',
    answer: 'One page of runs',
    schema: runPage,
  })
  list(@Query({ schema: runQuery }) query: RunQuery, @CurrentCaller() caller: Caller): Promise<RunPage> {
    return this.runs.page(query, caller);
  }

  @Get('cases/:caseId/opinion-rounds/:roundId/progress')
  @Permitted('read-rounds')
  @Header('cache-control', 'private, no-cache')
  @Operation({
    id: 'readRoundProgress',
    tag: 'opinions',
    summary: 'Read how far the regions have come',
    description:
      'How far each region has come, who needs somebody first: what was last heard, and how often it has been reminded. Stances only where the caller may read the answer.',
    answer: 'How far the regions have come',
    schema: roundProgress,
  })
  regions(
    @Param('caseId', { schema: caseId }) id: string,
    @Param('roundId', { schema: roundId }) round: string,
    @CurrentCaller() caller: Caller,
  ): Promise<RoundProgressView> {
    return this.progress.of(id, round, caller);
  }
}
