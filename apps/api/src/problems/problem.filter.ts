import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { localeOf } from '#messages';
import type { Json } from '#process';
import { doorOf, pathOf, throughDoor } from '../http/doors.js';
import { withoutSecrets } from '../http/secret-paths.js';
import { Routes } from '../http/routes.js';
import { traceIdOf } from '../http/trace.js';
import { Log } from '../log.js';
import { STATUS_OF } from './status.js';
import { toProblem, toRefusal, type Refusal } from './to-problem.js';

/** Turns everything that is thrown into a problem document. What nobody foresaw is logged with its cause and tells nothing. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly routes: Routes,
    private readonly log: Log,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    const path = pathOf(request);
    const refusal = this.refusalFor(error, request, path);
    if (refusal.code === 'not-signed-in' && isPageWanted(request)) {
      void reply
        .status(303)
        .header('location', `/sign-in?returnTo=${encodeURIComponent(request.originalUrl)}`)
        .send();
      return;
    }
    this.note(refusal, request, path);
    const locale = localeOf(request.headers['accept-language']);
    void reply
      .status(STATUS_OF[refusal.code])
      .headers(extraHeaders(refusal))
      .header('traceparent', request.id)
      .header('content-language', locale)
      .header('cache-control', 'no-store')
      .header('content-type', 'application/problem+json; charset=utf-8')
      .send(JSON.stringify(toProblem(refusal, path, locale)));
  }

  /** A refused act leaves a line in the log. @source domain/states.md#0 */
  private note({ code, facts }: Refusal, { id: trace, method }: FastifyRequest, path: string): void {
    if (method === 'GET' || method === 'HEAD' || code === 'unforeseen') return;
    const why = reasonIn(facts);
    this.log.refused({ code, ...(why !== null && { why }), trace, method, path: withoutSecrets(path) });
  }

  private refusalFor(error: unknown, request: FastifyRequest, path: string): Refusal {
    const refusal = toRefusal(error);
    if (refusal === null) {
      this.log.unforeseen(error, { trace: request.id, method: request.method, path: withoutSecrets(path) });
      return { code: 'unforeseen', facts: { trace: traceIdOf(request.id) } };
    }
    if (refusal.code !== 'path-unknown') return refusal;
    const allowed = this.routes.methodsAt(throughDoor(path));
    return allowed.length === 0 || allowed.includes(request.method)
      ? refusal
      : { code: 'method-not-allowed', facts: { method: request.method, allowed } };
  }
}

function extraHeaders({ code, facts }: Refusal): Record<string, string> {
  if (code === 'method-not-allowed' && Array.isArray(facts['allowed'])) return { allow: facts['allowed'].join(', ') };
  if (code === 'not-signed-in') return { 'www-authenticate': 'Bearer' };
  if (code === 'token-refused')
    return { 'www-authenticate': `Bearer error="invalid_token", error_description="${textOf(facts['fault'])}"` };
  if (code === 'too-many-attempts') return { 'retry-after': textOf(facts['seconds']) };
  if (code === 'not-ready' || code === 'sign-in-unavailable') return { 'retry-after': '5' };
  return {};
}

/** The code of the rule that said no, where one did. */
function reasonIn({ reason }: Refusal['facts']): string | null {
  const code = typeof reason === 'object' && reason !== null && 'code' in reason ? reason.code : null;
  return typeof code === 'string' ? code : null;
}

const textOf = (fact: Json | undefined): string =>
  typeof fact === 'string' || typeof fact === 'number' ? String(fact) : '';

/** Somebody who opens one of our pages is sent to sign in, and comes back to it. */
const isPageWanted = (request: FastifyRequest): boolean =>
  request.method === 'GET' &&
  doorOf(request) === 'browser' &&
  !request.originalUrl.startsWith('/app/') &&
  (request.headers.accept ?? '').includes('text/html');
