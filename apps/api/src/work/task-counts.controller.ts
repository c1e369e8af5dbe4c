import { Controller, Get, Header } from '@nestjs/common';
import { questionsUnderWay, taskCounts, type QuestionsUnderWay, type TaskCounts } from '#contract';
import { CurrentCaller, type Caller } from '../actor/caller.js';
import { Permitted } from '../actor/permitted.js';
import { Operation } from '../openapi/operation.js';
import { TaskCountViews } from './task-count-views.js';

@Controller()
export class TaskCountsController {
  constructor(private readonly views: TaskCountViews) {}

  @Get('task-counts')
  @Permitted('read-tasks')
  @Header('cache-control', 'private, no-cache')
  @Operation({
    id: 'readTaskCounts',
    tag: 'work',
    summary: 'Count my tasks',
    description: "How many of the caller's open tasks stand in each view of the list, by kind and by process.",
    answer: 'The counts',
    schema: taskCounts,
  })
  counts(@CurrentCaller() caller: Caller): Promise<TaskCounts> {
    return this.views.counts(caller);
  }

  @Get('local-questions')
  @Permitted('ask-locally')
  @Header('cache-control', 'private, no-cache')
  @Operation({
    id: 'listQuestionsUnderWay',
    tag: 'work',
    summary: 'List questions under way within the region',
    description:
      "What colleagues in the region have been asked in tasks that are still open, the unanswered ones first. For the region's own people.",
    answer: 'The questions',
    schema: questionsUnderWay,
  })
  questions(@CurrentCaller() caller: Caller): Promise<QuestionsUnderWay> {
    return this.views.questions(caller);
  }
}
