import type { BallHolder, CaseKind, ProcessVersion, RegionCode, Role, Stage } from '#process';
import type { InEach } from './locale.js';

/** @source domain/glossary.md */
export const stages = {
  sv: {
    'horizon-scanning': 'Horisontspaning',
    'early-assessment': 'Tidig bedömning',
    nomination: 'Nominering',
    opinions: 'Synpunkter',
    inclusion: 'Beslut om samverkan',
    evaluation: 'Utvärdering',
    recommendation: 'Rekommendation',
    introduction: 'Införande',
    reassessment: 'Omprövning',
    ended: 'Avslutat',
    'not-included': 'Omfattas inte',
    withdrawn: 'Återkallat',
  },
  en: {
    'horizon-scanning': 'Horizon scanning',
    'early-assessment': 'Early assessment',
    nomination: 'Nomination',
    opinions: 'Opinions',
    inclusion: 'Inclusion decision',
    evaluation: 'Evaluation',
    recommendation: 'Recommendation',
    introduction: 'Introduction',
    reassessment: 'Re-assessment',
    ended: 'Ended',
    'not-included': 'Not included',
    withdrawn: 'Withdrawn',
  },
} as const satisfies InEach<Readonly<Record<Stage, string>>>;

/** Roles as they stand in the middle of a sentence. @source domain/actors.md#4 */
export const roles = {
  sv: {
    scanner: 'horisontspanare',
    evaluator: 'utredare',
    coordinator: 'samordnare',
    preparer: 'beredare',
    'council-member': 'ledamot',
    'council-chair': 'ordförande',
    rapporteur: 'föredragande',
    'contact-person': 'kontaktperson',
    'contact-deputy': 'ersättare för kontaktperson',
    negotiator: 'förhandlare',
    procurer: 'upphandlare',
    signatory: 'avtalstecknare',
    expert: 'sakkunnig',
    'company-user': 'företagsrepresentant',
    manager: 'ledning',
    registrar: 'registrator',
    archivist: 'arkivarie',
    auditor: 'granskare',
    public: 'allmänhet',
    system: 'systemet',
  },
  en: {
    scanner: 'horizon scanner',
    evaluator: 'evaluator',
    coordinator: 'coordinator',
    preparer: 'preparer',
    'council-member': 'council member',
    'council-chair': 'chair',
    rapporteur: 'rapporteur',
    'contact-person': 'contact person',
    'contact-deputy': 'deputy contact person',
    negotiator: 'negotiator',
    procurer: 'procurer',
    signatory: 'signatory',
    expert: 'expert',
    'company-user': 'company representative',
    manager: 'management',
    registrar: 'registrar',
    archivist: 'archivist',
    auditor: 'auditor',
    public: 'the public',
    system: 'the system',
  },
} as const satisfies InEach<Readonly<Record<Role, string>>>;

/** Whose move it is. Named functions, never "the system". */
export const balls = {
  sv: {
    scanner: 'Horisontspaningen',
    expert: 'Sakkunniga',
    company: 'Företaget',
    'contact-person': 'Regionernas kontaktpersoner',
    coordinator: 'Rådets kansli',
    council: 'NT-rådet',
    evaluator: 'TLV',
    negotiator: 'Förhandlingen',
    regulator: 'Läkemedelsmyndigheten',
    'benefits-board': 'TLV:s nämnd',
    'proxy-group': 'Fullmaktsgruppen',
    region: 'Regionen',
    procurer: 'Upphandlingen',
    court: 'Förvaltningsrätten',
  },
  en: {
    scanner: 'Horizon scanning',
    expert: 'Experts',
    company: 'The company',
    'contact-person': "The regions' contact persons",
    coordinator: "The council's office",
    council: 'The NT Council',
    evaluator: 'TLV',
    negotiator: 'The negotiation',
    regulator: 'The medicines regulator',
    'benefits-board': "TLV's board",
    'proxy-group': 'The proxy group',
    region: 'The region',
    procurer: 'The procurement',
    court: 'The administrative court',
  },
} as const satisfies InEach<Readonly<Record<BallHolder, string>>>;

export const kinds = {
  sv: { medicine: 'Läkemedel', atmp: 'Avancerad terapi', medtech: 'Medicinteknik' },
  en: { medicine: 'Medicine', atmp: 'Advanced therapy', medtech: 'Medical technology' },
} as const satisfies InEach<Readonly<Record<CaseKind, string>>>;

export const processVersions = {
  sv: {
    LEVELS_2015: 'Nivå 1–3, 2015–2017',
    IN_OUT_2018: 'Nationell samverkan, från 2018',
    CLASS_PDL1_2018: 'Klassprocessen för PD-L1-hämmare, från 2018',
  },
  en: {
    LEVELS_2015: 'Levels 1–3, 2015–2017',
    IN_OUT_2018: 'National cooperation, from 2018',
    CLASS_PDL1_2018: 'The class process for PD-L1 inhibitors, from 2018',
  },
} as const satisfies InEach<Readonly<Record<ProcessVersion, string>>>;

const regionNames = {
  '01': 'Region Stockholm',
  '03': 'Region Uppsala',
  '04': 'Region Sörmland',
  '05': 'Region Östergötland',
  '06': 'Region Jönköpings län',
  '07': 'Region Kronoberg',
  '08': 'Region Kalmar län',
  '09': 'Region Gotland',
  '10': 'Region Blekinge',
  '12': 'Region Skåne',
  '13': 'Region Halland',
  '14': 'Västra Götalandsregionen',
  '17': 'Region Värmland',
  '18': 'Region Örebro län',
  '19': 'Region Västmanland',
  '20': 'Region Dalarna',
  '21': 'Region Gävleborg',
  '22': 'Region Västernorrland',
  '23': 'Region Jämtland Härjedalen',
  '24': 'Region Västerbotten',
  '25': 'Region Norrbotten',
} as const satisfies Readonly<Record<RegionCode, string>>;

/** Regions keep their own names in every language. @source domain/actors.md#1 */
export const regions = { sv: regionNames, en: regionNames } as const satisfies InEach<typeof regionNames>;
