import type { ActDefinition, ChartEvent } from '../definition.js';
import type { IsoDate } from '../calendar/iso-date.js';
import type { Reason } from '../reason.js';
import { conflictIn } from '../conflict/clearance.js';
import { mandateFor, type ActorView, type Mandate, type Matter } from '../permissions/mandate.js';
import { activePaths, type Instance } from './instance.js';
import { judge } from './step.js';
import type { CompiledChart } from './compile.js';

/** One act that the present state knows: possible for this actor, or why not. */
export interface OfferedAct {
  readonly act: string;
  readonly definition: ActDefinition;
  readonly allowed: boolean;
  readonly reason: Reason | null;
  /** The guard that said no, so that a way forward can be found. */
  readonly rule: string | null;
}

/**
 * Every act that some active state of the instance takes, with *allowed* or *why not*, in chart order.
 * The one list that API, screens and tests use. Rules about an act's facts are tried when it is performed.
 */
export function actsOf(
  chart: CompiledChart,
  instance: Instance,
  matter: Matter,
  actor: ActorView,
  on: IsoDate,
): readonly OfferedAct[] {
  return offeredActs(chart, instance).map((act) => {
    const definition = actOf(chart, act);
    const found = mandateFor(definition, matter, actor);
    const mandate: Mandate = 'mandate' in found ? found.mandate : { role: 'public' };
    const verdict = judge(chart, instance, eventFor(act, on, mandate, actor), false);
    const refusal =
      'refusal' in found
        ? found.refusal
        : (conflictOf(definition, found.mandate, matter, actor) ?? (verdict.allowed ? null : verdict.reason));
    return { act, definition, allowed: refusal === null, reason: refusal, rule: verdict.allowed ? null : verdict.rule };
  });
}

/** Names of all acts that the active states take, innermost first, each once. */
export function offeredActs(chart: CompiledChart, instance: Instance): readonly string[] {
  const active = activePaths(instance.value).toReversed();
  const names = active.flatMap((path) => Object.keys(chart.nodes.get(path)?.on ?? {}));
  return [...new Set([...names, ...Object.keys(chart.definition.root.on ?? {})])];
}

/** Kinds of the tasks that an act is a step of: their state, or one within it, takes the act. What a case takes at any time is a step of none. */
export function tasksTaking(chart: CompiledChart, instance: Instance, act: string): readonly string[] {
  const taking = activePaths(instance.value).filter((path) => Object.hasOwn(chart.nodes.get(path)?.on ?? {}, act));
  const tasks = chart.definition.tasks.filter(({ in: state }) =>
    taking.some((path) => path === state || path.startsWith(`${state}.`)),
  );
  return [...new Set(tasks.map(({ kind }) => kind))];
}

export function actOf(chart: CompiledChart, act: string): ActDefinition {
  const definition = chart.definition.acts[act];
  if (!definition) throw new RangeError(`Chart ${chart.definition.id} has no act ${act}`);
  return definition;
}

function eventFor(type: string, on: IsoDate, { role, region }: Mandate, { personId }: ActorView): ChartEvent {
  return {
    type,
    on,
    facts: {},
    by: role,
    ...(region !== undefined && { region }),
    ...(personId !== undefined && { person: personId }),
  };
}

/** Why an actor's declarations of interest keep them from an act that they have the mandate for. */
export const conflictOf = (
  { evenInConflict }: ActDefinition,
  { role }: Mandate,
  matter: Pick<Matter, 'caseId' | 'kind'>,
  { clearances }: ActorView,
): Reason | null => (evenInConflict ? null : conflictIn(role, matter, clearances));
