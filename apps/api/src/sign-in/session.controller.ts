import { Controller, Delete, Get, Header, HttpCode, Param, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { SystemClock } from '#casework';
import { id, type SessionList, type SignedInView } from '#contract';
import { csrfTokenOf, IdentityDesk, OwnAddresses } from '#identity';
import { PersonsPg } from '#persistence';
import { CurrentVisitor, type Visitor } from '../actor/caller.js';
import { requireOwnPage } from '../actor/csrf.js';
import { Permitted } from '../actor/permitted.js';
import { ApiProblem } from '../problems/api-problem.js';
import { DemoNetwork } from './demo-network.js';
import { toSessionView, toSignedInView } from './session-view.js';

/** A person's own sessions, for the web app. Whoever is signed in may see and end theirs, whatever they hold. */
@ApiExcludeController()
@Controller('app')
export class SessionController {
  constructor(
    private readonly desk: IdentityDesk,
    private readonly persons: PersonsPg,
    private readonly clock: SystemClock,
    private readonly own: OwnAddresses,
    private readonly demo: DemoNetwork,
  ) {}

  @Get('session')
  @Header('cache-control', 'no-store')
  @Permitted('sign-in')
  async read(@Req() request: FastifyRequest, @CurrentVisitor() { locale }: Visitor): Promise<SignedInView> {
    const { actor, session } = signedIn(request);
    const names = await this.persons.namesOf([actor.personId]);
    const name = names.get(actor.personId) ?? null;
    const person = { actor, name, session, csrfToken: csrfTokenOf(session.secret), isPractice: this.demo.isWanted };
    return toSignedInView(person, this.clock.now(), locale);
  }

  @Get('sessions')
  @Header('cache-control', 'no-store')
  @Permitted('sign-in')
  async list(@Req() request: FastifyRequest): Promise<SessionList> {
    const { session } = signedIn(request);
    const sessions = await this.desk.sessions.ofPerson(session.personId);
    return { sessions: sessions.map((one) => toSessionView(one, session.id)) };
  }

  @Delete('sessions/:sessionId')
  @HttpCode(204)
  @Permitted('sign-in')
  async revoke(@Param('sessionId', { schema: id }) sessionId: string, @Req() request: FastifyRequest): Promise<void> {
    const { session } = signedIn(request);
    requireOwnPage(request, session.secret, this.own.origin);
    if (!(await this.desk.sessions.revoke(session.personId, sessionId))) throw new ApiProblem('session-not-found');
  }
}

/** @throws ApiProblem `not-signed-in` */
export function signedIn({ actor, session }: FastifyRequest) {
  if (!actor || !session) throw new ApiProblem('not-signed-in');
  return { actor, session };
}
