import { Controller, Get, Header, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  chartDescription,
  chartId,
  chartList,
  chartPicture,
  chartQuery,
  chartView,
  chartWords,
  pictureQuery,
  type ChartList,
  type ChartPicture,
  type ChartQuery,
  type ChartView,
  type ChartWords,
  type PictureQuery,
} from '#contract';
import { drawChart } from '#chart-pages';
import { chartLabel } from '#messages';
import { activePaths, CHART_IDS, ChartRegistry, describeChart, toScxml, type ChartId } from '#process';
import { CurrentVisitor, type Visitor } from '../actor/caller.js';
import { Permitted } from '../actor/permitted.js';
import { link } from '../http/links.js';
import { Operation } from '../openapi/operation.js';
import { LitStates } from './lit-states.js';
import { toChartView } from './chart-view.js';
import { toChartWords } from './chart-words.js';
import { findChart, versionsOf } from './find-chart.js';

const SCXML = 'application/scxml+xml';
const FOR_A_WHILE = 'public, max-age=300';

/** The process itself: open to anyone, since it is how the regions say they work. */
@Controller('charts')
export class ChartsController {
  constructor(
    private readonly charts: ChartRegistry,
    private readonly litStates: LitStates,
  ) {}

  @Get()
  @Permitted('read-charts')
  @Header('cache-control', FOR_A_WHILE)
  @Operation({
    id: 'listCharts',
    tag: 'charts',
    summary: 'List the charts',
    description: 'Every chart with its versions. A case stays on the version it began on. Open to anyone.',
    answer: 'All charts',
    schema: chartList,
  })
  list(@CurrentVisitor() { locale, root }: Visitor): ChartList {
    const known = CHART_IDS.filter((id) => versionsOf(this.charts, id).length > 0);
    return {
      charts: known.map((id) => ({
        id,
        label: chartLabel(id, locale),
        versions: versionsOf(this.charts, id).map(({ definition: { version, validFrom, processVersion } }) => ({
          version,
          validFrom,
          processVersion: processVersion ?? null,
        })),
        _links: [
          link(root, 'self', `/charts/${id}`),
          link(root, 'picture', `/charts/${id}/picture`),
          link(root, 'words', `/charts/${id}/words`),
        ],
      })),
      _links: [link(root, 'self', '/charts')],
    };
  }

  @Get(':chartId')
  @Permitted('read-charts')
  @Header('cache-control', FOR_A_WHILE)
  @Operation({
    id: 'readChart',
    tag: 'charts',
    summary: 'Read a chart',
    description:
      'States, acts with the facts they take, rules with their sources, deadlines and tasks. Open to anyone.',
    answer: 'The chart',
    schema: chartView,
  })
  read(
    @Param('chartId', { schema: chartId }) id: ChartId,
    @Query({ schema: chartQuery }) query: ChartQuery,
    @CurrentVisitor() visitor: Visitor,
  ): ChartView {
    return toChartView(findChart(this.charts, id, query), visitor.locale, visitor.root);
  }

  @Get(':chartId/definition')
  @Permitted('read-charts')
  @Operation({
    id: 'readChartDefinition',
    tag: 'charts',
    summary: 'Read the definition of a chart',
    description:
      'The chart as plain data without words, in a form that stays the same between releases, for other systems. Ask for application/scxml+xml to get it as SCXML 1.0 (W3C). Open to anyone.',
    answer: 'The definition',
    schema: chartDescription,
    alsoAs: 'application/scxml+xml',
  })
  definition(
    @Param('chartId', { schema: chartId }) id: ChartId,
    @Query({ schema: chartQuery }) query: ChartQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): void {
    const chart = findChart(this.charts, id, query);
    void reply.header('cache-control', FOR_A_WHILE).header('vary', 'Accept');
    if (request.headers.accept?.includes(SCXML)) return void reply.header('content-type', SCXML).send(toScxml(chart));
    return void reply.send(describeChart(chart));
  }

  @Get(':chartId/words')
  @Permitted('read-charts')
  @Header('cache-control', FOR_A_WHILE)
  @Operation({
    id: 'readChartInWords',
    tag: 'charts',
    summary: 'Read a chart in words',
    description:
      'The chart as a list: what each state means, who may do what in it and where that leads. Open to anyone.',
    answer: 'The chart in words',
    schema: chartWords,
  })
  words(
    @Param('chartId', { schema: chartId }) id: ChartId,
    @Query({ schema: chartQuery }) query: ChartQuery,
    @CurrentVisitor() visitor: Visitor,
  ): ChartWords {
    return toChartWords(findChart(this.charts, id, query), visitor.locale, visitor.root);
  }

  @Get(':chartId/picture')
  @Permitted('read-charts')
  @Operation({
    id: 'drawChart',
    tag: 'charts',
    summary: 'Draw a chart',
    description:
      'The chart as a picture (SVG), with the present state of a case lit where one is given. Ask for application/json to get the picture within JSON. Charts are open to anyone; for a case one must be signed in.',
    answer: 'The picture',
    schema: chartPicture,
    alsoAs: 'image/svg+xml',
  })
  async picture(
    @Param('chartId', { schema: chartId }) id: ChartId,
    @Query({ schema: pictureQuery }) query: PictureQuery,
    @CurrentVisitor() { locale, root }: Visitor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const lit = await this.litStates.find(id, query, request.actor ?? null);
    const chart = lit.chart ?? findChart(this.charts, id, query);
    const litStates = lit.instance === null ? [] : [...activePaths(lit.instance.value)];
    const svg = await drawChart(chart, locale, litStates);
    void reply
      .header('cache-control', query.caseId === undefined ? FOR_A_WHILE : 'private, no-cache')
      .header('vary', 'Accept, Accept-Language');
    if (!asksForJson(request)) return void reply.header('content-type', 'image/svg+xml; charset=utf-8').send(svg);
    const at = `/charts/${id}`;
    const picture: ChartPicture = {
      id,
      label: chartLabel(id, locale),
      svg,
      litStates,
      _links: [link(root, 'self', `${at}/picture`), link(root, 'describedby', at), link(root, 'words', `${at}/words`)],
    };
    return void reply.send(picture);
  }
}

/** A picture is what one expects here, so JSON is for those alone who name it. */
const asksForJson = ({ headers: { accept = '' } }: FastifyRequest): boolean =>
  accept.includes('application/json') && !accept.includes('image/');
