import { daysBetween, stockholmDate, type IsoDate } from '#process';
import { isWithin, type Network } from '../network.js';
import type { Clock } from '../store.js';
import { duesOn, type Due } from './dues.js';
import type { BodyGoal, BodyMeeting } from './records.js';

/** While something waits, it is told again after so many days. Our default. */
const AGAIN_AFTER_DAYS = 28;

/** Something that waits for a body, told to one person. */
export interface BodyReminder {
  /** The same for the same thing, person and four weeks. */
  readonly key: string;
  readonly personId: string;
  readonly due: Due;
}

export interface BodyReminderStore {
  network(): Promise<Network>;
  open(): Promise<{ readonly goals: readonly BodyGoal[]; readonly meetings: readonly BodyMeeting[] }>;
  /** Adds what is not there yet. @returns how many */
  raise(reminders: readonly BodyReminder[]): Promise<number>;
}

/** Tells those who lead bodies what waits for them. It leaves among their collected news, and is no task in a case. */
export class RemindBodies {
  constructor(
    private readonly store: BodyReminderStore,
    private readonly clock: Clock,
  ) {}

  /** Any number of programs may look, any number of times. @returns how many were told something new */
  async run(): Promise<number> {
    const today = stockholmDate(this.clock.now());
    const [network, kept] = [await this.store.network(), await this.store.open()];
    const reminders = duesOn(network, kept, today).flatMap((due) =>
      toldOf(network, due, kept.goals, today).map((personId) => ({ key: keyOf(due, personId, today), personId, due })),
    );
    return reminders.length === 0 ? 0 : this.store.raise(reminders);
  }
}

/** Whoever leads the body, and who answers for the goal; where nobody leads it, the coordinators. */
function toldOf({ mandates }: Network, due: Due, goals: readonly BodyGoal[], today: IsoDate): readonly string[] {
  const held = mandates.filter((one) => isWithin(one, today));
  const leading = held.filter(
    ({ role, body }) => body === due.body && (role === 'body-chair' || role === 'body-secretary'),
  );
  const office = held.filter(({ role }) => role === 'coordinator');
  const owners = goals.flatMap(({ id, ownerId }) => (id === due.subjectId ? [ownerId] : []));
  return [...new Set([...(leading.length > 0 ? leading : office).map(({ personId }) => personId), ...owners])];
}

const keyOf = ({ kind, body, subjectId, seat, on }: Due, personId: string, today: IsoDate): string =>
  [kind, body, subjectId ?? seat ?? '', on, Math.floor(daysBetween(on, today) / AGAIN_AFTER_DAYS), personId].join(' ');
