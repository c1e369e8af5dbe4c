import { OwnAddresses } from '#identity';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { localeOf } from '#messages';
import { isOpen, may, ProcessError, rolesFor, type OperationName } from '#process';
import { baseAddress } from '../http/base-address.js';
import { rootOf } from '../http/doors.js';
import { ApiProblem } from '../problems/api-problem.js';
import { isSafe, requireOwnPage } from './csrf.js';
import { Identity } from './identity.js';
import { OPERATION_KEY } from './permitted.js';

/** Finds out who calls before anything else is done, and lets in whom the permission table grants the route's operation. */
@Injectable()
export class SignInGuard implements CanActivate {
  constructor(
    private readonly identity: Identity,
    private readonly own: OwnAddresses,
    private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const locale = localeOf(request.headers['accept-language']);
    request.visitor = { locale, root: `${baseAddress(request, this.own.publicUrl)}${rootOf(request)}` };
    void http.getResponse<FastifyReply>().header('content-language', locale).header('vary', 'Accept-Language');
    const operation = this.operationOf(context);
    const known = await this.identity.find(request);
    if (known) {
      request.actor = known.actor;
      if (known.session) request.session = known.session;
    }
    if (isOpen(operation)) return true;
    if (!known) throw new ApiProblem('not-signed-in');
    if (known.session && !isSafe(request)) requireOwnPage(request, known.session.secret, this.own.origin);
    if (!may(known.actor, operation)) throw new ProcessError('role-not-allowed', { roles: rolesFor(operation) });
    return true;
  }

  /** @throws Error for a route that names no operation: what the table does not know is nobody's right */
  private operationOf(context: ExecutionContext): OperationName {
    const named = this.reflector.get<OperationName | undefined>(OPERATION_KEY, context.getHandler());
    if (named === undefined)
      throw new Error(`${context.getClass().name}.${context.getHandler().name} names no operation`);
    return named;
  }
}
