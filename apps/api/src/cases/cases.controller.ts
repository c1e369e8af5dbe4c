import { Body, Controller, Get, Header, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { caseKeyOf, PerformAct } from '#casework';
import {
  caseId,
  casePage,
  caseQuery,
  caseView,
  newCase,
  performedAct,
  type CasePage,
  type CaseQuery,
  type CaseView,
  type NewCase,
  type PerformedAct,
} from '#contract';
import { CurrentCaller, type Caller } from '../actor/caller.js';
import { CallerCertainty, type Certainty, MakesSure } from '../actor/certainty.js';
import { Permitted } from '../actor/permitted.js';
import { toEtag } from '../http/etag.js';
import { IdempotencyKey } from '../http/idempotency-key.js';
import { Operation } from '../openapi/operation.js';
import { CaseLists } from './case-lists.js';
import { CaseReader } from './case-reader.js';
import { toActDetails } from './act-details.js';
import { toPerformedAct } from './performed-act.js';

@Controller('cases')
export class CasesController {
  constructor(
    private readonly lists: CaseLists,
    private readonly reader: CaseReader,
    private readonly performAct: PerformAct,
  ) {}

  @Get()
  @Permitted('read-cases')
  @Header('cache-control', 'private, no-cache')
  @Operation({
    id: 'listCases',
    tag: 'cases',
    summary: 'List cases',
    description:
      'Cases the caller may see, the latest changed first unless sorted otherwise, one page at a time. A page beyond the last one is empty.',
    answer: 'One page of cases',
    schema: casePage,
  })
  list(@Query({ schema: caseQuery }) query: CaseQuery, @CurrentCaller() caller: Caller): Promise<CasePage> {
    return this.lists.page(query, caller);
  }

  @Post()
  @Permitted('perform-acts')
  @MakesSure()
  @HttpCode(201)
  @Operation({
    id: 'openCase',
    tag: 'cases',
    summary: 'Open a case',
    description:
      'Opens a case on a chart with its first act. Charts tell which acts open a case, who may perform them and which facts they take.',
    status: 201,
    answer: 'The case is open',
    schema: performedAct,
    headers: {
      Location: 'Address of the case',
      ETag: 'Revision of the case',
      'Idempotency-Replayed': 'true when the same request was answered before',
    },
  })
  async open(
    @Body({ schema: newCase }) body: NewCase,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentCaller() caller: Caller,
    @CallerCertainty() certainty: Certainty,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PerformedAct> {
    const { caseKey = caseKeyOf(body.profile.product, body.profile.indication), ...about } = body.profile;
    const profile = { ...about, caseKey, origin: 'live', historyId: null } as const;
    const request = { ...toActDetails(body), profile, chart: body.chart, idempotencyKey };
    const answer = await certainty.perform((actor, network) => this.performAct.open(actor, { ...request, network }));
    void reply
      .header('location', `${caller.root}/cases/${answer.caseId}`)
      .header('etag', toEtag(answer.revision))
      .header('idempotency-replayed', String(answer.replayed));
    return toPerformedAct(answer, await this.reader.loadSince(answer.revision, answer.caseId), caller);
  }

  @Get(':caseId')
  @Permitted('read-cases')
  @Header('cache-control', 'private, no-cache')
  @Operation({
    id: 'readCase',
    tag: 'cases',
    summary: 'Read a case',
    description:
      'Where the case stands, whose move it is since when, its deadlines, and every run of a chart on it. The ETag is its revision.',
    answer: 'The case',
    schema: caseView,
    headers: { ETag: 'Revision of the case, to be sent in If-Match' },
  })
  async read(
    @Param('caseId', { schema: caseId }) id: string,
    @CurrentCaller() caller: Caller,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CaseView> {
    const view = await this.reader.view(id, caller);
    void reply.header('etag', toEtag(view.revision));
    return view;
  }
}
