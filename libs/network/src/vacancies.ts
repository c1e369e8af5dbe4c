import {
  addDays,
  FIELDS,
  REGION_CODES,
  REGIONAL_ROLES,
  type Field,
  type IsoDate,
  type RegionalRole,
  type RegionCode,
  type VacantBecause,
} from '#process';
import { holdersOf } from './holders.js';
import { type GivenMandate, isWithin, type Network } from './network.js';

/** A place that nobody fills on a day: nobody has been given it, or who has is away and nobody stands in. */
export interface Vacancy {
  readonly region: RegionCode;
  readonly field: Field;
  readonly role: RegionalRole;
  readonly because: VacantBecause;
}

/** The regions' places that are vacant on a day, in the regions' order. @source domain/actors.md#5 (vacancy is an alarm) */
export function vacanciesOn(network: Network, on: IsoDate): readonly Vacancy[] {
  return REGION_CODES.flatMap((region) =>
    FIELDS.flatMap((field) => REGIONAL_ROLES.flatMap((role) => vacancyAt(network, region, field, role, on) ?? [])),
  );
}

function vacancyAt(
  network: Network,
  region: RegionCode,
  field: Field,
  role: RegionalRole,
  on: IsoDate,
): Vacancy | null {
  const place = { role, region, field, company: null, caseId: null };
  if (holdersOf(network, place, on).length > 0) return null;
  const appointed = givenAt(network, place).some((one) => isWithin(one, on));
  return { region, field, role, because: appointed ? 'absent' : 'not-appointed' };
}

/** Every mandate by which a place has been filled, is, or will be. */
const givenAt = ({ mandates }: Network, { role, region, field }: Omit<Vacancy, 'because'>): readonly GivenMandate[] =>
  mandates.filter(
    (one) =>
      one.role === role && one.region === region && one.caseId === null && (one.field === null || one.field === field),
  );

/** First day on which nobody filled a place that is vacant on a day; null where nobody ever has. */
export function vacantSince(network: Network, vacancy: Omit<Vacancy, 'because'>, on: IsoDate): IsoDate | null {
  const given = givenAt(network, vacancy);
  const left = given.flatMap(({ to }) => (to !== null && to < on ? [addDays(to, 1)] : []));
  const holders = new Set(given.filter((one) => isWithin(one, on)).map(({ personId }) => personId));
  const away = network.standIns.flatMap((one) => (holders.has(one.personId) && isWithin(one, on) ? [one.from] : []));
  return [...left, ...away].toSorted().at(-1) ?? null;
}

/** Which regions an opinion round finds without anybody to ask, as its opening act takes them. */
export interface MissingContacts {
  readonly withoutContact: readonly RegionCode[];
  readonly withoutDeputy: readonly RegionCode[];
}

export function missingContacts(network: Network, field: Field, on: IsoDate): MissingContacts {
  const vacant = vacanciesOn(network, on).filter((vacancy) => vacancy.field === field);
  const without = (role: RegionalRole): readonly RegionCode[] =>
    vacant.filter((vacancy) => vacancy.role === role).map(({ region }) => region);
  return { withoutContact: without('contact-person'), withoutDeputy: without('contact-deputy') };
}

/** Ids of those who fill a region's places on a day, themselves or in somebody's stead. */
export type RegionContacts = Readonly<Record<RegionalRole, readonly string[]>>;

export function contactsOf(network: Network, region: string, field: Field, on: IsoDate): RegionContacts {
  const at = (role: RegionalRole): readonly string[] =>
    holdersOf(network, { role, region, field, company: null, caseId: null }, on).map(({ personId }) => personId);
  return { 'contact-person': at('contact-person'), 'contact-deputy': at('contact-deputy') };
}
