import type { FastifyRequest } from 'fastify';
import type { Actor, Clock } from '#casework';
import {
  AttemptLimit,
  type IdentityDesk,
  IssuerUnreachable,
  TokenRefused,
  type Session,
  type TokenFault,
} from '#identity';
import type { ActorDirectory } from '#network';
import { stockholmDate, type IsoDate } from '#process';
import { doorOf } from '../http/doors.js';
import { ApiProblem } from '../problems/api-problem.js';
import type { Cookies } from '../sign-in/cookies.js';

/** Who a request comes from, and the browser's session when it came by one. */
export interface Known {
  readonly actor: Actor;
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
    private readonly desk: Pick<IdentityDesk, 'sessions' | 'tokens'>,
    private readonly directory: Pick<ActorDirectory, 'actorOf' | 'actorBehind'>,
    private readonly cookies: Cookies,
    private readonly clock: Clock,
  ) {
    this.failures = new AttemptLimit(TOKEN_FAILURES, () => clock.now());
  }

  /**
   * @returns null for who shows nothing, or a session that is over
   * @throws ApiProblem `token-refused`, `person-unknown`, `too-many-attempts`, `sign-in-unavailable`
   */
  async find(request: FastifyRequest): Promise<Known | null> {
    return doorOf(request) === 'published' ? this.byToken(request) : this.bySession(request);
  }

  private async byToken(request: FastifyRequest): Promise<Known | null> {
    const header = request.headers.authorization;
    if (header === undefined) return null;
    const token = /^Bearer +([A-Za-z0-9._~+/-]+=*)$/i.exec(header)?.[1];
    if (token === undefined) throw this.refused('malformed', request);
    const { issuer, subject } = await this.desk.tokens.verify(token).catch((error: unknown) => {
      if (error instanceof TokenRefused) throw this.refused(error.fault, request);
      throw error instanceof IssuerUnreachable ? new ApiProblem('sign-in-unavailable') : error;
    });
    const actor = await this.directory.actorBehind(issuer, subject, this.today());
    if (actor === null) throw new ApiProblem('person-unknown');
    return { actor, session: null };
  }

  private refused(fault: TokenFault, { ip }: FastifyRequest): ApiProblem {
    const seconds = this.failures.use(ip);
    return seconds > 0 ? new ApiProblem('too-many-attempts', { seconds }) : new ApiProblem('token-refused', { fault });
  }

  private async bySession(request: FastifyRequest): Promise<Known | null> {
    const secret = this.cookies.session(request);
    if (secret === null) return null;
    const session = await this.desk.sessions.find(secret);
    if (session === null) return null;
    const actor = await this.directory.actorOf(session.personId, this.today());
    return { actor, session: { ...session, secret } };
  }

  private today(): IsoDate {
    return stockholmDate(this.clock.now());
  }
}
