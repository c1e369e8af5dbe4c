import type { IsoDate } from '../calendar/iso-date.js';
import type { Vagueness } from '../calendar/occurrence.js';
import type { Context } from '../definition.js';
import type { CompiledChart } from '../engine/compile.js';
import { derive } from '../engine/derive.js';
import { activePaths, leavesOf, type Hold, type Instance, type StateValue } from '../engine/instance.js';
import type { Json } from '../reason.js';
import type { Settings } from '../settings.js';
import type { ChartMigration, ContextCarry } from './migration.js';
import { ancestorsOf, entryFor, targetsOf } from './state-map.js';

/** What an instance remembers on the new chart. */
export function carriedContext(carry: ContextCarry = {}, context: Context): Context {
  const { dropped = [], renamed = {}, defaults = {}, carry: functions = {} } = carry;
  const kept = Object.entries(context)
    .filter(([name]) => !dropped.includes(name))
    .map(([name, value]): [string, Json] => [Object.hasOwn(renamed, name) ? (renamed[name] ?? name) : name, value]);
  return Object.values(functions).reduce<Context>((soFar, compute) => ({ ...soFar, ...compute(context) }), {
    ...defaults,
    ...Object.fromEntries(kept),
  });
}

/**
 * Day each new state was entered: a state keeps the day of the one it comes from, since that is how long the case has stood there;
 * what is new begins on the day of the migration.
 */
export function carriedDays(
  change: ChartMigration,
  next: CompiledChart,
  before: Instance,
  value: StateValue,
  on: IsoDate,
): Pick<Instance, 'entered' | 'vague'> {
  const origins = new Map<string, { readonly day: IsoDate; readonly vague: Vagueness | undefined }>();
  for (const leaf of leavesOf(before.value)) {
    for (const [old, target] of pairsOf(change, next, leaf)) {
      const day = before.entered[old];
      const known = origins.get(target);
      if (day !== undefined && (known === undefined || day < known.day))
        origins.set(target, { day, vague: before.vague?.[old] });
    }
  }
  const paths = activePaths(value);
  const little = paths.flatMap((path): [string, Vagueness][] => {
    const vague = origins.get(path)?.vague;
    return vague === undefined ? [] : [[path, vague]];
  });
  return {
    entered: Object.fromEntries(paths.map((path) => [path, origins.get(path)?.day ?? on])),
    vague: little.length > 0 ? Object.fromEntries(little) : undefined,
  };
}

/** Old states with the new ones that stand for them, the leaf and what holds it. */
function* pairsOf({ states }: ChartMigration, next: CompiledChart, leaf: string): Generator<[string, string]> {
  const olds = [leaf, ...ancestorsOf(leaf)];
  const entry = entryFor(states, leaf);
  for (const target of targetsOf(states, next, leaf) ?? []) {
    const base = entry?.to.find((one) => target === one || target.startsWith(`${one}.`));
    for (const path of [target, ...ancestorsOf(target)]) {
      const isInside = entry && base !== undefined && (path === base || path.startsWith(`${base}.`));
      const old = isInside ? `${entry.at}${path.slice(base.length)}` : path;
      if (olds.includes(old)) yield [old, path];
    }
  }
}

/**
 * Which deadlines count as fired on the new chart: one that had fired for the day it was due has so for the day it is due now.
 * It reads the settings, so its answer is kept in the journal and a replay takes it from there.
 */
export function carriedFired(
  { deadlines: { renamed = {}, anew = [] } = {} }: ChartMigration,
  charts: { readonly old: CompiledChart; readonly next: CompiledChart },
  instances: { readonly before: Instance; readonly after: Instance },
  holds: readonly Hold[],
  settings: Settings,
): Instance['fired'] {
  // A pause that lasts hides what does not run during it; what has fired before it still has.
  const over = holds.filter(({ until }) => until !== undefined);
  const dueOn = (chart: CompiledChart, instance: Instance): ReadonlyMap<string, IsoDate> =>
    new Map(
      derive(chart, { ...instance, fired: {} }, over, settings).deadlines.map(({ kind, dueOn: day }) => [kind, day]),
    );
  const was = dueOn(charts.old, instances.before);
  const is = dueOn(charts.next, instances.after);
  return Object.fromEntries(
    Object.entries(instances.before.fired).flatMap(([kind, day]): [string, IsoDate][] => {
      const name = Object.hasOwn(renamed, kind) ? (renamed[kind] ?? kind) : kind;
      const due = is.get(name);
      if (due === undefined || anew.includes(name)) return [];
      return [[name, was.get(kind) === day ? due : day]];
    }),
  );
}
