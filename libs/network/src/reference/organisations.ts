import {
  HEALTH_CARE_REGIONS,
  isoDate,
  REGION_CODES,
  REGIONS,
  type HealthCareRegion,
  type OrganisationKind,
  type RegionCode,
} from '#process';
import type { FormerName, Organisation, OrganisationLink } from '../seed.js';

/** Ids of one block per kind, so that an organisation is known at sight in the database. */
const organisationId = (block: string, n: number | string): string =>
  `00000000-0000-4000-9000-0000${block}${String(n).padStart(6, '0')}`;

export const regionId = (region: RegionCode): string => organisationId('01', region);
export const healthCareRegionId = (region: HealthCareRegion): string =>
  organisationId('02', HEALTH_CARE_REGIONS.indexOf(region) + 1);

/** The eight last ones were renamed together; the day is unverified. @source domain/actors.md#1 (all by 2019–2020) */
const LAST_COUNTY_COUNCIL_DAY = isoDate('2018-12-31');
const formerly = (name: string): readonly FormerName[] => [{ name, until: LAST_COUNTY_COUNCIL_DAY }];
const sinceWhen = (name: string): readonly FormerName[] => [{ name, until: null }];

/** @source domain/actors.md#1 [CC]; earlier names only where they have changed since the first recorded cases (2015) */
const REGION_NAMES: Readonly<Record<RegionCode, readonly [sv: string, former: readonly FormerName[]]>> = {
  '01': ['Region Stockholm', formerly('Stockholms läns landsting')],
  '03': ['Region Uppsala', sinceWhen('Landstinget i Uppsala län')],
  '04': ['Region Sörmland', formerly('Landstinget Sörmland')],
  '05': ['Region Östergötland', []],
  '06': ['Region Jönköpings län', []],
  '07': ['Region Kronoberg', []],
  '08': ['Region Kalmar län', formerly('Landstinget i Kalmar län')],
  '09': ['Region Gotland', []],
  '10': ['Region Blekinge', formerly('Landstinget Blekinge')],
  '12': ['Region Skåne', []],
  '13': ['Region Halland', []],
  '14': ['Västra Götalandsregionen', []],
  '17': ['Region Värmland', formerly('Landstinget i Värmland')],
  '18': ['Region Örebro län', []],
  '19': ['Region Västmanland', sinceWhen('Landstinget Västmanland')],
  '20': ['Region Dalarna', formerly('Landstinget Dalarna')],
  '21': ['Region Gävleborg', []],
  '22': ['Region Västernorrland', formerly('Landstinget Västernorrland')],
  '23': ['Region Jämtland Härjedalen', []],
  '24': ['Region Västerbotten', formerly('Västerbottens läns landsting')],
  '25': ['Region Norrbotten', sinceWhen('Norrbottens läns landsting')],
};
const ENGLISH: Partial<Record<RegionCode, string>> = {
  '06': 'Region Jönköping County',
  '08': 'Region Kalmar County',
  '14': 'Region Västra Götaland',
  '18': 'Region Örebro County',
};

/** @source domain/actors.md#1 (Mellansverige formerly Uppsala-Örebro) */
const HEALTH_CARE_REGION_NAMES: Readonly<
  Record<HealthCareRegion, readonly [sv: string, en: string, former: readonly FormerName[]]>
> = {
  norra: ['Norra sjukvårdsregionen', 'Northern health care region', []],
  mellansverige: [
    'Sjukvårdsregion Mellansverige',
    'Central Sweden health care region',
    sinceWhen('Uppsala-Örebro sjukvårdsregion'),
  ],
  'stockholm-gotland': ['Sjukvårdsregion Stockholm–Gotland', 'Stockholm–Gotland health care region', []],
  sydostra: ['Sydöstra sjukvårdsregionen', 'South-eastern health care region', []],
  vastra: ['Västra sjukvårdsregionen', 'Western health care region', []],
  sodra: ['Södra sjukvårdsregionen', 'Southern health care region', []],
};

