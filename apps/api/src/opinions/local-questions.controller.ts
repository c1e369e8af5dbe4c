import { Body, Controller, Get, Header, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import {
  caseId,
  localQuestionId,
  localQuestionList,
  localQuestionView,
  newLocalQuestion,
  noBody,
  opinionId,
  type LocalQuestionList,
  type LocalQuestionView,
  type NewLocalQuestionBody,
} from '#contract';
import { CurrentCaller, type Caller } from '../actor/caller.js';
import { Permitted } from '../actor/permitted.js';
import { IdempotencyKey } from '../http/idempotency-key.js';
import { Operation } from '../openapi/operation.js';
import { LocalQuestionViews } from './local-questions.js';

@Controller('cases/:caseId/opinions/:opinionId/local-questions')
export class LocalQuestionsController {
  constructor(private readonly questions: LocalQuestionViews) {}

  @Get()
  @Permitted('ask-locally')
  @Header('cache-control', 'private, no-cache')
  @Operation({
    id: 'listLocalQuestions',
    tag: 'opinions',
    summary: 'List questions within the region',
    description: "What colleagues in the region have been asked, and what they answered. For the region's own people.",
    answer: 'The questions',
    schema: localQuestionList,
  })
  list(
    @Param('caseId', { schema: caseId }) id: string,
    @Param('opinionId', { schema: opinionId }) opinion: string,
    @CurrentCaller() caller: Caller,
  ): Promise<LocalQuestionList> {
    return this.questions.list(id, opinion, caller);
  }

  @Post()
  @Permitted('ask-locally')
  @HttpCode(201)
  @Operation({
    id: 'askLocally',
    tag: 'opinions',
    summary: 'Ask a colleague in the region',
    description:
      'Sends a letter with a link that opens this one question, can be answered once, and works until the day given is over. That something was asked stands in the journal; whom it was asked of does not.',
    status: 201,
    answer: 'The question is asked',
    schema: localQuestionView,
    headers: { Location: 'Address of the question' },
  })
  async ask(
    @Param('caseId', { schema: caseId }) id: string,
    @Param('opinionId', { schema: opinionId }) opinion: string,
    @Body({ schema: newLocalQuestion }) body: NewLocalQuestionBody,
    @IdempotencyKey() key: string,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LocalQuestionView> {
    return located(reply, await this.questions.ask(id, opinion, body, key, caller));
  }

  @Get(':localQuestionId')
  @Permitted('ask-locally')
  @Header('cache-control', 'private, no-cache')
  @Operation({
    id: 'readLocalQuestion',
    tag: 'opinions',
    summary: 'Read a question within the region',
    description: 'One question to a colleague, with the answer when there is one.',
    answer: 'The question',
    schema: localQuestionView,
  })
  one(
    @Param('caseId', { schema: caseId }) id: string,
    @Param('opinionId', { schema: opinionId }) opinion: string,
    @Param('localQuestionId', { schema: localQuestionId }) question: string,
    @CurrentCaller() caller: Caller,
  ): Promise<LocalQuestionView> {
    return this.questions.one(id, opinion, question, caller);
  }

  @Post(':localQuestionId/withdrawals')
  @Permitted('ask-locally')
  @HttpCode(201)
  @Operation({
    id: 'withdrawLocalQuestion',
    tag: 'opinions',
    summary: 'Take a question back',
    description: 'The link stops working at once, and the opinion no longer waits for the answer.',
    status: 201,
    answer: 'The question is taken back',
    schema: localQuestionView,
    headers: { Location: 'Address of the question' },
  })
  async withdraw(
    @Param('caseId', { schema: caseId }) id: string,
    @Param('opinionId', { schema: opinionId }) opinion: string,
    @Param('localQuestionId', { schema: localQuestionId }) question: string,
    @Body({ schema: noBody }) _body: object,
    @IdempotencyKey() key: string,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LocalQuestionView> {
    return located(reply, await this.questions.withdraw(id, opinion, question, key, caller));
  }

  @Post(':localQuestionId/links')
  @Permitted('ask-locally')
  @HttpCode(201)
  @Operation({
    id: 'renewLocalQuestionLink',
    tag: 'opinions',
    summary: 'Send a question anew',
    description: 'Sends another letter with a new link; the links sent before stop working.',
    status: 201,
    answer: 'The letter is on its way',
    schema: localQuestionView,
    headers: { Location: 'Address of the question' },
  })
  async renew(
    @Param('caseId', { schema: caseId }) id: string,
    @Param('opinionId', { schema: opinionId }) opinion: string,
    @Param('localQuestionId', { schema: localQuestionId }) question: string,
    @Body({ schema: noBody }) _body: object,
    @IdempotencyKey() key: string,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LocalQuestionView> {
    return located(reply, await this.questions.renew(id, opinion, question, key, caller));
  }
}

function located(reply: FastifyReply, question: LocalQuestionView): LocalQuestionView {
  void reply.header('location', question._links[0]?.href ?? '');
  return question;
}
