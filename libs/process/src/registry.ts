import type { IsoDate } from './calendar/iso-date.js';
import type { ChartDefinition, ChartId } from './definition.js';
import { compileChart, type CompiledChart } from './engine/compile.js';
import { rowsOf } from './engine/rows.js';
import { DefinitionError } from './errors.js';
import type { Charts } from './engine/plan.js';
import type { ProcessVersion } from './vocabulary.js';

/** All charts by id and version, compiled and checked once. Old versions stay and keep working. */
export class ChartRegistry implements Charts {
  private readonly compiled: ReadonlyMap<string, CompiledChart>;

  /** @throws DefinitionError when a chart names something that does not exist */
  constructor(readonly definitions: readonly ChartDefinition[]) {
    this.compiled = new Map(
      definitions.map((definition) => [`${definition.id}@${definition.version}`, compileChart(definition)]),
    );
  }

  /**
   * A registry that needs no other: all that its charts start is in it.
   *
   * @throws DefinitionError also when a chart starts one that its process lacks, which would be missed when the act is performed
   */
  static whole(definitions: readonly ChartDefinition[]): ChartRegistry {
    const registry = new ChartRegistry(definitions);
    for (const chart of registry.all()) registry.requireStartable(chart);
    return registry;
  }

  readonly all = (): readonly CompiledChart[] => [...this.compiled.values()];

  readonly chart = (id: ChartId, version: number): CompiledChart => {
    const chart = this.compiled.get(`${id}@${version}`);
    if (!chart) throw new RangeError(`No chart ${id}@${version}`);
    return chart;
  };

  readonly current = (id: ChartId, on: IsoDate, processVersion: ProcessVersion): CompiledChart => {
    const fitting = this.all().filter(({ definition }) => fits(definition, id, processVersion));
    const inForce = fitting.filter(({ definition }) => definition.validFrom <= on);
    // Before its first day a process is as it was on that day: histories begin earlier than what is known of their process.
    const chart = latest(inForce) ?? first(fitting);
    if (!chart) throw new RangeError(`No chart ${id} for process version ${processVersion}`);
    return chart;
  };

  private requireStartable(chart: CompiledChart): void {
    const { id, version, processVersion } = chart.definition;
    if (processVersion === undefined) return;
    const missing = [...startedBy(chart)].filter(
      (child) => !this.definitions.some((one) => fits(one, child, processVersion)),
    );
    const problems = missing.map((child) => `starts "${child}", which the process ${processVersion} lacks`);
    if (problems.length > 0) throw new DefinitionError(`${id}@${version}`, problems);
  }
}

const fits = ({ id, processVersion }: ChartDefinition, wanted: ChartId, of: ProcessVersion): boolean =>
  id === wanted && (processVersion === undefined || processVersion === of);

/** Charts that the rows of a chart start. */
function startedBy({ nodes }: CompiledChart): ReadonlySet<ChartId> {
  const rows = [...nodes.values()].flatMap(({ on }) => Object.values(on ?? {})).flatMap(rowsOf);
  const effects = rows.flatMap((row) => row.effects ?? []);
  return new Set(effects.flatMap((effect) => (effect.type === 'start' ? [effect.chart] : [])));
}

const first = (charts: readonly CompiledChart[]): CompiledChart | undefined =>
  charts.toSorted((a, b) => a.definition.version - b.definition.version)[0];

const latest = (charts: readonly CompiledChart[]): CompiledChart | undefined =>
  charts.toSorted((a, b) => a.definition.version - b.definition.version).at(-1);
