import type { CaseAggregate, CaseStore, Clock } from '#casework';
import type { ActList, CaseView } from '#contract';
import type { CaseDetailsPg } from '#persistence';
import { ProcessError, type ChartRegistry } from '#process';
import type { Caller } from '../actor/caller.js';
import { toCaseView } from './case-view.js';
import { requireReader } from './may-read.js';
import { toActList } from './offered-acts.js';

/** Single cases as their readers may see them. */
export class CaseReader {
  constructor(
    private readonly cases: Pick<CaseStore, 'load' | 'loadFresh'>,
    private readonly details: CaseDetailsPg,
    private readonly charts: ChartRegistry,
    private readonly clock: Clock,
  ) {}

  /** @throws ProcessError `case-not-found`, also for a case the caller may not see */
  async view(id: string, caller: Caller): Promise<CaseView> {
    const found = await this.details.find(id);
    if (!found) throw new ProcessError('case-not-found', { caseId: id });
    requireReader(caller.actor, found, id);
    const { state } = await this.loadSince(found.revision, id);
    const main = found.mainInstanceId === null ? null : (state.instances.get(found.mainInstanceId) ?? null);
    return toCaseView({ details: found, main }, caller, this.clock.now());
  }

  /** @throws ProcessError `case-not-found`, `instance-not-found` */
  async acts(id: string, instanceId: string | undefined, caller: Caller): Promise<ActList> {
    return toActList(this.charts, await this.fresh(id, caller), instanceId, caller, this.clock.now());
  }

  /** Refuses before anything of the case can be learnt from how an act is refused. */
  async requireReadable(id: string, { actor }: Caller): Promise<void> {
    requireReader(actor, (await this.load(id)).profile, id);
  }

  /** The case as memory has it: right for what never changes in it. */
  async load(id: string): Promise<CaseAggregate> {
    const found = await this.cases.load(id);
    if (!found) throw new ProcessError('case-not-found', { caseId: id });
    return found;
  }

  /** The case as it was at a revision or later: another process may have gone on with it since memory last heard of it. */
  async loadSince(revision: number, id: string): Promise<CaseAggregate> {
    const known = await this.load(id);
    return known.revision < revision ? this.requireFresh(id) : known;
  }

  /** The case as the database has it. @throws ProcessError `case-not-found`, also for a case the caller may not see */
  async fresh(id: string, { actor }: Caller): Promise<CaseAggregate> {
    const found = await this.requireFresh(id);
    requireReader(actor, found.profile, id);
    return found;
  }

  private async requireFresh(id: string): Promise<CaseAggregate> {
    const found = await this.cases.loadFresh(id);
    if (!found) throw new ProcessError('case-not-found', { caseId: id });
    return found;
  }
}
