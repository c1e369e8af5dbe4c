import { activeStage, type ChartId, type Charts, type Occurrence, type Stage } from '#process';
import type { JournalBody } from '../ports.js';

/** A time that a case stood on one step of the pipeline, as exactly as its ends are known. */
export interface StagePeriod {
  readonly stage: Stage;
  readonly entered: Occurrence;
  /** Null while it lasts. */
  readonly left: Occurrence | null;
}

/** How a case has come through the pipeline, read from its journal alone. */
export interface CaseProgress {
  readonly opened: Occurrence | null;
  readonly periods: readonly StagePeriod[];
  /** When its answers were published, revised ones too. */
  readonly recommended: readonly Occurrence[];
}

/** What of a journal entry is read here. */
export type ProgressEntry = Pick<JournalBody, 'instanceId' | 'act' | 'chart' | 'version' | 'from' | 'to' | 'occurred'>;

/** Charts that are a case's road, one after the other: what is watched for, then the case itself. */
export const ROAD_CHARTS = [
  'horizon-item',
  'medicine-case',
  'atmp-case',
  'device-case',
  'class-case',
  'norwegian-method',
  'hospital-exemption',
  'exemption-enquiry',
] as const satisfies readonly ChartId[];

const PUBLISHED = 'RECOMMENDATION_PUBLISHED';

/**
 * Reads the stages a case has been through. Entries of other charts are passed over, as are those of what was watched for once the
 * case itself has begun.
 *
 * @param entries  of one case, in order
 */
export function progressOf(charts: Charts, entries: readonly ProgressEntry[]): CaseProgress {
  const road = entries.filter(({ chart }) => isRoad(chart));
  const periods: StagePeriod[] = [];
  const recommended: Occurrence[] = [];
  const known = new Set<string>();
  let current: string | null = null;
  let leaves: ReadonlySet<string> = new Set();
  for (const entry of road) {
    const isNew = !known.has(entry.instanceId);
    known.add(entry.instanceId);
    if (isNew) [current, leaves] = [entry.instanceId, new Set()];
    if (entry.instanceId !== current) continue;
    leaves = new Set([...leaves].filter((path) => !entry.from.includes(path)).concat(entry.to));
    if (entry.act === PUBLISHED) recommended.push(entry.occurred);
    note(periods, stageAfter(charts, entry, leaves), entry.occurred);
  }
  return { opened: road[0]?.occurred ?? null, periods, recommended };
}

function stageAfter(charts: Charts, { chart, version }: ProgressEntry, leaves: ReadonlySet<string>): Stage | null {
  return isRoad(chart) && leaves.size > 0 ? activeStage(charts.chart(chart, version), leaves) : null;
}

/** Goes on where the stage is the same; otherwise ends what was and begins what is. */
function note(periods: StagePeriod[], stage: Stage | null, occurred: Occurrence): void {
  const last = periods.at(-1);
  if (stage === null || last?.stage === stage) return;
  if (last) periods[periods.length - 1] = { ...last, left: occurred };
  periods.push({ stage, entered: occurred, left: null });
}

const roads: ReadonlySet<string> = new Set(ROAD_CHARTS);
const isRoad = (chart: string): chart is ChartId => roads.has(chart);
