import { Controller, Get, Headers, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { newsQuery, type NewsQuery } from '#contract';
import { Permitted } from '../actor/permitted.js';
import { signedIn } from '../sign-in/session.controller.js';
import { NewsDesk } from './news-desk.js';
import { NewsStream } from './news-stream.js';

/** A stream of server-sent events for an open page of the web app. */
@ApiExcludeController()
@Controller('app')
export class NewsController {
  constructor(private readonly desk: NewsDesk) {}

  /** Says that something has changed, never what; who is signed in may listen, and hears of what they may read alone. */
  @Get('events')
  @Permitted('sign-in')
  open(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query({ schema: newsQuery }) { since }: NewsQuery,
    @Headers('last-event-id') last: string | undefined,
  ): void {
    const { actor } = signedIn(request);
    const from = newsQuery.safeParse({ since: last }).data?.since ?? since ?? null;
    reply.hijack();
    this.desk.open(new NewsStream(request, reply.raw, actor.personId, from));
  }
}
