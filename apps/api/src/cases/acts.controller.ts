import { Body, Controller, Get, Header, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AnswerOpinion, type ActAnswer, type ActRequest } from '#casework';
import {
  actList,
  actQuery,
  caseId,
  newAct,
  performedAct,
  type ActList,
  type ActQuery,
  type NewAct,
  type PerformedAct,
} from '#contract';
import { ProcessError } from '#process';
import { CurrentCaller, type Caller } from '../actor/caller.js';
import { CallerCertainty, type Certainty, MakesSure } from '../actor/certainty.js';
import { Permitted } from '../actor/permitted.js';
import { readIfMatch, toEtag } from '../http/etag.js';
import { IdempotencyKey } from '../http/idempotency-key.js';
import { Operation } from '../openapi/operation.js';
import { toActDetails } from './act-details.js';
import { CaseReader } from './case-reader.js';
import { toPerformedAct } from './performed-act.js';

@Controller('cases/:caseId/acts')
export class ActsController {
  constructor(
    private readonly reader: CaseReader,
    /** Acts of every kind; answers of regions are taken care of on the way. */
    private readonly performAct: AnswerOpinion,
  ) {}

  @Get()
  @Permitted('read-cases')
  @Header('cache-control', 'private, no-cache')
  @Operation({
    id: 'listActs',
    tag: 'cases',
    summary: 'List what can be done',
    description:
      'Every act that the case takes where it stands: possible for the caller, or why not and what would make it so. Each comes with the schema of the facts it takes.',
    answer: 'The acts',
    schema: actList,
    headers: { ETag: 'Revision of the case, to be sent in If-Match' },
  })
  async list(
    @Param('caseId', { schema: caseId }) id: string,
    @Query({ schema: actQuery }) { instanceId }: ActQuery,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ActList> {
    const acts = await this.reader.acts(id, instanceId, caller);
    void reply.header('etag', toEtag(acts.revision));
    return acts;
  }

  @Post()
  @Permitted('perform-acts')
  @MakesSure()
  @HttpCode(201)
  @ApiHeader({
    name: 'If-Match',
    required: false,
    description: 'The ETag the caller has seen. Another revision refuses the act (412) and gives the present state.',
    schema: { type: 'string', format: 'etag' },
  })
  @Operation({
    id: 'performAct',
    tag: 'cases',
    summary: 'Perform an act',
    description:
      'Performs one act in a case. All of it is stored or none; when this answers it is on disk. A refused act changes nothing and says why (409). An unfinished or wrong set of facts is told field by field (400).',
    status: 201,
    answer: 'The act is done and written in the journal',
    schema: performedAct,
    headers: {
      Location: 'Address of the journal entry',
      ETag: 'Revision of the case',
      'Idempotency-Replayed': 'true when the same request was answered before',
    },
  })
  async perform(
    @Param('caseId', { schema: caseId }) id: string,
    @Body({ schema: newAct }) body: NewAct,
    @IdempotencyKey() idempotencyKey: string,
    @Headers('if-match') ifMatch: string | undefined,
    @CurrentCaller() caller: Caller,
    @CallerCertainty() certainty: Certainty,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PerformedAct> {
    const request = {
      ...toActDetails(body),
      caseId: id,
      instanceId: body.instanceId,
      ifMatch: readIfMatch(ifMatch),
      idempotencyKey,
    };
    const answer = await certainty.perform((actor, network) =>
      this.done({ ...caller, actor }, { ...request, network }),
    );
    const performed = toPerformedAct(answer, await this.reader.loadSince(answer.revision, id), caller);
    void reply
      .header('location', performed._links[0]?.href ?? '')
      .header('etag', toEtag(answer.revision))
      .header('idempotency-replayed', String(answer.replayed));
    return performed;
  }

  private async done(caller: Caller, request: ActRequest): Promise<ActAnswer> {
    await this.reader.requireReadable(request.caseId, caller);
    return this.performAct
      .run(caller.actor, request)
      .catch((error: unknown) => this.withPresentState(error, request.caseId, caller));
  }

  /** Whoever was too late gets the case as it is now, so that nothing has to be read again. */
  private async withPresentState(error: unknown, id: string, caller: Caller): Promise<never> {
    if (!(error instanceof ProcessError) || error.code !== 'stale-revision') throw error;
    const view = await this.reader.view(id, caller);
    throw new ProcessError('stale-revision', {
      ...error.facts,
      actual: view.revision,
      case: JSON.parse(JSON.stringify(view)),
    });
  }
}
