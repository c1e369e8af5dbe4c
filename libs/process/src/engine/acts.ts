import type { ActDefinition, ChartEvent } from '../definition.js';
import type { IsoDate } from '../calendar/iso-date.js';
import type { Reason } from '../reason.js';
import type { Role } from '../vocabulary.js';
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

export interface ActorView {
  readonly roles: readonly Role[];
  readonly region?: string;
  readonly person?: string;
}

/**
 * Every act that some active state of the instance takes, with *allowed* or *why not*, in chart order.
 * The one list that API, screens and tests use. Rules about an act's facts are tried when it is performed.
 */
export function actsOf(chart: CompiledChart, instance: Instance, actor: ActorView, on: IsoDate): readonly OfferedAct[] {
  return offeredActs(chart, instance).map((act) => {
    const definition = actOf(chart, act);
    const by = definition.roles.find((role) => actor.roles.includes(role)) ?? 'public';
    const role = roleRefusal(definition, instance, actor);
    const verdict = judge(chart, instance, eventFor(act, on, by, actor), false);
    const refusal = role ?? (verdict.allowed ? null : verdict.reason);
    return { act, definition, allowed: refusal === null, reason: refusal, rule: verdict.allowed ? null : verdict.rule };
  });
}

/** Names of all acts that the active states take, innermost first, each once. */
export function offeredActs(chart: CompiledChart, instance: Instance): readonly string[] {
  const active = activePaths(instance.value).toReversed();
  const names = active.flatMap((path) => Object.keys(chart.nodes.get(path)?.on ?? {}));
  return [...new Set([...names, ...Object.keys(chart.definition.root.on ?? {})])];
}

export function actOf(chart: CompiledChart, act: string): ActDefinition {
  const definition = chart.definition.acts[act];
  if (!definition) throw new RangeError(`Chart ${chart.definition.id} has no act ${act}`);
  return definition;
}

/** Why this actor may not perform an act, by role and by the region the instance belongs to; null when they may. */
export function roleRefusal(definition: ActDefinition, instance: Instance | null, actor: ActorView): Reason | null {
  if (!definition.roles.some((role) => actor.roles.includes(role))) {
    return { code: 'role-not-allowed', facts: { roles: definition.roles } };
  }
  if (
    definition.scope === 'own-region' &&
    instance !== null &&
    instance.key !== null &&
    actor.region !== instance.key
  ) {
    return { code: 'scope-not-allowed', facts: { region: instance.key } };
  }
  return null;
}

function eventFor(type: string, on: IsoDate, by: Role, actor: ActorView): ChartEvent {
  return {
    type,
    on,
    facts: {},
    by,
    ...(actor.region && { region: actor.region }),
    ...(actor.person && { person: actor.person }),
  };
}
