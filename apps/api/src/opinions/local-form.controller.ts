import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { text as plainText } from '#contract';
import type { Locale } from '#messages';
import { CurrentVisitor, type Visitor } from '../actor/caller.js';
import { Permitted } from '../actor/permitted.js';
import { Log } from '../log.js';
import { sendPage, type Page } from '../pages/layout.js';
import { isDatabaseAway } from '../problems/database-away.js';
import {
  formPage,
  LONGEST_ANSWER,
  refusedPage,
  statusOfRefusal,
  thanksPage,
  type AnswerFault,
} from './local-form-page.js';
import { LocalForms, type LocalForm, type Refusal, type Visited } from './local-form.js';

/** Where one-time links lead: one form, and nothing else of the house. Whoever asks needs no sign-in and gets no cookie. */
@ApiExcludeController()
@Controller('fraga/:token')
export class LocalFormController {
  constructor(
    private readonly forms: LocalForms,
    private readonly log: Log,
  ) {}

  @Get()
  @Permitted('answer-local-question')
  async show(
    @Param('token') token: string,
    @CurrentVisitor() { locale }: Visitor,
    @Req() { ip }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const visited = await this.safely(() => this.forms.open(token, ip));
    this.send(reply, visited, locale, (form) => formPage(form, locale));
  }

  @Post()
  @HttpCode(200)
  @Permitted('answer-local-question')
  async answer(
    @Param('token') token: string,
    @Body() body: unknown,
    @CurrentVisitor() { locale }: Visitor,
    @Req() { ip }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { written, fault } = readAnswer(body);
    if (fault === null) {
      const answered = await this.safely(() => this.forms.answer(token, ip, written));
      return this.send(reply, answered, locale, () => thanksPage(locale));
    }
    const visited = await this.safely(() => this.forms.openAgain(token, ip));
    return this.send(reply, visited, locale, (form) => formPage(form, locale, written, fault), 422);
  }

  private send(
    reply: FastifyReply,
    visited: Visited | 'away',
    locale: Locale,
    toPage: (form: LocalForm) => Page,
    status = 200,
  ): void {
    if (visited !== 'away' && 'form' in visited) return void sendPage(reply, toPage(visited.form), { status });
    const refused: Refusal | 'away' = visited === 'away' ? visited : visited.refused;
    if (refused === 'too-many') void reply.header('retry-after', '600');
    void sendPage(reply, refusedPage(refused, locale), { status: statusOfRefusal(refused) });
  }

  /** Whatever goes wrong, the link must not come into a log with the address that was asked for. */
  private async safely(visit: () => Promise<Visited>): Promise<Visited | 'away'> {
    try {
      return await visit();
    } catch (error) {
      if (!isDatabaseAway(error)) this.log.unforeseen(error, { while: 'a one-time link was used' });
      return 'away';
    }
  }
}

const answerText = plainText(LONGEST_ANSWER);

function readAnswer(body: unknown): { readonly written: string; readonly fault: AnswerFault | null } {
  const given: unknown = typeof body === 'object' && body !== null && 'svar' in body ? body.svar : '';
  const written = (typeof given === 'string' ? given : '').replace(/\r\n?/g, '\n').trim();
  if (written === '') return { written, fault: 'empty' };
  if (written.length > LONGEST_ANSWER) return { written, fault: 'tooLong' };
  return { written, fault: answerText.safeParse(written).success ? null : 'unprintable' };
}
