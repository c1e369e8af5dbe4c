import type { FastifyInstance } from 'fastify';
import { CONTENT_MAX_BYTES } from '#process';
import { ApiProblem } from '../problems/api-problem.js';

/** A message with its attachments, as gateways pass them on. */
const MESSAGE_LIMIT = 10 * 1024 * 1024;

/** Takes whole messages (RFC 5322) as they came, at the mail door and nowhere else. */
export function takeMessages(server: FastifyInstance): void {
  server.addContentTypeParser(
    'message/rfc822',
    { parseAs: 'buffer', bodyLimit: MESSAGE_LIMIT },
    (request, body, done) => {
      if (/\/incoming-documents\/?(?:\?|$)/.test(request.originalUrl)) done(null, Buffer.from(body));
      else done(new ApiProblem('media-type-unsupported'));
    },
  );
}

const CONTENT_PATHS = /\/(?:documents\/contents|opinions\/[^/?]+\/attachments)\/?(?:\?|$)/;

/** Takes the bytes of documents and of what opinions enclose, where they are uploaded and nowhere else. */
export function takeContents(server: FastifyInstance): void {
  server.addContentTypeParser(
    'application/octet-stream',
    { parseAs: 'buffer', bodyLimit: CONTENT_MAX_BYTES },
    (request, body, done) => {
      if (CONTENT_PATHS.test(request.originalUrl)) done(null, Buffer.from(body));
      else done(new ApiProblem('media-type-unsupported'));
    },
  );
}
