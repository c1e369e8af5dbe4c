import type { JournalRow } from '#casework';
import type { CompiledChart, Occurrence, Stage } from '#process';

/** The nine steps that a case's road is shown as, in order. */
export const COURSE_STEPS = [
  'scanning',
  'asking',
  'inclusion',
  'evaluation',
  'negotiation',
  'recommendation',
  'procurement',
  'introduction',
  'follow-up',
] as const;
export type CourseStep = (typeof COURSE_STEPS)[number];

/**
 * How a step stands: seen to have happened, inferred since the process requires it, here now, still ahead, or passed by without
 * anything being known of it. Nothing known is never the same as skipped.
 */
export type StepStanding = 'observed' | 'inferred' | 'here' | 'ahead' | 'no-data';

export interface StepOfCourse {
  readonly step: CourseStep;
  readonly standing: StepStanding;
  /** When it was first come to, as far as that is known. */
  readonly on: Occurrence | null;
}

const OF_STAGE: Partial<Record<Stage, CourseStep>> = {
  'horizon-scanning': 'scanning',
  'early-assessment': 'scanning',
  nomination: 'asking',
  opinions: 'asking',
  inclusion: 'inclusion',
  evaluation: 'evaluation',
  recommendation: 'recommendation',
  introduction: 'introduction',
  reassessment: 'follow-up',
};

const OF_CHART: Readonly<Record<string, CourseStep>> = {
  'horizon-item': 'scanning',
  'opinion-round': 'asking',
  procurement: 'procurement',
  signature: 'procurement',
  agreement: 'procurement',
  'regional-introduction': 'introduction',
  'follow-up': 'follow-up',
};

/** Regions of a chart that are a step by themselves, once they have left where they began. */
const OF_REGION: Readonly<Record<string, CourseStep>> = { negotiation: 'negotiation' };

type Entry = Pick<JournalRow['body'], 'chart' | 'version' | 'to' | 'from' | 'inferred' | 'occurred'>;

/**
 * @param journal  oldest first
 * @param stage  where the case stands now
 * @param chartOf  the chart of an entry
 */
export function stepsOf(
  journal: readonly Entry[],
  stage: Stage,
  chartOf: (entry: Entry) => CompiledChart,
): readonly StepOfCourse[] {
  const found = new Map<CourseStep, Evidence>();
  for (const entry of journal) {
    const chart = chartOf(entry);
    // Whoever is seen to leave a step has been there.
    for (const step of stepsIn(entry, entry.to, chart)) learn(found, step, entry);
    if (!entry.inferred) for (const step of stepsIn(entry, entry.from, chart)) learn(found, step, entry);
  }
  const reached = COURSE_STEPS.filter((step) => found.has(step));
  const here = OF_STAGE[stage] ?? reached.at(-1) ?? 'scanning';
  const at = COURSE_STEPS.indexOf(here);
  return COURSE_STEPS.map((step, index) => {
    const known = found.get(step);
    const on = known?.on ?? null;
    if (step === here) return { step, standing: 'here', on };
    if (known) return { step, standing: known.observed ? 'observed' : 'inferred', on };
    return { step, standing: index > at ? 'ahead' : 'no-data', on };
  });
}

interface Evidence {
  readonly observed: boolean;
  readonly on: Occurrence;
}

/** What was seen counts before what was inferred, and of several the first. */
function learn(found: Map<CourseStep, Evidence>, step: CourseStep, { inferred, occurred }: Entry): void {
  const known = found.get(step);
  if (known?.observed === true || (known && inferred)) return;
  found.set(step, { observed: !inferred, on: occurred });
}

function stepsIn(
  { chart }: Entry,
  paths: readonly string[],
  { definition, nodes }: CompiledChart,
): readonly CourseStep[] {
  const own = OF_CHART[chart];
  if (own !== undefined) return paths.length > 0 ? [own] : [];
  if (definition.processVersion === undefined) return [];
  return paths.flatMap((path) => {
    const name = path.split('.', 1)[0] ?? '';
    const region = OF_REGION[name];
    if (region !== undefined) return path === `${name}.${nodes.get(name)?.initial ?? ''}` ? [] : [region];
    const stage = stageOn(path, nodes);
    return stage === null ? [] : [OF_STAGE[stage] ?? []].flat();
  });
}

/** The stage of a state, or of the nearest around it that has one. */
function stageOn(path: string, nodes: CompiledChart['nodes']): Stage | null {
  const parts = path.split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    const stage = nodes.get(parts.slice(0, length).join('.'))?.stage;
    if (stage !== undefined) return stage;
  }
  return null;
}
