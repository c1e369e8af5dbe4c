import {
  HEALTH_CARE_REGIONS,
  isoDate,
  REGION_CODES,
  type HealthCareRegion,
  type RegionCode,
  type Role,
} from '#process';
import { DEMO_BODY_PERSONS } from './demo-bodies.js';
import { healthCareRegionId, idOf, regionId } from '../reference/organisations.js';
import type { Organisation, SeedMandate, SeedPerson } from '../seed.js';

/** National roles, in the order of their ids. Everybody's name says that they are an example. */
const NATIONAL = {
  scanner: ['Exempel Spanarsson', 'horizon-scanning'],
  evaluator: ['Exempel Utredarsson', 'tlv'],
  coordinator: ['Exempel Samordnarsson', 'skr'],
  preparer: ['Exempel Beredarsson', 'medtech-preparatory-group'],
  'council-member': ['Exempel Ledamotsson', 'nt-council'],
  'council-chair': ['Exempel Ordförandesson', 'nt-council'],
  rapporteur: ['Exempel Föredragandesson', 'skr'],
  negotiator: ['Exempel Förhandlarsson', 'negotiation'],
  procurer: ['Exempel Upphandlarsson', 'market'],
  expert: ['Exempel Sakkunnigsson', 'care-programme-groups'],
  manager: ['Exempel Ledningsson', 'steering-group'],
  registrar: ['Exempel Registratorsson', 'skr'],
  archivist: ['Exempel Arkivariesson', 'skr'],
  auditor: ['Exempel Granskarsson', 'skr'],
  public: ['Exempel Allmänhetsson', null],
  'conflict-assessor': ['Exempel Opartisksson', 'skr'],
  // Norway's Nye metoder, so that its whole way can be gone by hand.
  'nye-metoder-secretariat': ['Eksempel Sekretariatsen', 'nye-metoder'],
  'ordering-forum': ['Eksempel Bestillersen', 'bestillerforum'],
  'hta-assessor': ['Eksempel Utredersen', 'dmp'],
  'hospital-purchaser': ['Eksempel Innkjøpersen', 'sykehusinnkjop'],
  'medical-director': ['Eksempel Fagdirektørsen', 'norwegian-medical-directors'],
  'decision-forum': ['Eksempel Beslutningssen', 'beslutningsforum'],
  'health-authority': ['Eksempel Helseforetaksen', 'norwegian-health-authorities'],
} as const satisfies Partial<Record<Role, readonly [name: string, organisation: string | null]>>;

