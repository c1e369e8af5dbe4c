import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SystemClock } from '#casework';
import { fill, instantInWords, mailPages, soonInWords, type Locale } from '#messages';
import { type IsoDate, stockholmDate } from '#process';
import { CurrentVisitor, type Visitor } from '../actor/caller.js';
import { Permitted } from '../actor/permitted.js';
import { isFromThisMachine } from '../http/this-machine.js';
import { type Html, markup } from '../pages/html.js';
import { pagePolicy, writePage } from '../pages/layout.js';
import { ApiProblem } from '../problems/api-problem.js';
import { CaughtLetters } from './caught-letters.js';

/** A letter in its frame runs nothing and is nobody: it can only be read, and its links open beside. */
const FRAME = 'allow-popups allow-popups-to-escape-sandbox';
const FRAME_POLICY = `sandbox ${FRAME}; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; base-uri 'self'`;
const withFrame = (): string =>
  `${pagePolicy().replace(`frame-ancestors 'none'`, `frame-src 'self'`)}; frame-ancestors 'none'`;

/** Where letters are read that nobody sends, and those that wait: in standalone mode, from this very machine. */
@ApiExcludeController()
@Controller('post')
export class PostController {
  constructor(
    private readonly letters: CaughtLetters,
    private readonly clock: SystemClock,
  ) {}

  @Get()
  @Permitted('read-caught-letters')
  async list(
    @CurrentVisitor() { locale }: Visitor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    requireThisMachine(request);
    const words = mailPages[locale].caught;
    const [waiting, letters] = await Promise.all([this.letters.waiting(), this.letters.list()]);
    const rows = letters.map(({ caught: { letterId }, message: { subject, to, sentAt } }) =>
      row(letterId, subject, markup`${words.to} ${to}, ${timeInWords(sentAt, locale)}`),
    );
    const today = stockholmDate(this.clock.now());
    const waitingRows = waiting.map(({ id, subject, to, leavesAt }) =>
      row(id, subject, markup`${words.to} ${to}. ${leaving(leavesAt, today, locale)}`),
    );
    const body = markup`<p>${words.lead}</p>
${waitingRows.length === 0 ? null : markup`<h2>${words.waiting}</h2><p>${words.waitingLead}</p><ul>${waitingRows}</ul>`}
${waitingRows.length === 0 || rows.length === 0 ? null : markup`<h2>${words.left}</h2>`}
${rows.length === 0 ? (waitingRows.length === 0 ? markup`<p>${words.none}</p>` : null) : markup`<ul>${rows}</ul>`}`;
    sendWithFrame(reply, writePage({ title: words.title, body, lang: locale, wide: true }));
  }

  @Get(':letterId')
  @Permitted('read-caught-letters')
  async one(
    @Param('letterId') letterId: string,
    @CurrentVisitor() { locale }: Visitor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    requireThisMachine(request);
    const words = mailPages[locale].caught;
    const { subject, from, to, sentAt, leavesAt, text, attachments } = await this.letters.one(letterId);
    const today = stockholmDate(this.clock.now());
    const when = leavesAt === null ? timeInWords(sentAt, locale) : leaving(leavesAt, today, locale);
    const body = markup`
<p><a href="/post">${words.back}</a></p>
<dl class="facts">
${from === null ? null : markup`<div><dt>${words.from}</dt><dd>${from}</dd></div>`}
<div><dt>${words.to}</dt><dd>${to}</dd></div>
<div><dt>${words.at}</dt><dd>${when}</dd></div>
</dl>
<h2>${words.asHtml}</h2>
<p><iframe sandbox="${FRAME}" src="/post/${letterId}/html" title="${subject}" width="100%" height="1100" frameborder="0"></iframe></p>
<h2>${words.asText}</h2>
<p class="written mono">${text}</p>
${attachments.length === 0 ? null : markup`<h2>${words.attachments}</h2>${attachments.map((one) => toAttachment(one, locale))}`}`;
    sendWithFrame(reply, writePage({ title: subject, body, lang: locale, wide: true }));
  }

  @Get(':letterId/html')
  @Permitted('read-caught-letters')
  async html(
    @Param('letterId') letterId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    requireThisMachine(request);
    const { html } = await this.letters.one(letterId);
    // Links of a letter lead out of the frame.
    send(reply, html.replace('<head>', '<head><base target="_blank">'), FRAME_POLICY);
  }
}

/** @throws ApiProblem `path-unknown`: for everybody else there is no such page */
function requireThisMachine(request: FastifyRequest): void {
  if (!isFromThisMachine(request)) throw new ApiProblem('path-unknown');
}

const row = (letterId: string, subject: string, about: Html): Html =>
  markup`<li><a href="/post/${letterId}">${subject}</a><br>${about}</li>`;

const leaving = (at: Date, today: IsoDate, locale: Locale): string =>
  fill(mailPages[locale].caught.leaves, { when: soonInWords(at, today, locale) }, locale);

const timeInWords = (instant: Date | null, locale: Locale): string =>
  instant === null ? '' : instantInWords(instant.toISOString(), locale);

const toAttachment = (
  {
    name,
    type,
    size,
    text,
  }: { readonly name: string; readonly type: string; readonly size: number; readonly text: string },
  locale: Locale,
): Html =>
  markup`<p>${fill(mailPages[locale].caught.attachment, { name, type, size }, locale)}</p>${type === 'text/calendar' ? markup`<p class="written mono">${text}</p>` : null}`;

const sendWithFrame = (reply: FastifyReply, page: string): void => send(reply, page, withFrame());

function send(reply: FastifyReply, page: string, policy: string): void {
  // The headers that every answer gets were put on the raw answer first, and would win over the reply's own.
  reply.raw.removeHeader('content-security-policy');
  void reply
    .header('content-type', 'text/html; charset=utf-8')
    .header('content-security-policy', policy)
    .header('cache-control', 'no-store')
    .send(page);
}
