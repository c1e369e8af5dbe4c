import type { Actor, Body, IsoDate } from '#process';
import { refuse } from '../decide.js';
import { requireSeen, type Keeper } from './keep.js';
import type { AgendaItem, BodyMeeting } from './records.js';

export interface NewMeeting {
  readonly body: Body;
  readonly on: IsoDate;
  readonly at: string | null;
  readonly place: string | null;
  readonly agenda: readonly AgendaItem[];
}
export interface MeetingChange {
  readonly on?: IsoDate | undefined;
  readonly at?: string | null | undefined;
  readonly place?: string | null | undefined;
  readonly agenda?: readonly AgendaItem[] | undefined;
  readonly state?: 'planned' | 'cancelled' | undefined;
}

/** A body's meetings: planned with an agenda, held, and their minutes published. */
export class BodyMeetings {
  constructor(private readonly keeper: Keeper) {}

  /**
   * The same key gives the same meeting again.
   *
   * @throws ProcessError `scope-not-allowed`, `case-not-found`, `idempotency-key-reused`; NetworkRefused `too-far-ahead`
   */
  async plan(actor: Actor, meeting: NewMeeting, key: string): Promise<BodyMeeting> {
    this.keeper.requireMay(actor, 'lead-bodies', meeting.body);
    this.keeper.requireNear(meeting.on);
    await this.requireCases(meeting.agenda);
    const request = { ...meeting, agenda: meeting.agenda.map((item) => ({ ...item })) };
    const id = await this.keeper.add(actor, 'meeting-planned', key, request, (made) => ({
      kind: 'meeting',
      record: { id: made, ...meeting, state: 'planned', minutes: null, minutesOn: null, revision: 1 },
    }));
    return this.keeper.require('meeting', id);
  }

  /**
   * Moves a meeting, gives it another agenda, calls it off or puts it back. What is left out stays.
   *
   * @throws NetworkRefused `minutes-stand`, `too-far-ahead`; ProcessError `body-record-not-found`, `stale-revision`,
   *   `scope-not-allowed`, `case-not-found`
   */
  async change(actor: Actor, id: string, change: MeetingChange, ifMatch?: number): Promise<BodyMeeting> {
    const before = await this.keeper.require('meeting', id);
    this.keeper.requireMay(actor, 'lead-bodies', before.body);
    requireSeen(before, ifMatch);
    requireWithoutMinutes(before);
    if (change.on !== undefined) this.keeper.requireNear(change.on);
    await this.requireCases(change.agenda ?? []);
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    const details = { fields: Object.keys(given).toSorted() };
    await this.keeper.change(actor, 'meeting-changed', { kind: 'meeting', record: { ...before, ...given } }, details);
    return this.keeper.require('meeting', id);
  }

  /**
   * Publishes a meeting's minutes. They stand: what was wrong is said in those of the next meeting. Our default.
   *
   * @throws NetworkRefused `minutes-stand`, `minutes-too-early`, `meeting-cancelled`; ProcessError as `change`
   */
  async publishMinutes(actor: Actor, id: string, minutes: string, ifMatch?: number): Promise<BodyMeeting> {
    const before = await this.keeper.require('meeting', id);
    this.keeper.requireMay(actor, 'lead-bodies', before.body);
    if (before.minutes === minutes) return before;
    requireSeen(before, ifMatch);
    requireWithoutMinutes(before);
    if (before.state === 'cancelled') refuse('meeting-cancelled', { on: before.on });
    const today = this.keeper.today();
    if (before.on > today) refuse('minutes-too-early', { on: before.on });
    const record = { ...before, state: 'held', minutes, minutesOn: today } as const;
    await this.keeper.change(actor, 'minutes-published', { kind: 'meeting', record });
    return this.keeper.require('meeting', id);
  }

  private async requireCases(agenda: readonly AgendaItem[]): Promise<void> {
    for (const { caseId } of agenda) await this.keeper.requireCase(caseId);
  }
}

function requireWithoutMinutes({ minutesOn }: BodyMeeting): void {
  if (minutesOn !== null) refuse('minutes-stand', { on: minutesOn });
}
