import { Body, Controller, Header, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { documentId, recordView, registrationBody, type RecordView, type RegistrationBody } from '#contract';
import { CurrentCaller, type Caller } from '../actor/caller.js';
import { Permitted } from '../actor/permitted.js';
import { IdempotencyKey } from '../http/idempotency-key.js';
import { Operation } from '../openapi/operation.js';
import { DocumentDoor } from './document-door.js';
import { DocumentViews } from './document-views.js';

/** What has come in by mail, made a document. */
@Controller('incoming-documents')
export class RegistrationsController {
  constructor(
    private readonly door: DocumentDoor,
    private readonly views: DocumentViews,
  ) {}

  @Post(':documentId/registrations')
  @Permitted('keep-register')
  @HttpCode(201)
  @Header('cache-control', 'no-store')
  @Operation({
    id: 'registerIncomingDocument',
    tag: 'records',
    summary: 'Register an incoming document',
    description:
      'Gives a message that has come in by mail a number in the register, on the case it is filed on, else without one. For registrars.',
    status: 201,
    answer: 'The document',
    schema: recordView,
    headers: { Location: 'Address of the document' },
  })
  async register(
    @Param('documentId', { schema: documentId }) incomingId: string,
    @Body({ schema: registrationBody }) body: RegistrationBody,
    @IdempotencyKey() key: string,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RecordView> {
    const id = await this.door.register(incomingId, body, key, caller);
    void reply.header('location', `${caller.root}/documents/${id}`);
    return this.views.one(id, caller);
  }
}
