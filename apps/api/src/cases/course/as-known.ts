import {
  replayJournal,
  summaryOf,
  type CaseAggregate,
  type Clock,
  type JournalRow,
  type SettingsStore,
} from '#casework';
import type { CaseAsKnown } from '#contract';
import { chartLabel, deadlineLabel, nameOf, outcomeLabel, stateLabel, type Locale } from '#messages';
import type { CaseDetails, CaseDetailsPg, JournalReaderPg } from '#persistence';
import {
  derive,
  endOfDay,
  holdsIn,
  leavesOf,
  ProcessError,
  stockholmDate,
  type CaseState,
  type ChartRegistry,
  type Instance,
  type IsoDate,
  type Settings,
} from '#process';
import type { Caller } from '../../actor/caller.js';
import { link } from '../../http/links.js';
import { ApiProblem } from '../../problems/api-problem.js';
import type { CaseReader } from '../case-reader.js';
import { statusSentence } from '../status-sentence.js';
import { ELSEWHERE } from './tracks.js';

/** Cases as they were known on a day: the journal performed anew, up to what had been recorded by its end. */
export class CasesAsKnown {
  constructor(
    private readonly cases: CaseReader,
    private readonly details: CaseDetailsPg,
    private readonly journal: JournalReaderPg,
    private readonly charts: ChartRegistry,
    private readonly settings: SettingsStore,
    private readonly clock: Clock,
  ) {}

  /** @throws ProcessError `case-not-found`; ApiProblem `entry-not-found` when nothing had been recorded by then */
  async on(id: string, asked: IsoDate | undefined, caller: Caller): Promise<CaseAsKnown> {
    const on = asked ?? stockholmDate(this.clock.now());
    const found = await this.cases.fresh(id, caller);
    const [details, journals, settings] = await Promise.all([
      this.details.find(id),
      this.journal.ofCases([id]),
      this.settings.own(),
    ]);
    if (!details) throw new ProcessError('case-not-found', { caseId: id });
    const journal = journals.get(id) ?? [];
    const until = knownBy(journal, on);
    if (until === 0) throw new ApiProblem('entry-not-found');
    const state = replayJournal(this.charts, id, found.profile.processVersion, journal, undefined, { until });
    return this.toView({ found, details, state, settings, on, until, total: journal.length }, caller);
  }

  private toView({ found, details, state, settings, on, until, total }: Then, { locale, root }: Caller): CaseAsKnown {
    const main = state.instances.get(state.mainId ?? '');
    const summary = summaryOf(this.charts, main);
    const process = state.processVersion;
    const row: CaseDetails = {
      ...details,
      processVersion: process,
      mainInstanceId: main?.id ?? null,
      mainChart: main?.chart ?? null,
      mainVersion: main?.version ?? null,
      stage: summary.stage,
      state: [...summary.state],
      outcome: summary.outcome,
      balls: summary.balls.map((ball) => ({ ...ball })),
      onHold: summary.onHold,
      instances: [],
      deadlines: [],
    };
    const at = `/cases/${found.id}`;
    return {
      id: found.id,
      on,
      product: found.profile.product,
      indication: found.profile.indication,
      entries: until,
      later: total - until,
      stage: summary.stage,
      stageLabel: nameOf('stage', summary.stage, locale),
      statusSentence: statusSentence(row, on, locale, null),
      outcomeLabel: summary.outcome === null ? null : outcomeLabel(summary.outcome, process, locale),
      onHold: summary.onHold,
      balls: summary.balls.map(({ holder, since }) => ({ holder, label: nameOf('ball', holder, locale), since })),
      instances: [...state.instances.values()]
        .filter(({ done, chart }) => !done && !ELSEWHERE.includes(chart))
        .map((one) => toRun(one, locale)),
      deadlines: this.deadlinesOf(state, main, settings, locale),
      _links: [
        link(root, 'self', `${at}/as-known?on=${on}`),
        link(root, 'case', at),
        link(root, 'journal-entries', `${at}/journal-entries`),
      ],
    };
  }

  private deadlinesOf(
    { instances }: CaseState,
    main: Instance | undefined,
    settings: Settings,
    locale: Locale,
  ): CaseAsKnown['deadlines'] {
    const holds = main ? holdsIn(main.context) : [];
    return [...instances.values()]
      .flatMap((one) =>
        derive(this.charts.chart(one.chart, one.version), one, holds, settings).deadlines.map(({ kind, dueOn }) => ({
          label: deadlineLabel(one.chart, kind, locale),
          dueOn,
        })),
      )
      .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn));
  }
}

interface Then {
  readonly found: CaseAggregate;
  readonly details: CaseDetails;
  readonly state: CaseState;
  readonly settings: Settings;
  readonly on: IsoDate;
  readonly until: number;
  readonly total: number;
}

/** Entries of one step are recorded together, so no step is cut in two. */
export function knownBy(journal: readonly JournalRow[], on: IsoDate): number {
  const end = endOfDay(on);
  const later = journal.findIndex(({ body }) => new Date(body.recordedAt) > end);
  return later === -1 ? journal.length : later;
}

const toRun = (one: Instance, locale: Locale): CaseAsKnown['instances'][number] => ({
  id: one.id,
  chart: one.chart,
  label: chartLabel(one.chart, locale),
  states: leavesOf(one.value).flatMap((path) => {
    const since = one.entered[path];
    return since === undefined
      ? []
      : [{ path, label: stateLabel(one.chart, path, locale), since, precision: one.vague?.[path] ?? 'day' }];
  }),
});