/** Bodies of the collaboration, authorities and others, by code; new ones last, since their ids count on. @source domain/actors.md#2, #3 */
const BODIES: readonly (readonly [code: string, kind: OrganisationKind, sv: string, en: string])[] = [
  ['nt-council', 'council', 'NT-rådet', 'New Therapies Council'],
  ['mtp-council', 'council', 'MTP-rådet', 'MTP Council'],
  ['steering-group', 'group', 'Samverkansmodellens styrgrupp', 'Steering group of the collaboration model'],
  ['medtech-preparatory-group', 'group', 'Beredningsgrupp medicinteknik', 'Medtech preparatory group'],
  ['nsg', 'group', 'NSG läkemedel och medicinteknik', 'National coordination group for medicines and devices'],
  ['horizon-scanning', 'group', 'Horisontspaningsgruppen', 'Horizon scanning group'],
  ['life-cycle', 'function', 'Livscykelfunktionen', 'Life-cycle function'],
  ['market', 'function', 'Marknadsfunktionen', 'Market function'],
  ['negotiation', 'function', 'Förhandlingsfunktionen', 'Negotiation function'],
  ['proxy-group', 'group', 'Fullmaktsgruppen', 'Proxy group'],
  ['nac', 'group', 'Nationella arbetsgruppen för cancerläkemedel', 'National working group on cancer medicines'],
  ['care-programme-groups', 'group', 'Vårdprogramgrupperna', 'Care programme groups'],
  ['treatment-councils', 'group', 'Behandlingsråden', 'Treatment councils'],
  ['atmp-agreements', 'group', 'Regiongemensam avtalsgrupp ATMP', 'Joint agreement group for ATMPs'],
  ['car-t', 'group', 'Nationella arbetsgruppen CAR-T', 'National CAR-T working group'],
  ['nag-lok', 'group', 'NAG LOK', 'National working group on medicines in knowledge support'],
  ['rsg', 'group', 'RSG läkemedel och medicinteknik', 'Regional coordination groups for medicines and devices'],
  ['npo', 'group', 'Nationella programområden', 'National programme areas'],
  ['nag', 'group', 'Nationella arbetsgrupper', 'National working groups'],
  ['sks-steering-group', 'group', 'Styrgruppen för kunskapsstyrning', 'Steering group of knowledge management'],
  ['skr', 'association', 'Sveriges Kommuner och Regioner', 'Swedish Association of Local Authorities and Regions'],
  ['atmp-coordination', 'function', 'Nationell samordningsfunktion ATMP', 'National ATMP coordination'],
  ['vog-cell', 'group', 'VOG Cell', 'VOG Cell'],
  ['tlv', 'authority', 'Tandvårds- och läkemedelsförmånsverket', 'Dental and Pharmaceutical Benefits Agency'],
  ['lv', 'authority', 'Läkemedelsverket', 'Medical Products Agency'],
  ['av', 'authority', 'Arbetsmiljöverket', 'Work Environment Authority'],
  ['sbu', 'authority', 'Statens beredning för medicinsk och social utvärdering', 'SBU'],
  ['socialstyrelsen', 'authority', 'Socialstyrelsen', 'National Board of Health and Welfare'],
  ['ehm', 'authority', 'E-hälsomyndigheten', 'Swedish eHealth Agency'],
  ['fohm', 'authority', 'Folkhälsomyndigheten', 'Public Health Agency'],
  ['ivo', 'authority', 'Inspektionen för vård och omsorg', 'Health and Social Care Inspectorate'],
  ['ema', 'eu-body', 'Europeiska läkemedelsmyndigheten', 'European Medicines Agency'],
  ['european-commission', 'eu-body', 'Europeiska kommissionen', 'European Commission'],
  ['hta-cg', 'eu-body', 'Medlemsstaternas samordningsgrupp för HTA', 'Member State Coordination Group on HTA'],
  ['jnhb', 'association', 'Joint Nordic HTA-Bodies', 'Joint Nordic HTA-Bodies'],
  ['rcc', 'association', 'Regionala cancercentrum i samverkan', 'Regional cancer centres in cooperation'],
  ['adda', 'association', 'Adda Inköpscentral', 'Adda central purchasing body'],
  ['lif', 'association', 'Lif', 'Lif, the research-based pharmaceutical industry'],
  ['swedish-medtech', 'association', 'Swedish Medtech', 'Swedish Medtech'],
  // Functions of Norway's Nye metoder. @source docs/adr/0025 [N4][N7]
  ['nye-metoder', 'function', 'Sekretariatet for Nye metoder', 'Secretariat of Nye metoder'],
  ['bestillerforum', 'group', 'Bestillerforum for nye metoder', 'Ordering forum of Nye metoder'],
  ['dmp', 'authority', 'Direktoratet for medisinske produkter', 'Norwegian Medical Products Agency'],
  ['sykehusinnkjop', 'association', 'Sykehusinnkjøp', 'Norwegian Hospital Procurement Trust'],
  [
    'norwegian-medical-directors',
    'group',
    'De regionale fagdirektørene',
    'Medical directors of Norway’s health authorities',
  ],
  ['beslutningsforum', 'group', 'Beslutningsforum for nye metoder', 'Decision forum of Nye metoder'],
  [
    'norwegian-health-authorities',
    'association',
    'De regionale helseforetakene',
    'Regional health authorities of Norway',
  ],
  ['national-coordination-groups', 'group', 'Nationella samverkansgrupper', 'National coordination groups'],
];

