import type { IsoDate } from '../calendar/iso-date.js';
import type { ChartEvent } from '../definition.js';
import { offeredActs } from '../engine/acts.js';
import type { CompiledChart } from '../engine/compile.js';
import { leavesOf, type Instance } from '../engine/instance.js';
import { moved, type CaseState, type Charts, type Plan, type PlannedEntry } from '../engine/plan.js';
import { snapshotAt } from '../engine/snapshots.js';
import { judge, type Refused } from '../engine/step.js';
import { reason, type JsonRecord, type Reason } from '../reason.js';
import { carriedContext, carriedDays } from './carry.js';
import { MIGRATED, MIGRATION_UNDONE, type ChartMigration, type Migration } from './migration.js';
import { isConflict, targetsOf, valueWith } from './state-map.js';

/** An instance on the new chart, or why it cannot come there. Its deadlines count as not fired yet. */
export function migrateInstance(
  change: ChartMigration,
  old: CompiledChart,
  next: CompiledChart,
  instance: Instance,
  on: IsoDate,
): Instance | Refused {
  const held = heldBack(change, instance);
  if (held) return refused(held);
  const targets: string[] = [];
  for (const leaf of leavesOf(instance.value)) {
    const to = targetsOf(change.states, next, leaf);
    if (to === null) return refused(reason('migration-state-unmapped', { state: leaf }));
    targets.push(...to);
  }
  const value = valueWith(next, targets);
  if (isConflict(value)) return refused(reason('migration-two-states', { states: [...value.conflict] }));
  const context = carriedContext(change.context, instance.context);
  const after: Instance = {
    ...instance,
    version: change.to,
    value,
    context,
    ...carriedDays(change, next, instance, value, on),
    fired: {},
    done: snapshotAt(next.machine, value, context).status === 'done',
  };
  const stuck = !after.done && !hasWayOn(next, after, on) && hasWayOn(old, instance, on);
  return stuck ? refused(reason('migration-stranded', { state: [...leavesOf(value)] })) : after;
}

const heldBack = ({ mayNot = {} }: ChartMigration, instance: Instance): Reason | null =>
  Object.values(mayNot)
    .map((check) => check(instance))
    .find((why) => why !== null) ?? null;

const refused = (why: Reason): Refused => ({ allowed: false, reason: why, rule: null });

/** Some act that moves the state, or could once its facts are known. */
export function hasWayOn(chart: CompiledChart, instance: Instance, on: IsoDate): boolean {
  return offeredActs(chart, instance).some((type) => {
    const by = chart.definition.acts[type]?.roles[0] ?? 'system';
    const verdict = judge(chart, instance, { type, on, facts: {}, by }, false);
    return verdict.allowed && verdict.taken.some(({ row }) => row.target !== undefined);
  });
}

/** Which deadlines of an instance count as fired once it is on the new chart. */
export type FiredOf = (change: ChartMigration, before: Instance, after: Instance) => Instance['fired'];

/**
 * Works out the migration of a case: every running instance on a chart of it, or none. Instances that are over stay as they are.
 *
 * @param event  who does it and when; its act is always `MIGRATED`
 * @returns the plan; or the refusal: another process, nothing to migrate, or the reason one of the instances cannot go
 */
export function planMigration(
  charts: Pick<Charts, 'chart'>,
  before: CaseState,
  migration: Migration,
  event: Pick<ChartEvent, 'on' | 'by' | 'person'>,
  firedOf: FiredOf,
): Plan | Refused {
  const going = goingAlong(before, migration);
  if (!going.some(({ change }) => change === migration.charts[0])) return refused(notHere(before, migration));
  const instances = new Map(before.instances);
  const touched = new Map<string, Instance>();
  const entries: PlannedEntry[] = [];
  for (const { change, instance } of going) {
    const [old, next] = [charts.chart(change.chart, change.from), charts.chart(change.chart, change.to)];
    const moving = migrateInstance(change, old, next, instance, event.on);
    if ('allowed' in moving) return moving;
    const after = { ...moving, fired: firedOf(change, instance, moving) };
    instances.set(after.id, after);
    touched.set(after.id, after);
    const facts = {
      migration: migration.id,
      from: change.from,
      to: change.to,
      fired: after.fired,
      firedBefore: instance.fired,
      ...(migration.process && { process: { ...migration.process } }),
    };
    entries.push(entryOf(MIGRATED, instance, after, event, facts, entries.length === 0));
  }
  const processVersion = migration.process?.to ?? before.processVersion;
  return { allowed: true, state: { ...before, processVersion, instances }, entries, touched, messages: [] };
}

/** Running instances on a chart of the migration, the case's own first. */
function goingAlong(
  { processVersion, instances }: CaseState,
  { process, charts }: Migration,
): readonly { readonly change: ChartMigration; readonly instance: Instance }[] {
  if (process && process.from !== processVersion) return [];
  return charts.flatMap((change) =>
    [...instances.values()]
      .filter(({ chart, version, done }) => !done && chart === change.chart && version === change.from)
      .map((instance) => ({ change, instance })),
  );
}

function notHere({ instances }: CaseState, { id, charts: [first] }: Migration): Reason {
  const there = [...instances.values()].some(({ chart, version }) => chart === first.chart && version === first.to);
  return there ? reason('migration-already', { migration: id }) : reason('migration-not-for-case', { migration: id });
}

/**
 * Works out how a case comes back to where it stood before a migration.
 *
 * @param then  the case before the migration, as its journal tells it
 * @param entries  instances that the migration moved, each with the deadlines that had fired before
 */
export function planUndoing(
  now: CaseState,
  then: CaseState,
  migration: string,
  moves: readonly { readonly instanceId: string; readonly fired: Instance['fired'] }[],
  event: Pick<ChartEvent, 'on' | 'by' | 'person'>,
): Plan | Refused {
  const instances = new Map(now.instances);
  const touched = new Map<string, Instance>();
  const entries: PlannedEntry[] = [];
  for (const { instanceId, fired } of moves) {
    const [from, known] = [now.instances.get(instanceId), then.instances.get(instanceId)];
    if (!from || !known) return refused(reason('no-such-instance', { instanceId }));
    const back = { ...known, fired };
    instances.set(instanceId, back);
    touched.set(instanceId, back);
    const facts = { migration, from: from.version, to: back.version, fired };
    entries.push(entryOf(MIGRATION_UNDONE, from, back, event, facts, entries.length === 0));
  }
  const state = { processVersion: then.processVersion, mainId: now.mainId, instances };
  return { allowed: true, state, entries, touched, messages: [] };
}

const entryOf = (
  type: string,
  before: Instance,
  after: Instance,
  event: Pick<ChartEvent, 'on' | 'by' | 'person'>,
  facts: JsonRecord,
  isFirst: boolean,
): PlannedEntry => ({
  instanceId: after.id,
  chart: after.chart,
  version: after.version,
  key: after.key,
  event: { ...event, type, facts, ...(!isFirst && { by: 'system' }) },
  ...moved(leavesOf(before.value), leavesOf(after.value)),
  cause: isFirst ? 'act' : 'consequence',
});
