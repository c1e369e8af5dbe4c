import type { FastifyRequest } from 'fastify';

const LOOPBACK = /^(?:127\.\d{1,3}\.\d{1,3}\.\d{1,3}|::1|::ffff:127\.\d{1,3}\.\d{1,3}\.\d{1,3})$/;
const OWN_NAME = /^(?:localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])(?::\d{1,5})?$/i;
const RELAYED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'] as const;

/** A proxy on this machine speaks for others, and a web page elsewhere can be made to call us under its own host name. */
export function isFromThisMachine(request: FastifyRequest): boolean {
  const relayed = RELAYED.some((name) => request.headers[name] !== undefined);
  return !relayed && LOOPBACK.test(request.socket.remoteAddress ?? '') && OWN_NAME.test(request.headers.host ?? '');
}
