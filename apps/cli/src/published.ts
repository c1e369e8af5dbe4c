import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  CHART_IDS,
  ChartRegistry,
  charts,
  DefinitionError,
  definitions,
  migrations,
  Migrations,
  type ChartDefinition,
  type ChartId,
  type Migration,
} from '#process';
import { UsageError } from './command.js';

/** Charts and migrations that a command works with: what is published, and a draft that is not yet. */
export interface Published {
  readonly charts: ChartRegistry;
  readonly migrations: Migrations;
}

interface Draft {
  readonly definitions?: readonly ChartDefinition[];
  readonly migrations?: readonly Migration[];
}

/**
 * What is published, with a draft on top of it where one is given: a module that exports `definitions` and `migrations`.
 *
 * @throws UsageError when the draft cannot be loaded, or names what does not exist
 */
export async function publishedWith(draft: string | undefined): Promise<Published> {
  if (draft === undefined) return { charts, migrations };
  try {
    const module = (await import(pathToFileURL(resolve(draft)).href)) as Draft;
    const all = new ChartRegistry([...definitions, ...(module.definitions ?? [])]);
    return { charts: all, migrations: new Migrations([...migrations.all, ...(module.migrations ?? [])], all) };
  } catch (error) {
    if (error instanceof DefinitionError) throw new UsageError(error.message);
    throw new UsageError(`Utkastet går inte att läsa: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** A chart as it is named on the command line. */
export interface NamedChart {
  readonly chart: ChartId;
  readonly version: number;
}

/**
 * Reads `device-case@2`.
 *
 * @throws UsageError when no such chart is there
 */
export function readChart({ charts: all }: Published, text: string): NamedChart {
  const [id, version] = text.split('@');
  const chart = CHART_IDS.find((one) => one === id);
  const found = all.definitions.find((one) => one.id === chart && String(one.version) === version);
  if (!chart || !found) {
    const known = all.definitions.map((one) => `${one.id}@${one.version}`).join(', ');
    throw new UsageError(`Kartan ${text} finns inte. De som finns: ${known}`);
  }
  return { chart, version: found.version };
}
