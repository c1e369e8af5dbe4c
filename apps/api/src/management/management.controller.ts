import { Controller, Get, Header, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  forecastQuery,
  managementDocument,
  managementForecast,
  managementOverview,
  managementQuery,
  managementTableFile,
  managementTableQuery,
  type ForecastQuery,
  type ManagementDocument,
  type ManagementForecast,
  type ManagementOverview,
  type ManagementQuery,
  type ManagementTableFile,
  type ManagementTableQuery,
} from '#contract';
import { writeReport } from '#papers';
import { CurrentCaller, type Caller } from '../actor/caller.js';
import { Permitted } from '../actor/permitted.js';
import { asksForJson } from '../http/asks-for-json.js';
import { toCsv } from '../http/csv.js';
import { link, queryText } from '../http/links.js';
import { Operation } from '../openapi/operation.js';
import { toReport } from './overview-report.js';
import { OverviewViews } from './overview-views.js';
import { fileNameOf } from './tables.js';

@Controller()
export class ManagementController {
  constructor(private readonly views: OverviewViews) {}

  @Get('management-overview')
  @Permitted('read-management')
  @Header('cache-control', 'private, no-cache')
  @Operation({
    id: 'readManagementOverview',
    tag: 'work',
    summary: 'Read how the work stands as a whole',
    description:
      'What is under way, what stands still and where, how long steps take, what came and went, who answered in time, open tasks and what is due soon. Every figure names the query of the cases behind it. Nothing of prices or terms.',
    answer: 'The overview',
    schema: managementOverview,
  })
  overview(
    @Query({ schema: managementQuery }) query: ManagementQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<ManagementOverview> {
    return this.views.overview(query, caller);
  }

  @Get('management-overview/table')
  @Permitted('read-management')
  @Header('cache-control', 'private, no-cache')
  @Header('vary', 'Accept, Accept-Language')
  @Operation({
    id: 'readManagementTable',
    tag: 'work',
    summary: 'Read a figure of the overview as CSV',
    description:
      'The table behind one figure for spreadsheets, UTF-8 with a byte order mark. Ask for application/json to get it within JSON.',
    answer: 'The table',
    schema: managementTableFile,
    alsoAs: 'text/csv',
  })
  async table(
    @Query({ schema: managementTableQuery }) query: ManagementTableQuery,
    @CurrentCaller() caller: Caller,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { figure, ...narrowed } = query;
    const { today, tables } = await this.views.overview(narrowed, caller);
    const { headings, rows } = tables.find((one) => one.figure === figure) ?? { headings: [], rows: [] };
    const table = toCsv([headings, ...rows.map(({ cells }) => cells)]);
    const fileName = fileNameOf(today, 'csv', caller.locale, figure);
    if (!asksForJson(request))
      return sendFile(reply, 'text/csv; charset=utf-8', `attachment; filename="${fileName}"`, table);
    const self = link(caller.root, 'self', `/management-overview/table?${queryText(query)}`);
    const answer: ManagementTableFile = { fileName, table, _links: [self, overviewLink(caller, narrowed)] };
    return void reply.send(answer);
  }

  @Get('management-overview/document')
  @Permitted('read-management')
  @Header('cache-control', 'private, no-cache')
  @Header('vary', 'Accept, Accept-Language')
  @Operation({
    id: 'readManagementDocument',
    tag: 'work',
    summary: 'Read the overview as PDF',
    description:
      'All figures with their tables as a tagged PDF to keep or print. Ask for application/json to get it within JSON, in Base64.',
    answer: 'The paper',
    schema: managementDocument,
    alsoAs: 'application/pdf',
  })
  async document(
    @Query({ schema: managementQuery }) query: ManagementQuery,
    @CurrentCaller() caller: Caller,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const overview = await this.views.overview(query, caller);
    const pdf = await writeReport(toReport(overview, caller.locale));
    const fileName = fileNameOf(overview.today, 'pdf', caller.locale);
    if (!asksForJson(request)) return sendFile(reply, 'application/pdf', `inline; filename="${fileName}"`, pdf);
    const self = link(caller.root, 'self', `/management-overview/document?${queryText(query)}`);
    const content = pdf.toString('base64');
    const answer: ManagementDocument = { fileName, content, _links: [self, overviewLink(caller, query)] };
    return void reply.send(answer);
  }

  @Get('management-forecast')
  @Permitted('read-management')
  @Header('cache-control', 'private, no-cache')
  @Operation({
    id: 'readManagementForecast',
    tag: 'work',
    summary: 'Read what is planned ahead',
    description: 'Deadlines and meetings month by month, this month and five more.',
    answer: 'The months',
    schema: managementForecast,
  })
  forecast(
    @Query({ schema: forecastQuery }) query: ForecastQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<ManagementForecast> {
    return this.views.forecast(query, caller);
  }
}

const overviewLink = ({ root }: Caller, query: ManagementQuery) =>
  link(root, 'overview', `/management-overview?${queryText(query)}`);

function sendFile(reply: FastifyReply, type: string, disposition: string, content: string | Buffer): void {
  void reply.header('content-type', type).header('content-disposition', disposition).send(content);
}