export const REGION_WORDS: Readonly<Record<RegionCode, string>> = {
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
const HEALTH_CARE_REGION_WORDS: Readonly<Record<HealthCareRegion, string>> = {
  norra: 'Norra',
  mellansverige: 'Mellansverige',
  'stockholm-gotland': 'Stockholm–Gotland',
  sydostra: 'Sydöstra',
  vastra: 'Västra',
  sodra: 'Södra',
};

/** Companies of the examples; a case whose company is named so is theirs. */
export const DEMO_COMPANIES = ['Exempelbolaget AB', 'Provföretaget AB'] as const;

/** Ids of one block, so that demo persons are known at sight in the database. */
const id = (group: string, block: string, n: number | string): string =>
  `00000000-0000-4000-${group}-0000${block}${String(n).padStart(6, '0')}`;
const personId = (block: string, n: number | string): string => id('8000', block, n);

export const DEMO_COMPANY_ORGANISATIONS: readonly Organisation[] = DEMO_COMPANIES.map((name, index) => ({
  id: id('9000', '05', index + 1),
  kind: 'company',
  code: `demo-company-${index + 1}`,
  nameSv: name,
  nameEn: name,
  formerNames: [],
  from: null,
  to: null,
}));

/** From before the first recorded case, so that examples may act on any of them. */
const FROM = isoDate('2015-01-01');
const SEATS_TO = isoDate('2028-12-31');

interface Described {
  readonly subject: string;
  readonly name: string;
  readonly block: string;
  readonly n: number | string;
  readonly organisationId: string | null;
  readonly mandate: Omit<SeedMandate, 'id' | 'from'>;
}

const person = ({ subject, name, block, n, organisationId, mandate }: Described): SeedPerson => ({
  id: personId(block, n),
  subject,
  kind: 'person',
  name,
  // A domain that by its standard never exists: nothing is ever delivered there.
  email: `${subject}@ordna.example`,
  locale: 'sv',
  organisationId,
  mandates: [{ ...mandate, id: id('a000', block, n), from: FROM }],
});

const inEachRegion = (
  subject: string,
  title: string,
  block: string,
  mandate: Omit<SeedMandate, 'id' | 'from' | 'region'>,
): readonly SeedPerson[] =>
  REGION_CODES.map((region) =>
    person({
      subject: `${subject}-${region}`,
      name: `Exempel ${title} ${REGION_WORDS[region]}`,
      block,
      n: region,
      organisationId: regionId(region),
      mandate: { ...mandate, region, appointedBy: regionId(region) },
    }),
  );

const inEachHealthCareRegion = (
  subject: string,
  title: string,
  block: string,
  mandate: Omit<SeedMandate, 'id' | 'from' | 'healthCareRegion'>,
): readonly SeedPerson[] =>
  HEALTH_CARE_REGIONS.map((healthCareRegion, index) =>
    person({
      subject: `${subject}-${healthCareRegion}`,
      name: `Exempel ${title} ${HEALTH_CARE_REGION_WORDS[healthCareRegion]}`,
      block,
      n: index + 1,
      organisationId: healthCareRegionId(healthCareRegion),
      mandate: { ...mandate, healthCareRegion, appointedBy: healthCareRegionId(healthCareRegion) },
    }),
  );

const national: readonly SeedPerson[] = Object.entries(NATIONAL).map(([role, [name, organisation]], index) =>
  person({
    subject: role,
    name,
    block: '01',
    n: index + 1,
    organisationId: organisation === null ? null : idOf(organisation),
    mandate: { role: role as keyof typeof NATIONAL },
  }),
);

const companies: readonly SeedPerson[] = DEMO_COMPANY_ORGANISATIONS.map(({ id: organisationId, nameSv }, index) =>
  person({
    subject: `company-${index + 1}`,
    name: `Exempel Företagarsson ${index + 1}`,
    block: '05',
    n: index + 1,
    organisationId,
    mandate: { role: 'company-user', company: nameSv },
  }),
);

/** Programs that call as themselves. */
const services: readonly SeedPerson[] = [
  {
    id: personId('20', 1),
    subject: 'mail-gateway',
    kind: 'service',
    name: 'E-postmottagning (exempel)',
    email: null,
    locale: 'sv',
    organisationId: idOf('skr'),
    mandates: [{ id: id('a000', '20', 1), role: 'mail-gateway', from: FROM }],
  },
];

/** Everyone the examples need: one per role, each region's people for medicines and for devices, the councils' seats, companies. */
export const DEMO_PERSONS: readonly SeedPerson[] = [
  ...national,
  ...inEachRegion('contact-person', 'Kontaktsson', '02', { role: 'contact-person', field: 'medicines' }),
  ...inEachRegion('contact-deputy', 'Ersättarsson', '03', { role: 'contact-deputy', field: 'medicines', rank: 1 }),
  ...inEachRegion('signatory', 'Tecknarsson', '04', { role: 'signatory' }),
  ...companies,
  ...inEachRegion('device-contact-person', 'Produktsson', '06', { role: 'contact-person', field: 'devices' }),
  ...inEachRegion('device-contact-deputy', 'Apparatsson', '07', { role: 'contact-deputy', field: 'devices', rank: 1 }),
  ...inEachRegion('second-contact-deputy', 'Andrasson', '08', { role: 'contact-deputy', field: 'medicines', rank: 2 }),
  ...inEachHealthCareRegion('working-group-member', 'Arbetsgruppsson', '09', { role: 'working-group-member' }),
  ...inEachRegion('manager', 'Direktörsson', '10', { role: 'manager' }),
  ...inEachHealthCareRegion('council-member', 'Rådsson', '11', {
    role: 'council-member',
    field: 'medicines',
    seat: 'nt-council',
    to: SEATS_TO,
  }),
  ...inEachHealthCareRegion('device-council-member', 'Medteksson', '12', {
    role: 'council-member',
    field: 'devices',
    seat: 'mtp-council',
    to: SEATS_TO,
  }),
  ...services,
  ...DEMO_BODY_PERSONS,
];
