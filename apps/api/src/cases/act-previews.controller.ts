import { Body, Controller, Header, HttpCode, Param, Post } from '@nestjs/common';
import { RehearseAct } from '#casework';
import { actPreview, caseId, newAct, type ActPreview, type NewAct } from '#contract';
import { CurrentCaller, type Caller } from '../actor/caller.js';
import { Permitted } from '../actor/permitted.js';
import { IdempotencyKey } from '../http/idempotency-key.js';
import { Operation } from '../openapi/operation.js';
import { toActDetails } from './act-details.js';
import { toActPreview } from './act-preview-view.js';
import { CaseReader } from './case-reader.js';

/** What an act would lead to, before anybody performs it. */
@Controller('cases/:caseId/act-previews')
export class ActPreviewsController {
  constructor(
    private readonly reader: CaseReader,
    private readonly rehearse: RehearseAct,
  ) {}

  @Post()
  @Permitted('perform-acts')
  @HttpCode(200)
  @Header('cache-control', 'private, no-store')
  @Operation({
    id: 'previewAct',
    tag: 'cases',
    summary: 'See what an act would lead to',
    description:
      'Takes the same body as performing the act and stores nothing. Facts may still be missing: what follows from the rest is told, and that it may change.',
    answer: 'What would follow',
    schema: actPreview,
  })
  async preview(
    @Param('caseId', { schema: caseId }) id: string,
    @Body({ schema: newAct }) body: NewAct,
    @IdempotencyKey() _key: string,
    @CurrentCaller() caller: Caller,
  ): Promise<ActPreview> {
    await this.reader.requireReadable(id, caller);
    const request = { ...toActDetails(body), caseId: id, instanceId: body.instanceId };
    return toActPreview(await this.rehearse.run(caller.actor, request), caller);
  }
}
