import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { localeOf } from '#messages';
import { API_ROOT } from '../api-root.js';
import { baseAddress } from '../http/base-address.js';
import { ApiProblem } from '../problems/api-problem.js';
import { Identity } from './identity.js';
import { OPEN_KEY } from './caller.js';

/** Finds out who calls before anything else is done; what is not marked as open needs a signed-in caller. */
@Injectable()
export class SignInGuard implements CanActivate {
  constructor(
    private readonly identity: Identity,
    private readonly reflector: Reflector,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const locale = localeOf(request.headers['accept-language']);
    request.visitor = { locale, root: `${baseAddress(request, this.identity.publicUrl)}${API_ROOT}` };
    void http.getResponse<FastifyReply>().header('content-language', locale).header('vary', 'Accept-Language');
    const actor = this.identity.actorOf(request);
    if (actor) request.actor = actor;
    const isOpen =
      this.reflector.getAllAndOverride<boolean | undefined>(OPEN_KEY, [context.getHandler(), context.getClass()]) ===
      true;
    if (!actor && !isOpen) throw new ApiProblem('not-signed-in');
    return true;
  }
}
