import {
  checkFacts,
  derive,
  isoDate,
  plan,
  type CaseState,
  type ChartId,
  type ChartRegistry,
  type Derived,
  type Instance,
  type JsonRecord,
  type Message,
  type PlannedEntry,
  type ProcessVersion,
  type Reason,
  type Role,
} from '#process';

export interface Doing {
  readonly facts?: JsonRecord;
  readonly by?: Role;
  readonly region?: string;
  readonly person?: string;
  readonly on: string;
}

/**
 * One case run through `plan` in memory: acts on any of its instances, and what followed. Every entry's facts are
 * checked against the act that heard them, so that what one chart tells is what another expects.
 */
export class CaseRun {
  readonly entries: PlannedEntry[] = [];
  readonly messages: Message[] = [];
  private state: CaseState;
  private ids = 0;

  constructor(
    private readonly charts: ChartRegistry,
    processVersion: ProcessVersion = 'IN_OUT_2018',
  ) {
    this.state = { processVersion, mainId: null, instances: new Map() };
  }

  /** Opens the case on a chart with its first act. */
  open(chart: ChartId, act: string, doing: Doing): Instance {
    this.perform({ open: chart }, act, doing);
    return this.only(chart);
  }

  /** Performs an act that must be possible. @throws Error naming the reason when it is not */
  act(instance: Instance, act: string, doing: Doing): void {
    this.perform({ instanceId: instance.id }, act, doing);
  }

  /** The reason why an act is refused; null when it would be possible. Changes nothing. */
  refusal(instance: Instance, act: string, doing: Doing): Reason | null {
    const planned = this.planned({ instanceId: instance.id }, act, doing);
    return planned.allowed ? null : planned.reason;
  }

  all(chart: ChartId): readonly Instance[] {
    return [...this.state.instances.values()].filter((instance) => instance.chart === chart);
  }

  /** The instance of a chart: of the given key, else the last one started. */
  only(chart: ChartId, key?: string): Instance {
    const found = this.all(chart).findLast((instance) => key === undefined || instance.key === key);
    if (!found) throw new Error(`No instance of ${chart}${key === undefined ? '' : ` with key ${key}`}`);
    return found;
  }

  derived(instance: Instance): Derived {
    return derive(this.charts.chart(instance.chart, instance.version), instance, [], {});
  }

  private perform(on: { readonly open: ChartId } | { readonly instanceId: string }, act: string, doing: Doing): void {
    const planned = this.planned(on, act, doing);
    if (!planned.allowed) throw new Error(`${act}: ${JSON.stringify(planned.reason)}`);
    for (const { chart, version, event } of planned.entries) this.requireSound(chart, version, event.type, event.facts);
    this.ids += planned.touched.size;
    this.state = planned.state;
    this.entries.push(...planned.entries);
    this.messages.push(...planned.messages);
  }

  private planned(
    on: { readonly open: ChartId } | { readonly instanceId: string },
    act: string,
    { facts = {}, by = 'system', region, person, on: day }: Doing,
  ) {
    const event = {
      type: act,
      on: isoDate(day),
      facts,
      by,
      ...(region !== undefined && { region }),
      ...(person !== undefined && { person }),
    };
    return plan(this.charts, this.state, { on, event }, (n) => `instance-${this.ids + n}`);
  }

  private requireSound(chart: string, version: number, act: string, facts: JsonRecord): void {
    const definition = this.charts.all().find(({ definition: { id, version: own } }) => id === chart && own === version)
      ?.definition.acts[act];
    const problems = definition ? checkFacts(definition.facts, facts) : [];
    if (problems.length > 0)
      throw new Error(`${chart} ${act} was told ${JSON.stringify(facts)}: ${JSON.stringify(problems)}`);
  }
}
