import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Permitted } from '../actor/permitted.js';
import { pathOf } from '../http/doors.js';
import { both, localeOfPath } from './addresses.js';
import { feedOfAll, toAtom, toCatalogue, toCsv, toIcs, toJsonFeed, toOpenCase } from './feeds.js';
import { PublicDesk, TYPES } from './public-desk.js';
import { lastChange } from './pipeline-page.js';
import { PublicReader } from './public-reader.js';
import { sendPublic } from './send-public.js';

/** What stands beside the pages: feeds, a calendar, and everything as open data. */
@ApiExcludeController()
@Controller()
export class PublicFeedsController {
  constructor(
    private readonly reader: PublicReader,
    private readonly desk: PublicDesk,
  ) {}

  @Get(both('/oppet.atom'))
  @Permitted('read-public')
  async atom(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const of = this.of(request);
    await this.send(request, reply, TYPES.atom, toAtom(of, await this.reader.news(), new Date(0)), 'oppet.atom');
  }

  @Get(both('/oppet.json'))
  @Permitted('read-public')
  async json(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.send(request, reply, TYPES.json, toJsonFeed(this.of(request), await this.reader.news()), 'oppet.json');
  }

  @Get(both('/oppet.ics'))
  @Permitted('read-public')
  async ics(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.send(request, reply, TYPES.ics, toIcs(this.of(request), await this.reader.planned()), 'oppet.ics');
  }

  @Get(both('/oppet.csv'))
  @Permitted('read-public')
  async csv(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { lang, publicUrl } = this.of(request);
    const text = toCsv(await this.reader.everything(), this.reader.today(), publicUrl, lang);
    await this.send(request, reply, 'text/csv; charset=utf-8', text, 'oppet.csv');
  }

  @Get(both('/oppet.rdf'))
  @Permitted('read-public')
  async catalogue(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const type = 'application/rdf+xml; charset=utf-8';
    await this.send(request, reply, type, toCatalogue(this.desk.publicUrl), 'oppet.rdf');
  }

  @Get(both('/oppet/arenden.json'))
  @Permitted('read-public')
  async cases(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { lang, publicUrl } = this.of(request);
    const all = await this.reader.everything();
    const today = this.reader.today();
    const text = `${JSON.stringify({ cases: all.map((one) => toOpenCase(one, today, publicUrl, lang)) }, null, 1)}\n`;
    await sendPublic(request, reply, {
      type: 'application/json; charset=utf-8',
      text,
      lang,
      changedAt: lastChange(all),
      fileName: 'arenden.json',
    });
  }

  private of(request: FastifyRequest) {
    return feedOfAll(this.desk.publicUrl, localeOfPath(pathOf(request)));
  }

  private send(
    request: FastifyRequest,
    reply: FastifyReply,
    type: string,
    text: string,
    fileName: string,
  ): Promise<void> {
    return sendPublic(request, reply, { type, text, lang: this.of(request).lang, fileName });
  }
}
