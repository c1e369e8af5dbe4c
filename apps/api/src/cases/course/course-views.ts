import type { CaseAggregate, Clock } from '#casework';
import type { CaseCourse } from '#contract';
import {
  chartLabel,
  courseSteps,
  courseTracks,
  deadlineLabel,
  nameOf,
  outcomeLabel,
  stateLabel,
  type Locale,
} from '#messages';
import type { CaseDetails, CaseDetailsPg, JournalReaderPg } from '#persistence';
import { calendarOf, ProcessError, stockholmDate, type ChartId, type ChartRegistry, type Occurrence } from '#process';
import type { Caller } from '../../actor/caller.js';
import { link } from '../../http/links.js';
import { taskLabel } from '../../work/task-label.js';
import type { CaseReader } from '../case-reader.js';
import { isInternal } from '../may-read.js';
import { closedAreasOf } from './closed-areas.js';
import { stepsOf } from './steps.js';
import { tracksOf, type Track } from './tracks.js';

interface Looked {
  readonly found: CaseAggregate;
  readonly details: CaseDetails;
  readonly caller: Caller;
}

/** The road of a case: its nine steps, what runs side by side, and what remains to be done. */
export class CourseViews {
  constructor(
    private readonly cases: CaseReader,
    private readonly details: CaseDetailsPg,
    private readonly journal: JournalReaderPg,
    private readonly charts: ChartRegistry,
    private readonly clock: Clock,
  ) {}

  /** @throws ProcessError `case-not-found` */
  async course(id: string, caller: Caller): Promise<CaseCourse> {
    const found = await this.cases.fresh(id, caller);
    const [details, journals] = await Promise.all([this.details.find(id), this.journal.ofCases([id])]);
    if (!details) throw new ProcessError('case-not-found', { caseId: id });
    const entries = (journals.get(id) ?? []).map(({ body }) => body);
    const { locale, root } = caller;
    const main = found.state.mainId === null ? undefined : found.state.instances.get(found.state.mainId);
    if (!main) throw new RangeError('A case has no main instance');
    const chartOf = ({ chart, version }: { readonly chart: string; readonly version: number }) =>
      this.charts.chart(this.charts.definitions.find((one) => one.id === chart)?.id ?? main.chart, version);
    const steps = stepsOf(entries, details.stage, chartOf);
    const instances = [...found.state.instances.values()];
    const tracks = tracksOf(entries, instances, found.state.mainId, chartOf);
    const looked = { found, details, caller };
    const at = `/cases/${id}`;
    return {
      processLabel: nameOf('process', details.processVersion, locale),
      chart: main.chart,
      version: main.version,
      instanceId: main.id,
      inForce: toInForce(looked),
      steps: steps.map(({ step, standing, on }) => ({
        step,
        label: courseSteps[locale][step],
        standing,
        ...known(on),
      })),
      tracks: tracks.map((track) => this.toTrack(track, looked)),
      tasks: isInternal(caller.actor) ? this.toTasks(details, locale) : [],
      closedAreas: closedAreasOf(instances, this.charts, caller),
      counts: { entries: entries.length, inferred: entries.filter(({ inferred }) => inferred).length },
      _links: [
        link(root, 'self', `${at}/course`),
        link(root, 'case', at),
        link(root, 'journal-entries', `${at}/journal-entries`),
      ],
    };
  }

  private toTrack(track: Track, { details, caller }: Looked): CaseCourse['tracks'][number] {
    const { chart, region, instanceIds, runs, stretches } = track;
    const { locale } = caller;
    const last = stretches.at(-1);
    return {
      chart,
      region,
      label: labelOf(chart, region, locale),
      now: last === undefined || runs !== null ? null : stateLabel(chart, last.path, locale),
      runs,
      stretches: stretches.map(({ path, from, until, inferred, isLast }) => ({
        path,
        label: stateLabel(chart, path, locale),
        ...known(from),
        until: until?.date ?? null,
        untilPrecision: until?.precision ?? null,
        inferred,
        lasts: isLast && until === null,
      })),
      deadlines: details.deadlines
        .filter(({ status, instanceId }) => status === 'running' && instanceIds.includes(instanceId))
        .filter(({ kind }) => region === null || this.regionOf(track, kind, details) === region)
        .map(({ kind, dueOn }) => ({ label: deadlineLabel(chart, kind, locale), dueOn })),
    };
  }

  /** The region of the chart in which a deadline runs. */
  private regionOf({ chart, instanceIds }: Track, kind: string, { instances }: CaseDetails): string | null {
    const version = instances.find(({ id }) => id === instanceIds[0])?.version;
    if (version === undefined) return null;
    const rule = this.charts.chart(chart, version).definition.deadlines.find((one) => one.kind === kind);
    return rule?.in.split('.', 1)[0] ?? null;
  }

  private toTasks({ tasks, processVersion }: CaseDetails, locale: Locale): CaseCourse['tasks'] {
    const today = stockholmDate(this.clock.now());
    const calendar = calendarOf(processVersion);
    return tasks
      .filter(({ status }) => status === 'open' || status === 'claimed')
      .map(({ id, kind, instanceId, role, region, dueOn }) => ({
        id,
        kind,
        label: taskLabel(kind, locale),
        instanceId,
        role,
        roleLabel: nameOf('role', role, locale),
        region,
        regionLabel: region === null ? null : nameOf('region', region, locale),
        dueOn,
        workingDaysLeft: dueOn === null ? null : calendar.between(today, dueOn),
      }));
  }
}

const known = (on: Occurrence | null) => ({ on: on?.date ?? null, precision: on?.precision ?? ('unknown' as const) });

function labelOf(chart: ChartId, region: string | null, locale: Locale): string {
  if (region === null) return chartLabel(chart, locale);
  return region === 'handling' ? courseTracks[locale].road : stateLabel(chart, region, locale);
}

/** The answer in force, and since when its state was entered. */
function toInForce({ found, details, caller }: Looked): CaseCourse['inForce'] {
  const { outcome, processVersion } = details;
  if (outcome === null) return null;
  const main = found.state.instances.get(found.state.mainId ?? '');
  const since = Object.entries(main?.entered ?? {}).find(([path]) => path === 'handling.inForce');
  return {
    label: outcomeLabel(outcome, processVersion, caller.locale),
    on: since?.[1] ?? null,
    precision: since ? (main?.vague?.[since[0]] ?? 'day') : 'unknown',
  };
}
