import { addWorkingDays, type Body, type BodyDue, BODIES, type GoalState, type IsoDate, type Seat } from '#process';
import { isWithin, type GivenMandate, type Network } from '../network.js';
import { endsSoon } from '../seats.js';
import { nextChair } from './chair.js';
import { compositionOf, heldIn, isFollowed } from './composition.js';
import { BODY_PLANS } from './plans.js';
import type { BodyGoal, BodyMeeting } from './records.js';

/** Working days after a meeting within which its minutes are published. Our default. */
const MINUTES_WITHIN = 15;

/** Something a body has to see to. */
export interface Due {
  readonly kind: BodyDue;
  readonly body: Body;
  /** Since when, or by when. */
  readonly on: IsoDate;
  /** The goal, the meeting or the mandate it is about; null for a vacant seat. */
  readonly subjectId: string | null;
  readonly seat: Seat | null;
  /** How many are missing. */
  readonly missing: number | null;
  /** Whose turn it is next, where the chair passes on. */
  readonly nextPersonId: string | null;
}

/** Where a goal is today: how it ended, or whether somebody must see to it. The day itself still counts as in time. */
export function goalState({ ended, dueOn, followUpOn }: BodyGoal, today: IsoDate): GoalState {
  if (ended !== null) return ended;
  if (dueOn < today) return 'overdue';
  return followUpOn !== null && followUpOn <= today ? 'follow-up-due' : 'running';
}

interface Kept {
  readonly goals: readonly BodyGoal[];
  readonly meetings: readonly BodyMeeting[];
}

/** What bodies have to see to on a day, the longest waiting first. @source domain/process-atmp.md#8; domain/actors.md#6 (warning: our default) */
export function duesOn(network: Network, { goals, meetings }: Kept, today: IsoDate): readonly Due[] {
  const dues = [
    ...goals.flatMap((goal) => dueOfGoal(goal, today) ?? []),
    ...meetings.flatMap((meeting) => dueOfMinutes(meeting, today) ?? []),
    ...BODIES.filter((body) => isFollowed(network, body, today)).flatMap((body) => duesOfSeats(network, body, today)),
  ];
  return dues.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.body < b.body ? -1 : a.body > b.body ? 1 : 0));
}

const NOTHING = { subjectId: null, seat: null, missing: null, nextPersonId: null } as const;

function dueOfGoal(goal: BodyGoal, today: IsoDate): Due | null {
  const state = goalState(goal, today);
  const about = { ...NOTHING, body: goal.body, subjectId: goal.id };
  if (state === 'overdue') return { ...about, kind: 'goal-overdue', on: goal.dueOn };
  if (state === 'follow-up-due') return { ...about, kind: 'follow-up-due', on: goal.followUpOn ?? goal.dueOn };
  return null;
}

function dueOfMinutes({ id, body, on, state, minutes }: BodyMeeting, today: IsoDate): Due | null {
  const by = addWorkingDays(on, MINUTES_WITHIN);
  const isMissing = state !== 'cancelled' && minutes === null && by < today;
  return isMissing ? { ...NOTHING, kind: 'minutes-missing', body, on: by, subjectId: id } : null;
}

function duesOfSeats(network: Network, body: Body, today: IsoDate): readonly Due[] {
  const { seats, chair, missingMembers } = compositionOf(network, body, today);
  const vacant = (seat: Seat | null, missing: number): readonly Due[] =>
    missing === 0
      ? []
      : [{ ...NOTHING, kind: 'seat-vacant', body, on: vacantSince(network, body, seat, today), seat, missing }];
  const ending = seats.flatMap(({ seat, held }) =>
    held
      .filter((one) => endsSoon(one, today) && !isSucceeded(network, one))
      .map((one) => ({
        ...NOTHING,
        kind: 'seat-ends-soon' as const,
        body,
        on: one.to ?? today,
        subjectId: one.id,
        seat,
      })),
  );
  return [
    ...seats.flatMap(({ seat, missing }) => vacant(seat, missing)),
    ...vacant(null, missingMembers),
    ...ending,
    ...dueOfChair(network, body, chair, today),
  ];
}

/** The chair is looked after where a rule says how long it lasts; elsewhere only an end that is set. */
function dueOfChair(network: Network, body: Body, chair: GivenMandate | null, today: IsoDate): readonly Due[] {
  const { passesOn, years } = BODY_PLANS[body].chair;
  const next = (from: IsoDate): string | null => (passesOn ? (nextChair(network, body, from)?.personId ?? null) : null);
  if (chair === null) {
    const since = vacantChairSince(network, body, today);
    return years === null ? [] : [{ ...NOTHING, kind: 'chair-vacant', body, on: since, nextPersonId: next(today) }];
  }
  if (!endsSoon(chair, today) || chair.to === null || isSucceeded(network, chair)) return [];
  return [
    { ...NOTHING, kind: 'chair-ends-soon', body, on: chair.to, subjectId: chair.id, nextPersonId: next(chair.to) },
  ];
}

/** Somebody has the place from the day after, or from before. */
const isSucceeded = (network: Network, { id, body, role, seat, from, to }: GivenMandate): boolean =>
  network.mandates.some(
    (one) =>
      one.id !== id &&
      one.body === body &&
      one.role === role &&
      one.seat === seat &&
      one.from > from &&
      (one.to ?? LAST) > (to ?? LAST),
  );
const LAST = '9999-12-31';

/** The last day somebody sat there, or the body's first day when nobody ever has: it stays the same while it lasts. */
function vacantSince(network: Network, body: Body, seat: Seat | null, today: IsoDate): IsoDate {
  const ended = heldIn(network, body).filter(
    (one) => one.role === 'body-member' && (seat === null || one.seat === seat) && !isWithin(one, today),
  );
  return lastDayOf(ended, today) ?? firstDayOf(network, body, today);
}
const vacantChairSince = (network: Network, body: Body, today: IsoDate): IsoDate =>
  lastDayOf(
    heldIn(network, body).filter(({ role }) => role === 'body-chair'),
    today,
  ) ?? firstDayOf(network, body, today);
const lastDayOf = (held: readonly GivenMandate[], today: IsoDate): IsoDate | null =>
  held
    .flatMap(({ to }) => (to !== null && to < today ? [to] : []))
    .toSorted()
    .at(-1) ?? null;
const firstDayOf = (network: Network, body: Body, today: IsoDate): IsoDate =>
  heldIn(network, body)
    .map(({ from }) => from)
    .toSorted()[0] ?? today;
