import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#casework';
import type { Caller } from '../actor/caller.js';

/** Everybody: nobody is asked who they are for what is published. @source domain/law-and-conventions.md#1 (TF 2:18) */
export const EVERYBODY: Actor = { personId: 'public', mandates: [{ role: 'public' }] };

/** The caller of an open address: who is signed in, else everybody. */
export const AnyCaller = createParamDecorator((_data: unknown, context: ExecutionContext): Caller => {
  const { visitor, actor = EVERYBODY } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!visitor) throw new Error('The sign-in guard has not run');
  return { ...visitor, actor };
});
