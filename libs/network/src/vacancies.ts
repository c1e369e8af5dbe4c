import {
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
import { isWithin, type Network } from './network.js';

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
  const appointed = network.mandates.some(
    (one) =>
      one.role === role &&
      one.region === region &&
      one.caseId === null &&
      (one.field === null || one.field === field) &&
      isWithin(one, on),
  );
  return { region, field, role, because: appointed ? 'absent' : 'not-appointed' };
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
