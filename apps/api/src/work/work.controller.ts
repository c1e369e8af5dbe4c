import { Controller, Get, Header, Query } from '@nestjs/common';
import {
  deadlinePage,
  deadlineQuery,
  pipelineCounts,
  pipelineQuery,
  type DeadlinePage,
  type DeadlineQuery,
  type PipelineCounts,
  type PipelineQuery,
} from '#contract';
import { CurrentCaller, type Caller } from '../actor/caller.js';
import { Permitted } from '../actor/permitted.js';
import { CaseLists } from '../cases/case-lists.js';
import { Operation } from '../openapi/operation.js';
import { DeadlineViews } from './deadline-views.js';

@Controller()
export class WorkController {
  constructor(
    private readonly deadlines: DeadlineViews,
    private readonly lists: CaseLists,
  ) {}

  @Get('deadlines')
  @Permitted('read-deadlines')
  @Header('cache-control', 'private, no-cache')
  @Operation({
    id: 'listDeadlines',
    tag: 'work',
    summary: 'List running deadlines',
    description:
      'Deadlines that run, the nearest day first. The whole of the last day counts as in time. For roles within the collaboration.',
    answer: 'One page of deadlines',
    schema: deadlinePage,
  })
  listDeadlines(
    @Query({ schema: deadlineQuery }) query: DeadlineQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<DeadlinePage> {
    return this.deadlines.page(query, caller);
  }

  @Get('pipeline-counts')
  @Permitted('read-cases')
  @Header('cache-control', 'private, no-cache')
  @Operation({
    id: 'readPipelineCounts',
    tag: 'work',
    summary: 'Count the pipeline',
    description: 'How many cases stand at each step and whom they wait for. Each number links to the list behind it.',
    answer: 'The counts',
    schema: pipelineCounts,
  })
  readCounts(
    @Query({ schema: pipelineQuery }) query: PipelineQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<PipelineCounts> {
    return this.lists.counts(query, caller);
  }
}
