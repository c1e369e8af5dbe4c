import type { Body, GoalStanding, IsoDate, MeetingState, OccasionState, WatchEnd } from '#process';

interface OfBody {
  readonly id: string;
  readonly body: Body;
  readonly revision: number;
}

/** One thing to talk about; it may point at a case, and says nothing to it. */
export interface AgendaItem {
  readonly title: string;
  readonly caseId: string | null;
}

export interface BodyMeeting extends OfBody {
  readonly on: IsoDate;
  /** Hour and minute, as `13:30`; null while it is not set. */
  readonly at: string | null;
  readonly place: string | null;
  readonly state: MeetingState;
  readonly agenda: readonly AgendaItem[];
  /** Null until they are published; then they stand. */
  readonly minutes: string | null;
  readonly minutesOn: IsoDate | null;
}

/** An effect that is to be there by a day, and how that is measured. @source domain/process-atmp.md#8 */
export interface BodyGoal extends OfBody {
  readonly text: string;
  readonly measure: string;
  /** Who answers for it. */
  readonly ownerId: string;
  readonly setOn: IsoDate;
  readonly dueOn: IsoDate;
  /** When the body that is to be consulted was. */
  readonly consultedOn: IsoDate | null;
  /** When somebody is to say how it stands; null when only its end is looked at. */
  readonly followUpOn: IsoDate | null;
  readonly ended: GoalEnd | null;
  readonly endedOn: IsoDate | null;
}
export const GOAL_ENDS = ['reached', 'not-reached', 'withdrawn'] as const satisfies readonly GoalStanding[];
export type GoalEnd = (typeof GOAL_ENDS)[number];

/** What somebody found when they looked how a goal stands. Added, never changed. */
export interface GoalFollowUp {
  readonly id: string;
  readonly goalId: string;
  readonly on: IsoDate;
  readonly standing: GoalStanding;
  readonly text: string;
  readonly recordedBy: string;
}

/** An occasion of the education plan. @source domain/process-atmp.md#9 (strategically important training) */
export interface EducationOccasion extends OfBody {
  readonly course: string;
  readonly audience: string;
  readonly description: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly place: string | null;
  readonly places: number | null;
  readonly state: OccasionState;
}

/** A product or therapy that a body keeps an eye on; it may point at a horizon item or another case. */
export interface WatchItem extends OfBody {
  readonly subject: string;
  readonly why: string;
  readonly caseId: string | null;
  readonly from: IsoDate;
  readonly ended: WatchEnd | null;
  readonly endedOn: IsoDate | null;
}

/** What a body says of a case. It stands beside the case and is no act in it. @source domain/process-atmp.md#8 (may comment) */
export interface Advice extends OfBody {
  readonly caseId: string;
  /** The meeting it was agreed on, where it was. */
  readonly meetingId: string | null;
  readonly text: string;
  /** Whether others than the collaboration and the bodies may read it. */
  readonly published: boolean;
  readonly givenOn: IsoDate;
  readonly withdrawnOn: IsoDate | null;
}

/** Everything that bodies keep, by kind. */
export interface BodyRecords {
  readonly meeting: BodyMeeting;
  readonly goal: BodyGoal;
  readonly occasion: EducationOccasion;
  readonly 'watch-item': WatchItem;
  readonly advice: Advice;
}
export type BodyRecordKind = keyof BodyRecords;
/** A record with its kind, as it is stored. */
export type KindOfRecord = {
  [Kind in BodyRecordKind]: { readonly kind: Kind; readonly record: BodyRecords[Kind] };
}[BodyRecordKind];
