import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Permitted } from '../actor/permitted.js';
import { ApiProblem } from '../problems/api-problem.js';
import { Readiness } from './readiness.js';

/** For whoever starts and watches the process; beside the published API. */
@ApiExcludeController()
@Controller('health')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  /** The process answers. Says nothing of what it depends on, so that a lost database does not restart it. */
  @Get('live')
  @Permitted('read-about')
  @Header('cache-control', 'no-store')
  live(): { readonly status: 'live' } {
    return { status: 'live' };
  }

  /** The process can do its work: its database answers. */
  @Get('ready')
  @Permitted('read-about')
  @Header('cache-control', 'no-store')
  async ready(): Promise<{ readonly status: 'ready' }> {
    if (!(await this.readiness.check())) throw new ApiProblem('not-ready');
    return { status: 'ready' };
  }
}
