import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { caseAssignmentList, newCaseAssignments, type CaseAssignmentList, type NewCaseAssignments } from '#contract';
import { CurrentCaller, type Caller } from '../actor/caller.js';
import { Permitted } from '../actor/permitted.js';
import { IdempotencyKey } from '../http/idempotency-key.js';
import { Operation } from '../openapi/operation.js';
import { CaseAssignments } from './case-assignments.js';

@Controller('case-assignments')
export class CaseAssignmentsController {
  constructor(private readonly assignments: CaseAssignments) {}

  @Post()
  @Permitted('assign-cases')
  @HttpCode(201)
  @Operation({
    id: 'assignCases',
    tag: 'work',
    summary: 'Assign cases',
    description:
      'Says who looks after each of the cases from now on, for all of them or none. Repeating it changes nothing.',
    status: 201,
    answer: 'Who looks after them',
    schema: caseAssignmentList,
    headers: { Location: 'Address of the list of cases, where each says who looks after it' },
  })
  assign(
    @Body({ schema: newCaseAssignments }) body: NewCaseAssignments,
    @IdempotencyKey() _key: string,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CaseAssignmentList> {
    void reply.header('location', `${caller.root}/cases`);
    return this.assignments.assign(body, caller);
  }
}
