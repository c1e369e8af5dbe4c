import type { CaseAggregate, OpinionPlace } from '#casework';
import {
  hasSteppedAside,
  isRegionCode,
  mayWithin,
  ProcessError,
  type Instance,
  type OperationName,
  type RegionCode,
} from '#process';
import type { Caller } from '../actor/caller.js';
import type { CaseReader } from '../cases/case-reader.js';
import { ApiProblem } from '../problems/api-problem.js';

export interface FoundOpinion {
  readonly of: CaseAggregate;
  readonly opinion: Instance;
  readonly round: Instance;
  readonly region: RegionCode;
}

/** Rounds and opinions of a case, for those who may see the case. What they may read of them is for whoever shows them. */
export class OpinionReader {
  constructor(private readonly cases: CaseReader) {}

  /** @throws ProcessError `case-not-found` */
  async rounds(caseId: string, caller: Caller): Promise<{ of: CaseAggregate; rounds: readonly Instance[] }> {
    const of = await this.cases.fresh(caseId, caller);
    return { of, rounds: [...of.state.instances.values()].filter(({ chart }) => chart === 'opinion-round') };
  }

  /** @throws ProcessError `case-not-found`; ApiProblem `round-not-found` */
  async round(caseId: string, roundId: string, caller: Caller): Promise<{ of: CaseAggregate; round: Instance }> {
    const { of, rounds } = await this.rounds(caseId, caller);
    const round = rounds.find(({ id }) => id === roundId);
    if (!round) throw new ApiProblem('round-not-found');
    return { of, round };
  }

  /** @throws ProcessError `case-not-found`; ApiProblem `opinion-not-found` */
  async opinion(caseId: string, opinionId: string, caller: Caller): Promise<FoundOpinion> {
    const of = await this.cases.fresh(caseId, caller);
    const opinion = of.state.instances.get(opinionId);
    const round = of.state.instances.get(opinion?.parentId ?? '');
    const region = opinion?.key ?? '';
    if (opinion?.chart !== 'opinion' || !round || !isRegionCode(region)) throw new ApiProblem('opinion-not-found');
    return { of, opinion, round, region };
  }
}

/**
 * @throws ProcessError `scope-not-allowed` for another region's, or a field of work that is not one's own; ApiProblem `recused` for who
 *   has stepped aside from it
 */
export function requireForRegion({ actor }: Caller, operation: OperationName, found: FoundOpinion): void {
  if (!mayForRegion(actor, operation, found)) throw new ProcessError('scope-not-allowed', { region: found.region });
  if (hasSteppedAside(found.opinion, actor)) throw new ApiProblem('recused', { region: found.region });
}

/** The same as an answer. */
export const isForRegion = (actor: Caller['actor'], operation: OperationName, found: FoundOpinion): boolean =>
  mayForRegion(actor, operation, found) && !hasSteppedAside(found.opinion, actor);

function mayForRegion(
  actor: Caller['actor'],
  operation: OperationName,
  { of, opinion, region }: FoundOpinion,
): boolean {
  const { kind, company } = of.profile;
  return mayWithin(actor, operation, { caseId: of.id, instanceId: opinion.id, kind, company, region });
}

export const placeOf = ({ of, opinion, region }: FoundOpinion): OpinionPlace => ({
  caseId: of.id,
  instanceId: opinion.id,
  region,
});
