import { Body, Controller, Get, Header, Headers, Param, Put, Query, Res } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  caseId,
  draftBody,
  draftQuery,
  draftView,
  opinionId,
  type DraftBody,
  type DraftQuery,
  type DraftView,
} from '#contract';
import { CurrentCaller, type Caller } from '../actor/caller.js';
import { Permitted } from '../actor/permitted.js';
import { readIfMatch, toEtag } from '../http/etag.js';
import { Operation } from '../openapi/operation.js';
import { ApiProblem } from '../problems/api-problem.js';
import { Drafts } from './drafts.js';

@Controller('cases/:caseId/opinions/:opinionId/draft')
export class DraftsController {
  constructor(private readonly drafts: Drafts) {}

  @Get()
  @Permitted('write-drafts')
  @Header('cache-control', 'private, no-cache')
  @Operation({
    id: 'readOpinionDraft',
    tag: 'opinions',
    summary: 'Read the draft of an opinion',
    description:
      "What the region's people have written so far, shared by them and seen by nobody else. Its ETag goes into If-Match when it is saved.",
    answer: 'The draft',
    schema: draftView,
    headers: { ETag: 'Revision of the draft' },
  })
  async read(
    @Param('caseId', { schema: caseId }) id: string,
    @Param('opinionId', { schema: opinionId }) opinion: string,
    @Query({ schema: draftQuery }) { revision }: DraftQuery,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DraftView> {
    const draft = await this.drafts.read(id, opinion, revision, caller);
    void reply.header('etag', toEtag(draft.revision));
    return draft;
  }

  @Put()
  @Permitted('write-drafts')
  @ApiHeader({
    name: 'If-Match',
    required: true,
    description: 'The ETag the writer has seen. When somebody else has saved since, nothing is overwritten (412).',
    schema: { type: 'string', format: 'etag' },
  })
  @Operation({
    id: 'saveOpinionDraft',
    tag: 'opinions',
    summary: 'Save the draft of an opinion',
    description:
      'Saves what has been written so far upon the revision in If-Match. Who comes second is refused (412) and told who saved when, with the present draft; earlier revisions can be read again.',
    answer: 'The draft as saved',
    schema: draftView,
    headers: { ETag: 'Revision of the draft' },
  })
  async save(
    @Param('caseId', { schema: caseId }) id: string,
    @Param('opinionId', { schema: opinionId }) opinion: string,
    @Body({ schema: draftBody }) body: DraftBody,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DraftView> {
    const seen = readIfMatch(ifMatch);
    if (seen === undefined) throw new ApiProblem('if-match-missing');
    const draft = await this.drafts.save(id, opinion, seen, body, caller);
    void reply.header('etag', toEtag(draft.revision));
    return draft;
  }
}
