import type { Actor } from '#casework';
import { HEALTH_CARE_REGIONS, REGION_CODES, type HealthCareRegion, type Mandate, type Role } from '#process';

/** Somebody in a story. Every name is invented and says so. */
export interface StoryPerson extends Actor {
  readonly name: string;
}

const idOf = (number: number): string => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;

const person = (number: number, name: string, role: Role, narrowed: Omit<Mandate, 'role'> = {}): StoryPerson => ({
  personId: idOf(number),
  name,
  mandates: [{ role, ...narrowed }],
});

export const scanner = person(1, 'Exempel Spanare', 'scanner');
export const coordinator = person(2, 'Exempel Samordnare', 'coordinator');
export const preparer = person(3, 'Exempel Beredare', 'preparer');
export const chair = person(4, 'Exempel Ordförande', 'council-chair');
export const member = person(5, 'Exempel Ledamot', 'council-member');
export const rapporteur = person(6, 'Exempel Föredragande', 'rapporteur');
export const evaluator = person(7, 'Exempel Utvärderare', 'evaluator');
export const negotiator = person(8, 'Exempel Förhandlare', 'negotiator');
export const procurer = person(9, 'Exempel Upphandlare', 'procurer');
export const registrar = person(10, 'Exempel Registrator', 'registrar');
/** One of those who interpret rules together; who acts on behalf of which city is said with the act. */
export const groupMember = person(13, 'Exempel Gruppledamot', 'working-group-member');
/** Another of them. */
export const groupColleague = person(14, 'Exempel Gruppkollega', 'expert');
export const expert = person(11, 'Exempel Sakkunnig', 'expert');

/** Functions of Norway's Nye metoder. */
const NORWEGIAN = [
  'nye-metoder-secretariat',
  'ordering-forum',
  'hta-assessor',
  'hospital-purchaser',
  'medical-director',
  'decision-forum',
  'health-authority',
] as const;
export const norwegian = (role: (typeof NORWEGIAN)[number]): StoryPerson =>
  person(20 + NORWEGIAN.indexOf(role), `Eksempel ${role}`, role);

/** The company whose product it is; it acts on its own products only. */
export const company = (name: string): StoryPerson =>
  person(12, 'Exempel Företagare', 'company-user', { company: name });

const inRegion =
  (first: number, name: string, role: Role) =>
  (region: string): StoryPerson =>
    person(first + Number(region), `${name} ${region}`, role, { region });

/** The one contact person of a region, by county code. */
export const contact = inRegion(100, 'Exempel Kontaktperson', 'contact-person');
export const signatory = inRegion(300, 'Exempel Firmatecknare', 'signatory');

export const contacts: readonly StoryPerson[] = REGION_CODES.map(contact);

/** A seat at the council's table. */
export interface Seat {
  readonly seat: string;
  readonly kind: 'member' | 'deputy' | 'co-opted' | 'tlv' | 'expert';
  readonly present: boolean;
  readonly healthCareRegion: HealthCareRegion;
  readonly standsInFor?: string;
}

/** The council of the stories: two members from each of the six health care regions, as `norra-1`, `norra-2` and so on. */
export const seats: readonly Seat[] = HEALTH_CARE_REGIONS.flatMap((healthCareRegion) =>
  [1, 2].map((n) => ({ seat: `${healthCareRegion}-${n}`, kind: 'member' as const, present: true, healthCareRegion })),
);

/** The council's table with some seats empty. */
export const table = (absent: readonly string[] = []): readonly Seat[] =>
  seats.map((seat) => ({ ...seat, present: !absent.includes(seat.seat) }));
