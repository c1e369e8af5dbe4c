import { toPointer, type CaseAggregate } from '#casework';
import {
  COMMENT_ANSWERS,
  isIsoDate,
  isRecord,
  isRegionCode,
  type CommentAnswer,
  type Instance,
  type IsoDate,
  type Json,
  type JsonRecord,
  type RegionCode,
} from '#process';
import type { Pointer } from '#passages';

/** A region's comment as its opinion and the round keep it. */
export interface RoundComment {
  readonly region: RegionCode;
  readonly number: number;
  readonly version: number;
  readonly pointer: Pointer;
  readonly text: string;
  readonly givenOn: IsoDate;
  readonly amendedOn: IsoDate | null;
  /** With those it had before it was corrected, the first first. */
  readonly answer: (GivenAnswer & { readonly earlier: readonly GivenAnswer[] }) | null;
}

interface GivenAnswer {
  readonly answer: CommentAnswer;
  readonly reason: string;
  readonly answeredOn: IsoDate;
  readonly inVersion: number;
}

/** Rounds of a case that have put out a text, in the order they were started. */
export const roundsWithText = ({ state }: CaseAggregate): readonly Instance[] =>
  [...state.instances.values()].filter(
    ({ chart, context }) => chart === 'opinion-round' && Number(context['textVersion'] ?? 0) > 0,
  );

/** Comments that stand in a round, by region and number. */
export function commentsOf({ state }: CaseAggregate, round: Instance): readonly RoundComment[] {
  const answers = recordsIn(round.context['comments']);
  return [...state.instances.values()]
    .filter(({ chart, parentId }) => chart === 'opinion' && parentId === round.id)
    .flatMap((opinion) =>
      recordsIn(opinion.context['comments'])
        .filter(({ withdrawn }) => withdrawn !== true)
        .flatMap((comment) => toComment(opinion.key, comment, answers)),
    );
}

/** What changed in each version, in the words of who put it out. */
export const changesInWords = (round: Instance): ReadonlyMap<number, string> =>
  new Map(
    recordsIn(round.context['texts']).flatMap(({ version, changes }) =>
      typeof version === 'number' && typeof changes === 'string' ? [[version, changes] as const] : [],
    ),
  );

function toComment(key: string | null, comment: JsonRecord, answers: readonly JsonRecord[]): readonly RoundComment[] {
  const { number, version, passage, text, on, amendedOn } = comment;
  const pointer = toPointer(passage);
  if (key === null || !isRegionCode(key) || pointer === null) return [];
  if (typeof number !== 'number' || typeof version !== 'number' || typeof text !== 'string') return [];
  const given = answers.find((one) => one['region'] === key && one['number'] === number);
  const givenOn = dayOf(on);
  if (givenOn === null) return [];
  return [
    { region: key, number, version, pointer, text, givenOn, amendedOn: dayOf(amendedOn), answer: toAnswer(given) },
  ];
}

function toAnswer(given: JsonRecord | undefined): RoundComment['answer'] {
  const answer = toGiven(given);
  return answer && { ...answer, earlier: recordsIn(given?.['earlier']).flatMap((one) => toGiven(one) ?? []) };
}

function toGiven(given: JsonRecord | undefined): GivenAnswer | null {
  const { answer, reason, answeredOn, inVersion } = given ?? {};
  const known = COMMENT_ANSWERS.find((one) => one === answer);
  const day = dayOf(answeredOn);
  return known !== undefined && day !== null && typeof reason === 'string' && typeof inVersion === 'number'
    ? { answer: known, reason, answeredOn: day, inVersion }
    : null;
}

const dayOf = (value: Json | undefined): IsoDate | null =>
  typeof value === 'string' && isIsoDate(value) ? value : null;

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);
const recordsIn = (value: Json | undefined): readonly JsonRecord[] => (isList(value) ? value.filter(isRecord) : []);
