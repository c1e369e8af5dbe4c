import type { CaseAggregate, SettingsStore } from '#casework';
import { REGION_STATUSES, type RoundList, type RoundView } from '#contract';
import { nameOf, stateLabel } from '#messages';
import {
  activePaths,
  derive,
  holdsIn,
  isIsoDate,
  isRecord,
  isRegionCode,
  leavesOf,
  OPINION_CRITERIA,
  REGIONS,
  ROUND_KINDS,
  type ChartRegistry,
  type Hold,
  type Instance,
  type IsoDate,
  type Json,
  type JsonRecord,
} from '#process';
import { z } from 'zod';
import type { Caller } from '../actor/caller.js';
import { link } from '../http/links.js';
import type { OpinionReader } from './opinion-reader.js';

const kind = z.enum(ROUND_KINDS).nullable().catch(null);
const criteria = z.array(z.enum(OPINION_CRITERIA)).catch([]);
const questions = z
  .array(z.object({ id: z.string(), text: z.string(), required: z.boolean().nullish().transform(Boolean) }))
  .catch([]);

/** Rounds as everybody within the collaboration sees them: who has been asked, and how far each region has come. */
export class RoundViews {
  constructor(
    private readonly reader: OpinionReader,
    private readonly charts: ChartRegistry,
    private readonly settings: SettingsStore,
  ) {}

  /** @throws ProcessError `case-not-found` */
  async list(caseId: string, caller: Caller): Promise<RoundList> {
    const { of, rounds } = await this.reader.rounds(caseId, caller);
    return {
      rounds: await Promise.all(rounds.map((round) => this.toView(of, round, caller))),
      _links: [
        link(caller.root, 'self', `/cases/${caseId}/opinion-rounds`),
        link(caller.root, 'case', `/cases/${caseId}`),
      ],
    };
  }

  /** @throws ProcessError `case-not-found`; ApiProblem `round-not-found` */
  async one(caseId: string, roundId: string, caller: Caller): Promise<RoundView> {
    const { of, round } = await this.reader.round(caseId, roundId, caller);
    return this.toView(of, round, caller);
  }

  /** Last day of an open round; null for any other. */
  async lastDayOf({ state }: CaseAggregate, round: Instance): Promise<IsoDate | null> {
    const holds = holdsOf(state);
    const { deadlines } = derive(
      this.charts.chart(round.chart, round.version),
      round,
      holds,
      await this.settings.own(),
    );
    return deadlines.find((one) => one.kind === 'answers')?.dueOn ?? null;
  }

  private async toView(of: CaseAggregate, round: Instance, { locale, root }: Caller): Promise<RoundView> {
    const { context } = round;
    const state = leavesOf(round.value)[0] ?? '';
    const at = `/cases/${of.id}/opinion-rounds/${round.id}`;
    const days = numberOf(context['extraDays']) ?? 0;
    return {
      id: round.id,
      caseId: of.id,
      kind: kind.parse(context['kind']),
      subject: kind.parse(context['subject'] ?? context['kind']),
      question: textOf(context['question']),
      summary: textOf(context['summary']),
      questions: questions.parse(context['questions']),
      criterionCodes: criteria.parse(context['criteria']),
      criterionNames: criteria
        .parse(context['criteria'])
        .map((criterion) => ({ criterion, label: nameOf('criterion', criterion, locale) })),
      openToAll: context['openToAll'] === true,
      state,
      stateLabel: stateLabel('opinion-round', state, locale),
      openedOn: dayOf(context['openedOn']),
      lastDay: await this.lastDayOf(of, round),
      extension:
        days === 0
          ? null
          : { days, reasonCode: textOf(context['extendedBecause']), reason: textOf(context['extensionReason']) },
      closedOn: dayOf(context['closedOn']),
      compiledOn: dayOf(context['compiledOn']),
      answered: Object.values(recordOf(context['answers'])).filter(
        (one) => isRecord(one) && one['status'] === 'submitted',
      ).length,
      regions: opinionsOf(of, round).map((opinion) => toRegion(opinion, round, locale)),
      _links: [
        link(root, 'self', at),
        link(root, 'case', `/cases/${of.id}`),
        link(root, 'compilation', `${at}/compilation`),
        link(root, 'table', `${at}/compilation/table`),
        link(root, 'acts', `/cases/${of.id}/acts?instanceId=${round.id}`),
      ],
    };
  }
}

/** The opinions of a round in the order of the regions' codes. */
export const opinionsOf = ({ state }: CaseAggregate, round: Instance): readonly Instance[] =>
  [...state.instances.values()]
    .filter(({ chart, parentId }) => chart === 'opinion' && parentId === round.id)
    .toSorted((a, b) => (a.key ?? '').localeCompare(b.key ?? ''));

/** A region's opinion in a round, where it has been asked. */
export const opinionOf = (of: CaseAggregate, round: Instance, region: string): Instance | undefined =>
  opinionsOf(of, round).find(({ key }) => key === region);

export function toRegion(opinion: Instance, round: Instance, locale: Caller['locale']): RoundView['regions'][number] {
  const region = opinion.key ?? '';
  if (!isRegionCode(region)) throw new RangeError(`An opinion of no region: ${region}`);
  const status = statusOf(opinion, round);
  return {
    region,
    regionLabel: nameOf('region', region, locale),
    healthCareRegion: REGIONS[region].healthCareRegion,
    opinionId: opinion.id,
    status,
    statusLabel: nameOf('region-status', status, locale),
  };
}

/** What the round has recorded of a region; before that, whether somebody there has acknowledged. */
export function statusOf(opinion: Instance, { context }: Instance): (typeof REGION_STATUSES)[number] {
  const recorded = textOf(recordOf(recordOf(context['answers'])[opinion.key ?? ''])['status']);
  const known = REGION_STATUSES.find((one) => one === recorded);
  if (known !== undefined) return known;
  return activePaths(opinion.value).includes('open.inProgress') ? 'in-progress' : 'asked';
}

export const textOf = (value: Json | undefined): string | null => (typeof value === 'string' ? value : null);
export const dayOf = (value: Json | undefined): IsoDate | null =>
  typeof value === 'string' && isIsoDate(value) ? value : null;
export const numberOf = (value: Json | undefined): number | null => (typeof value === 'number' ? value : null);
export const recordOf = (value: Json | undefined): JsonRecord => (isRecord(value) ? value : {});

/** A case's pauses are those of its main instance. */
function holdsOf({ mainId, instances }: CaseAggregate['state']): readonly Hold[] {
  const main = instances.get(mainId ?? '');
  return main ? holdsIn(main.context) : [];
}
