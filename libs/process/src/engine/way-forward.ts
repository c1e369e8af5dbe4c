import type { ChartEvent, Remedy } from '../definition.js';
import type { CompiledChart } from './compile.js';
import { firstActsTowards, type Guide, guideTo, sourcesOf } from './edges.js';
import type { JsonRecord } from '../reason.js';
import { activePaths, type Instance } from './instance.js';
import { judge, step, type Refused } from './step.js';

/** Acts that must come first, in order, and the instance as it would then stand. */
export interface Way {
  readonly acts: readonly ChartEvent[];
  readonly instance: Instance;
}

export interface WayOptions {
  /** Acts that may be counted on; an import must not infer what would say something of somebody that nobody reported. */
  readonly mayUse: (act: string) => boolean;
  /** Acts taken only where a rule names them as its remedy, never as a step on the way. */
  readonly onlyAsRemedy: (act: string) => boolean;
  /** Facts an act on the way must have had for the goal to follow. */
  readonly factsFor: (act: string, goal: ChartEvent) => JsonRecord;
  /** Longest way looked for. */
  readonly most: number;
}

/** How many acts longer than the nearest a first act may lead: wider for the goal itself than for what it needs on the way. */
const SLACK = { goal: 3, onTheWay: 1 };
/** A way this much longer than the shortest serves nothing that comes later. */
const MOST_LONGER = 6;
/** Searches from the same state for the same act come again and again, within a history and in its variants; older ones are forgotten. */
const MOST_REMEMBERED = 20_000;

/**
 * Finds the fewest acts that make an act possible. It reasons backwards: a rule that refuses names the acts that would
 * satisfy it, a state that does not know the act is reached along the chart's arrows, and each of those acts in turn
 * may need others first. What a person is told to do first, and what replay infers, come from here.
 */
export class WayFinder {
  private readonly memo = new Map<string, { readonly budget: number; readonly way: Way | null }>();
  private readonly steps = new Map<string, Instance | null>();
  private readonly guides = new Map<string, Guide>();
  private readonly numbers = new Numbers();

  constructor(
    private readonly chart: CompiledChart,
    private readonly options: WayOptions,
  ) {}

  /** @returns null when there is no way within the bound */
  wayTo(instance: Instance, goal: ChartEvent): Way | null {
    return this.waysTo(instance, goal)[0] ?? null;
  }

  /** The best way for each act that could come first, shortest first; one may serve what comes later better than the shortest. */
  waysTo(instance: Instance, goal: ChartEvent): readonly Way[] {
    this.forget();
    const verdict = judge(this.chart, instance, goal);
    if (verdict.allowed) return [{ acts: [], instance }];
    const ways: Way[] = [];
    let most = this.options.most;
    for (const first of this.firstActs(instance, goal, verdict, SLACK.goal)) {
      const way = this.through(instance, first, goal, most, [this.numbers.ofAct(goal)]);
      if (!way) continue;
      ways.push(way);
      most = Math.min(most, way.acts.length + MOST_LONGER);
    }
    return ways.toSorted((a, b) => a.acts.length - b.acts.length);
  }

  private forget(): void {
    const { memo, steps, numbers } = this;
    if (memo.size > MOST_REMEMBERED || numbers.size > MOST_REMEMBERED) memo.clear();
    if (steps.size > MOST_REMEMBERED || numbers.size > MOST_REMEMBERED) steps.clear();
    if (numbers.size > MOST_REMEMBERED) numbers.clear();
  }

  /** @param pursued  numbers of the acts that this one is to make possible, the outermost first */
  private reach(instance: Instance, goal: ChartEvent, budget: number, pursued: readonly number[]): Way | null {
    const verdict = judge(this.chart, instance, goal);
    if (verdict.allowed) return { acts: [], instance };
    const number = this.numbers.ofAct(goal);
    if (budget <= 0 || pursued.includes(number)) return null;
    const key = `${pursued.join('>')}|${number}|${goal.on}|${this.numbers.ofState(instance)}`;
    const known = this.memo.get(key);
    if (known && known.way !== null && known.way.acts.length <= budget) return known.way;
    if (known && known.budget >= budget) return null;
    const way = this.bestOf(instance, goal, verdict, budget, [...pursued, number]);
    this.memo.set(key, { budget, way });
    return way;
  }

