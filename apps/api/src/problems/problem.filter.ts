import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { localeOf } from '#messages';
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
    const path = request.url.split('?')[0] ?? '';
    const refusal = this.refusalFor(error, request, path);
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

  private refusalFor(error: unknown, request: FastifyRequest, path: string): Refusal {
    const refusal = toRefusal(error);
    if (refusal === null) {
      this.log.unforeseen(error, { trace: request.id, method: request.method, path });
      return { code: 'unforeseen', facts: { trace: traceIdOf(request.id) } };
    }
    if (refusal.code !== 'path-unknown') return refusal;
    const allowed = this.routes.methodsAt(path);
    return allowed.length === 0 || allowed.includes(request.method)
      ? refusal
      : { code: 'method-not-allowed', facts: { method: request.method, allowed } };
  }
}

function extraHeaders({ code, facts }: Refusal): Record<string, string> {
  if (code === 'method-not-allowed' && Array.isArray(facts['allowed'])) return { allow: facts['allowed'].join(', ') };
  if (code === 'not-signed-in') return { 'www-authenticate': 'Bearer' };
  if (code === 'not-ready') return { 'retry-after': '5' };
  return {};
}
