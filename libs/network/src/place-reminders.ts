import {
  addDays,
  daysBetween,
  isoDate,
  PLACE_ALARMS,
  REGION_CODES,
  stockholmDate,
  type IsoDate,
  type PlaceAlarm,
  type PlaceDue,
} from '#process';
import { holdersOf } from './holders.js';
import { isWithin, type GivenMandate, type Network } from './network.js';
import { endsSoon } from './seats.js';
import type { Clock } from './store.js';
import { type Vacancy, vacanciesOn, vacantSince } from './vacancies.js';

/** As long as a region has no manager, or a place is vacant, it is told again after so many days. Our default. */
const AGAIN_AFTER_DAYS = 28;
/** Any day from which to count them where nobody knows since when. */
const COUNTED_FROM = isoDate('2015-01-01');

/** A place in the network that the office has to see to: a mandate of no advising body. */
export interface DuePlace extends Pick<GivenMandate, 'role' | 'region' | 'healthCareRegion' | 'field'> {
  readonly kind: PlaceDue | PlaceAlarm;
  /** Last day of the mandate; of a place that nobody fills: today. */
  readonly on: IsoDate;
  /** First day on which a place was vacant that somebody has filled; null and left out where nobody knows. */
  readonly since?: IsoDate | null;
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
 * What coordinators have to see to on a day: mandates that end within six months and that nobody follows in, regions without a
 * manager, whose escalations come to the coordinators instead, and the regions' vacant places. Advising bodies have reminders of their own.
 *
 * @source domain/actors.md#6 (warning six months before a seat ends: our default), domain/states.md#0 (escalation), domain/actors.md#5 (vacancy is an alarm)
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
  return [...ending, ...unmanaged, ...vacanciesOn(network, today).filter(isAlarm).map(toDue(network, today))];
}

/** A contact person's absence requires a deputy; a deputy may be away. @source domain/actors.md#5 */
const isAlarm = ({ role, because }: Vacancy): boolean => role === 'contact-person' || because === 'not-appointed';

const toDue =
  (network: Network, today: IsoDate) =>
  (vacancy: Vacancy): DuePlace => {
    const { role, region, field } = vacancy;
    const kind = role === 'contact-person' ? 'contact-missing' : 'deputy-missing';
    const since = vacantSince(network, vacancy, today);
    return { kind, on: today, since, mandateId: null, role, region, healthCareRegion: null, field };
  };

/** Somebody, perhaps the same person, has the same place for longer, without a day between; a deputy in the same turn. */
const isFollowed = (
  { mandates }: Network,
  { id, role, region, healthCareRegion, field, seat, rank, to }: GivenMandate,
): boolean =>
  to !== null &&
  mandates.some(
    (one) =>
      one.id !== id &&
      one.role === role &&
      one.region === region &&
      one.healthCareRegion === healthCareRegion &&
      one.seat === seat &&
      (one.field === null || one.field === field) &&
      one.caseId === null &&
      one.rank === rank &&
      one.from <= addDays(to, 1) &&
      (one.to === null || one.to > to),
  );

/** Tells the coordinators of the places they have to see to: among their collected news, and of a vacant one at once. */
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
      (isVacant(due) ? officeOf(network, due, today) : coordinators).map((personId) => ({
        key: `${keyOf(due, today)} ${personId}`,
        personId,
        due,
      })),
    );
    return reminders.length === 0 ? 0 : this.store.raisePlaces(reminders);
  }
}

const isVacant = ({ kind }: DuePlace): boolean => PLACE_ALARMS.some((one) => one === kind);

/** Whoever fills the coordinators' places of a field, substitutes too: an alarm does not wait for somebody to come back. */
const officeOf = (network: Network, { field }: DuePlace, today: IsoDate): readonly string[] => {
  const office = { role: 'coordinator', region: null, field, company: null, caseId: null } as const;
  return [...new Set(holdersOf(network, office, today).map(({ personId }) => personId))];
};

/** A seat is told once for each last day that it is given; a place that nobody fills again as long as that lasts. */
const keyOf = ({ kind, mandateId, region, field, on, since = null }: DuePlace, today: IsoDate): string => {
  if (mandateId !== null) return [kind, mandateId, on].join(' ');
  const period = Math.floor(daysBetween(since ?? COUNTED_FROM, today) / AGAIN_AFTER_DAYS);
  return [kind, region, ...[field, since].filter((one) => one !== null), period].join(' ');
};
