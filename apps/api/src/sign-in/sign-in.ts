import type { FastifyRequest } from 'fastify';
import {
  type AttemptLimit,
  type IdentityDesk,
  newSecret,
  safeReturnTo,
  type Session,
  type OwnAddresses,
} from '#identity';
import type { ActorDirectory } from '#network';
import { isFromThisMachine } from '../http/this-machine.js';
import { ApiProblem } from '../problems/api-problem.js';
import type { Cookies } from './cookies.js';

/** Where somebody lands who did not say where they wanted to go. */
export const HOME = '/account';

/** Sign-ins that one address may begin: many work behind one address of a hospital. And those that may fail. */
const BEGUN = { most: 300, windowMs: 5 * 60_000 };
const FAILED = { most: 20, windowMs: 5 * 60_000 };

/** The browser came back with a sign-in that it did not begin, that is used already, or that took too long. */
export class SignInIsOver extends Error {
  override readonly name = 'SignInIsOver';
}

/** Signing people in and out by the provider's word, and keeping their sessions. */
export class SignIn {
  private readonly begun: AttemptLimit;
  private readonly failed: AttemptLimit;

  constructor(
    private readonly desk: Pick<IdentityDesk, 'openId' | 'attempts' | 'sessions' | 'peopleIssuer' | 'attemptLimit'>,
    private readonly directory: Pick<ActorDirectory, 'personOf'>,
    private readonly cookies: Cookies,
    private readonly own: OwnAddresses,
  ) {
    this.begun = desk.attemptLimit('sign-in-begun', BEGUN);
    this.failed = desk.attemptLimit('sign-in-failed', FAILED);
  }

  /**
   * A person on this machine may have written `127.0.0.1` where we are `localhost`: cookies would not find their way back.
   *
   * @returns the same address under our own name; null when we were called by it
   */
  betterPlace(request: FastifyRequest, returnTo: string | undefined): string | null {
    const { host } = new URL(this.own.publicUrl);
    if (request.headers.host === host || !isFromThisMachine(request) || !LOCAL.test(host)) return null;
    const query = returnTo === undefined ? '' : `?returnTo=${encodeURIComponent(returnTo)}`;
    return `${this.own.publicUrl}/sign-in${query}`;
  }

  /** @throws ApiProblem `too-many-attempts`, `sign-in-unavailable`; SignInFailed when the provider is out of reach */
  async begin(request: FastifyRequest, returnTo: string | undefined): Promise<{ url: string; browser: string }> {
    const seconds = Math.max(await this.failed.waitFor(request.ip), await this.begun.use(request.ip));
    if (seconds > 0) throw new ApiProblem('too-many-attempts', { seconds });
    const { openId, attempts } = this.desk;
    if (openId === null) throw new ApiProblem('sign-in-unavailable');
    const { url, state, nonce, codeVerifier } = await openId.depart();
    const browser = this.cookies.browser(request) ?? newSecret();
    await attempts.begin(state, browser, { nonce, codeVerifier, returnTo: safeReturnTo(returnTo, HOME) });
    return { url, browser };
  }

  /** @throws SignInIsOver; SignInFailed; ApiProblem `person-unknown`, `too-many-attempts`, `sign-in-unavailable` */
  async finish(request: FastifyRequest): Promise<{ readonly secret: string; readonly returnTo: string }> {
    const seconds = await this.failed.waitFor(request.ip);
    if (seconds > 0) throw new ApiProblem('too-many-attempts', { seconds });
    try {
      return await this.arrive(request);
    } catch (error) {
      await this.failed.use(request.ip);
      throw error;
    }
  }

  private async arrive(request: FastifyRequest): Promise<{ readonly secret: string; readonly returnTo: string }> {
    const { openId, attempts, sessions, peopleIssuer } = this.desk;
    if (openId === null) throw new ApiProblem('sign-in-unavailable');
    const query = request.originalUrl.split('?').slice(1).join('?');
    const state = new URLSearchParams(query).get('state');
    const browser = this.cookies.browser(request);
    const attempt = state === null || browser === null ? null : await attempts.take(state, browser);
    if (attempt === null || state === null) throw new SignInIsOver();
    const { nonce, codeVerifier, returnTo } = attempt;
    const { subject, idToken } = await openId.arrive(query, { state, nonce, codeVerifier });
    const personId = await this.directory.personOf(peopleIssuer, subject);
    if (personId === null) throw new ApiProblem('person-unknown');
    const { secret } = await sessions.open(personId, idToken, this.cookies.session(request));
    return { secret, returnTo };
  }

  /** @returns where the browser goes next: to the provider, when it can end its session too */
  async end({ secret, idToken }: Session & { readonly secret: string }): Promise<string> {
    await this.desk.sessions.close(secret);
    // A provider that is out of reach must not keep anyone from signing out here.
    const leaving = await this.desk.openId?.departForGood(idToken).catch(() => null);
    return leaving ?? this.own.signedOut;
  }
}

const LOCAL = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;
