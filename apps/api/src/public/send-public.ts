import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { compressed } from '../http/compressed.js';
import { policyOf, pageStyle } from '../pages/page-style.js';

/** What is sent to everybody alike. */
export interface PublicAnswer {
  readonly type: string;
  readonly text: string;
  readonly lang: string;
  /** When what is shown last changed, where that is known. */
  readonly changedAt?: Date | null;
  readonly status?: number;
  /** What a browser calls the file. */
  readonly fileName?: string;
  /** About one reader: nobody keeps it. */
  readonly isPrivate?: boolean;
}

/** Seconds for which a copy may be shown without asking: a change is to be seen the same day, and a run of readers is one question. */
const FRESH_SECONDS = 60;

/** No script of ours or anybody's runs on these pages; what looks at a page from within it, as Lighthouse does, may read `robots.txt`. */
const READ_BY_TOOLS = `connect-src 'self'`;

/** Sends it with a tag of what it says, so that who has it already is told no more than that; compressed for who can read that. */
export async function sendPublic(request: FastifyRequest, reply: FastifyReply, answer: PublicAnswer): Promise<void> {
  const { type, text, lang, changedAt = null, status = 200, fileName, isPrivate = false } = answer;
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
  // The headers that every answer gets were put on the raw answer first, and would win over the reply's own.
  reply.raw.removeHeader('content-security-policy');
  void reply
    .header('content-language', lang)
    .header('content-security-policy', `${policyOf(pageStyle())}; ${READ_BY_TOOLS}`)
    .header('vary', 'Accept-Encoding')
    .header('cache-control', isPrivate || status >= 400 ? 'no-store' : `public, max-age=${FRESH_SECONDS}`);
  if (fileName !== undefined) void reply.header('content-disposition', `inline; filename="${fileName}"`);
  if (isPrivate) return void reply.status(status).header('x-robots-tag', 'noindex').type(type).send(text);
  if (status < 400) {
    void reply.header('etag', etag);
    if (changedAt !== null) void reply.header('last-modified', changedAt.toUTCString());
    if (isKnown(request, etag, changedAt)) return void reply.status(304).send();
  }
  const { encoding, body } = await compressed(text, request.headers['accept-encoding'] ?? '');
  if (encoding !== null) void reply.header('content-encoding', encoding);
  void reply.status(status).header('content-type', type).send(body);
}

/** A tag decides where there is one; a weak one is as good as a strong one here (RFC 9110, 13.1.2 and 13.2.2). */
function isKnown({ headers }: FastifyRequest, etag: string, changedAt: Date | null): boolean {
  const tags = headers['if-none-match'];
  if (tags !== undefined)
    return tags.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === etag);
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return changedAt !== null && !Number.isNaN(since) && Math.floor(changedAt.getTime() / 1000) * 1000 <= since;
}
