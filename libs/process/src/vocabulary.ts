/** The field's words as codes. Swedish and English text lives in `libs/messages`. */

/** Roles a person or service may act in; the last seven are functions of Norway's Nye metoder. @source domain/actors.md#4, docs/adr/0025 [N4][N7] */
export const ROLES = [
  'scanner',
  'evaluator',
  'coordinator',
  'preparer',
  'council-member',
  'council-chair',
  'rapporteur',
  'contact-person',
  'contact-deputy',
  'working-group-member',
  'body-member',
  'body-chair',
  'body-secretary',
  'negotiator',
  'procurer',
  'signatory',
  'expert',
  'company-user',
  'manager',
  'registrar',
  'archivist',
  'conflict-assessor',
  'auditor',
  'public',
  'mail-gateway',
  'system',
  'nye-metoder-secretariat',
  'ordering-forum',
  'hta-assessor',
  'hospital-purchaser',
  'medical-director',
  'decision-forum',
  'health-authority',
] as const;
export type Role = (typeof ROLES)[number];

/** Where a role's right holds: everywhere, one health care region, one region, one product's company, or one case. @source domain/actors.md#4 */
export const SCOPES = ['national', 'own-area', 'own-region', 'own-product', 'own-case'] as const;
export type Scope = (typeof SCOPES)[number];

export const HEALTH_CARE_REGIONS = [
  'norra',
  'mellansverige',
  'stockholm-gotland',
  'sydostra',
  'vastra',
  'sodra',
] as const;
export type HealthCareRegion = (typeof HEALTH_CARE_REGIONS)[number];

/**
 * The 21 regions by county code, with the health care region that counts for seats.
 * Halland belongs to two; only the primary one counts, both get copies.
 * @source domain/actors.md#1
 */
export const REGIONS = {
  '01': { iso: 'SE-AB', healthCareRegion: 'stockholm-gotland' },
  '03': { iso: 'SE-C', healthCareRegion: 'mellansverige' },
  '04': { iso: 'SE-D', healthCareRegion: 'mellansverige' },
  '05': { iso: 'SE-E', healthCareRegion: 'sydostra' },
  '06': { iso: 'SE-F', healthCareRegion: 'sydostra' },
  '07': { iso: 'SE-G', healthCareRegion: 'sodra' },
  '08': { iso: 'SE-H', healthCareRegion: 'sydostra' },
  '09': { iso: 'SE-I', healthCareRegion: 'stockholm-gotland' },
  '10': { iso: 'SE-K', healthCareRegion: 'sodra' },
  '12': { iso: 'SE-M', healthCareRegion: 'sodra' },
  '13': { iso: 'SE-N', healthCareRegion: 'sodra', copiesTo: 'vastra' },
  '14': { iso: 'SE-O', healthCareRegion: 'vastra' },
  '17': { iso: 'SE-S', healthCareRegion: 'mellansverige' },
  '18': { iso: 'SE-T', healthCareRegion: 'mellansverige' },
  '19': { iso: 'SE-U', healthCareRegion: 'mellansverige' },
  '20': { iso: 'SE-W', healthCareRegion: 'mellansverige' },
  '21': { iso: 'SE-X', healthCareRegion: 'mellansverige' },
  '22': { iso: 'SE-Y', healthCareRegion: 'norra' },
  '23': { iso: 'SE-Z', healthCareRegion: 'norra' },
  '24': { iso: 'SE-AC', healthCareRegion: 'norra' },
  '25': { iso: 'SE-BD', healthCareRegion: 'norra' },
} as const satisfies Record<string, { iso: string; healthCareRegion: HealthCareRegion; copiesTo?: HealthCareRegion }>;
export type RegionCode = keyof typeof REGIONS;

const regionCodes = new Set<string>(Object.keys(REGIONS));
export const isRegionCode = (text: string): text is RegionCode => regionCodes.has(text);
export const REGION_CODES: readonly RegionCode[] = Object.keys(REGIONS).filter(isRegionCode).toSorted();

