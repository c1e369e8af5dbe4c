import { createHash } from 'node:crypto';
import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { rowId } from '#casework';
import { id, text as plainText } from '#contract';
import { csrfTokenOf } from '#identity';
import type { Locale } from '#messages';
import { AccessibilityReportsPg } from '#persistence';
import { CurrentCaller, type Caller } from '../actor/caller.js';
import { Permitted } from '../actor/permitted.js';
import { pathOf } from '../http/doors.js';
import { sendPage } from '../pages/layout.js';
import { signedIn } from '../sign-in/session.controller.js';
import {
  accessibilityPage,
  LONGEST_PAGE,
  LONGEST_REPORT,
  REPORTS_PATH,
  type ReportFault,
  type ReportGiven,
  reportsPage,
  thanksPage,
} from './accessibility-page.js';
import { fieldOf, readAddress, TRAP } from './addresses-of-people.js';
import { both, localeOfPath } from './addresses.js';
import { followToldPage } from './follow-page.js';
import { FormLimits } from './form-limits.js';
import { PublicDesk } from './public-desk.js';
import { PublicReader } from './public-reader.js';
import type { PublicPage } from './public-page.js';

const langOf = (request: FastifyRequest): Locale => localeOfPath(pathOf(request));
/** So many are shown; the rest come when these have been dealt with. */
const SHOWN = 100;

/** What is said of accessibility, and what people say in return. @source domain/law-and-conventions.md#5 */
@ApiExcludeController()
@Controller()
export class AccessibilityController {
  constructor(
    private readonly reader: PublicReader,
    private readonly desk: PublicDesk,
    private readonly reports: AccessibilityReportsPg,
    private readonly limits: FormLimits,
  ) {}

  @Get(both('/om-tillganglighet'))
  @Permitted('report-accessibility')
  page(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.desk.sendPage(request, reply, accessibilityPage(langOf(request)));
  }

  /** Where somebody would guess that it is. */
  @Get('en/about-accessibility')
  @Permitted('report-accessibility')
  guessed(@Res() reply: FastifyReply): void {
    void reply.redirect('/en/om-tillganglighet', 301);
  }

  @Post(both('/om-tillganglighet'))
  @HttpCode(200)
  @Permitted('report-accessibility')
  async report(@Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const lang = langOf(request);
    const given = givenIn(body);
    const wrong = faultIn(given);
    if (wrong !== null) return this.send(request, reply, accessibilityPage(lang, given, wrong), 422);
    const address = readAddress(given.address);
    const seconds = Math.max(
      await this.limits.forms.use(request.ip),
      given.copy && address !== null ? await this.limits.addresses.use(hashOf(address)) : 0,
    );
    if (seconds > 0) {
      void reply.header('retry-after', String(seconds));
      return this.send(request, reply, followToldPage('tooMany', lang), 429);
    }
    if (fieldOf(body, TRAP) === '') {
      const page = given.page === '' ? null : given.page;
      const taken = { id: rowId(), page, fault: given.fault, address, copyAsked: given.copy, locale: lang };
      await this.reports.take(taken, this.reader.now());
    }
    return this.send(request, reply, thanksPage(lang, given.copy));
  }

  @Get('om-tillganglighet/anmalningar')
  @Permitted('read-accessibility-reports')
  async list(
    @CurrentCaller() { locale }: Caller,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { rows } = await this.reports.list({ page: 1, limit: SHOWN });
    sendPage(reply, reportsPage(rows, csrfTokenOf(signedIn(request).session.secret), locale));
  }

  @Post('om-tillganglighet/anmalningar/:reportId')
  @Permitted('read-accessibility-reports')
  async settle(
    @Param('reportId', { schema: id }) reportId: string,
    @CurrentCaller() { actor }: Caller,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.reports.settle(reportId, actor.personId, this.reader.now());
    void reply.redirect(REPORTS_PATH, 303);
  }

  private send(request: FastifyRequest, reply: FastifyReply, page: PublicPage, status = 200): Promise<void> {
    return this.desk.sendPage(request, reply, page, { status });
  }
}

const hashOf = (address: string): string => createHash('sha256').update(address.toLowerCase()).digest('base64url');

const givenIn = (body: unknown): ReportGiven => ({
  fault: fieldOf(body, 'brist'),
  page: fieldOf(body, 'sida').slice(0, LONGEST_PAGE),
  address: fieldOf(body, 'epost').slice(0, 320),
  copy: fieldOf(body, 'kopia') !== '',
});

const reportText = plainText(LONGEST_REPORT);
const pageText = plainText(LONGEST_PAGE);

function faultIn({ fault, page, address, copy }: ReportGiven): ReportFault | null {
  if (fault === '') return 'missing';
  if (fault.length > LONGEST_REPORT) return 'tooLong';
  if (!reportText.safeParse(fault).success || (page !== '' && !pageText.safeParse(page).success)) return 'missing';
  if (address !== '' && readAddress(address) === null) return 'badAddress';
  return copy && address === '' ? 'addressForCopy' : null;
}