const lasting = { from: null, to: null } as const;
const regions: readonly Organisation[] = REGION_CODES.map((code) => {
  const [nameSv, formerNames] = REGION_NAMES[code];
  return { id: regionId(code), kind: 'region', code, nameSv, nameEn: ENGLISH[code] ?? nameSv, formerNames, ...lasting };
});
const healthCareRegions: readonly Organisation[] = HEALTH_CARE_REGIONS.map((code) => {
  const [nameSv, nameEn, formerNames] = HEALTH_CARE_REGION_NAMES[code];
  return { id: healthCareRegionId(code), kind: 'health-care-region', code, nameSv, nameEn, formerNames, ...lasting };
});
const bodies: readonly Organisation[] = BODIES.map(([code, kind, nameSv, nameEn], index) => ({
  id: organisationId('03', index + 1),
  kind,
  code,
  nameSv,
  nameEn,
  formerNames: [],
  ...lasting,
}));

/** The regions, their health care regions and the bodies they work with. */
export const ORGANISATIONS: readonly Organisation[] = [...regions, ...healthCareRegions, ...bodies];

const idByCode = new Map(ORGANISATIONS.map(({ code, id }) => [code, id]));

/** @throws RangeError for a code that no organisation has */
export function idOf(code: string): string {
  const id = idByCode.get(code);
  if (id === undefined) throw new RangeError(`No organisation has the code "${code}"`);
  return id;
}

/** Membership is set by ordinance; today's has held since the first ordinance was in force. @source domain/actors.md#1 [R2][R3] */
const SINCE = isoDate('1982-09-01');

export const ORGANISATION_LINKS: readonly OrganisationLink[] = REGION_CODES.flatMap((code) => {
  const { healthCareRegion, ...more } = REGIONS[code];
  const copiesTo = 'copiesTo' in more ? more.copiesTo : null;
  const memberId = regionId(code);
  const primary = {
    memberId,
    wholeId: healthCareRegionId(healthCareRegion),
    kind: 'primary',
    from: SINCE,
    to: null,
  } as const;
  return copiesTo === null
    ? [primary]
    : [primary, { memberId, wholeId: healthCareRegionId(copiesTo), kind: 'copies', from: SINCE, to: null } as const];
});
