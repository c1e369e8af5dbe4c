import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Locale } from '#messages';
import { Permitted } from '../actor/permitted.js';
import { pathOf } from '../http/doors.js';
import { both, FORMATS, localeOfPath, withoutLocale, type Format } from './addresses.js';
import { casePage, notFoundPage } from './case-page.js';
import { readWanted } from './filters.js';
import { lastChange, pipelinePage } from './pipeline-page.js';
import { dataPage, meetingsPage, personalDataPage, searchPage } from './plain-pages.js';
import { PublicDesk } from './public-desk.js';
import type { PublicPage } from './public-page.js';
import { PublicReader } from './public-reader.js';

const langOf = (request: FastifyRequest): Locale => localeOfPath(pathOf(request));

/** The pages for everybody. The language is the address's, so that a link shows the same to whoever opens it. */
@ApiExcludeController()
@Controller(both('/oppet'))
export class PublicController {
  constructor(
    private readonly reader: PublicReader,
    private readonly desk: PublicDesk,
  ) {}

  @Get()
  @Permitted('read-public')
  async pipeline(@Query() query: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const pipeline = await this.reader.pipeline(readWanted(query));
    const page = pipelinePage(pipeline, this.reader.today(), langOf(request));
    await this.desk.sendPage(request, reply, page, { changedAt: lastChange(pipeline.cases) });
  }

  @Get('sok')
  @Permitted('read-public')
  async search(@Query() query: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const wanted = readWanted(query);
    const found = await this.reader.search(wanted);
    await this.desk.sendPage(request, reply, searchPage(wanted, found, this.reader.today(), langOf(request)));
  }

  @Get('moten')
  @Permitted('read-public')
  async meetings(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const cases = await this.reader.planned();
    await this.send(request, reply, meetingsPage(cases, this.reader.today(), langOf(request)));
  }

  @Get('data')
  @Permitted('read-public')
  data(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.send(request, reply, dataPage(this.desk.publicUrl, langOf(request)));
  }

  @Get('personuppgifter')
  @Permitted('read-public')
  personalData(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.send(request, reply, personalDataPage(langOf(request)));
  }

  /** A case's page, or what stands beside it: the end of the address tells. */
  @Get('arenden/:id')
  @Permitted('read-public')
  async case(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const format = FORMATS.find((one) => id.endsWith(`.${one}`));
    if (format === undefined) return this.casePage(id, request, reply);
    await this.besideCase(id.slice(0, -format.length - 1), format, request, reply);
  }

  @Get('arenden/:id/:slug')
  @Permitted('read-public')
  withSlug(@Param('id') id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.casePage(id, request, reply);
  }

  private async casePage(id: string, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const lang = langOf(request);
    const found = await this.reader.onPage(id, lang);
    if (found === null) return this.notFound(request, reply);
    const changedAt = new Date(found.found.changedAt);
    await this.desk.sendPage(request, reply, casePage(found, this.reader.today(), lang), { changedAt });
  }

  private async besideCase(id: string, format: Format, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const found = await this.reader.find(id);
    if (found === null) return this.notFound(request, reply);
    await this.desk.sendBesideCase(request, reply, found, format, this.reader.today(), langOf(request));
  }

  private notFound(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const page = notFoundPage(withoutLocale(pathOf(request)), langOf(request));
    return this.desk.sendPage(request, reply, page, { status: 404 });
  }

  private send(request: FastifyRequest, reply: FastifyReply, page: PublicPage): Promise<void> {
    return this.desk.sendPage(request, reply, page);
  }
}
