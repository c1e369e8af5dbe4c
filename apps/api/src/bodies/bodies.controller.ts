import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import {
  bodyCode,
  bodyDuePage,
  bodyDueQuery,
  bodyPage,
  bodyQuery,
  bodyView,
  type BodyDuePage,
  type BodyDueQuery,
  type BodyPage,
  type BodyQuery,
  type BodyView,
} from '#contract';
import type { Body } from '#process';
import { CurrentCaller, type Caller } from '../actor/caller.js';
import { Permitted } from '../actor/permitted.js';
import { Operation } from '../openapi/operation.js';
import { BodyViews } from './body-views.js';

@Controller()
export class BodiesController {
  constructor(private readonly bodies: BodyViews) {}

  @Get('bodies')
  @Permitted('read-bodies')
  @Header('cache-control', 'private, no-cache')
  @Operation({
    id: 'listBodies',
    tag: 'bodies',
    summary: 'List bodies that advise',
    description:
      'The national ATMP coordination, VOG Cell, the national coordination group and programme areas: what each is for, what it may not do, and how many seats are vacant. None of them decides on a case.',
    answer: 'One page of bodies',
    schema: bodyPage,
  })
  list(@Query({ schema: bodyQuery }) query: BodyQuery, @CurrentCaller() caller: Caller): Promise<BodyPage> {
    return this.bodies.page(query, caller);
  }

  @Get('bodies/:bodyCode')
  @Permitted('read-bodies')
  @Header('cache-control', 'private, no-cache')
  @Operation({
    id: 'readBody',
    tag: 'bodies',
    summary: 'Read a body',
    description:
      'Seat by seat: how many places, for whom, who appoints, who sits there today, who chairs and whose turn it is next. Names only for the collaboration and the bodies.',
    answer: 'The body',
    schema: bodyView,
  })
  read(@Param('bodyCode', { schema: bodyCode }) body: Body, @CurrentCaller() caller: Caller): Promise<BodyView> {
    return this.bodies.one(body, caller);
  }

  @Get('body-dues')
  @Permitted('read-body-work')
  @Header('cache-control', 'private, no-cache')
  @Operation({
    id: 'listBodyDues',
    tag: 'bodies',
    summary: 'List what waits for bodies',
    description:
      'Overdue goals, goals to be followed up, minutes not published, vacant seats, seats and chairs that end within six months; the longest waiting first.',
    answer: 'One page of what waits',
    schema: bodyDuePage,
  })
  dues(@Query({ schema: bodyDueQuery }) query: BodyDueQuery, @CurrentCaller() caller: Caller): Promise<BodyDuePage> {
    return this.bodies.dues(query, caller);
  }
}
