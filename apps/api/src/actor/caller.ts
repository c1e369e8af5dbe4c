import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '#casework';
import type { Certainty } from './certainty.js';
import type { Known } from './identity.js';
import type { Locale } from '#messages';
import { ApiProblem } from '../problems/api-problem.js';

/** Who calls, in which language, and by which address they reached us. */
export interface Caller {
  readonly actor: Actor;
  readonly locale: Locale;
  /** Root of the published API as the caller sees it, without a trailing slash. */
  readonly root: string;
}
/** A caller of an open address, signed in or not. */
export type Visitor = Omit<Caller, 'actor'>;

declare module 'fastify' {
  interface FastifyRequest {
    visitor?: Visitor;
    actor?: Actor;
    /** The browser's session, for who came through its door signed in. */
    session?: NonNullable<Known['session']>;
    /** On routes that make sure by themselves. */
    certainty?: Certainty;
  }
}

/** The signed-in caller. */
export const CurrentCaller = createParamDecorator((_data: unknown, context: ExecutionContext): Caller => {
  const { visitor, actor } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!visitor || !actor) throw new ApiProblem('not-signed-in');
  return { ...visitor, actor };
});

export const CurrentVisitor = createParamDecorator((_data: unknown, context: ExecutionContext): Visitor => {
  const { visitor } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!visitor) throw new Error('The sign-in guard has not run');
  return visitor;
});
