import { Controller, Get, Header, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  caseId,
  entryId,
  opinionId,
  receiptDocument,
  receiptList,
  receiptView,
  type ReceiptDocument,
  type ReceiptList,
  type ReceiptView,
} from '#contract';
import { writePaper } from '#papers';
import { CurrentCaller, type Caller } from '../actor/caller.js';
import { Permitted } from '../actor/permitted.js';
import { asksForJson } from '../http/asks-for-json.js';
import { link } from '../http/links.js';
import { Operation } from '../openapi/operation.js';
import { receiptContent } from './receipt-content.js';
import { Receipts } from './receipts.js';

@Controller('cases/:caseId')
export class ReceiptsController {
  constructor(private readonly receipts: Receipts) {}

  @Get('opinions/:opinionId/receipts')
  @Permitted('read-receipts')
  @Header('cache-control', 'private, no-cache')
  @Operation({
    id: 'listReceipts',
    tag: 'opinions',
    summary: "List the receipts of a region's answers",
    description:
      "One receipt for each time the region submitted or amended its answer, the first one first. For the region's own people and the office.",
    answer: 'The receipts',
    schema: receiptList,
  })
  list(
    @Param('caseId', { schema: caseId }) id: string,
    @Param('opinionId', { schema: opinionId }) opinion: string,
    @CurrentCaller() caller: Caller,
  ): Promise<ReceiptList> {
    return this.receipts.ofOpinion(id, opinion, caller);
  }

  @Get('receipts/:entryId')
  @Permitted('read-receipts')
  @Header('cache-control', 'private, no-cache')
  @Operation({
    id: 'readReceipt',
    tag: 'opinions',
    summary: 'Read a receipt',
    description:
      'What was submitted, when, by whom and for whom, with the hash of its journal entry. The id of a receipt is that hash.',
    answer: 'The receipt',
    schema: receiptView,
  })
  one(
    @Param('caseId', { schema: caseId }) id: string,
    @Param('entryId', { schema: entryId }) entry: string,
    @CurrentCaller() caller: Caller,
  ): Promise<ReceiptView> {
    return this.receipts.one(id, entry, caller);
  }

  @Get('receipts/:entryId/document')
  @Permitted('read-receipts')
  @Header('cache-control', 'private, no-cache')
  @Header('vary', 'Accept, Accept-Language')
  @Operation({
    id: 'readReceiptDocument',
    tag: 'opinions',
    summary: 'Read a receipt as PDF',
    description:
      'The receipt as a tagged PDF to keep or print. Ask for application/json to get it within JSON, in Base64.',
    answer: 'The paper',
    schema: receiptDocument,
    alsoAs: 'application/pdf',
  })
  async document(
    @Param('caseId', { schema: caseId }) id: string,
    @Param('entryId', { schema: entryId }) entry: string,
    @CurrentCaller() caller: Caller,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const pdf = await writePaper(receiptContent(await this.receipts.one(id, entry, caller), caller.locale));
    const fileName = `kvitto-${entry.slice(0, 8)}.pdf`;
    if (!asksForJson(request))
      return void reply
        .header('content-type', 'application/pdf')
        .header('content-disposition', `inline; filename="${fileName}"`)
        .send(pdf);
    const at = `/cases/${id}/receipts/${entry}`;
    const answer: ReceiptDocument = {
      fileName,
      content: pdf.toString('base64'),
      _links: [link(caller.root, 'self', `${at}/document`), link(caller.root, 'receipt', at)],
    };
    return void reply.send(answer);
  }
}
