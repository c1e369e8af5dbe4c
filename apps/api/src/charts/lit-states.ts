import type { Actor, CaseStore } from '#casework';
import type { PictureQuery } from '#contract';
import { ProcessError, type ChartId, type ChartRegistry, type CompiledChart, type Instance } from '#process';
import { requireReader } from '../cases/may-read.js';
import { ApiProblem } from '../problems/api-problem.js';

interface Lit {
  /** The version that the instance follows; null when no case was asked about. */
  readonly chart: CompiledChart | null;
  readonly instance: Instance | null;
}

/** Finds the run of a chart on a case whose state a picture shows. */
export class LitStates {
  constructor(
    private readonly cases: Pick<CaseStore, 'loadFresh'>,
    private readonly charts: ChartRegistry,
  ) {}

  /**
   * @throws ApiProblem `not-signed-in`: charts are open to anyone, cases are not
   * @throws ProcessError `case-not-found`, `instance-not-found`
   */
  async find(id: ChartId, { caseId, instanceId }: PictureQuery, actor: Actor | null): Promise<Lit> {
    if (caseId === undefined) return { chart: null, instance: null };
    if (!actor) throw new ApiProblem('not-signed-in');
    const found = await this.cases.loadFresh(caseId);
    if (!found) throw new ProcessError('case-not-found', { caseId });
    requireReader(actor, found.profile, caseId);
    const instance = [...found.state.instances.values()].find(
      (one) => one.chart === id && (instanceId === undefined || one.id === instanceId),
    );
    if (!instance) throw new ProcessError('instance-not-found', { caseId, instanceId: instanceId ?? null });
    return { chart: this.charts.chart(instance.chart, instance.version), instance };
  }
}
