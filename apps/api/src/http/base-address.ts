import type { FastifyRequest } from 'fastify';

const HOST = /^(?:[a-z0-9](?:[a-z0-9.-]{0,250}[a-z0-9])?|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?$/i;

/**
 * Where the caller reached us, without a trailing slash: links in answers begin with it. A gateway tells its own address
 * in `Forwarded` (RFC 7239); without it the request's own host counts.
 *
 * @param fallback  the configured public address, for requests whose host cannot be read
 */
export function baseAddress(request: FastifyRequest, fallback: string): string {
  const [host, scheme] = forwarded(request.headers.forwarded) ?? [request.headers.host ?? '', request.protocol];
  return HOST.test(host) ? `${scheme}://${host}` : fallback;
}

/** Reads host and proto of the first hop, the one nearest to the caller. */
function forwarded(header: string | string[] | undefined): readonly [string, 'http' | 'https'] | null {
  const first = [header].flat()[0]?.split(',')[0];
  if (first === undefined) return null;
  const pairs = new Map(first.split(';').map((pair) => toPair(pair)));
  const host = pairs.get('host');
  return host === undefined ? null : [host, pairs.get('proto')?.toLowerCase() === 'http' ? 'http' : 'https'];
}

function toPair(text: string): [string, string] {
  const at = text.indexOf('=');
  const name = text.slice(0, at === -1 ? undefined : at);
  return [
    name.trim().toLowerCase(),
    text
      .slice(name.length + 1)
      .trim()
      .replace(/^"(.*)"$/, '$1'),
  ];
}
