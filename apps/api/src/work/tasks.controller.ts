import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import {
  letterList,
  taskId,
  taskPage,
  taskQuery,
  taskView,
  type LetterList,
  type TaskPage,
  type TaskQuery,
  type TaskView,
} from '#contract';
import { CurrentCaller, type Caller } from '../actor/caller.js';
import { Permitted } from '../actor/permitted.js';
import { Operation } from '../openapi/operation.js';
import { TaskViews } from './task-views.js';

@Controller('tasks')
export class TasksController {
  constructor(private readonly tasks: TaskViews) {}

  @Get()
  @Permitted('read-tasks')
  @Header('cache-control', 'private, no-cache')
  @Operation({
    id: 'listTasks',
    tag: 'work',
    summary: 'List my tasks',
    description: "Tasks of the caller's roles, for the caller's own region or company, the ones due first at the top.",
    answer: 'One page of tasks',
    schema: taskPage,
  })
  list(@Query({ schema: taskQuery }) query: TaskQuery, @CurrentCaller() caller: Caller): Promise<TaskPage> {
    return this.tasks.page(query, caller);
  }

  @Get(':taskId')
  @Permitted('read-tasks')
  @Header('cache-control', 'private, no-cache')
  @Operation({
    id: 'readTask',
    tag: 'work',
    summary: 'Read a task',
    description: 'One of the tasks of the caller.',
    answer: 'The task',
    schema: taskView,
  })
  read(@Param('taskId', { schema: taskId }) id: string, @CurrentCaller() caller: Caller): Promise<TaskView> {
    return this.tasks.one(id, caller);
  }

  @Get(':taskId/letters')
  @Permitted('read-tasks')
  @Header('cache-control', 'private, no-cache')
  @Operation({
    id: 'listLetters',
    tag: 'work',
    summary: "Read a task's letters",
    description:
      'The letters of a task as they were rendered, in plain text and HTML. Empty until the worker has written them.',
    answer: 'The letters',
    schema: letterList,
  })
  letters(@Param('taskId', { schema: taskId }) id: string, @CurrentCaller() caller: Caller): Promise<LetterList> {
    return this.tasks.letters(id, caller);
  }
}
