import { Controller, Get, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { rolesOf, type Role } from '#process';
import { Open } from '../actor/caller.js';
import { Identity, isFromThisMachine } from '../actor/identity.js';
import { ApiProblem } from '../problems/api-problem.js';
import { DEMO_USERS } from './demo-users.js';

interface DemoUserView {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly region: string | null;
  readonly company: string | null;
}

/** Whom one can act as without signing in. Exists in standalone mode and for this machine only; not part of the published API. */
@ApiExcludeController()
@Controller('demo-users')
@Open()
export class DemoUsersController {
  constructor(private readonly identity: Identity) {}

  @Get()
  list(@Req() request: FastifyRequest): { readonly demoUsers: readonly DemoUserView[] } {
    if (!this.identity.allowsDemoUsers || !isFromThisMachine(request)) throw new ApiProblem('path-unknown');
    return {
      demoUsers: DEMO_USERS.map(({ id, name, actor }) => ({
        id,
        name,
        roles: rolesOf(actor),
        region: actor.mandates[0]?.region ?? null,
        company: actor.mandates[0]?.company ?? null,
      })),
    };
  }
}
