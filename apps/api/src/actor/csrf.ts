import type { FastifyRequest } from 'fastify';
import { csrfTokenOf, isSame } from '#identity';
import { ApiProblem } from '../problems/api-problem.js';

/** Under this name a page sends its token along; a plain form sends it in a field `csrf`. */
export const CSRF_HEADER = 'x-csrf-token';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE']);
export const isSafe = ({ method }: FastifyRequest): boolean => SAFE.has(method);

/**
 * What changes something through the browser's door must come from a page of ours: the browser says so itself where it can, and
 * the page shows the token of its session, which no other site can read.
 *
 * @throws ApiProblem `csrf-refused`
 */
export function requireOwnPage(request: FastifyRequest, sessionSecret: string, ownOrigin: string): void {
  requireOwnOrigin(request, ownOrigin);
  const token = tokenOf(request);
  if (token === null || !isSame(token, csrfTokenOf(sessionSecret))) throw new ApiProblem('csrf-refused');
}

/**
 * Refuses what a browser says comes from elsewhere. A page that tells nobody where it is (`Referrer-Policy: no-referrer`) has
 * the origin `null`; `Sec-Fetch-Site` tells then.
 */
export function requireOwnOrigin({ headers }: FastifyRequest, ownOrigin: string): void {
  const { origin, 'sec-fetch-site': site } = headers;
  const isForeign = origin !== undefined && origin !== 'null' && origin !== ownOrigin;
  if (isForeign || (site !== undefined && site !== 'same-origin')) throw new ApiProblem('csrf-refused');
  // An opaque origin and a browser that says no more: a sandboxed page of anybody's.
  if (origin === 'null' && site === undefined) throw new ApiProblem('csrf-refused');
}

function tokenOf({ headers, body }: FastifyRequest): string | null {
  const sent = headers[CSRF_HEADER];
  if (typeof sent === 'string') return sent;
  if (typeof body !== 'object' || body === null || !('csrf' in body)) return null;
  return typeof body.csrf === 'string' ? body.csrf : null;
}