  private bestOf(
    instance: Instance,
    goal: ChartEvent,
    refused: Refused,
    budget: number,
    pursued: readonly number[],
  ): Way | null {
    let best: Way | null = null;
    for (const first of this.firstActs(instance, goal, refused, SLACK.onTheWay)) {
      const most: number = best === null ? budget : best.acts.length - 1;
      const way = this.through(instance, first, goal, most, pursued);
      if (way && (best === null || way.acts.length < best.acts.length)) best = way;
    }
    return best;
  }

  /** Makes `first` possible, performs it, and goes on towards the goal from there. */
  private through(
    instance: Instance,
    first: ChartEvent,
    goal: ChartEvent,
    budget: number,
    pursued: readonly number[],
  ): Way | null {
    const { numbers } = this;
    if (numbers.ofAct(first) === numbers.ofAct(goal)) return null;
    const before = this.reach(instance, first, budget - 1, pursued);
    if (!before) return null;
    const after = this.stepped(before.instance, first);
    if (after === null || numbers.ofState(after) === numbers.ofState(instance)) return null;
    const used = before.acts.length + 1;
    const rest = this.reach(after, goal, budget - used, pursued.slice(0, -1));
    return rest && { acts: [...before.acts, first, ...rest.acts], instance: rest.instance };
  }

  /** The instance after an act, or null when it refuses. The same act in the same state is asked for from many sides. */
  private stepped(instance: Instance, act: ChartEvent): Instance | null {
    const key = `${this.numbers.ofAct(act)}|${act.on}|${this.numbers.ofState(instance)}`;
    const known = this.steps.get(key);
    if (known !== undefined) return known;
    const stepped = step(this.chart, instance, act);
    const after = 'allowed' in stepped ? null : stepped.instance;
    this.steps.set(key, after);
    return after;
  }

  private firstActs(instance: Instance, goal: ChartEvent, { refusing }: Refused, slack: number): readonly ChartEvent[] {
    if (refusing) return [...new Set(refusing)].flatMap((rule) => this.remediesOf(rule, instance, goal));
    const towards = sourcesOf(this.chart, goal.type)
      .flatMap((source) => firstActsTowards(this.guideTo(source), instance.value, slack))
      .toSorted((a, b) => a.length - b.length);
    return [...new Set(towards.map(({ act }) => act))].map((act) => ({
      ...goal,
      type: act,
      facts: this.options.factsFor(act, goal),
    }));
  }

  private guideTo(source: string): Guide {
    const known = this.guides.get(source) ?? guideTo(this.chart, source, this.onTheWay);
    this.guides.set(source, known);
    return known;
  }

  private readonly onTheWay = (act: string): boolean => this.options.mayUse(act) && !this.options.onlyAsRemedy(act);

  private remediesOf(rule: string, { context, value }: Instance, goal: ChartEvent): readonly ChartEvent[] {
    const { remedies } = this.chart.definition.rules[rule] ?? {};
    const active = new Set(activePaths(value));
    const input = { context, event: goal, isIn: (path: string) => active.has(path) };
    const listed = typeof remedies === 'function' ? remedies(input) : (remedies ?? []);
    return listed.map((remedy) => this.toAct(goal, remedy)).filter(({ type }) => this.options.mayUse(type));
  }

  /** An act on the way happens at the latest when the goal does. */
  private toAct(goal: ChartEvent, remedy: Remedy): ChartEvent {
    if (typeof remedy === 'string') return { ...goal, type: remedy, facts: this.options.factsFor(remedy, goal) };
    return { ...goal, type: remedy.act, facts: remedy.facts };
  }
}

/** Acts with the same facts, and instances that stand alike, have the same number: a state's text is long, and asked for a lot. */
class Numbers {
  private readonly byText = new Map<string, number>();
  private byInstance = new WeakMap<Instance, number>();
  private byAct = new WeakMap<ChartEvent, number>();

  get size(): number {
    return this.byText.size;
  }

  ofAct(act: ChartEvent): number {
    const number = this.byAct.get(act) ?? this.ofText(`${act.type}${JSON.stringify(act.facts)}`);
    this.byAct.set(act, number);
    return number;
  }

  ofState(instance: Instance): number {
    const { id, value, context } = instance;
    const number = this.byInstance.get(instance) ?? this.ofText(JSON.stringify([id, value, context]));
    this.byInstance.set(instance, number);
    return number;
  }

  clear(): void {
    this.byText.clear();
    this.byInstance = new WeakMap();
    this.byAct = new WeakMap();
  }

  private ofText(text: string): number {
    const number = this.byText.get(text) ?? this.byText.size;
    this.byText.set(text, number);
    return number;
  }
}
