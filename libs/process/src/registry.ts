import type { IsoDate } from './calendar/iso-date.js';
import type { ChartDefinition, ChartId } from './definition.js';
import { compileChart, type CompiledChart } from './engine/compile.js';
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

  readonly all = (): readonly CompiledChart[] => [...this.compiled.values()];

  readonly chart = (id: ChartId, version: number): CompiledChart => {
    const chart = this.compiled.get(`${id}@${version}`);
    if (!chart) throw new RangeError(`No chart ${id}@${version}`);
    return chart;
  };

  readonly current = (id: ChartId, on: IsoDate, processVersion: ProcessVersion): CompiledChart => {
    const fitting = this.all().filter(
      ({ definition }) =>
        definition.id === id &&
        (definition.processVersion === undefined || definition.processVersion === processVersion),
    );
    const inForce = fitting.filter(
      ({ definition }) => definition.validFrom <= on || definition.processVersion !== undefined,
    );
    const chart = latest(inForce) ?? latest(fitting);
    if (!chart) throw new RangeError(`No chart ${id} for process version ${processVersion}`);
    return chart;
  };
}

const latest = (charts: readonly CompiledChart[]): CompiledChart | undefined =>
  charts.toSorted((a, b) => a.definition.version - b.definition.version).at(-1);