export const CASE_KINDS = ['medicine', 'atmp', 'medtech'] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

/**
 * Everything that is stored and stepped as a case is: cases, and what stands beside them and is shown in lists of its own, a
 * person's declarations for one assignment and what is registered without a case. docs/adr/0024
 */
export const AGGREGATE_KINDS = [...CASE_KINDS, 'conflict', 'register'] as const;
export type AggregateKind = (typeof AGGREGATE_KINDS)[number];

const caseKinds: ReadonlySet<string> = new Set(CASE_KINDS);
export const isCaseKind = (kind: AggregateKind): kind is CaseKind => caseKinds.has(kind);

/** Which generation of the process a case follows; a fact of each case, never read from its dates. @source domain/process-medicines.md#2, domain/process-medtech.md#1 */
export const PROCESS_VERSIONS = [
  'LEVELS_2015',
  'IN_OUT_2018',
  'CLASS_PDL1_2018',
  'DEVICE_PILOT_2018',
  'DEVICE_MTP_2020',
  'HOSPITAL_EXEMPTION_2011',
  'NYE_METODER_2013',
  'RECORDS_2026',
] as const;
export type ProcessVersion = (typeof PROCESS_VERSIONS)[number];

/** Countries whose processes there are charts of, by ISO 3166. */
export const COUNTRIES = ['SE', 'NO'] as const;
export type Country = (typeof COUNTRIES)[number];

/** Whose process it is; its calendar is that country's. */
export const COUNTRY_OF: Readonly<Record<ProcessVersion, Country>> = {
  LEVELS_2015: 'SE',
  IN_OUT_2018: 'SE',
  CLASS_PDL1_2018: 'SE',
  DEVICE_PILOT_2018: 'SE',
  DEVICE_MTP_2020: 'SE',
  HOSPITAL_EXEMPTION_2011: 'SE',
  NYE_METODER_2013: 'NO',
  RECORDS_2026: 'SE',
};

/** Steps of the pipeline as shown to people, in order; the last four are off the road. @source domain/process-medicines.md#1 */
export const STAGES = [
  'horizon-scanning',
  'early-assessment',
  'nomination',
  'opinions',
  'inclusion',
  'evaluation',
  'recommendation',
  'introduction',
  'reassessment',
  'ended',
  'not-included',
  'withdrawn',
  'side-track',
] as const;
export type Stage = (typeof STAGES)[number];

/** Who must act next; a state carries `waits-for-…` and the board is read from it. */
export const BALL_HOLDERS = [
  'scanner',
  'expert',
  'company',
  'contact-person',
  'coordinator',
  'preparatory-group',
  'consultee',
  'council',
  'evaluator',
  'negotiator',
  'regulator',
  'benefits-board',
  'proxy-group',
  'region',
  'procurer',
  'court',
  'hospital',
  'cell-group',
  'nye-metoder-secretariat',
  'ordering-forum',
  'hta-assessor',
  'hospital-purchaser',
  'medical-directors',
  'decision-forum',
  'health-authorities',
  'declarant',
  'conflict-assessor',
  'registry',
] as const;
export type BallHolder = (typeof BALL_HOLDERS)[number];
export type BallTag = `waits-for-${BallHolder}`;
export type Tag = BallTag;

/** Reminders of a task, in the order in which they come. @source domain/states.md#0 (reminders), #13 */
export const REMINDER_KINDS = ['half-time', 'last-days', 'overdue', 'escalation'] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];
/** Least and most that may be set for each: percent of the time for the first, working days for the others. Our default. */
export const REMINDER_BOUNDS = {
  'half-time': [1, 99],
  'last-days': [0, 30],
  overdue: [1, 30],
  escalation: [1, 60],
} as const satisfies Record<ReminderKind, readonly [least: number, most: number]>;
