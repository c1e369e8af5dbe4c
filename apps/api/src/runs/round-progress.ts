import type { Clock } from '#casework';
import { REGION_STANDINGS, type RegionProgress, type RoundProgressView } from '#contract';
import { nameOf } from '#messages';
import type { OpinionWorkPg, OpinionWorkRow } from '#persistence';
import { calendarOf, readsBeforeClosing, stockholmDate, type Instance } from '#process';
import type { Caller } from '../actor/caller.js';
import { link } from '../http/links.js';
import type { Compilations } from '../opinions/compilation.js';
import type { OpinionReader } from '../opinions/opinion-reader.js';
import { dayOf, recordOf, type RoundViews } from '../opinions/round-view.js';
import { countsOf, recordedOf, standingOf } from './round-counts.js';
import { kindOf } from './run-views.js';

/** How far each region of a round has come, and what has been done about those that have not answered. */
export class RoundProgressViews {
  constructor(
    private readonly reader: OpinionReader,
    private readonly rounds: RoundViews,
    private readonly compilations: Compilations,
    private readonly work: OpinionWorkPg,
    private readonly clock: Clock,
  ) {}

  /** @throws ProcessError `case-not-found`; ApiProblem `round-not-found` */
  async of(caseId: string, roundId: string, caller: Caller): Promise<RoundProgressView> {
    const { of, round } = await this.reader.round(caseId, roundId, caller);
    const { product, substance, indication, processVersion } = of.profile;
    const [compiled, work, lastDay] = await Promise.all([
      this.compilations.of(caseId, roundId, caller),
      this.work.of([{ id: round.id, caseId: of.id }]),
      this.rounds.lastDayOf(of, round),
    ]);
    const answers = recordOf(round.context['answers']);
    const regions = compiled.regions.map((row) =>
      toProgress(
        row,
        recordedOf(answers, row.region),
        { work: work.find(({ region }) => region === row.region), opinion: of.state.instances.get(row.opinionId) },
        caller,
      ),
    );
    const openedOn = dayOf(round.context['openedOn']);
    const calendar = calendarOf(processVersion);
    const at = `/cases/${of.id}/opinion-rounds/${round.id}`;
    return {
      product,
      substance,
      indication,
      revision: of.revision,
      kind: kindOf({ chart: 'opinion-round', context: round.context }, caller.locale),
      workingDays: lastDay === null || openedOn === null ? null : calendar.between(openedOn, lastDay),
      workingDaysLeft: lastDay === null ? null : calendar.between(stockholmDate(this.clock.now()), lastDay),
      counts: countsOf(regions.map(({ standing }) => standing)),
      regions: regions.toSorted((a, b) => orderOf(a) - orderOf(b) || b.reminded - a.reminded),
      _links: [link(caller.root, 'self', `${at}/progress`), link(caller.root, 'round', at)],
    };
  }
}

const orderOf = ({ standing }: RegionProgress): number => REGION_STANDINGS.indexOf(standing);

type Compiled = Awaited<ReturnType<Compilations['of']>>['regions'][number];

function toProgress(
  { region, regionLabel, healthCareRegion, opinionId, answer }: Compiled,
  recorded: string | null,
  { work, opinion }: { readonly work: OpinionWorkRow | undefined; readonly opinion: Instance | undefined },
  { actor, locale }: Caller,
): RegionProgress {
  const standing = standingOf(recorded, work);
  // How a region works on its answer is for itself and for who waits for it, as far as numbers and days go.
  const isShown = readsBeforeClosing(actor, region, opinion);
  const isAtWork = isShown && ['working', 'asked', 'silent'].includes(standing);
  return {
    region,
    regionLabel,
    healthCareRegion,
    healthCareRegionLabel: nameOf('area', healthCareRegion, locale),
    opinionId,
    standing,
    stanceLabel: answer?.stanceLabel ?? null,
    answeredOn: answer?.submittedOn ?? null,
    workingSince: isAtWork ? (work?.workingSince ?? null) : null,
    draftOn: isAtWork && work?.savedAt ? stockholmDate(work.savedAt) : null,
    localWaiting: isAtWork ? (work?.localWaiting ?? 0) : 0,
    reminded: work?.reminded ?? 0,
  };
}
