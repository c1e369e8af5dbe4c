import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { caseId, entryId } from '#contract';
import { receiptWords } from '#messages';
import { writePaper, type PaperSection } from '#papers';
import { CurrentCaller, type Caller } from '../actor/caller.js';
import { Permitted } from '../actor/permitted.js';
import { markup, paragraphs, type Html } from '../pages/html.js';
import { sendPage } from '../pages/layout.js';
import { receiptContent } from './receipt-content.js';
import { Receipts } from './receipts.js';

/** A receipt as a page with an address of its own, for whoever is signed in at the browser. */
@ApiExcludeController()
@Controller('kvitton/:caseId/:entryId')
export class ReceiptPageController {
  constructor(private readonly receipts: Receipts) {}

  @Get()
  @Permitted('read-receipts')
  async page(
    @Param('caseId', { schema: caseId }) id: string,
    @Param('entryId', { schema: entryId }) entry: string,
    @CurrentCaller() caller: Caller,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { title, lead, sections } = receiptContent(await this.receipts.one(id, entry, caller), caller.locale);
    const body = markup`
<p class="notice done">${lead}</p>
${sections.map(toSection)}
<p class="acts"><a class="button second" href="/kvitton/${id}/${entry}/pdf">${receiptWords[caller.locale].asPaper}</a></p>`;
    sendPage(reply, { title, body, lang: caller.locale });
  }

  @Get('pdf')
  @Permitted('read-receipts')
  async paper(
    @Param('caseId', { schema: caseId }) id: string,
    @Param('entryId', { schema: entryId }) entry: string,
    @CurrentCaller() caller: Caller,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const pdf = await writePaper(receiptContent(await this.receipts.one(id, entry, caller), caller.locale));
    void reply
      .header('content-type', 'application/pdf')
      .header('content-disposition', `inline; filename="kvitto-${entry.slice(0, 8)}.pdf"`)
      .header('cache-control', 'private, no-store')
      .send(pdf);
  }
}

const HASH = /^[0-9a-f]{64}$/;

const toSection = ({ heading, facts = [], paragraphs: texts = [] }: PaperSection): Html => markup`
<section>
<h2>${heading}</h2>
${facts.length > 0 && markup`<dl class="facts">${facts.map(({ label, value }) => markup`<div><dt>${label}</dt><dd${HASH.test(value) ? MONO : null}>${value}</dd></div>`)}</dl>`}
${texts.flatMap(paragraphs)}
</section>`;

const MONO = markup` class="mono"`;
