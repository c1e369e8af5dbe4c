import type { Consequence, Context, Effect } from '../definition.js';
import type { JsonRecord } from '../reason.js';

const always: readonly Effect[] = [
  { type: 'notify', notice: 'recommendation' },
  { type: 'publish', what: 'recommendation' },
];

export const toldItIsOver = (
  chart: 'device-evaluation' | 'regional-introduction' | 'review-clock' | 'follow-up',
): Effect => ({
  type: 'tell',
  to: 'children',
  chart,
  act: 'COOPERATION_ENDED',
  facts: { endedOn: '$on' },
  ifHeard: true,
});

/** The answer is archived: regions and their medicines committees go on by themselves, and nothing is promised any more. @source domain/states.md#4 S A4 */
export const cooperationOver: readonly Effect[] = [
  toldItIsOver('device-evaluation'),
  toldItIsOver('regional-introduction'),
  toldItIsOver('review-clock'),
  toldItIsOver('follow-up'),
];

/** What is followed up from the first answer on; sales statistics may be under way since the inclusion. @source domain/states.md#8 */
const followUpDue = (context: Context, facts: JsonRecord): Effect =>
  context['salesFollowed'] === true
    ? { type: 'tell', to: 'children', chart: 'follow-up', act: 'FOLLOW_UP_DUE', facts, ifHeard: true }
    : { type: 'start', chart: 'follow-up', act: 'FOLLOW_UP_DUE', facts };

/** The regions already at work hear that the answer has changed. */
export const changeTold = (told: JsonRecord): Effect => ({
  type: 'tell',
  to: 'children',
  chart: 'regional-introduction',
  act: 'RECOMMENDATION_CHANGED',
  facts: told,
  ifHeard: true,
});

/** A follow-up under way hears what a later answer says of it. */
export const planTold = (plan: JsonRecord): readonly Effect[] =>
  Object.keys(plan).length === 0
    ? []
    : [{ type: 'tell', to: 'children', chart: 'follow-up', act: 'FOLLOW_UP_CHANGED', facts: plan, ifHeard: true }];

/** The clock of an earlier answer has run its course. */
export const reviewDone: Effect = {
  type: 'tell',
  to: 'children',
  chart: 'review-clock',
  act: 'REVIEW_SATISFIED',
  ifHeard: true,
};

/** What each kind of case tells, besides the answer itself, to those who start working on it. */
export interface AfterPublication {
  readonly toRegions?: (context: Context) => JsonRecord;
  readonly toFollowUp?: JsonRecord;
  /** What the answer itself says is followed up, or why nothing is. */
  readonly planIn?: (facts: JsonRecord) => JsonRecord;
  readonly toClock?: JsonRecord;
}

/** What follows a published recommendation: the regions are told, and the clock for its review starts. @source domain/states.md#4.5, #6, #8 */
export const afterPublication =
  ({
    toRegions = () => ({}),
    toFollowUp = {},
    planIn = () => ({}),
    toClock = {},
  }: AfterPublication = {}): Consequence =>
  (context, { facts, on }) => {
    const version = Number(context['recommendationVersion'] ?? 1);
    const told: JsonRecord = { outcome: facts['outcome'] ?? null, version };
    const followUp = followUpDue(context, { ...toFollowUp, ...planIn(facts), version });
    const clock: Effect = {
      type: 'start',
      chart: 'review-clock',
      act: 'CLOCK_ARMED',
      facts: { ...toClock, publishedOn: on, ...(facts['reviewOn'] !== undefined && { reviewOn: facts['reviewOn'] }) },
    };
    if (context['startsRegions'] === true) {
      return [
        ...always,
        {
          type: 'start',
          chart: 'regional-introduction',
          act: 'RECOMMENDATION_PUBLISHED',
          each: 'region',
          facts: { ...told, ...toRegions(context) },
        },
        followUp,
        clock,
      ];
    }
    const stillDue = followUp.type === 'tell' ? [followUp] : [];
    return [...always, changeTold(told), ...planTold(planIn(facts)), ...stillDue, reviewDone, clock];
  };
