import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Permitted } from '../actor/permitted.js';
import { pathOf } from '../http/doors.js';
import { inLocale, localeOfPath, PUBLIC_ROOT } from './addresses.js';

/** The bare address: everybody's pages, or one's own start. @source ux.md#2 */
@ApiExcludeController()
@Controller()
export class StartController {
  @Get(['', 'en'])
  @Permitted('read-about')
  start(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const lang = localeOfPath(pathOf(request));
    void reply.header('cache-control', 'no-store').redirect(inLocale(startOf(request), lang), 303);
  }
}

/** Who only leads looks at how it goes; everybody else at what there is to do. */
function startOf({ session, actor }: FastifyRequest): string {
  if (!session || !actor) return PUBLIC_ROOT;
  const roles = new Set(actor.mandates.map(({ role }) => role));
  return roles.size === 1 && roles.has('manager') ? '/laget' : '/uppgifter';
}
