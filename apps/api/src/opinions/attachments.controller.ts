import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  attachmentContent,
  attachmentHash,
  attachmentList,
  attachmentQuery,
  caseId,
  opinionId,
  type AttachmentList,
  type AttachmentQuery,
  type OpinionAttachmentView,
} from '#contract';
import { CurrentCaller, type Caller } from '../actor/caller.js';
import { Permitted } from '../actor/permitted.js';
import { asksForJson } from '../http/asks-for-json.js';
import { IdempotencyKey } from '../http/idempotency-key.js';
import { link } from '../http/links.js';
import { Operation } from '../openapi/operation.js';
import { Attachments } from './attachments.js';

/** Files that a region encloses with its opinion. */
@Controller('cases/:caseId/opinions/:opinionId/attachments')
export class AttachmentsController {
  constructor(private readonly attachments: Attachments) {}

  @Get()
  @Permitted('write-drafts')
  @Header('cache-control', 'private, no-cache')
  @Operation({
    id: 'listOpinionAttachments',
    tag: 'opinions',
    summary: 'List files for an opinion',
    description: "Files that the region's people have sent for their opinion, enclosed or not, for them alone.",
    answer: 'The files',
    schema: attachmentList,
  })
  list(
    @Param('caseId', { schema: caseId }) id: string,
    @Param('opinionId', { schema: opinionId }) opinion: string,
    @CurrentCaller() caller: Caller,
  ): Promise<AttachmentList> {
    return this.attachments.list(id, opinion, caller);
  }

  /** Takes the bytes of a file as they are, at most 8 MiB. Sending them again changes nothing but the name. */
  @Post()
  @Permitted('write-drafts')
  @HttpCode(201)
  @Header('cache-control', 'no-store')
  // The profile knows JSON bodies only, so this door stands in docs/api.md instead of the published document.
  @ApiExcludeEndpoint()
  add(
    @Param('caseId', { schema: caseId }) id: string,
    @Param('opinionId', { schema: opinionId }) opinion: string,
    @Query({ schema: attachmentQuery }) query: AttachmentQuery,
    @Body() data: unknown,
    @IdempotencyKey() _key: string,
    @CurrentCaller() caller: Caller,
  ): Promise<OpinionAttachmentView> {
    return this.attachments.add(id, opinion, query, data, caller);
  }

  @Get(':sha256')
  @Permitted('read-rounds')
  @Operation({
    id: 'fetchOpinionAttachment',
    tag: 'opinions',
    summary: 'Fetch a file of an opinion',
    description:
      'The bytes of a file, to be saved: for the region, and for who may read the answer that encloses it. Ask for application/json to get them within JSON.',
    answer: 'The file',
    schema: attachmentContent,
    alsoAs: 'application/octet-stream',
  })
  async fetch(
    @Param('caseId', { schema: caseId }) id: string,
    @Param('opinionId', { schema: opinionId }) opinion: string,
    @Param('sha256', { schema: attachmentHash }) hash: string,
    @CurrentCaller() caller: Caller,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { data, ...about } = await this.attachments.fetch(id, opinion, hash, caller);
    void reply.header('cache-control', 'no-store').header('vary', 'Accept');
    if (asksForJson(request))
      return void reply.send({
        ...about,
        bytes: data.length,
        content: data.toString('base64'),
        _links: [link(caller.root, 'self', `/cases/${id}/opinions/${opinion}/attachments/${hash}`)],
      });
    // Never shown by a browser on our address: saved, as bytes, under the name it came with.
    await reply
      .header('content-type', 'application/octet-stream')
      .header('content-disposition', dispositionOf(about.name))
      .send(data);
  }
}

/** The name in ASCII for old readers and whole for the others. @source RFC 6266, RFC 8187 */
function dispositionOf(name: string): string {
  const plain = name.replaceAll(/[^A-Za-z0-9._ -]/g, '_');
  const whole = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}
