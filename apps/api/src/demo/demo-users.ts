import type { Actor } from '#casework';
import { REGION_CODES, type RegionCode, type Role } from '#process';

/** A made-up person to act as, while there is no sign-in. Their names say that they are examples. */
export interface DemoUser {
  /** What the header names: readable, and never an id of the database. */
  readonly id: string;
  readonly name: string;
  readonly actor: Actor;
}

const NAMES = {
  scanner: 'Exempel Spanarsson',
  evaluator: 'Exempel Utredarsson',
  coordinator: 'Exempel Samordnarsson',
  preparer: 'Exempel Beredarsson',
  'council-member': 'Exempel Ledamotsson',
  'council-chair': 'Exempel Ordförandesson',
  rapporteur: 'Exempel Föredragandesson',
  negotiator: 'Exempel Förhandlarsson',
  procurer: 'Exempel Upphandlarsson',
  expert: 'Exempel Sakkunnigsson',
  manager: 'Exempel Ledningsson',
  registrar: 'Exempel Registratorsson',
  archivist: 'Exempel Arkivariesson',
  auditor: 'Exempel Granskarsson',
  public: 'Exempel Allmänhetsson',
} as const satisfies Partial<Record<Role, string>>;

const REGION_WORDS: Readonly<Record<RegionCode, string>> = {
  '01': 'Stockholm',
  '03': 'Uppsala',
  '04': 'Sörmland',
  '05': 'Östergötland',
  '06': 'Jönköping',
  '07': 'Kronoberg',
  '08': 'Kalmar',
  '09': 'Gotland',
  '10': 'Blekinge',
  '12': 'Skåne',
  '13': 'Halland',
  '14': 'Västra Götaland',
  '17': 'Värmland',
  '18': 'Örebro',
  '19': 'Västmanland',
  '20': 'Dalarna',
  '21': 'Gävleborg',
  '22': 'Västernorrland',
  '23': 'Jämtland',
  '24': 'Västerbotten',
  '25': 'Norrbotten',
};

/** Companies of the examples; a case whose company is named so is theirs. */
export const DEMO_COMPANIES = ['Exempelbolaget AB', 'Provföretaget AB'] as const;

/** Ids of one block, so that demo persons are known at sight in the database. */
const personId = (block: string, n: number | string): string =>
  `00000000-0000-4000-8000-0000${block}${String(n).padStart(6, '0')}`;

const regionalUser = (role: Role, region: RegionCode, block: string, title: string): DemoUser => ({
  id: `${role}-${region}`,
  name: `Exempel ${title} ${REGION_WORDS[region]}`,
  actor: { personId: personId(block, region), mandates: [{ role, region }] },
});

/** Everyone the header may name: one per role, the regions' contact persons and deputies, two companies. */
export const DEMO_USERS: readonly DemoUser[] = [
  ...Object.entries(NAMES).map(([role, name], index) => ({
    id: role,
    name,
    actor: { personId: personId('01', index + 1), mandates: [{ role: role as keyof typeof NAMES }] },
  })),
  ...REGION_CODES.map((region) => regionalUser('contact-person', region, '02', 'Kontaktsson')),
  ...REGION_CODES.map((region) => regionalUser('contact-deputy', region, '03', 'Ersättarsson')),
  ...REGION_CODES.map((region) => regionalUser('signatory', region, '04', 'Tecknarsson')),
  ...DEMO_COMPANIES.map((company, index) => ({
    id: `company-${index + 1}`,
    name: `Exempel Företagarsson ${index + 1}`,
    actor: { personId: personId('05', index + 1), mandates: [{ role: 'company-user' as const, company }] },
  })),
];

const byId = new Map(DEMO_USERS.map((user) => [user.id, user]));
export const findDemoUser = (id: string): DemoUser | null => byId.get(id) ?? null;
