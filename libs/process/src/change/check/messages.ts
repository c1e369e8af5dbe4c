import type { ChartId, Effect } from '../../definition.js';
import type { CompiledChart } from '../../engine/compile.js';
import { activePaths } from '../../engine/instance.js';
import { newInstance } from '../../engine/step.js';
import { isoDate } from '../../calendar/iso-date.js';
import type { ChartRegistry } from '../../registry.js';
import type { ProcessVersion } from '../../vocabulary.js';
import type { ChartMigration, Migration } from '../migration.js';
import type { Found } from './findings.js';
import { effectsIn, takes } from './rows.js';

type Tell = Extract<Effect, { type: 'tell' }>;

/** Whether the instances of a case still understand each other when some of them have gone to a new version. */
export class Messages {
  constructor(
    private readonly charts: ChartRegistry,
    private readonly migration: Migration,
  ) {}

  problems(change: ChartMigration): readonly Found[] {
    const next = this.charts.chart(change.chart, change.to);
    const old = this.charts.chart(change.chart, change.from);
    const effects = effectsIn(next);
    const tells = effects.filter((effect) => effect.type === 'tell');
    return [
      ...effects.flatMap((effect) => (effect.type === 'start' ? this.unstartable(next, effect) : [])),
      ...tells
        .filter((tell) => !this.isHeard(next, tell) && !this.wasUnheard(old, tell))
        .map((tell) => unknown(next, tell)),
      ...this.deafChildren(old, tells),
      ...this.unheardChildren(old, next),
    ];
  }

  /** Charts as new instances get them once a case has been migrated; children that run already stay unless they go along. */
  private fitting(id: ChartId, process: ProcessVersion | undefined): readonly CompiledChart[] {
    return this.charts
      .all()
      .filter(
        ({ definition: { id: one, processVersion } }) =>
          one === id && (process === undefined || processVersion === undefined || processVersion === process),
      );
  }

  private readonly processAfter = ({ definition }: CompiledChart): ProcessVersion | undefined =>
    definition.processVersion ?? this.migration.process?.to;

  private unstartable(next: CompiledChart, { chart, act }: Extract<Effect, { type: 'start' }>): readonly Found[] {
    const started = this.fitting(chart, this.processAfter(next));
    const begins = (one: CompiledChart): boolean => {
      const first = newInstance(one, { id: '', key: null, parentId: null, on: isoDate('2000-01-01') });
      return ['', ...activePaths(first.value)].some((path) =>
        Object.hasOwn((path === '' ? one.definition.root : one.nodes.get(path))?.on ?? {}, act),
      );
    };
    return started.length > 0 && started.every(begins)
      ? []
      : [found('effect-unknown', next.definition.id, act, { effect: 'start', chart })];
  }

  private isHeard(teller: CompiledChart, { to, chart, act }: Tell): boolean {
    return this.listeners(teller, to, chart).some((one) => takes(one, act));
  }

  /** What nobody heard before either is no worse for the migration. */
  private wasUnheard(old: CompiledChart, tell: Tell): boolean {
    const told = effectsIn(old).some(
      (one) => one.type === 'tell' && one.to === tell.to && one.chart === tell.chart && one.act === tell.act,
    );
    return told && !this.isHeard(old, tell);
  }

  private listeners(teller: CompiledChart, to: Tell['to'], chart: ChartId | undefined): readonly CompiledChart[] {
    const process = this.processAfter(teller);
    const all = this.charts.all();
    if (to === 'children')
      return (chart === undefined ? [...startedBy(teller)] : [chart]).flatMap((id) => this.fitting(id, process));
    if (to === 'parent') return all.filter((one) => startedBy(one).has(teller.definition.id));
    return all.filter(
      ({ definition: { processVersion } }) =>
        processVersion !== undefined && (process === undefined || processVersion === process),
    );
  }

  /** Versions of a child that may be running under the old chart, as they stand once the case has been migrated. */
  private running(id: ChartId, old: CompiledChart): readonly CompiledChart[] {
    const process = old.definition.processVersion ?? this.migration.process?.from;
    return this.fitting(id, process).map((one) => {
      const along = this.migration.charts.find(({ chart, from }) => chart === id && from === one.definition.version);
      return along ? this.charts.chart(id, along.to) : one;
    });
  }

  /** What the new chart tells a child that stays, and that knows no such act. */
  private deafChildren(old: CompiledChart, tells: readonly Tell[]): readonly Found[] {
    const strict = tells.filter(
      ({ to, chart, ifHeard }) => to === 'children' && chart !== undefined && ifHeard !== true,
    );
    return strict.flatMap(({ chart = old.definition.id, act }) =>
      this.running(chart, old)
        .filter((child) => !takes(child, act))
        .map(({ definition }) =>
          found('child-mismatch', old.definition.id, act, {
            child: `${definition.id}@${definition.version}`,
            tells: 'parent',
          }),
        ),
    );
  }

  /** What a child that runs tells its case or parent: the old chart took it, the new one does not. */
  private unheardChildren(old: CompiledChart, next: CompiledChart): readonly Found[] {
    return [...this.descendants(old)].flatMap((id) =>
      this.running(id, old).flatMap((child) => {
        const told = effectsIn(child).filter(
          (effect): effect is Tell =>
            effect.type === 'tell' && effect.to !== 'children' && takes(old, effect.act) && !takes(next, effect.act),
        );
        return told.map(({ act, ifHeard }) =>
          found(ifHeard ? 'message-lost' : 'child-mismatch', next.definition.id, act, {
            child: `${id}@${child.definition.version}`,
            tells: 'child',
          }),
        );
      }),
    );
  }

  /** Charts of the old process that no case opens on: what a consequence starts cannot be read from the chart. */
  private descendants(old: CompiledChart): ReadonlySet<ChartId> {
    const process = old.definition.processVersion ?? this.migration.process?.from;
    return new Set(
      this.charts.definitions
        .filter(
          ({ id, processVersion }) =>
            id !== old.definition.id && (processVersion === undefined || processVersion === process),
        )
        .map(({ id }) => id),
    );
  }
}

const startedByChart = new WeakMap<CompiledChart, ReadonlySet<ChartId>>();

function startedBy(chart: CompiledChart): ReadonlySet<ChartId> {
  const known =
    startedByChart.get(chart) ??
    new Set(effectsIn(chart).flatMap((effect) => (effect.type === 'start' ? [effect.chart] : [])));
  startedByChart.set(chart, known);
  return known;
}

const unknown = ({ definition }: CompiledChart, { to, chart, act }: Tell): Found =>
  found('effect-unknown', definition.id, act, { effect: `tell ${to}`, chart: chart ?? null });

const found = (code: Found['code'], chart: string, of: string, facts: Found['facts']): Found => ({
  code,
  chart,
  of,
  states: [],
  facts,
});
