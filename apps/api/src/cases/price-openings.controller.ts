import { Body, Controller, Header, HttpCode, Param, Post } from '@nestjs/common';
import { AnswerOpinion } from '#casework';
import { caseId, newPriceOpening, priceOpening, type NewPriceOpening, type PriceOpening } from '#contract';
import { factLabel } from '#messages';
import { PriceTermsPg, type PriceTerm } from '#persistence';
import type { Json } from '#process';
import { CurrentCaller, type Caller } from '../actor/caller.js';
import { CallerCertainty, MakesSure, type Certainty } from '../actor/certainty.js';
import { Permitted } from '../actor/permitted.js';
import { IdempotencyKey } from '../http/idempotency-key.js';
import { link } from '../http/links.js';
import { Operation } from '../openapi/operation.js';
import { CaseReader } from './case-reader.js';

/** The one door to agreed prices: it opens by an act, so that each look stands in the journal. */
@Controller('cases/:caseId/price-openings')
export class PriceOpeningsController {
  constructor(
    private readonly reader: CaseReader,
    private readonly performAct: AnswerOpinion,
    private readonly prices: PriceTermsPg,
  ) {}

  @Post()
  @Permitted('perform-acts')
  @MakesSure()
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Operation({
    id: 'openPrice',
    tag: 'cases',
    summary: 'Open the agreed price',
    description:
      'Performs OPEN_PRICE on the region’s signature, which the journal keeps, and answers with the agreed terms. For who signs for the region and for whom it has named.',
    answer: 'The terms',
    schema: priceOpening,
  })
  async open(
    @Param('caseId', { schema: caseId }) id: string,
    @Body({ schema: newPriceOpening }) { instanceId }: NewPriceOpening,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentCaller() caller: Caller,
    @CallerCertainty() certainty: Certainty,
  ): Promise<PriceOpening> {
    await certainty.perform(async (actor, network) => {
      await this.reader.requireReadable(id, { ...caller, actor });
      return this.performAct.run(actor, {
        act: 'OPEN_PRICE',
        facts: {},
        caseId: id,
        instanceId,
        idempotencyKey,
        network,
      });
    });
    const terms = await this.prices.of(id, instanceId);
    return {
      terms: terms.map((term) => toTerm(term, caller)),
      _links: [
        link(caller.root, 'self', `/cases/${id}/acts?instanceId=${instanceId}`),
        link(caller.root, 'case', `/cases/${id}`),
      ],
    };
  }
}

const toTerm = ({ chart, act, field, value, on }: PriceTerm, { locale }: Caller): PriceOpening['terms'][number] => ({
  label: factLabel({ chart, act, path: field }, locale) ?? field,
  value: written(value),
  on,
});

const written = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));
