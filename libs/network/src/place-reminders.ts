import { daysBetween, isoDate, REGION_CODES, stockholmDate, type IsoDate, type PlaceDue } from '#process';
import { isWithin, type GivenMandate, type Network } from './network.js';
import { endsSoon } from './seats.js';
import type { Clock } from './store.js';

/** As long as a region has no manager it is told again after so many days. Our default. */
const AGAIN_AFTER_DAYS = 28;
/** Any day from which to count them. */
const COUNTED_FROM = isoDate('2015-01-01');

/** A place in the network that the office has to see to: a mandate of no advising body. */
export interface DuePlace extends Pick<GivenMandate, 'role' | 'region' | 'healthCareRegion' | 'field'> {
  readonly kind: PlaceDue;
  /** Last day of the mandate; since when we know of no manager: today. */
  readonly on: IsoDate;
  /** Null where nobody has been appointed. */
  readonly mandateId: string | null;
}

/** A place, told to one coordinator. */
export interface PlaceReminder {
  /** The same for the same seat, period and person. */
  readonly key: string;
  readonly personId: string;
  readonly due: DuePlace;
}

export interface PlaceReminderStore {
  network(): Promise<Network>;
  /** Adds what is not there yet. @returns how many */
  raisePlaces(reminders: readonly PlaceReminder[]): Promise<number>;
}

/**
 * What coordinators have to see to on a day: mandates that end within six months and that nobody follows in, and regions without a
 * manager, whose escalations come to the coordinators instead. Advising bodies have reminders of their own.
 *
 * @source domain/actors.md#6 (warning six months before a seat ends: our default), domain/states.md#0 (escalation)
 */
export function duePlacesOn(network: Network, today: IsoDate): readonly DuePlace[] {
  const ending = network.mandates
    .filter((one) => one.body === null && one.caseId === null && one.company === null)
    .filter((one) => endsSoon(one, today) && !isFollowed(network, one))
    .map(({ id, role, region, healthCareRegion, field, to }): DuePlace => {
      const on = to ?? today;
      return { kind: 'mandate-ends-soon', on, mandateId: id, role, region, healthCareRegion, field };
    });
  const managed = new Set(
    network.mandates.flatMap((one) => (one.role === 'manager' && isWithin(one, today) ? [one.region] : [])),
  );
  const unmanaged = REGION_CODES.filter((region) => !managed.has(region)).map((region): DuePlace => {
    const place = { role: 'manager', region, healthCareRegion: null, field: null } as const;
    return { ...place, kind: 'manager-missing', on: today, mandateId: null };
  });
  return [...ending, ...unmanaged];
}

/** Somebody, perhaps the same person, has the same place for longer. */
const isFollowed = (
  { mandates }: Network,
  { id, role, region, healthCareRegion, field, seat, to }: GivenMandate,
): boolean =>
  mandates.some(
    (one) =>
      one.id !== id &&
      one.role === role &&
      one.region === region &&
      one.healthCareRegion === healthCareRegion &&
      one.seat === seat &&
      (one.field === null || one.field === field) &&
      one.caseId === null &&
      one.to !== to &&
      (one.to === null || (to !== null && one.to > to)) &&
      one.rank === null,
  );

/** Tells the coordinators of the places they have to see to, among their collected news. */
export class RemindOfPlaces {
  constructor(
    private readonly store: PlaceReminderStore,
    private readonly clock: Clock,
  ) {}

  /** Any number of programs may look, any number of times. @returns how many reminders are new */
  async run(): Promise<number> {
    const today = stockholmDate(this.clock.now());
    const network = await this.store.network();
    const office = network.mandates.filter(({ role, caseId }) => role === 'coordinator' && caseId === null);
    const coordinators = [...new Set(office.filter((one) => isWithin(one, today)).map(({ personId }) => personId))];
    const reminders = duePlacesOn(network, today).flatMap((due) =>
      coordinators.map((personId) => ({ key: `${keyOf(due, today)} ${personId}`, personId, due })),
    );
    return reminders.length === 0 ? 0 : this.store.raisePlaces(reminders);
  }
}

/** A seat is told once for each last day that it is given; a missing manager again as long as none is appointed. */
const keyOf = ({ kind, mandateId, region, on }: DuePlace, today: IsoDate): string =>
  mandateId === null
    ? [kind, region, Math.floor(daysBetween(COUNTED_FROM, today) / AGAIN_AFTER_DAYS)].join(' ')
    : [kind, mandateId, on].join(' ');
