import type { CompiledChart } from '../../engine/compile.js';
import { enteredWith } from '../../engine/edges.js';
import type { ChartRegistry } from '../../registry.js';
import type { ChartMigration, Migration } from '../migration.js';
import { canBeTogether, targetsOf } from '../state-map.js';
import {
  compareRoots,
  compareState,
  lossesIn,
  permissionOf,
  type ActChange,
  type Changed,
  type StateChange,
} from './compare-states.js';
import { Fields } from './fields.js';
import { judged, type Finding, type Found } from './findings.js';
import { Guards } from './guards.js';
import { Messages } from './messages.js';
import { Reach } from './reach.js';

/** What a migration does to the cases that stand on one chart. */
export interface ChartChange {
  readonly chart: string;
  readonly from: number;
  readonly to: number;
  /** States that a running case can stand in, with what changes there; those in which nothing does are listed too. */
  readonly states: readonly StateChange[];
  /** Acts that the whole of the chart takes, wherever a case stands. */
  readonly acts: ActChange;
  /** Regions that no old state leads to: cases begin there anew. */
  readonly begins: readonly string[];
  /** Acts of the chart as a whole whose roles or scope differ, wherever they are taken. */
  readonly permissions: readonly Changed[];
}

/** The proof of a migration on its charts, before any case is touched. */
export interface MigrationCheck {
  readonly migration: string;
  readonly charts: readonly ChartChange[];
  readonly findings: readonly Finding[];
  /** No fault, and no loss that is not accepted. */
  readonly ok: boolean;
}

/**
 * Proves a migration on its charts: every state that a case can stand in has a place, every place a legal way on to an end, and
 * whatever is lost on the way is accepted in so many words.
 */
export function checkMigration(charts: ChartRegistry, migration: Migration): MigrationCheck {
  const checked = migration.charts.map((change) => checkChart(charts, migration, change));
  const findings = judged(
    migration,
    checked.flatMap(({ found }) => found),
  );
  return {
    migration: migration.id,
    charts: checked.map(({ report }) => report),
    findings,
    ok: findings.every(({ accepted }) => accepted !== null),
  };
}

/** The migration of a chart that says nothing but that every state stays where it is. */
export function plainMigration(
  charts: ChartRegistry,
  change: Pick<ChartMigration, 'chart' | 'from' | 'to'>,
): Migration {
  const [old, next] = [charts.chart(change.chart, change.from), charts.chart(change.chart, change.to)];
  const [from, to] = [old.definition.processVersion, next.definition.processVersion];
  return {
    id: `${change.chart}-${change.from}-to-${change.to}`,
    source: 'our default',
    ...(from && to && from !== to && { process: { from, to } }),
    charts: [{ ...change, states: { same: true } }],
  };
}

function checkChart(
  charts: ChartRegistry,
  migration: Migration,
  change: ChartMigration,
): { readonly report: ChartChange; readonly found: readonly Found[] } {
  const { chart, from, to } = change;
  const [old, next] = [charts.chart(chart, from), charts.chart(chart, to)];
  const guards = new Guards(change, old, next);
  const reach = { old: new Reach(old), next: new Reach(next, guards.canBeTaken) };
  const fields = new Fields(change, old, next);
  const leaves = [...reach.old.reachable()].filter((path) => old.nodes.get(path)?.states === undefined);
  const comings = leaves.map((state) => ({ state, to: targetsOf(change.states, next, state) }));
  const placed = comings.flatMap((one) => (one.to === null ? [] : [{ ...one, to: one.to }]));
  const mayHave = (field: string, targets: readonly string[]): boolean =>
    fields.brought.has(field) || targets.some((target) => guards.setsAround(target, reach.next).has(field));
  const states = placed.map((one) => compareState({ change, old, next, mayHave }, one.state, one.to));
  const reachable = reach.next.reachable();
  const found: readonly Found[] = [
    ...comings.filter((one) => one.to === null).map(({ state }) => about(chart, 'state-dropped', state, state)),
    ...placed.filter((one) => one.to.length === 0).map(({ state }) => about(chart, 'region-forgotten', state, state)),
    ...placed.flatMap((one) => fateOf(chart, one, reach, reachable)),
    ...clashes(chart, old, next, placed),
    ...guards.neverHolding(),
    ...guards.missingFields(placed, fields, reach.next),
    ...fields.problems(),
    ...states.flatMap((one) => lossesIn(chart, one)),
    ...rootLosses(chart, old, next),
    ...new Messages(charts, migration).problems(change),
  ];
  const permissions = Object.keys(old.definition.acts).flatMap((act) => permissionOf({ old, next }, act));
  const acts = compareRoots(old, next);
  return { report: { chart, from, to, states, acts, begins: beginnings(next, placed), permissions }, found };
}

