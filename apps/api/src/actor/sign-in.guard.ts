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
import { Certainty, MAKES_SURE_KEY } from './certainty.js';
import { Identity, type Known } from './identity.js';
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
    if (this.makesSure(context)) {
      const ask = (): Promise<Known> => this.admit(request, operation);
      const known = await this.identity.find(request, 'remembered');
      // Whom memory would turn away may have been given something since.
      const first = known && may(known.actor, operation) ? this.checked(known, request) : await ask();
      welcome(request, first);
      request.certainty = new Certainty(first, ask);
    } else if (isOpen(operation)) welcome(request, await this.identity.find(request));
    else welcome(request, await this.admit(request, operation));
    return true;
  }

  /** @throws ApiProblem, ProcessError for who may not do this, as the database has it now */
  private async admit(request: FastifyRequest, operation: OperationName): Promise<Known> {
    const known = await this.identity.find(request);
    if (!known) throw new ApiProblem('not-signed-in');
    this.checked(known, request);
    if (!may(known.actor, operation)) throw new ProcessError('role-not-allowed', { roles: rolesFor(operation) });
    return known;
  }

  /** @throws ApiProblem `csrf-refused` */
  private checked(known: Known, request: FastifyRequest): Known {
    if (known.session && !isSafe(request)) requireOwnPage(request, known.session.secret, this.own.origin);
    return known;
  }

  private makesSure(context: ExecutionContext): boolean {
    return this.reflector.get<boolean | undefined>(MAKES_SURE_KEY, context.getHandler()) === true;
  }

  /** @throws Error for a route that names no operation: what the table does not know is nobody's right */
  private operationOf(context: ExecutionContext): OperationName {
    const named = this.reflector.get<OperationName | undefined>(OPERATION_KEY, context.getHandler());
    if (named === undefined)
      throw new Error(`${context.getClass().name}.${context.getHandler().name} names no operation`);
    return named;
  }
}

function welcome(request: FastifyRequest, known: Known | null): void {
  if (!known) return;
  request.actor = known.actor;
  if (known.session) request.session = known.session;
}
