import type { FastifyRequest } from 'fastify';
import { API_ROOT } from '../api-root.js';

/** Where the browser finds the same API: behind its session's cookie instead of a bearer token. */
export const BROWSER_ROOT = '/app/api';

const isBelow = (path: string, root: string): boolean =>
  path === root || path.startsWith(`${root}/`) || path.startsWith(`${root}?`);

/** The browser's door leads to the routes of the published API. */
export const throughDoor = (url: string): string =>
  isBelow(url, BROWSER_ROOT) ? `${API_ROOT}${url.slice(BROWSER_ROOT.length)}` : url;

/**
 * Which door a request came through. The published API takes bearer tokens alone, so that a cookie that a browser sends by
 * itself never acts there; all other addresses take the cookie alone.
 */
export const doorOf = ({ originalUrl }: FastifyRequest): 'published' | 'browser' =>
  isBelow(originalUrl, API_ROOT) ? 'published' : 'browser';

/** Root of the API as this caller reaches it, below the address of the server. */
export const rootOf = ({ originalUrl }: FastifyRequest): string =>
  isBelow(originalUrl, BROWSER_ROOT) ? BROWSER_ROOT : API_ROOT;

/** The address as the caller wrote it, without the query. */
export const pathOf = ({ originalUrl }: FastifyRequest): string => originalUrl.split('?')[0] ?? '';
