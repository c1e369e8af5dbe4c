import { OwnAddresses, SignInFailed } from '#identity';
import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { CurrentVisitor, type Visitor } from '../actor/caller.js';
import { Permitted } from '../actor/permitted.js';
import { requireOwnPage } from '../actor/csrf.js';
import { Log } from '../log.js';
import { sendPage } from '../pages/layout.js';
import { Cookies } from './cookies.js';
import { SignIn } from './sign-in.js';
import { faultOf, signedOutPage, type Fault } from './sign-in-pages.js';

const signInQuery = z.object({ returnTo: z.string().optional().catch(undefined) });

/** The way in and out for people with a browser. Beside the published API. */
@ApiExcludeController()
@Controller()
export class SignInController {
  constructor(
    private readonly signIn: SignIn,
    private readonly cookies: Cookies,
    private readonly own: OwnAddresses,
    private readonly log: Log,
  ) {}

  /** Sends the browser to the provider, to come back signed in. */
  @Get('sign-in')
  @Permitted('sign-in')
  async begin(
    @Query({ schema: signInQuery }) { returnTo }: z.output<typeof signInQuery>,
    @CurrentVisitor() { locale }: Visitor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const elsewhere = this.signIn.betterPlace(request, returnTo);
    if (elsewhere !== null) return void reply.header('cache-control', 'no-store').redirect(elsewhere, 303);
    const begun = await this.signIn.begin(request, returnTo).catch((error: unknown) => this.faultOf(error, locale));
    if ('page' in begun) return void sendPage(reply, begun.page, begun);
    this.cookies.setBrowser(reply, begun.browser);
    void reply.header('cache-control', 'no-store').redirect(begun.url, 303);
  }

  /** Takes the browser back from the provider, opens its session and sends it where it wanted to go. */
  @Get('sign-in/callback')
  @Permitted('sign-in')
  async finish(
    @CurrentVisitor() { locale }: Visitor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const finished = await this.signIn.finish(request).catch((error: unknown) => this.faultOf(error, locale));
    if ('page' in finished) return void sendPage(reply, finished.page, finished);
    this.cookies.clearBrowser(reply);
    this.cookies.setSession(reply, finished.secret);
    void reply.header('cache-control', 'no-store').redirect(finished.returnTo, 303);
  }

  /** Ends the session here, and at the provider where it can. Asked by a form or by the web app. */
  @Post('sign-out')
  @Permitted('sign-in')
  async end(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { session } = request;
    if (session) requireOwnPage(request, session.secret, this.own.origin);
    const next = session ? await this.signIn.end(session) : this.own.signedOut;
    this.cookies.clear(reply);
    // What the browser has kept of somebody's pages goes with them.
    void reply.header('clear-site-data', '"cache", "storage"').header('cache-control', 'no-store').redirect(next, 303);
  }

  /** What is the provider's fault, or that of how it is configured, is for the operator to know: its code, nobody's name. */
  private faultOf(error: unknown, locale: Visitor['locale']): Fault {
    if (error instanceof SignInFailed) this.log.warn(`${error.message}: ${codeOf(error.cause)}`, 'sign-in');
    return faultOf(error, locale);
  }

  @Get('signed-out')
  @Permitted('sign-in')
  signedOut(@CurrentVisitor() { locale }: Visitor, @Res() reply: FastifyReply): void {
    void sendPage(reply, signedOutPage(locale));
  }
}

function codeOf(cause: unknown): string {
  if (!(cause instanceof Error)) return 'unknown';
  return 'code' in cause ? String(cause.code) : cause.name;
}
