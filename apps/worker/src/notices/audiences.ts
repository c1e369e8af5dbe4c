import { type AddressBook, type Addressed, type Addressee, readersOf } from '#network';
import { type IsoDate, REGION_CODES, type Role, type Audience } from '#process';
import type { EventCase } from './event-reader.js';

/** A place that is told, and who fills it; nobody when it is vacant. */
export interface PlaceTold {
  readonly region: string | null;
  readonly addressees: readonly Addressee[];
}

/** The roles of an audience that is one place, for the whole country or for the case. */
const ROLES_OF = {
  company: ['company-user'],
  coordinators: ['coordinator'],
  // Who has no account is told by a coordinator.
  'patient-organisations': ['coordinator'],
  evaluators: ['evaluator'],
  council: ['council-chair', 'council-member'],
  negotiators: ['negotiator'],
  procurers: ['procurer'],
  scanners: ['scanner'],
  experts: ['expert'],
} as const satisfies Partial<Record<Audience, readonly Role[]>>;

/** Whom an audience means in a case on a day. The public is nobody in particular. */
export async function placesOf(
  addressBook: AddressBook,
  audience: Audience,
  caseId: string,
  about: EventCase,
  on: IsoDate,
): Promise<readonly PlaceTold[]> {
  const matter = { caseId, kind: about.caseKind, company: about.company };
  if (audience === 'public') return [];
  const managed = managedBy(audience, about);
  if (managed !== null) {
    return Promise.all(
      managed.map(async (region) => ({
        region,
        addressees: await addressBook.addresseesOf({ ...matter, role: 'manager', region }, on),
      })),
    );
  }
  const regions = regionsOf(audience, about);
  if (regions !== null) {
    return Promise.all(regions.map((region) => place(addressBook, { ...matter, role: 'contact-person', region }, on)));
  }
  const found = await Promise.all(
    rolesOf(audience).map((role) => addressBook.addresseesOf({ ...matter, role, region: null }, on)),
  );
  return [{ region: null, addressees: found.flat() }];
}

const place = async (addressBook: AddressBook, matter: Addressed, on: IsoDate): Promise<PlaceTold> => ({
  region: matter.region,
  addressees: (await readersOf(addressBook, matter, on)).addressees,
});

/** Regions whose managers are meant; null for an audience of others. */
function managedBy(audience: Audience, { region }: EventCase): readonly string[] | null {
  if (audience === 'managers') return REGION_CODES;
  if (audience === 'own-manager') return region === null ? [] : [region];
  return null;
}

/** @returns null for an audience that is no region's */
function regionsOf(audience: Audience, { nominatedBy, region }: EventCase): readonly string[] | null {
  if (audience === 'regions') return REGION_CODES;
  if (audience === 'own-region') return region === null ? [] : [region];
  if (audience === 'nominating-region') return nominatedBy === null ? [] : [nominatedBy];
  return null;
}

const rolesOf = (audience: Audience): readonly Role[] => (isPlace(audience) ? ROLES_OF[audience] : []);
const isPlace = (audience: Audience): audience is keyof typeof ROLES_OF => Object.hasOwn(ROLES_OF, audience);
