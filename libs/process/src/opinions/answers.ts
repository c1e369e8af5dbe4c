import type { Update } from '../definition.js';
import { isRecord } from '../facts.js';
import type { JsonRecord } from '../reason.js';
import { recordIn, textIn } from '../shared/reading.js';
import { HEALTH_CARE_REGIONS, isRegionCode, REGION_CODES, REGIONS, type HealthCareRegion } from '../vocabulary.js';

export const STANCES = ['yes', 'no', 'neutral'] as const;
export type Stance = (typeof STANCES)[number];

/** Criteria the regions weigh for national cooperation. @source domain/process-medicines.md#3.3 [A1] */
export const OPINION_CRITERIA = ['equal-use', 'severity', 'resource-impact', 'ethical-or-political'] as const;
export const JUDGEMENTS = ['met', 'partly-met', 'not-met', 'cannot-say'] as const;

/** How far a region has come in one round. `late` answered after the last day: told, marked, never counted. */
export const ANSWER_STATUSES = ['pending', 'submitted', 'no-response', 'recused', 'late'] as const;
export type AnswerStatus = (typeof ANSWER_STATUSES)[number];

/** The vector of 21 regions before anyone has answered. */
export const noAnswers: JsonRecord = Object.fromEntries(REGION_CODES.map((code) => [code, { status: 'pending' }]));

/** How many regions stand where. Halland is one of the 21 and counts once. */
export interface AnswerCounts {
  readonly pending: number;
  readonly yes: number;
  readonly no: number;
  readonly neutral: number;
  readonly noResponse: number;
  readonly recused: number;
  readonly late: number;
}

export function countAnswers(answers: JsonRecord): AnswerCounts {
  const all = Object.values(answers).filter(isRecord);
  const withStatus = (status: AnswerStatus): readonly JsonRecord[] =>
    all.filter((answer) => answer['status'] === status);
  const withStance = (stance: Stance): number =>
    withStatus('submitted').filter((answer) => answer['stance'] === stance).length;
  const late = withStatus('late').length;
  return {
    pending: withStatus('pending').length,
    yes: withStance('yes'),
    no: withStance('no'),
    neutral: withStance('neutral'),
    noResponse: withStatus('no-response').length + late,
    recused: withStatus('recused').length,
    late,
  };
}

/** Regions that have neither answered nor been passed over. */
export const pendingRegions = (answers: JsonRecord): readonly string[] =>
  REGION_CODES.filter((code) => textIn(recordIn(answers, code), 'status') === 'pending');

/**
 * Stances by health care region. A region that belongs to two counts in its primary one only.
 * @source domain/actors.md#1 (Halland)
 */
export function tallyByHealthCareRegion(answers: JsonRecord): JsonRecord {
  return Object.fromEntries(HEALTH_CARE_REGIONS.map((area) => [area, { ...countAnswers(within(answers, area)) }]));
}

const within = (answers: JsonRecord, area: HealthCareRegion): JsonRecord =>
  Object.fromEntries(
    Object.entries(answers).filter(([code]) => isRegionCode(code) && REGIONS[code].healthCareRegion === area),
  );

/** Judgements per criterion, of the regions that answered in time. */
export function tallyByCriterion(answers: JsonRecord): JsonRecord {
  const judged = Object.values(answers)
    .filter(isRecord)
    .filter((answer) => answer['status'] === 'submitted')
    .map((answer) => recordIn(answer, 'judgements'));
  return Object.fromEntries(
    OPINION_CRITERIA.map((criterion) => [
      criterion,
      Object.fromEntries(
        JUDGEMENTS.map((judgement) => [judgement, judged.filter((one) => one[criterion] === judgement).length]),
      ),
    ]),
  );
}

/** Takes in what one region's opinion tells; the same region twice is one. */
export const recordAnswer: Update = (context, { facts }) => {
  const { region, status, stance, judgements } = facts;
  if (typeof region !== 'string' || !isRegionCode(region)) return {};
  const answer = { status: status ?? 'pending', ...(stance && { stance }), ...(judgements && { judgements }) };
  const answers = { ...recordIn(context, 'answers'), [region]: answer };
  return { answers, ...countAnswers(answers) };
};
