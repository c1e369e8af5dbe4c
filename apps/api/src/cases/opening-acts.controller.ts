import { Controller, Get, Header } from '@nestjs/common';
import { SystemClock } from '#casework';
import { openingActList, type OpeningActList } from '#contract';
import { ChartRegistry, stockholmDate } from '#process';
import { CurrentCaller, type Caller } from '../actor/caller.js';
import { Permitted } from '../actor/permitted.js';
import { Operation } from '../openapi/operation.js';
import { toOpeningActs } from './opening-acts.js';

/** What somebody may begin, so that nobody has to read the charts to find out. */
@Controller('opening-acts')
export class OpeningActsController {
  constructor(
    private readonly charts: ChartRegistry,
    private readonly clock: SystemClock,
  ) {}

  @Get()
  @Permitted('perform-acts')
  @Header('cache-control', 'private, no-cache')
  @Operation({
    id: 'listOpeningActs',
    tag: 'cases',
    summary: 'List what the caller may begin',
    description:
      'Acts that open a case and are for the caller, each with what it leads to and the facts it takes; performed by opening a case. Those of former processes come last.',
    answer: 'What the caller may begin',
    schema: openingActList,
  })
  list(@CurrentCaller() caller: Caller): OpeningActList {
    return toOpeningActs(this.charts, caller, stockholmDate(this.clock.now()));
  }
}
