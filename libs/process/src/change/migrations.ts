import { DefinitionError } from '../errors.js';
import type { ChartRegistry } from '../registry.js';
import { ACCEPTABLE, type ChartMigration, type Migration } from './migration.js';

/** All migrations by id. Like charts they stay, since journals name them. */
export class Migrations {
  private readonly byId: ReadonlyMap<string, Migration>;

  /** @throws DefinitionError when a migration names a chart, state or acceptance that does not exist */
  constructor(
    readonly all: readonly Migration[],
    charts: ChartRegistry,
  ) {
    this.byId = new Map(all.map((migration) => [migration.id, migration]));
    for (const migration of all) {
      const twice = this.byId.get(migration.id) === migration ? [] : ['has the id of another'];
      const problems = [
        ...twice,
        ...problemsOfProcess(migration, charts),
        ...migration.charts.flatMap((change) => problemsOf(change, charts)),
      ];
      const unknown = (migration.accepts ?? []).filter(({ finding }) => !ACCEPTABLE.includes(finding));
      problems.push(...unknown.map(({ finding }) => `accepts '${finding}', which cannot be accepted`));
      if (problems.length > 0) throw new DefinitionError(`migration ${migration.id}`, problems);
    }
  }

  readonly find = (id: string): Migration | null => this.byId.get(id) ?? null;

  /** The migration of a chart between two of its versions. */
  readonly between = (chart: string, from: number, to: number): Migration | null =>
    this.all.find(({ charts: [first] }) => first.chart === chart && first.from === from && first.to === to) ?? null;
}

/** A chart that belongs to one process can only be left for another together with that process. */
function problemsOfProcess({ process, charts: changes }: Migration, charts: ChartRegistry): readonly string[] {
  const processOf = (id: string, version: number): string | undefined =>
    charts.definitions.find((one) => one.id === id && one.version === version)?.processVersion;
  return changes.flatMap(({ chart, from, to }) => {
    const [was, is] = [processOf(chart, from), processOf(chart, to)];
    return [
      ...(process && was !== undefined && was !== process.from ? [`${chart}@${from} is of the process ${was}`] : []),
      ...(process && is !== undefined && is !== process.to ? [`${chart}@${to} is of the process ${is}`] : []),
      ...(!process && was !== is ? [`${chart}@${to} is of another process, and the migration does not say so`] : []),
    ];
  });
}

function problemsOf({ chart, from, to, states }: ChartMigration, charts: ChartRegistry): readonly string[] {
  const known = (version: number): boolean =>
    charts.definitions.some((one) => one.id === chart && one.version === version);
  const missing = [from, to].filter((version) => !known(version)).map((version) => `no chart ${chart}@${version}`);
  if (missing.length > 0) return missing;
  const [old, next] = [charts.chart(chart, from), charts.chart(chart, to)];
  return Object.entries(states.moved ?? {}).flatMap(([path, target]) => [
    ...(old.nodes.has(path) ? [] : [`${chart}@${from} has no state '${path}'`]),
    ...[target]
      .flat()
      .filter((one) => !next.nodes.has(one))
      .map((one) => `${chart}@${to} has no state '${one}'`),
  ]);
}
