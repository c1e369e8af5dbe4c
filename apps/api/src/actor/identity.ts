import type { FastifyRequest } from 'fastify';
import type { Actor } from '#casework';
import { findDemoUser } from '../demo/demo-users.js';

/** Names a demo user, until sign-in exists. Kept out of the published document. */
export const DEMO_HEADER = 'x-ordna-demo-user';

/** Who a request comes from. */
export class Identity {
  constructor(
    /** True in standalone mode only: demo users may then act from this very machine. */
    readonly allowsDemoUsers: boolean,
    readonly publicUrl: string,
  ) {}

  actorOf(request: FastifyRequest): Actor | null {
    const named = request.headers[DEMO_HEADER];
    if (typeof named !== 'string' || !this.allowsDemoUsers || !isFromThisMachine(request)) return null;
    return findDemoUser(named)?.actor ?? null;
  }
}

const LOOPBACK = /^(?:127\.\d{1,3}\.\d{1,3}\.\d{1,3}|::1|::ffff:127\.\d{1,3}\.\d{1,3}\.\d{1,3})$/;
const OWN_NAME = /^(?:localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])(?::\d{1,5})?$/i;
const RELAYED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'] as const;

/** A proxy on this machine speaks for others, and a web page elsewhere can be made to call us under its own host name. */
export function isFromThisMachine(request: FastifyRequest): boolean {
  const relayed = RELAYED.some((name) => request.headers[name] !== undefined);
  return !relayed && LOOPBACK.test(request.socket.remoteAddress ?? '') && OWN_NAME.test(request.headers.host ?? '');
}
