import {
  activePaths,
  isoDate,
  judge,
  newInstance,
  offeredActs,
  step,
  type ChartEvent,
  type CompiledChart,
  type Instance,
  type JsonRecord,
  type Role,
  type StateNode,
  type Transition,
} from '#process';
import { attemptsFor, sayable, type Attempt } from './attempts.js';
import { personOf } from './imagined-case.js';
import { LEGS, MORE_FACTS, WATCHED, type Leg } from './row-legs.js';
import { everySample } from './sample-facts.js';
import { wayInto, wayOn } from './ways.js';

/** A row of a chart's table: what an act does in a state. */
export interface NamedRow {
  readonly name: string;
  readonly at: string;
  readonly act: string;
  readonly row: Transition;
}

/** Every row of a chart, named by its state, its act and its place among those of the act. */
export function rowsOfChart({ definition, nodes }: CompiledChart): readonly NamedRow[] {
  return [['', definition.root] as const, ...nodes].flatMap(([at, { on }]) =>
    Object.entries(on ?? {}).flatMap(([act, rows]) =>
      listed(rows).map((row, place) => ({ name: `${at} ${act} ${place + 1}`.trim(), at, act, row })),
    ),
  );
}

const listed = (rows: NonNullable<StateNode['on']>[string]): readonly Transition[] =>
  'source' in rows ? [rows] : rows;

/** Days on which acts are tried: one on which little is over, and one on which much is. */
const FIRST = isoDate('2024-03-01');
const DAYS = [FIRST, isoDate('2026-06-01')];
/** Instances remembered of each state, from which its rows are tried anew with acts that come first. */
const FROM_EACH = 6;
/** Acts that may come first, and how many ways of saying an act are looked for so. */
const ON_THE_WAY = 7;
const MOST_GOALS = 4;

/** Goes through a chart for its rows: by the engine alone, from states that its own rules lead to. */
export class RowsWalk {
  private readonly taken = new Set<Transition>();
  private readonly values = new Set<string>();
  private readonly standing = new Map<string, Instance[]>();
  private readonly queue: Instance[] = [];
  private readonly tries = new Map<string, readonly ChartEvent[]>();

  constructor(private readonly chart: CompiledChart) {}

  /** @returns names of the rows that no act took */
  run(): readonly string[] {
    this.queue.push(...this.seeds());
    this.empties();
    for (const leg of LEGS[this.chart.definition.id] ?? []) this.goes(leg);
    this.empties();
    for (const row of rowsOfChart(this.chart)) if (!this.taken.has(row.row)) this.looksFor(row);
    return rowsOfChart(this.chart).flatMap(({ row, name }) => (this.taken.has(row) ? [] : [name]));
  }

  private seeds(): readonly Instance[] {
    const first = newInstance(this.chart, { id: 'walked', key: null, parentId: null, on: FIRST });
    const ways = [...this.chart.nodes.keys()].map((path) => wayInto(this.chart, path, first) ?? []);
    return [first, ...ways.map((way) => way.reduce((here, event) => this.performs(here, event) ?? here, first))];
  }

  private empties(): void {
    for (let here = this.queue.shift(); here; here = this.queue.shift()) this.triesAll(here);
  }

  /** Acts told by hand, each made possible by others where it must. */
  private goes({ from, does }: Leg): void {
    const first = newInstance(this.chart, { id: 'walked', key: null, parentId: null, on: FIRST });
    const way = from === undefined ? [] : wayInto(this.chart, from, first);
    if (way === null) throw new Error(`${this.chart.definition.id}: no way into ${from}`);
    let here = way.reduce((soFar, event) => this.performs(soFar, event) ?? soFar, first);
    for (const [type, facts, by] of does) {
      const next = this.reaches(here, type, facts, by);
      // Versions of a chart differ in what they take.
      if (!next) return;
      here = next;
      this.queue.push(here);
    }
  }

