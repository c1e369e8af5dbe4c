import type { FastifyRequest } from 'fastify';
import type { Clock, NetworkState } from '#casework';
import {
  type AttemptLimit,
  type IdentityDesk,
  IssuerUnreachable,
  TokenRefused,
  type Session,
  type TokenFault,
} from '#identity';
import type { ActorDirectory, Shown } from '#network';
import { stockholmDate } from '#process';
import { doorOf } from '../http/doors.js';
import { ApiProblem } from '../problems/api-problem.js';
import type { Cookies } from '../sign-in/cookies.js';
import type { Admitted } from './certainty.js';

/** Who a request comes from, and the browser's session when it came by one. */
export interface Known extends Admitted {
  readonly session: (Session & { readonly secret: string }) | null;
}

/** Bad tokens that one address may send before it must wait. Good ones are never counted. */
const TOKEN_FAILURES = { most: 30, windowMs: 60_000 };

/**
 * Finds out who a request comes from: by bearer token at the published API, by the session's cookie elsewhere. What they may do
 * is what our own mandates say on the day, never what a token says.
 */
export class Identity {
  private readonly failures: AttemptLimit;

  constructor(
    private readonly desk: Pick<IdentityDesk, 'sessions' | 'tokens' | 'attemptLimit'>,
    private readonly directory: Pick<ActorDirectory, 'standingOf'>,
    private readonly cookies: Cookies,
    private readonly clock: Clock,
  ) {
    this.failures = desk.attemptLimit('bad-token', TOKEN_FAILURES);
  }

  /**
   * @param source  `remembered` may be behind what the database holds of mandates, for who makes sure later; sessions are always asked for
   * @returns null for who shows nothing, or a session that is over
   * @throws ApiProblem `token-refused`, `person-unknown`, `too-many-attempts`, `sign-in-unavailable`
   */
  async find(request: FastifyRequest, source: NetworkState['source'] = 'asked'): Promise<Known | null> {
    return doorOf(request) === 'published' ? this.byToken(request, source) : this.bySession(request, source);
  }

  private async byToken(request: FastifyRequest, source: NetworkState['source']): Promise<Known | null> {
    const header = request.headers.authorization;
    if (header === undefined) return null;
    const token = /^Bearer +([A-Za-z0-9._~+/-]+=*)$/i.exec(header)?.[1];
    if (token === undefined) throw await this.refused('malformed', request);
    const { issuer, subject } = await this.desk.tokens.verify(token).catch(async (error: unknown) => {
      if (error instanceof TokenRefused) throw await this.refused(error.fault, request);
      throw error instanceof IssuerUnreachable ? new ApiProblem('sign-in-unavailable') : error;
    });
    const admitted = await this.admitted({ issuer, subject }, source);
    if (admitted === null) throw new ApiProblem('person-unknown');
    return { ...admitted, session: null };
  }

  private async refused(fault: TokenFault, { ip }: FastifyRequest): Promise<ApiProblem> {
    const seconds = await this.failures.use(ip);
    return seconds > 0 ? new ApiProblem('too-many-attempts', { seconds }) : new ApiProblem('token-refused', { fault });
  }

  private async bySession(request: FastifyRequest, source: NetworkState['source']): Promise<Known | null> {
    const secret = this.cookies.session(request);
    if (secret === null) return null;
    const session = await this.desk.sessions.find(secret);
    if (session === null) return null;
    const admitted = await this.admitted({ personId: session.personId }, source);
    return admitted && { ...admitted, session: { ...session, secret } };
  }

  /** Who an open stream belongs to by now; null when the session is over or they hold nothing any more. Keeps nobody signed in. */
  async stillThere(request: FastifyRequest): Promise<Known['actor'] | null> {
    const secret = this.cookies.session(request);
    const session = secret === null ? null : await this.desk.sessions.look(secret);
    return session && ((await this.admitted({ personId: session.personId }, 'asked'))?.actor ?? null);
  }

  private async admitted(who: Shown, source: NetworkState['source']): Promise<Admitted | null> {
    const found = await this.directory.standingOf(who, stockholmDate(this.clock.now()), source);
    return found && { actor: found.actor, network: { revision: found.revision, source } };
  }
}
