import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import {
  asKnownQuery,
  caseAsKnown,
  caseCourse,
  caseId,
  type AsKnownQuery,
  type CaseAsKnown,
  type CaseCourse,
} from '#contract';
import { CurrentCaller, type Caller } from '../../actor/caller.js';
import { Permitted } from '../../actor/permitted.js';
import { Operation } from '../../openapi/operation.js';
import { CasesAsKnown } from './as-known.js';
import { CourseViews } from './course-views.js';

/** A case through time: the road it has gone, and how it was known on a day. */
@Controller('cases/:caseId')
export class CourseController {
  constructor(
    private readonly views: CourseViews,
    private readonly known: CasesAsKnown,
  ) {}

  @Get('course')
  @Permitted('read-cases')
  @Header('cache-control', 'private, no-cache')
  @Operation({
    id: 'readCourse',
    tag: 'cases',
    summary: 'Read the road of a case',
    description:
      'The nine steps with what is observed, inferred and not known; what runs side by side, in time; open tasks; areas that are closed, and for whom they open.',
    answer: 'The road',
    schema: caseCourse,
  })
  course(@Param('caseId', { schema: caseId }) id: string, @CurrentCaller() caller: Caller): Promise<CaseCourse> {
    return this.views.course(id, caller);
  }

  @Get('as-known')
  @Permitted('read-cases')
  @Header('cache-control', 'private, no-cache')
  @Operation({
    id: 'readCaseAsKnown',
    tag: 'cases',
    summary: 'Read a case as it was known on a day',
    description: 'The journal performed anew up to what had been recorded by the end of that day.',
    answer: 'The case as it was known',
    schema: caseAsKnown,
  })
  asKnown(
    @Param('caseId', { schema: caseId }) id: string,
    @Query({ schema: asKnownQuery }) { on }: AsKnownQuery,
    @CurrentCaller() caller: Caller,
  ): Promise<CaseAsKnown> {
    return this.known.on(id, on, caller);
  }
}
