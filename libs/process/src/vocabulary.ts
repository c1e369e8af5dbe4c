/** The field's words as codes. Swedish and English text lives in `libs/messages`. */

/** Roles a person or service may act in. @source domain/actors.md#4 */
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
  'negotiator',
  'procurer',
  'signatory',
  'expert',
  'company-user',
  'manager',
  'registrar',
  'archivist',
  'auditor',
  'public',
  'mail-gateway',
  'system',
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

/** Which generation of the process a case follows; a fact of each case, never read from its dates. @source domain/process-medicines.md#2, domain/process-medtech.md#1 */
export const PROCESS_VERSIONS = [
  'LEVELS_2015',
  'IN_OUT_2018',
  'CLASS_PDL1_2018',
  'DEVICE_PILOT_2018',
  'DEVICE_MTP_2020',
  'HOSPITAL_EXEMPTION_2011',
] as const;
export type ProcessVersion = (typeof PROCESS_VERSIONS)[number];

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
] as const;
export type BallHolder = (typeof BALL_HOLDERS)[number];
export type BallTag = `waits-for-${BallHolder}`;
export type Tag = BallTag;

/** Reminders of a task, in the order in which they come. @source domain/states.md#0 (reminders), #13 */
export const REMINDER_KINDS = ['half-time', 'last-days', 'overdue', 'escalation'] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];
