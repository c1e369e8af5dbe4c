import { Body, Controller, Get, Header, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import {
  remindedTaskKind,
  reminderChange,
  reminderPolicyList,
  reminderPolicyView,
  type ReminderChange,
  type ReminderPolicyList,
  type ReminderPolicyView,
} from '#contract';
import { CurrentCaller, type Caller } from '../actor/caller.js';
import { Permitted } from '../actor/permitted.js';
import { IdempotencyKey } from '../http/idempotency-key.js';
import { Operation } from '../openapi/operation.js';
import { SettingViews } from './setting-views.js';

/** When tasks are reminded of. */
@Controller('reminder-policies')
export class ReminderPoliciesController {
  constructor(private readonly settings: SettingViews) {}

  @Get()
  @Permitted('read-settings')
  @Header('cache-control', 'no-store')
  @Operation({
    id: 'listReminderPolicies',
    tag: 'operations',
    summary: 'List reminder policies',
    description:
      'When each kind of task with a last day is reminded of. Under `usual` stands what holds for all kinds without days of their own. For coordinators, management and auditors.',
    answer: 'All reminder policies',
    schema: reminderPolicyList,
  })
  list(@CurrentCaller() caller: Caller): Promise<ReminderPolicyList> {
    return this.settings.policies(caller);
  }

  @Get(':taskKind')
  @Permitted('read-settings')
  @Header('cache-control', 'no-store')
  @Operation({
    id: 'readReminderPolicy',
    tag: 'operations',
    summary: 'Read a reminder policy',
    description: 'When one kind of task is reminded of.',
    answer: 'The policy',
    schema: reminderPolicyView,
  })
  read(
    @Param('taskKind', { schema: remindedTaskKind }) taskKind: string,
    @CurrentCaller() caller: Caller,
  ): Promise<ReminderPolicyView> {
    return this.settings.policy(taskKind, caller);
  }

  @Post(':taskKind/changes')
  @Permitted('change-settings')
  @HttpCode(201)
  @Operation({
    id: 'changeReminderPolicy',
    tag: 'operations',
    summary: 'Change a reminder policy',
    description:
      'Sets days of the regions’ own for one kind of task, or for all. It holds for tasks that are open, too; a reminder that has left stays. Who changed what stands in the log of the network. For coordinators.',
    status: 201,
    answer: 'The policy as it is now',
    schema: reminderPolicyView,
    headers: { Location: 'Address of what was changed' },
  })
  async change(
    @Param('taskKind', { schema: remindedTaskKind }) taskKind: string,
    @Body({ schema: reminderChange }) given: ReminderChange,
    @IdempotencyKey() key: string,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReminderPolicyView> {
    const changed = await this.settings.changePolicy(taskKind, given, key, caller);
    void reply.header('location', `${caller.root}/reminder-policies/${taskKind}`);
    return changed;
  }
}
