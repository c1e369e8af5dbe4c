import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SystemClock } from '#casework';
import { id } from '#contract';
import { csrfTokenOf, IdentityDesk, OwnAddresses } from '#identity';
import { PersonsPg } from '#persistence';
import { CurrentVisitor, type Visitor } from '../actor/caller.js';
import { requireOwnPage } from '../actor/csrf.js';
import { Permitted } from '../actor/permitted.js';
import { sendPage } from '../pages/layout.js';
import { accountPage } from './account-page.js';
import { DemoNetwork } from './demo-network.js';
import { signedIn } from './session.controller.js';
import { toSessionView, toSignedInView } from './session-view.js';

/** A person's own page: who they are here, what they hold, where they are signed in. Works without a script. */
@ApiExcludeController()
@Controller('account')
export class AccountController {
  constructor(
    private readonly desk: IdentityDesk,
    private readonly persons: PersonsPg,
    private readonly clock: SystemClock,
    private readonly own: OwnAddresses,
    private readonly demo: DemoNetwork,
  ) {}

  @Get()
  @Permitted('sign-in')
  async show(
    @CurrentVisitor() visitor: Visitor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { actor, session } = signedIn(request);
    const [names, language, sessions] = await Promise.all([
      this.persons.namesOf([actor.personId]),
      this.persons.languageOf(actor.personId),
      this.desk.sessions.ofPerson(actor.personId),
    ]);
    const name = names.get(actor.personId) ?? null;
    const csrfToken = csrfTokenOf(session.secret);
    const locale = language ?? visitor.locale;
    const person = { actor, name, session, csrfToken, isPractice: this.demo.isWanted };
    const view = toSignedInView(person, this.clock.now(), locale);
    void sendPage(
      reply,
      accountPage(
        view,
        sessions.map((one) => toSessionView(one, session.id)),
        locale,
      ),
    );
  }

  @Post('sessions/:sessionId/end')
  @Permitted('sign-in')
  async end(
    @Param('sessionId', { schema: id }) sessionId: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { session } = signedIn(request);
    requireOwnPage(request, session.secret, this.own.origin);
    await this.desk.sessions.revoke(session.personId, sessionId);
    void reply.redirect('/account', 303);
  }
}
