import type { IsoDate } from '../calendar/iso-date.js';
import type { ChartEvent, ChartId, Effect } from '../definition.js';
import { reason, type JsonRecord } from '../reason.js';
import { REGION_CODES, type ProcessVersion } from '../vocabulary.js';
import type { CompiledChart } from './compile.js';
import { leavesOf, type Instance } from './instance.js';
import { newInstance, step, type Refused } from './step.js';
import { resolveValue, resolveValues } from './values.js';

/** Where charts are found. A new instance gets the version in force that day; a case's own chart follows its process version. */
export interface Charts {
  readonly chart: (id: ChartId, version: number) => CompiledChart;
  readonly current: (id: ChartId, on: IsoDate, processVersion: ProcessVersion) => CompiledChart;
}

/** All runs of charts on one case. The main one is the case itself; before that, its horizon item. */
export interface CaseState {
  readonly processVersion: ProcessVersion;
  readonly mainId: string | null;
  readonly instances: ReadonlyMap<string, Instance>;
}

/** One act on one instance; for a new case, the chart to open it on; beside a case, the chart to begin there. */
export interface Call {
  readonly on: { readonly instanceId: string } | { readonly open: ChartId } | { readonly attach: ChartId };
  readonly event: ChartEvent;
  /** Set when a deadline raises the act: it is marked as fired whatever the chart answers. */
  readonly deadline?: { readonly kind: string; readonly dueOn: IsoDate };
  /** An act from a recorded history: nobody is asked, told or sent anything for what happened years ago. */
  readonly history?: boolean;
}

/** One journal entry to be: which act moved which instance from where to where. */
export interface PlannedEntry {
  readonly instanceId: string;
  readonly chart: string;
  readonly version: number;
  readonly key: string | null;
  readonly event: ChartEvent;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly cause: 'act' | 'deadline' | 'consequence';
}

export interface Plan {
  readonly allowed: true;
  readonly state: CaseState;
  readonly entries: readonly PlannedEntry[];
  /** Instances that are new or changed, as they stand after the step. */
  readonly touched: ReadonlyMap<string, Instance>;
  readonly messages: readonly Message[];
}
export interface Message {
  readonly effect: Extract<Effect, { type: 'notify' | 'publish' | 'tell-cases' }>;
  readonly instanceId: string;
}

/**
 * What an act is told from beside the case, by the names its definition asks for. Null where that is not known yet: the plan is
 * then refused as `not-known-yet`, and made anew by whoever has found it out.
 */
export type FactsBeside = (chart: ChartId, act: string, instanceId: string) => JsonRecord | null;
export const NOT_KNOWN_YET = 'not-known-yet';

/** A step that sets off more than this many further steps is a loop in the charts. */
const MOST_STEPS = 500;

interface Pending {
  readonly instanceId: string;
  readonly event: ChartEvent;
  readonly cause: PlannedEntry['cause'];
  readonly ifHeard: boolean;
}

/**
 * Works out everything that follows from one act: the steps of the instance, of those it starts and of those it tells.
 * Pure. Either all of it holds or none: when one listener refuses, so does the whole.
 *
 * @param newId  gives the id of the n-th instance started in this step; the same n must give the same id, so that a replay does
 */
export function plan(
  charts: Charts,
  before: CaseState,
  call: Call,
  newId: (n: number) => string,
  beside: FactsBeside = () => ({}),
): Plan | Refused {
  return new Planning(charts, before, call.history === true, newId, beside).run(call);
}

class Planning {
  private readonly instances: Map<string, Instance>;
  private readonly touched = new Map<string, Instance>();
  private readonly entries: PlannedEntry[] = [];
  private readonly messages: Message[] = [];
  private readonly queue: Pending[] = [];
  private mainId: string | null;
  private started = 0;

  constructor(
    private readonly charts: Charts,
    private readonly before: CaseState,
    private readonly history: boolean,
    private readonly newId: (n: number) => string,
    private readonly beside: FactsBeside,
  ) {
    this.instances = new Map(before.instances);
    this.mainId = before.mainId;
  }

  run(call: Call): Plan | Refused {
    const instanceId = this.placed(call);
    if ('open' in call.on) this.mainId = instanceId;
    if (call.deadline) this.markFired(instanceId, call.deadline);
    this.queue.push({
      instanceId,
      event: call.event,
      cause: call.deadline ? 'deadline' : 'act',
      ifHeard: call.deadline !== undefined,
    });
    for (let next = this.queue.shift(); next; next = this.queue.shift()) {
      const refused = this.deliver(next);
      if (refused) return refused;
      if (this.entries.length > MOST_STEPS)
        throw new Error(`Act ${call.event.type} set off more than ${MOST_STEPS} steps`);
    }
    const state = { processVersion: this.before.processVersion, mainId: this.mainId, instances: this.instances };
    return { allowed: true, state, entries: this.entries, touched: this.touched, messages: this.messages };
  }

  /** What is begun beside a case belongs to it as a whole, and so has no parent that it would be told by. */
  private placed({ on, event }: Call): string {
    if ('instanceId' in on) return on.instanceId;
    return this.open('open' in on ? on.open : on.attach, null, null, event.on);
  }

