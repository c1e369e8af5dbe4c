import helmet from '@fastify/helmet';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';

/** Scripts and styles are our own; plain http is allowed because a first start has no certificate. */
const SECURITY = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      imgSrc: ["'self'", 'data:'],
      objectSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
    },
  },
  referrerPolicy: { policy: 'same-origin' as const },
};

/**
 * Gives every answer the headers that ask browsers for care. Helmet would work them out anew for each, a third of the time a
 * short answer takes; they never change, so what it sets on the first one is kept.
 */
export async function sendSecurityHeaders(app: NestFastifyApplication): Promise<void> {
  await app.register(helmet, { ...SECURITY, global: false });
  let kept: readonly Header[] | null = null;
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (_request, reply, done) => {
      kept ??= headersOf(reply);
      for (const [name, value] of kept) reply.raw.setHeader(name, value);
      done();
    });
}

type Header = readonly [name: string, value: string];

function headersOf(reply: FastifyReply): readonly Header[] {
  reply.helmet();
  return Object.entries(reply.raw.getHeaders()).map(([name, value]) => [name, String(value)]);
}
