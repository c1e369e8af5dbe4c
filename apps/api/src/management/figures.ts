import type { ManagementOverview } from '#contract';
import type {
  BallCount,
  LeadTime,
  MonthFlow,
  PresentFilter,
  RegionAnswers,
  StageCount,
  StageDot,
  Workload,
} from '#persistence';
import { nameOf, type Locale } from '#messages';
import { addDays, addMonths, daysBetween, isoDate, isRegionCode, REGION_CODES, STAGES, type IsoDate } from '#process';
import { queryText } from '../http/links.js';

/** What every query behind a figure narrows to; of both origins without one. */
export type Narrowed = Pick<PresentFilter, 'process' | 'region' | 'origin'>;
/** Days between which what has been is counted; both count. */
export interface Span {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

type Stage = ManagementOverview['stages'][number];

/** Steps in the order of the pipeline, those without cases left out. */
export function toStages(
  counts: readonly StageCount[],
  dots: readonly StageDot[],
  leads: readonly LeadTime[],
  { today, narrowed, locale }: { today: IsoDate; narrowed: Narrowed; locale: Locale },
): Stage[] {
  return STAGES.flatMap((stage) => {
    const found = counts.find((one) => one.stage === stage);
    if (!found) return [];
    return [
      {
        ...found,
        label: nameOf('stage', stage, locale),
        query: queryText({ running: true, stage, ...narrowed }),
        median: leads.find((one) => one.stage === stage)?.median ?? null,
        dots: dots
          .filter((one) => one.stage === stage)
          .map(({ caseId, product, enteredOn, late }) => ({
            caseId,
            product,
            days: daysBetween(enteredOn, today),
            late,
          })),
      },
    ];
  });
}

export const toBalls = (
  counts: readonly BallCount[],
  narrowed: Narrowed,
  locale: Locale,
): ManagementOverview['balls'] =>
  counts.map(({ ball, count, meanDays }) => ({
    holder: ball,
    label: nameOf('ball', ball, locale),
    count,
    meanDays: meanDays === null ? null : Math.round(meanDays),
    query: queryText({ running: true, ball, ...narrowed }),
  }));

export const toLeadTimes = (
  found: readonly LeadTime[],
  { from, to }: Span,
  { process, origin }: Narrowed,
  locale: Locale,
): ManagementOverview['leadTimes'] =>
  STAGES.flatMap((stage) => {
    const one = found.find((lead) => lead.stage === stage);
    const query = queryText({ passed: stage, passedFrom: from, passedTo: to, process, origin });
    return one ? [{ ...one, label: nameOf('stage', stage, locale), query }] : [];
  });

/** Every month of the span, also those in which nothing came or went. */
export function toFlow(
  found: readonly MonthFlow[],
  { from, to }: Span,
  { process, origin }: Narrowed,
): ManagementOverview['flows'] {
  return monthsOf({ from, to }).map((first) => {
    const month = first.slice(0, 7);
    const one = found.find((flow) => flow.month === month);
    const passedFrom = first < from ? from : first;
    const last = addDays(addMonths(first, 1), -1);
    const between = { passedFrom, passedTo: last > to ? to : last, process, origin };
    return {
      month,
      opened: one?.opened ?? 0,
      recommended: one?.recommended ?? 0,
      openedQuery: queryText({ passed: 'opened', ...between }),
      recommendedQuery: queryText({ passed: 'recommended', ...between }),
    };
  });
}

/** First days of the months that a span touches. */
export function monthsOf({ from, to }: Span): readonly IsoDate[] {
  const months: IsoDate[] = [];
  for (let first = isoDate(`${from.slice(0, 7)}-01`); first <= to; first = addMonths(first, 1)) months.push(first);
  return months;
}

/** The least share first; regions that nobody asked are left out. */
export function toAnswers(
  found: readonly RegionAnswers[],
  { from, to }: Span,
  { process, origin }: Narrowed,
  locale: Locale,
): ManagementOverview['answers'] {
  const regions = REGION_CODES.flatMap((region) => {
    const one = found.find((answers) => answers.region === region);
    const query = queryText({ askedRegion: region, passedFrom: from, passedTo: to, process, origin });
    return one
      ? [{ region, label: nameOf('region', region, locale), asked: one.asked, inTime: one.inTime, query }]
      : [];
  });
  return {
    asked: regions.reduce((total, { asked }) => total + asked, 0),
    inTime: regions.reduce((total, { inTime }) => total + inTime, 0),
    regions: regions.toSorted((a, b) => a.inTime / a.asked - b.inTime / b.asked),
  };
}

export const toWorkload = (
  found: readonly Workload[],
  { process, region: only, origin }: Narrowed,
  locale: Locale,
): ManagementOverview['workloads'] =>
  found.map(({ role, region, open, late }) => ({
    role,
    region: region !== null && isRegionCode(region) ? region : null,
    label: role === null ? nameOf('region', region ?? '', locale) : nameOf('role', role, locale),
    open,
    late,
    query: queryText({ taskRole: role ?? undefined, region: region ?? only, process, origin }),
  }));
