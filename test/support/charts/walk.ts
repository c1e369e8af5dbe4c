import {
  checkFacts,
  isoDate,
  leavesOf,
  newInstance,
  offeredActs,
  step,
  type ChartEvent,
  type CompiledChart,
  type Instance,
  type JsonRecord,
  type Role,
} from '#process';

/** One way to try an act. What is left out: no facts, the act's first role, the instance's own region, the walk's day. */
export interface Attempt {
  readonly facts?: JsonRecord;
  readonly by?: Role;
  readonly person?: string;
  readonly on?: string;
}
/** Ways to try each act; an act that is not named is tried once, without facts. */
export type Attempts = Readonly<Record<string, readonly Attempt[]>>;

export interface Reached {
  readonly instance: Instance;
  /** Acts that lead here from the first state, the fewest possible. */
  readonly path: readonly string[];
  /** Acts that some attempt could perform here and that moved the state. */
  readonly moves: ReadonlySet<string>;
}

export interface WalkOptions {
  readonly attempts: Attempts;
  readonly key?: string;
  readonly on?: string;
  /** Context fields that tell two instances in the same state apart. */
  readonly watch?: readonly string[];
  /** Given to find the way back to states that only some contexts reach. */
  readonly most?: number;
}

/**
 * Walks a chart breadth first from its first state, trying every act of every state met.
 * @throws Error when an attempt's facts would not pass the act's own fields, since such a walk proves nothing
 */
export function walk(chart: CompiledChart, options: WalkOptions): ReadonlyMap<string, Reached> {
  const { attempts, key = null, on = '2024-03-01', watch = [], most = 20_000 } = options;
  requireSoundAttempts(chart, attempts);
  const nameOf = ({ value, context }: Instance): string =>
    JSON.stringify([value, watch.map((field) => context[field] ?? null)]);
  const first = newInstance(chart, { id: 'walked', key, parentId: null, on: isoDate(on) });
  const reached = new Map<string, Reached>();
  const queue: { readonly instance: Instance; readonly path: readonly string[] }[] = [{ instance: first, path: [] }];
  const met = new Set([nameOf(first)]);
  for (let here = queue.shift(); here && reached.size < most; here = queue.shift()) {
    const moves = new Set<string>();
    for (const { act, next } of stepsFrom(chart, here.instance, attempts, on)) {
      if (JSON.stringify(next.value) !== JSON.stringify(here.instance.value)) moves.add(act);
      if (met.has(nameOf(next))) continue;
      met.add(nameOf(next));
      queue.push({ instance: next, path: [...here.path, act] });
    }
    reached.set(nameOf(here.instance), { ...here, moves });
  }
  return reached;
}

function* stepsFrom(
  chart: CompiledChart,
  instance: Instance,
  attempts: Attempts,
  on: string,
): Generator<{ act: string; next: Instance }> {
  if (instance.done) return;
  for (const act of offeredActs(chart, instance)) {
    for (const attempt of attempts[act] ?? [{}]) {
      const stepped = step(chart, instance, eventOf(chart, instance, act, attempt, on));
      if (!('allowed' in stepped)) yield { act, next: stepped.instance };
    }
  }
}

function eventOf(chart: CompiledChart, instance: Instance, act: string, attempt: Attempt, on: string): ChartEvent {
  const by = attempt.by ?? chart.definition.acts[act]?.roles[0] ?? 'system';
  return {
    type: act,
    on: isoDate(attempt.on ?? on),
    facts: attempt.facts ?? {},
    by,
    ...(instance.key !== null && { region: instance.key }),
    ...(attempt.person !== undefined && { person: attempt.person }),
  };
}

function requireSoundAttempts(chart: CompiledChart, attempts: Attempts): void {
  for (const [act, ways] of Object.entries(attempts)) {
    const definition = chart.definition.acts[act];
    if (!definition) throw new Error(`${chart.definition.id} has no act ${act}`);
    for (const { facts = {} } of ways) {
      const problems = checkFacts(definition.facts, facts);
      if (problems.length > 0) throw new Error(`${chart.definition.id} ${act}: ${JSON.stringify(problems)}`);
    }
  }
}

/** Paths of states that no walked instance stood in. */
export function unreached(chart: CompiledChart, walked: ReadonlyMap<string, Reached>): readonly string[] {
  const seen = new Set([...walked.values()].flatMap(({ instance }) => Object.keys(instance.entered)));
  return [...chart.nodes.keys()].filter((path) => !seen.has(path));
}

/** States without a way on: not final, and no act moved any instance that stood there. */
export function deadEnds(walked: ReadonlyMap<string, Reached>): readonly string[] {
  const all = [...walked.values()];
  const ways = new Set(
    all.filter(({ instance, moves }) => instance.done || moves.size > 0).map(({ instance }) => nameOfState(instance)),
  );
  return [...new Set(all.map(({ instance }) => nameOfState(instance)))].filter((state) => !ways.has(state));
}

/** The acts each state takes, sorted; a parallel chart's state is named by its leaves. */
export function actsByState(
  chart: CompiledChart,
  walked: ReadonlyMap<string, Reached>,
): Readonly<Record<string, readonly string[]>> {
  const rows = [...walked.values()].map(({ instance }): [string, readonly string[]] => [
    nameOfState(instance),
    [...offeredActs(chart, instance)].toSorted(),
  ]);
  return Object.fromEntries(rows);
}

const nameOfState = ({ value }: Instance): string => leavesOf(value).join(' ');
