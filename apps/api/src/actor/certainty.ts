import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ActorOutdated, type Actor, type ActAnswer, type NetworkState } from '#casework';
import { ProcessError } from '#process';
import { ApiProblem } from '../problems/api-problem.js';

/** The network changes a few times a day; so many times under one request it never does. */
const MOST_ATTEMPTS = 20;

/** Under this key a handler carries that it makes sure by itself. */
export const MAKES_SURE_KEY = 'ordna:makes-sure';

/**
 * Says of a route that signing in may go by what this process remembers of the network, without asking the database: the handler
 * does everything through `Certainty`.
 */
export const MakesSure = (): MethodDecorator => SetMetadata(MAKES_SURE_KEY, true);

/** Who may do what the route is for, and by which state of the network. */
export interface Admitted {
  readonly actor: Actor;
  readonly network: NetworkState;
}

/**
 * Performs an act for somebody who may only be remembered. A stored act has proved that the network still has the number they were
 * remembered by. Everything else they would be told, a refusal or what an earlier request was answered, waits until the database
 * has been asked; when they hold something else by now, all of it is done anew. So nobody is ever let in, turned away or told
 * anything by a mandate that has ended.
 */
export class Certainty {
  constructor(
    private readonly first: Admitted,
    /** Signs in anew, asking the database. @throws as signing in does */
    private readonly ask: () => Promise<Admitted>,
  ) {}

  /** @throws whatever `work` throws for who is admitted, and what signing in throws for who is not any more */
  async perform(work: (actor: Actor, network: NetworkState) => Promise<ActAnswer>): Promise<ActAnswer> {
    let admitted = this.first;
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
      const { actor, network } = admitted;
      const [outcome] = await Promise.allSettled([work(actor, network)]);
      const verdict = judge(outcome, network);
      if (verdict === 'stands') return given(outcome);
      admitted = await this.ask();
      if (verdict === 'in-doubt' && admitted.network.revision === network.revision) return given(outcome);
    }
    throw new ProcessError('stale-revision', { attempts: MOST_ATTEMPTS });
  }
}

/** Whether an outcome may be given as it is, only if the network still has its number, or never. */
function judge(outcome: PromiseSettledResult<ActAnswer>, { source }: NetworkState): 'stands' | 'in-doubt' | 'void' {
  if (outcome.status === 'fulfilled') return source === 'asked' || !outcome.value.replayed ? 'stands' : 'in-doubt';
  const error: unknown = outcome.reason;
  if (error instanceof ActorOutdated) return 'void';
  const isRefusal = error instanceof ProcessError || error instanceof ApiProblem;
  return source === 'asked' || !isRefusal ? 'stands' : 'in-doubt';
}

function given(outcome: PromiseSettledResult<ActAnswer>): ActAnswer {
  if (outcome.status === 'rejected') throw outcome.reason;
  return outcome.value;
}

/** For a handler that says it makes sure. */
export const CallerCertainty = createParamDecorator((_data: unknown, context: ExecutionContext): Certainty => {
  const { certainty } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!certainty) throw new Error('The route does not say that it makes sure');
  return certainty;
});
