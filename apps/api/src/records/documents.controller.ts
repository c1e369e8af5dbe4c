import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  contentQuery,
  contentView,
  newRecord,
  openingPage,
  openingQuery,
  recordId,
  recordPage,
  recordQuery,
  recordView,
  renditionQuery,
  type ContentQuery,
  type NewRecordBody,
  type OpeningPage,
  type OpeningQuery,
  type RecordPage,
  type RecordQuery,
  type RecordView,
  type RenditionQuery,
  type StoredContent,
} from '#contract';
import { CurrentCaller, type Caller } from '../actor/caller.js';
import { Permitted } from '../actor/permitted.js';
import { asksForJson } from '../http/asks-for-json.js';
import { IdempotencyKey } from '../http/idempotency-key.js';
import { Operation } from '../openapi/operation.js';
import { AnyCaller } from './any-caller.js';
import { DocumentDoor } from './document-door.js';
import { DocumentViews } from './document-views.js';

/** Documents of cases, and those of the register alone. */
@Controller('documents')
export class DocumentsController {
  constructor(
    private readonly door: DocumentDoor,
    private readonly views: DocumentViews,
  ) {}

  @Get()
  @Permitted('read-published-documents')
  @Header('cache-control', 'no-store')
  @Operation({
    id: 'listDocuments',
    tag: 'records',
    summary: 'List documents',
    description:
      'The register: every document with its number, and of each version whether the caller may open it, or why not.',
    answer: 'One page of documents',
    schema: recordPage,
  })
  list(@Query({ schema: recordQuery }) query: RecordQuery, @AnyCaller() caller: Caller): Promise<RecordPage> {
    return this.views.page(query, caller);
  }

  @Post()
  @Permitted('store-contents')
  @HttpCode(201)
  @Header('cache-control', 'no-store')
  @Operation({
    id: 'openDocument',
    tag: 'records',
    summary: 'Put up a document',
    description:
      'A draft, or what has come in and is registered at once; on a case or without one. Its bytes are uploaded before, and named by their SHA-256. Later acts are performed at the link `acts`.',
    status: 201,
    answer: 'The document',
    schema: recordView,
    headers: { Location: 'Address of the document' },
  })
  async create(
    @Body({ schema: newRecord }) body: NewRecordBody,
    @IdempotencyKey() key: string,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RecordView> {
    const id = await this.door.begin(body, key, caller);
    void reply.header('location', `${caller.root}/documents/${id}`);
    return this.views.one(id, caller);
  }

  /** Takes the bytes of a document as they are, at most 8 MiB. Uploading them again changes nothing. */
  @Post('contents')
  @Permitted('store-contents')
  @HttpCode(201)
  @Header('cache-control', 'no-store')
  // The profile knows JSON bodies only, so this door stands in docs/api.md instead of the published document.
  @ApiExcludeEndpoint()
  upload(
    @Body() data: unknown,
    @Query({ schema: contentQuery }) query: ContentQuery,
    @IdempotencyKey() _key: string,
    @CurrentCaller() caller: Caller,
  ): Promise<StoredContent> {
    return this.door.store(data, query, caller);
  }

  @Get(':documentId')
  @Permitted('read-published-documents')
  @Header('cache-control', 'no-store')
  @Operation({
    id: 'readDocument',
    tag: 'records',
    summary: 'Read about a document',
    description: 'Its number, secrecy mark and versions; from whom it came, for who keeps the register.',
    answer: 'The document',
    schema: recordView,
  })
  read(@Param('documentId', { schema: recordId }) id: string, @AnyCaller() caller: Caller): Promise<RecordView> {
    return this.views.one(id, caller);
  }

  @Get(':documentId/content')
  @Permitted('read-published-documents')
  @Operation({
    id: 'openDocumentContent',
    tag: 'records',
    summary: 'Open a document',
    description:
      'The bytes of one version, to be saved. Opening what is marked as secret is written down. Ask for application/json to get them within JSON.',
    answer: 'The document',
    schema: contentView,
    alsoAs: 'application/octet-stream',
  })
  async content(
    @Param('documentId', { schema: recordId }) id: string,
    @Query({ schema: renditionQuery }) { rendition }: RenditionQuery,
    @AnyCaller() caller: Caller,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { data, isPublic: _isPublic, ...about } = await this.door.open(id, rendition, caller);
    void reply.header('cache-control', 'no-store').header('vary', 'Accept');
    if (asksForJson(request)) return void reply.send({ ...about, content: data.toString('base64') });
    await reply
      .header('content-type', 'application/octet-stream')
      .header('content-disposition', `attachment; filename="${id}${EXTENSIONS[about.mediaType] ?? ''}"`)
      .send(data);
  }

  @Get(':documentId/openings')
  @Permitted('read-document-openings')
  @Header('cache-control', 'no-store')
  @Operation({
    id: 'listDocumentOpenings',
    tag: 'records',
    summary: 'List who opened a secret document',
    description: 'Everybody who opened it while it was marked as secret, or tried to, the latest first.',
    answer: 'One page of openings',
    schema: openingPage,
  })
  opened(
    @Param('documentId', { schema: recordId }) id: string,
    @Query({ schema: openingQuery }) query: OpeningQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<OpeningPage> {
    return this.views.openingsOf(id, query, caller);
  }
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'text/plain': '.txt',
  'text/csv': '.csv',
  'message/rfc822': '.eml',
  'image/png': '.png',
  'image/jpeg': '.jpg',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': '.xlsx',
};
