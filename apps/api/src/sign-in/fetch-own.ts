import type { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, InjectOptions } from 'fastify';

const METHODS = ['GET', 'POST'] as const;

/** Reaches our own server without the network, which need not even listen: the embedded provider is a part of it. */
export const fetchWithin =
  (host: HttpAdapterHost) =>
  async (
    address: string,
    { method, headers, body }: { readonly method: string; readonly headers: object; readonly body?: unknown },
  ): Promise<Response> => {
    const server: FastifyInstance = host.httpAdapter.getInstance();
    const { pathname, search } = new URL(address);
    const request: InjectOptions = {
      method: METHODS.find((one) => one === method) ?? 'GET',
      url: `${pathname}${search}`,
      headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
      ...((typeof body === 'string' || body instanceof URLSearchParams) && { payload: body.toString() }),
    };
    const answer = await server.inject(request);
    const given = Object.entries(answer.headers).map(([name, value]): [string, string] => [name, String(value)]);
    return new Response(answer.body, { status: answer.statusCode, headers: given });
  };