type Coming = { readonly state: string; readonly to: readonly string[] };
type BothReaches = { readonly old: Reach; readonly next: Reach };

const about = (chart: string, code: Found['code'], of: string, state: string, facts: Found['facts'] = {}): Found => ({
  code,
  chart,
  of,
  states: [state],
  facts,
});

/** What becomes of those who stand in a state: whether they can still come to an end, or have come to one unasked. */
function fateOf(
  chart: string,
  { state, to }: Coming,
  { old, next }: BothReaches,
  reachable: ReadonlySet<string>,
): readonly Found[] {
  return to.flatMap((target) => {
    const found: Found[] = [];
    const ends = { old: old.isEnd(state), next: next.isEnd(target) };
    const noEnd = old.canEnd(state) && !next.canEnd(target);
    const noWay = !ends.next && old.hasWayOn(state) && !next.hasWayOn(target);
    if (noEnd || noWay) found.push(about(chart, 'stranded', target, state));
    if (ends.old && !ends.next) found.push(about(chart, 'end-reopened', target, state));
    if (!ends.old && ends.next) found.push(about(chart, 'ended-early', target, state));
    if (!reachable.has(target)) found.push(about(chart, 'target-unreachable', target, state));
    return found;
  });
}

/** States that a case can be in at once, and that lead to places it cannot be in at once. */
function clashes(chart: string, old: CompiledChart, next: CompiledChart, placed: readonly Coming[]): readonly Found[] {
  return placed.flatMap((one, index) =>
    placed.slice(index).flatMap((other) => {
      if (!canBeTogether(old, one.state, other.state)) return [];
      const apart = one.to.find((a) => other.to.some((b) => !canBeTogether(next, a, b)));
      return apart === undefined
        ? []
        : [about(chart, 'two-states-at-once', apart, one.state, { beside: other.state, to: [...other.to] })];
    }),
  );
}

/** Acts that the whole of a chart takes stand outside every state. */
function rootLosses(chart: string, old: CompiledChart, next: CompiledChart): readonly Found[] {
  const nowhere = (code: Found['code'], of: string, facts: Found['facts'] = {}): Found => ({
    code,
    chart,
    of,
    states: [],
    facts,
  });
  return [
    ...compareRoots(old, next).lost.map((act) => nowhere('act-lost', act)),
    ...Object.keys(old.definition.root.on ?? {})
      .flatMap((act) => permissionOf({ old, next }, act))
      .map(({ name, before, after }) => nowhere('permission-changed', name, { before, after })),
  ];
}

/** Parallel regions of the new chart that nothing leads into. */
function beginnings(next: CompiledChart, placed: readonly Coming[]): readonly string[] {
  const led = new Set(placed.flatMap(({ to }) => to.flatMap((target) => enteredWith(next, target))));
  const regions = [['', next.definition.root] as const, ...next.nodes]
    .filter(([path, { type }]) => type === 'parallel' && (path === '' || led.has(path)))
    .flatMap(([path, { states }]) => Object.keys(states ?? {}).map((name) => (path === '' ? name : `${path}.${name}`)));
  return regions.filter((region) => !led.has(region));
}
