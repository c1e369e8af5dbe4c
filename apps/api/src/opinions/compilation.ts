import type { Compilation, RegionAnswer } from '#contract';
import { compilationWords, nameOf, type Locale } from '#messages';
import type { OpinionAttachment, OpinionAttachmentsPg, PersonsPg } from '#persistence';
import {
  areAnswersOpen,
  countAnswers,
  HEALTH_CARE_REGIONS,
  isRecord,
  JUDGEMENTS,
  OPINION_CRITERIA,
  readsBeforeClosing,
  readsSummary,
  type HealthCareRegion,
  type Instance,
  type JsonRecord,
} from '#process';
import type { Caller } from '../actor/caller.js';
import { isInternal } from '../cases/may-read.js';
import { link } from '../http/links.js';
import { toAttachments } from './answer-attachments.js';
import { factsInContext, toAnswerView } from './answer-view.js';
import type { OpinionReader } from './opinion-reader.js';
import { dayOf, numberOf, opinionsOf, recordOf, textOf, toRegion } from './round-view.js';

/** Stance × criterion × region and × health care region, with the texts in full: of what the caller may read. */
export class Compilations {
  constructor(
    private readonly reader: OpinionReader,
    private readonly persons: PersonsPg,
    private readonly files: OpinionAttachmentsPg,
  ) {}

  /** @throws ProcessError `case-not-found`; ApiProblem `round-not-found` */
  async of(caseId: string, roundId: string, caller: Caller): Promise<Compilation> {
    const { of, round } = await this.reader.round(caseId, roundId, caller);
    const opinions = opinionsOf(of, round);
    const files = await this.files.of(opinions.map(({ id }) => id));
    const regions = opinions.map((opinion) => toRow(opinion, { caseId: of.id, round, files }, caller));
    const at = `/cases/${of.id}/opinion-rounds/${round.id}`;
    return {
      roundId: round.id,
      caseId: of.id,
      complete: textOf(round.context['closedOn']) !== null,
      statement: compilationWords[caller.locale].notAVote,
      regions,
      healthCareRegionCounts: countable(regions).map((area) => tallyOf(area, regions, caller.locale)),
      criterionCounts: judgedBy(regions, caller.locale),
      summaries: await this.summariesOf(round, caller),
      _links: [
        link(caller.root, 'self', `${at}/compilation`),
        link(caller.root, 'round', at),
        link(caller.root, 'table', `${at}/compilation/table`),
      ],
    };
  }

  /** While the round is open a summary is for those it sums up, for who compiles, and for the one who wrote it. */
  private async summariesOf(round: Instance, { actor, locale }: Caller): Promise<Compilation['summaries']> {
    const all = Object.entries(recordOf(round.context['summaries']));
    const names = await this.persons.namesOf(all.flatMap(([, one]) => textOf(recordOf(one)['by']) ?? []));
    return HEALTH_CARE_REGIONS.flatMap((area) => {
      const found = all.find(([name]) => name === area);
      if (!found || !(areAnswersOpen(round) || readsSummary(actor, area))) return [];
      const summary = recordOf(found[1]);
      const on = dayOf(summary['on']);
      if (on === null) return [];
      return {
        healthCareRegion: area,
        label: nameOf('area', area, locale),
        text: textOf(summary['text']) ?? '',
        version: numberOf(summary['version']) ?? 1,
        on,
        person: names.get(textOf(summary['by']) ?? '') ?? null,
      };
    });
  }
}

type Row = Compilation['regions'][number];

interface Around {
  readonly caseId: string;
  readonly round: Instance;
  readonly files: readonly OpinionAttachment[];
}

function toRow(opinion: Instance, { caseId, round, files }: Around, caller: Caller): Row {
  const { actor, locale } = caller;
  const region = toRegion(opinion, round, locale);
  const sealed = !(isInternal(actor) && (areAnswersOpen(round) || readsBeforeClosing(actor, region.region, opinion)));
  const given = region.status === 'submitted' || region.status === 'late';
  if (sealed || !given) return { ...region, sealed, answer: null, lateAmendment: null };
  const { context } = opinion;
  const shown = (kept: JsonRecord): RegionAnswer => {
    const facts = factsInContext(kept);
    const attachments = toAttachments(facts, { caseId, opinionId: opinion.id, files }, caller);
    const version = numberOf(kept['answerVersion']) ?? 1;
    return toAnswerView({ facts, context, submittedOn: dayOf(kept['submittedOn']), version, attachments }, locale);
  };
  const { lateAmendment } = context;
  return {
    ...region,
    sealed,
    answer: shown(context),
    lateAmendment: isRecord(lateAmendment) ? shown(lateAmendment) : null,
  };
}

/** Health care regions whose every answer the caller may read: a count of a part of one would mislead. */
const countable = (rows: readonly Row[]): readonly HealthCareRegion[] =>
  HEALTH_CARE_REGIONS.filter((area) =>
    rows.every(({ healthCareRegion, sealed }) => healthCareRegion !== area || !sealed),
  );

/** Halland counts in its primary health care region, whoever gets a copy. */
function tallyOf(
  area: HealthCareRegion,
  rows: readonly Row[],
  locale: Locale,
): Compilation['healthCareRegionCounts'][number] {
  const own = rows.filter(({ healthCareRegion }) => healthCareRegion === area);
  const answers: JsonRecord = Object.fromEntries(
    own.map(({ region, status, answer }) => [
      region,
      { status: status === 'asked' || status === 'in-progress' ? 'pending' : status, stance: answer?.stance ?? null },
    ]),
  );
  return {
    healthCareRegion: area,
    label: nameOf('area', area, locale),
    ...countAnswers(answers),
    criterionCounts: judgedBy(own, locale),
  };
}

/** How regions have judged each criterion: those that answered in time. */
const judgedBy = (rows: readonly Row[], locale: Locale): Compilation['criterionCounts'] =>
  OPINION_CRITERIA.map((criterion) => judgedOf(criterion, rows, locale));

function judgedOf(
  criterion: (typeof OPINION_CRITERIA)[number],
  rows: readonly Row[],
  locale: Locale,
): Compilation['criterionCounts'][number] {
  const judged = rows
    .filter(({ status }) => status === 'submitted')
    .flatMap(({ answer }) => answer?.judgements ?? [])
    .filter((one) => one.criterion === criterion);
  const count = (judgement: (typeof JUDGEMENTS)[number]): number =>
    judged.filter((one) => one.judgement === judgement).length;
  return {
    criterion,
    label: nameOf('criterion', criterion, locale),
    met: count('met'),
    partlyMet: count('partly-met'),
    notMet: count('not-met'),
    cannotSay: count('cannot-say'),
  };
}
