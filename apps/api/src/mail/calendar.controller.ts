import { createHash } from 'node:crypto';
import { Controller, Get, Headers, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Permitted } from '../actor/permitted.js';
import { Calendar } from './calendar.js';

/** What calendar programs read, by an address that is its own key. */
@ApiExcludeController()
@Controller('kalender')
export class CalendarController {
  constructor(private readonly calendar: Calendar) {}

  @Get(':address')
  @Permitted('read-calendar')
  async read(
    @Param('address') address: string,
    @Headers('if-none-match') known: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const text = await this.calendar.behind(address.replace(/\.ics$/, ''));
    const etag = `"${createHash('sha256').update(text).digest('base64url')}"`;
    void reply.header('etag', etag).header('cache-control', 'private, no-cache').header('x-robots-tag', 'noindex');
    if (knows(known, etag)) return void reply.status(304).send();
    await reply
      .header('content-type', 'text/calendar; charset=utf-8')
      .header('content-disposition', 'inline; filename="ordna.ics"')
      .send(text);
  }
}

/** A weak tag is as good as a strong one where nothing is changed (RFC 9110, 13.1.2). */
const knows = (header: string | undefined, etag: string): boolean =>
  (header ?? '').split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === etag);
