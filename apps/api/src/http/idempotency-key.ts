import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ApiProblem } from '../problems/api-problem.js';

const KEY = /^[A-Za-z0-9_.:-]{8,200}$/;

/**
 * The key under which a request may be repeated.
 * @throws ApiProblem `idempotency-key-missing`, `idempotency-key-invalid`
 */
export function readIdempotencyKey(header: string | string[] | undefined): string {
  if (header === undefined || header === '') throw new ApiProblem('idempotency-key-missing');
  if (typeof header !== 'string' || !KEY.test(header)) throw new ApiProblem('idempotency-key-invalid');
  return header;
}

export const IdempotencyKey = createParamDecorator((_data: unknown, context: ExecutionContext): string =>
  readIdempotencyKey(context.switchToHttp().getRequest<FastifyRequest>().headers['idempotency-key']),
);