  private deliver({ instanceId, event: said, cause, ifHeard }: Pending): Refused | null {
    const instance = this.instances.get(instanceId);
    if (!instance) return { allowed: false, reason: reason('no-such-instance', { instanceId }), rule: null };
    const chart = this.charts.chart(instance.chart, instance.version);
    const event = this.withFactsBeside(chart, instanceId, said);
    if (event === null) return { allowed: false, reason: reason(NOT_KNOWN_YET), rule: null };
    const stepped = step(chart, instance, event);
    if ('allowed' in stepped) return ifHeard ? null : stepped;
    this.put(stepped.instance);
    this.entries.push({
      instanceId,
      chart: instance.chart,
      version: instance.version,
      key: instance.key,
      event,
      ...moved(leavesOf(instance.value), leavesOf(stepped.instance.value)),
      cause,
    });
    if (!this.history) for (const effect of stepped.effects) this.follow(effect, stepped.instance, event);
    return null;
  }

  /** What was said counts before what is known from beside. */
  private withFactsBeside({ definition }: CompiledChart, instanceId: string, event: ChartEvent): ChartEvent | null {
    const missing = (definition.acts[event.type]?.fromBeside ?? []).filter((name) => event.facts[name] === undefined);
    if (missing.length === 0 || this.history) return event;
    const known = this.beside(definition.id, event.type, instanceId);
    if (known === null) return null;
    const found = missing.flatMap((name) => (known[name] === undefined ? [] : [[name, known[name]] as const]));
    return { ...event, facts: { ...event.facts, ...Object.fromEntries(found) } };
  }

  private follow(effect: Effect, of: Instance, event: ChartEvent): void {
    if (effect.type === 'start') return this.start(effect, of, event);
    if (effect.type === 'tell') return this.tell(effect, of, event);
    this.messages.push({ effect: filledIn(effect, event, of), instanceId: of.id });
  }

  private start(effect: Extract<Effect, { type: 'start' }>, parent: Instance, event: ChartEvent): void {
    const keys: readonly (string | null)[] =
      effect.each === 'region'
        ? REGION_CODES
        : [effect.key === undefined ? null : textOf(resolveValue(effect.key, event, parent.context))];
    const facts = resolveValues(effect.facts ?? {}, event, parent.context);
    const carriesOn = this.carriesCases(effect.chart, event.on);
    for (const key of keys) {
      const id = this.open(effect.chart, key, parent.id, event.on);
      if (carriesOn) this.mainId = id;
      this.queue.push({
        instanceId: id,
        event: consequence(effect.act, facts, event),
        cause: 'consequence',
        ifHeard: false,
      });
    }
  }

  private tell(effect: Extract<Effect, { type: 'tell' }>, of: Instance, event: ChartEvent): void {
    const facts = resolveValues(effect.facts ?? {}, event, of.context);
    for (const instanceId of this.listeners(effect, of)) {
      this.queue.push({
        instanceId,
        event: consequence(effect.act, facts, event),
        cause: 'consequence',
        ifHeard: effect.ifHeard === true,
      });
    }
  }

  private listeners(effect: Extract<Effect, { type: 'tell' }>, of: Instance): readonly string[] {
    if (effect.to === 'main') return this.mainId === null ? [] : [this.mainId];
    if (effect.to === 'parent') return of.parentId === null ? [] : [of.parentId];
    return [...this.instances.values()]
      .filter(
        ({ parentId, chart, done }) =>
          parentId === of.id && !done && (effect.chart === undefined || chart === effect.chart),
      )
      .map(({ id }) => id);
  }

  /** What a case can open on carries it from then on, when another chart leads there. */
  private carriesCases(chart: ChartId, on: IsoDate): boolean {
    const { acts } = this.charts.current(chart, on, this.before.processVersion).definition;
    return Object.values(acts).some(({ opens }) => opens === true);
  }

  private open(chart: ChartId, key: string | null, parentId: string | null, on: IsoDate): string {
    const id = this.newId(this.started);
    this.started += 1;
    this.put(newInstance(this.charts.current(chart, on, this.before.processVersion), { id, key, parentId, on }));
    return id;
  }

  private markFired(instanceId: string, deadline: { readonly kind: string; readonly dueOn: IsoDate }): void {
    const instance = this.instances.get(instanceId);
    if (instance) this.put({ ...instance, fired: { ...instance.fired, [deadline.kind]: deadline.dueOn } });
  }

  private put(instance: Instance): void {
    this.instances.set(instance.id, instance);
    this.touched.set(instance.id, instance);
  }
}

const consequence = (type: string, facts: JsonRecord, cause: ChartEvent): ChartEvent => ({
  type,
  on: cause.on,
  ...(cause.vague && { vague: cause.vague }),
  facts,
  by: 'system',
});

/** A message leaves the case, so what it points to in the act's facts is filled in before it goes. */
function filledIn(effect: Message['effect'], event: ChartEvent, of: Instance): Message['effect'] {
  return effect.type === 'tell-cases'
    ? { ...effect, facts: resolveValues(effect.facts ?? {}, event, of.context) }
    : effect;
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** Only what changed: states left and states come to, innermost paths. */
export function moved(before: readonly string[], after: readonly string[]): Pick<PlannedEntry, 'from' | 'to'> {
  return {
    from: before.filter((path) => !after.includes(path)),
    to: after.filter((path) => !before.includes(path)),
  };
}
