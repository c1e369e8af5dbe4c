import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  documentId,
  documentPage,
  documentQuery,
  documentView,
  filingBody,
  type DocumentPage,
  type DocumentQuery,
  type FilingBody,
  type IncomingDocumentView,
  type MailReceipt,
} from '#contract';
import { CurrentCaller, type Caller } from '../actor/caller.js';
import { Permitted } from '../actor/permitted.js';
import { asksForJson } from '../http/asks-for-json.js';
import { IdempotencyKey } from '../http/idempotency-key.js';
import { Operation } from '../openapi/operation.js';
import { ApiProblem } from '../problems/api-problem.js';
import { MailDoor } from './mail-door.js';

@Controller('incoming-documents')
export class IncomingDocumentsController {
  constructor(private readonly door: MailDoor) {}

  @Post()
  @Permitted('receive-mail')
  @HttpCode(201)
  @Header('cache-control', 'no-store')
  // The profile knows JSON bodies only, so this door stands in docs/api.md instead of the published document.
  @ApiExcludeEndpoint()
  /** Takes a whole message (RFC 5322) as it came, at most 10 MiB. Handing it over again changes nothing. */
  async receive(
    @Body() message: unknown,
    @IdempotencyKey() _key: string,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MailReceipt> {
    if (!Buffer.isBuffer(message)) throw new ApiProblem('media-type-unsupported');
    const receipt = await this.door.take(message, caller);
    void reply.header('location', `${caller.root}/incoming-documents/${receipt.id}`);
    return receipt;
  }

  @Get()
  @Permitted('read-incoming-documents')
  @Header('cache-control', 'no-store')
  @Operation({
    id: 'listIncomingDocuments',
    tag: 'operations',
    summary: 'List incoming documents',
    description:
      'What has come in by mail, the latest first. With `state=unfiled`: what a registrar has to file; with `registered=false`: what waits to be registered.',
    answer: 'One page of documents',
    schema: documentPage,
  })
  list(@Query({ schema: documentQuery }) query: DocumentQuery, @CurrentCaller() caller: Caller): Promise<DocumentPage> {
    return this.door.page(query, caller);
  }

  @Get(':documentId')
  @Permitted('read-incoming-documents')
  @Header('cache-control', 'no-store')
  @Operation({
    id: 'readIncomingDocument',
    tag: 'operations',
    summary: 'Read an incoming document',
    description: 'One message as plain text, with what came with it by name and size.',
    answer: 'The document',
    schema: documentView,
  })
  read(
    @Param('documentId', { schema: documentId }) id: string,
    @CurrentCaller() caller: Caller,
  ): Promise<IncomingDocumentView> {
    return this.door.one(id, caller);
  }

  @Get(':documentId/message')
  @Permitted('read-incoming-documents')
  @Operation({
    id: 'downloadIncomingMessage',
    tag: 'operations',
    summary: 'Download the message of an incoming document',
    description:
      'The message as it came (message/rfc822), to be saved and never shown by a browser. Ask for application/json to get it as plain text within JSON.',
    answer: 'The message',
    schema: documentView,
    alsoAs: 'message/rfc822',
  })
  async message(
    @Param('documentId', { schema: documentId }) id: string,
    @CurrentCaller() caller: Caller,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    void reply.header('cache-control', 'no-store').header('vary', 'Accept');
    if (asksForJson(request)) return void reply.send(await this.door.one(id, caller));
    const raw = await this.door.raw(id);
    await reply
      .header('content-type', 'message/rfc822')
      .header('content-disposition', `attachment; filename="${id}.eml"`)
      .send(raw);
  }

  @Post(':documentId/filings')
  @Permitted('file-incoming-documents')
  @HttpCode(201)
  @Header('cache-control', 'no-store')
  @Operation({
    id: 'fileIncomingDocument',
    tag: 'operations',
    summary: 'File an incoming document',
    description: 'Says which case a document belongs to, also when it was filed on another before. For registrars.',
    status: 201,
    answer: 'The document is on the case',
    schema: documentView,
    headers: { Location: 'Address of the document' },
  })
  async file(
    @Param('documentId', { schema: documentId }) id: string,
    @Body({ schema: filingBody }) { caseId }: FilingBody,
    @IdempotencyKey() _key: string,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<IncomingDocumentView> {
    const document = await this.door.file(id, caseId, caller);
    void reply.header('location', `${caller.root}/incoming-documents/${id}`);
    return document;
  }
}
