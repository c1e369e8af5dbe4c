import { isoDate } from '../../calendar/iso-date.js';
import type { CompiledChart } from '../../engine/compile.js';
import { enteredWith } from '../../engine/edges.js';
import { activePaths } from '../../engine/instance.js';
import { newInstance } from '../../engine/step.js';
import type { Stage } from '../../vocabulary.js';
import { ancestorsOf, canBeTogether } from '../state-map.js';
import { placedRows, type PlacedRow } from './rows.js';

/** Stages off the road: who stands there has come to an end, though it may be taken up again. */
const OFF_ROAD: ReadonlySet<Stage> = new Set(['ended', 'not-included', 'withdrawn']);

/** Where one can come from where, along rows that can be taken; guards are looked at one by one, not together. */
export class Reach {
  private readonly rows: readonly PlacedRow[];
  private readonly endable: ReadonlySet<string>;
  private readonly remembered = new Map<string, ReadonlySet<string>>();

  /** @param canBeTaken  false for a row whose guards can never hold */
  constructor(
    private readonly chart: CompiledChart,
    canBeTaken: (row: PlacedRow) => boolean = () => true,
  ) {
    this.rows = placedRows(chart)
      .filter(({ row }) => row.target !== undefined)
      .filter(canBeTaken);
    this.endable = this.findEndable();
  }

  /** States that a new instance can come to. */
  reachable(): ReadonlySet<string> {
    const first = newInstance(this.chart, { id: '', key: null, parentId: null, on: isoDate('2000-01-01') });
    return this.from(activePaths(first.value));
  }

  /** States that can be active now or later when a state is active, in the regions beside it as well. */
  around(path: string): ReadonlySet<string> {
    const known = this.remembered.get(path);
    if (known) return known;
    const beside = [...this.chart.nodes.keys()].filter(
      (other) =>
        !other.startsWith(`${path}.`) && !path.startsWith(`${other}.`) && canBeTogether(this.chart, path, other),
    );
    const found = this.from([...enteredWith(this.chart, path), ...beside]);
    this.remembered.set(path, found);
    return found;
  }

  /** A final state, one off the road, or one inside such. */
  isEnd(path: string): boolean {
    const node = this.chart.nodes.get(path);
    if (node?.type === 'final') return true;
    const staged = [path, ...ancestorsOf(path)].map((one) => this.chart.nodes.get(one)?.stage).find((one) => one);
    return staged !== undefined && OFF_ROAD.has(staged);
  }

  /** Some row leads from the state, or from one that holds it, to an end in any number of steps. */
  canEnd(path: string): boolean {
    return this.endable.has('') || enteredWith(this.chart, path).some((one) => this.endable.has(one));
  }

  /** Some row leads on from the state, from what it holds at first, or from one that holds it. */
  hasWayOn(path: string): boolean {
    const active = new Set(['', ...enteredWith(this.chart, path)]);
    return this.rows.some(({ from }) => active.has(from));
  }

  private from(start: readonly string[]): ReadonlySet<string> {
    const found = new Set(start.flatMap((path) => [path, ...ancestorsOf(path)]));
    for (let size = -1; size !== found.size;) {
      size = found.size;
      for (const { from, row } of this.rows) {
        if (from !== '' && !found.has(from)) continue;
        for (const path of targetsIn(row).flatMap((to) => enteredWith(this.chart, to))) found.add(path);
      }
    }
    return found;
  }

  private findEndable(): ReadonlySet<string> {
    const found = new Set([...this.chart.nodes.keys()].filter((path) => this.isEnd(path)));
    for (let size = -1; size !== found.size;) {
      size = found.size;
      for (const { from, row } of this.rows) {
        if (targetsIn(row).some((to) => enteredWith(this.chart, to).some((path) => found.has(path)))) found.add(from);
      }
    }
    return found;
  }
}

const targetsIn = (row: PlacedRow['row']): readonly string[] => [row.target ?? []].flat();
