import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyServerOptions } from 'fastify';
import type { Socket } from 'node:net';
import { ApiProblem } from '../problems/api-problem.js';
import { BODY_LIMIT, toProblem } from '../problems/to-problem.js';
import type { ProblemFilter } from '../problems/problem.filter.js';
import { compressAnswers } from './compressed.js';
import { throughDoor } from './doors.js';
import { takeForms } from './forms.js';
import { takeContents, takeMessages } from './messages.js';
import type { Routes } from './routes.js';
import { readJson, UnreadableJson } from './strict-json.js';
import { continueTrace } from './trace.js';

/**
 * The web server: strict bodies, one trace per request, problems for everything it refuses by itself.
 *
 * @param trustedProxies  those whose word on who calls is taken; the caller's address is the last one before them
 */
export function createServer(
  routes: Routes,
  problems: ProblemFilter,
  trustedProxies: readonly string[],
): FastifyAdapter {
  const options: FastifyServerOptions = {
    bodyLimit: BODY_LIMIT,
    genReqId: (raw) => continueTrace(raw.headers['traceparent']),
    logger: false,
    routerOptions: { maxParamLength: 500, ignoreTrailingSlash: true },
    rewriteUrl: ({ url = '/' }) => throughDoor(url),
    frameworkErrors: (error, request, reply) => problems.answer(error, request, reply),
    clientErrorHandler: (_error, socket) => refuseHead(socket),
    trustProxy: trustedProxies.length > 0 && [...trustedProxies],
    // A hanging client must not hold a connection for ever.
    requestTimeout: 30_000,
  };
  const adapter = new FastifyAdapter(options);
  const server: FastifyInstance = adapter.getInstance();
  server.addHook('onRoute', ({ url, method }) => routes.add(url, method));
  server.addHook('onRequest', (request, reply, done) => {
    void reply.header('traceparent', request.id);
    if (isDecodable(request.url)) done();
    else done(new ApiProblem('address-malformed'));
  });
  compressAnswers(server);
  takeOnlyStrictJson(server);
  takeForms(server);
  takeMessages(server);
  takeContents(server);
  return adapter;
}

/** The router decodes the path; the query would otherwise be taken as it stands when it is not percent-encoded UTF-8. */
function isDecodable(url: string): boolean {
  if (!url.includes('%')) return true;
  try {
    decodeURIComponent(url);
    return true;
  } catch {
    return false;
  }
}

function takeOnlyStrictJson(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser(
    /^application\/json\s*(?:;\s*charset\s*=\s*"?utf-8"?\s*)?$/i,
    { parseAs: 'buffer' },
    (_request, body, done) => {
      try {
        done(null, readJson(Buffer.from(body)));
      } catch (error) {
        done(error instanceof UnreadableJson ? new ApiProblem('body-malformed', { what: error.what }) : toError(error));
      }
    },
  );
}

const toError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

/** A request whose head cannot be read never becomes a request: this is all that can be said. */
function refuseHead(socket: Socket): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const body = JSON.stringify(toProblem({ code: 'address-malformed', facts: {} }, '/', 'sv'));
  const head = [
    'HTTP/1.1 400 Bad Request',
    'Content-Type: application/problem+json; charset=utf-8',
    'Connection: close',
  ];
  socket.end([...head, `Content-Length: ${Buffer.byteLength(body)}`, '', body].join('\r\n'));
}
