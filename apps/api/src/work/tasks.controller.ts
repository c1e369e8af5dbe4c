import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import {
  letterList,
  newDecline,
  taskId,
  taskPage,
  taskQuery,
  taskView,
  type LetterList,
  type NewDecline,
  type TaskPage,
  type TaskQuery,
  type TaskView,
} from '#contract';
import { CurrentCaller, type Caller } from '../actor/caller.js';
import { Permitted } from '../actor/permitted.js';
import { IdempotencyKey } from '../http/idempotency-key.js';
import { Operation } from '../openapi/operation.js';
import { TaskViews } from './task-views.js';

const CREATED = { Location: 'Address of the task' };

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

  @Post(':taskId/claims')
  @Permitted('answer-for-tasks')
  @HttpCode(201)
  @Operation({
    id: 'claimTask',
    tag: 'work',
    summary: 'Take a task',
    description:
      'Of several whose task it is, one says that they do it: the others see by whom, and reminders go to that one. It gives nobody a right to act, and takes none away. Repeating it changes nothing.',
    status: 201,
    answer: 'The task',
    schema: taskView,
    headers: CREATED,
  })
  async claim(
    @Param('taskId', { schema: taskId }) id: string,
    @IdempotencyKey() _key: string,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TaskView> {
    return located(await this.tasks.claim(id, caller), reply);
  }

  @Post(':taskId/releases')
  @Permitted('answer-for-tasks')
  @HttpCode(201)
  @Operation({
    id: 'releaseTask',
    tag: 'work',
    summary: 'Give a task back',
    description: 'Whoever has taken it leaves it to all who share it again. Repeating it changes nothing.',
    status: 201,
    answer: 'The task',
    schema: taskView,
    headers: CREATED,
  })
  async release(
    @Param('taskId', { schema: taskId }) id: string,
    @IdempotencyKey() _key: string,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TaskView> {
    return located(await this.tasks.release(id, caller), reply);
  }

  @Post(':taskId/declines')
  @Permitted('answer-for-tasks')
  @HttpCode(201)
  @Operation({
    id: 'declineTask',
    tag: 'work',
    summary: 'Decline a task',
    description:
      'Says why one cannot do what is asked. The task goes on for those who share it, else for the next in turn: a contact person’s for the deputies, any other for the coordinators, who are written to. It is over for who declined it.',
    status: 201,
    answer: 'The task',
    schema: taskView,
    headers: CREATED,
  })
  async decline(
    @Param('taskId', { schema: taskId }) id: string,
    @Body({ schema: newDecline }) body: NewDecline,
    @IdempotencyKey() _key: string,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TaskView> {
    return located(await this.tasks.decline(id, body, caller), reply);
  }
}

function located(view: TaskView, reply: FastifyReply): TaskView {
  void reply.header('location', view._links[0]?.href ?? '');
  return view;
}