  private reaches(here: Instance, type: string, facts?: JsonRecord, by?: Role): Instance | null {
    const goals = this.triesOf(type).map((one) => ({
      ...one,
      ...(facts && { facts }),
      ...(by && { by, person: personOf(by) }),
    }));
    for (const goal of goals) {
      const next = this.performs(here, goal);
      if (next) return next;
    }
    for (const goal of goals.slice(0, MOST_GOALS)) {
      const way = wayOn(this.chart, here, goal, ON_THE_WAY);
      const next =
        way &&
        this.performs(
          way.acts.reduce((soFar, one) => this.performs(soFar, one) ?? soFar, here),
          goal,
        );
      if (next) return next;
    }
    return null;
  }

  /** What no act took as it stood may be taken when others have come first. */
  private looksFor({ at, act, row }: NamedRow): void {
    for (const here of this.standing.get(at) ?? []) {
      for (const goal of this.triesOf(act)) {
        const way = wayOn(this.chart, here, goal, ON_THE_WAY);
        if (!way) continue;
        const there = way.acts.reduce((soFar, event) => this.performs(soFar, event) ?? soFar, here);
        const next = this.performs(there, goal);
        if (next) this.queue.push(next);
        if (this.taken.has(row)) return;
      }
    }
  }

  private triesAll(here: Instance): void {
    if (here.done) return;
    const active = ['', ...activePaths(here.value)];
    for (const path of active) {
      const known = this.standing.get(path) ?? [];
      if (known.length < FROM_EACH) this.standing.set(path, [...known, here]);
    }
    const value = this.nameOf(here);
    const isNew = !this.values.has(value);
    this.values.add(value);
    for (const act of offeredActs(this.chart, here)) {
      const rows = active.flatMap((path) => this.rowsAt(path, act));
      if (!(isNew && this.isNarrow) && rows.every((row) => this.taken.has(row))) continue;
      for (const event of this.triesOf(act)) {
        const before = this.taken.size;
        const next = this.performs(here, event);
        if (next && (this.taken.size > before || (this.isNarrow && !this.values.has(this.nameOf(next)))))
          this.queue.push(next);
      }
    }
  }

  private nameOf({ value, context }: Instance): string {
    const watched = WATCHED[this.chart.definition.id] ?? [];
    return JSON.stringify([value, watched.map((field) => context[field] ?? null)]);
  }

  private get isNarrow(): boolean {
    return this.chart.nodes.size <= 30;
  }

  private rowsAt(path: string, act: string): readonly Transition[] {
    const rows = (path === '' ? this.chart.definition.root : this.chart.nodes.get(path))?.on?.[act];
    return rows ? listed(rows) : [];
  }

  private performs(here: Instance, event: ChartEvent): Instance | null {
    const verdict = judge(this.chart, here, event);
    if (!verdict.allowed) return null;
    verdict.taken.forEach(({ row }) => this.taken.add(row));
    const stepped = step(this.chart, here, event);
    return 'allowed' in stepped ? null : stepped.instance;
  }

  private triesOf(act: string): readonly ChartEvent[] {
    const known = this.tries.get(act) ?? [...this.newTries(act)];
    this.tries.set(act, known);
    return known;
  }

  /** The ways of other walks; facts that a leg has besides; and plain ones, with and without what may be left out. */
  private *newTries(type: string): Generator<ChartEvent> {
    const definition = this.chart.definition.acts[type];
    const fields = sayable(definition);
    const needed = Object.fromEntries(Object.entries(fields).filter(([, { optional }]) => optional !== true));
    const plain = [
      ...everySample(needed),
      ...everySample(fields),
      ...(MORE_FACTS[this.chart.definition.id]?.[type] ?? []),
    ];
    const all = [...attemptsFor(this.chart, type), ...plain.map((facts): Attempt => ({ facts }))];
    const different = new Map(all.map((one) => [JSON.stringify(one), one])).values();
    const roles = definition?.roles ?? [];
    const [first = 'system'] = roles;
    for (const { facts, on, by } of different)
      for (const role of by ? [by] : new Set([first, ...roles.filter((one) => one === 'system')]))
        for (const day of on === undefined ? DAYS : [isoDate(on)])
          yield { type, on: day, facts, by: role, region: '22', person: personOf(role) };
  }
}
