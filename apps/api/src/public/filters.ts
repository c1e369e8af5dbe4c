import { STAGES, type CaseKind, type ProcessVersion, type Stage } from '#process';
import type { PublicFilter } from '#persistence';

/** Steps as they stand in addresses. @source ux.md#2 (query parameters with Swedish names) */
export const STAGE_SLUGS: Readonly<Record<Stage, string>> = {
  'horizon-scanning': 'horisontspaning',
  'early-assessment': 'tidig-bedomning',
  nomination: 'nominering',
  opinions: 'synpunkter',
  inclusion: 'samverkansbeslut',
  evaluation: 'utvardering',
  recommendation: 'rekommendation',
  introduction: 'inforande',
  reassessment: 'omprovning',
  ended: 'avslutat',
  'not-included': 'omfattas-inte',
  withdrawn: 'aterkallat',
  'side-track': 'vid-sidan',
};

/** Processes as everybody knows them. */
export const PROCESS_SLUGS = ['lakemedel', 'atmp', 'medicinteknik', 'norge'] as const;
export type ProcessSlug = (typeof PROCESS_SLUGS)[number];

const KINDS: Readonly<Record<Exclude<ProcessSlug, 'norge'>, CaseKind>> = {
  lakemedel: 'medicine',
  atmp: 'atmp',
  medicinteknik: 'medtech',
};
const NORWAY: readonly ProcessVersion[] = ['NYE_METODER_2013'];
const SWEDEN: readonly ProcessVersion[] = [
  'LEVELS_2015',
  'IN_OUT_2018',
  'CLASS_PDL1_2018',
  'DEVICE_PILOT_2018',
  'DEVICE_MTP_2020',
  'HOSPITAL_EXEMPTION_2011',
];

/** What the address of a list asks for. Whatever is not understood is left out: such an address still shows something. */
export interface Wanted {
  readonly stages: readonly Stage[];
  readonly process: ProcessSlug | null;
  readonly company: string;
  readonly diagnosis: string;
  readonly words: string;
  readonly page: number;
}

const LONGEST = 200;
/** PostgreSQL cannot hold NUL, and nobody searches for other control characters. */
const clean = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cs}]+/gu, ' ')
    .trim()
    .slice(0, LONGEST);

export function readWanted(query: unknown): Wanted {
  const given = new Map(typeof query === 'object' && query !== null ? Object.entries(query) : []);
  const text = (name: string): string => clean([given.get(name)].flat().filter(isText).join(','));
  const steps = text('steg').split(',');
  const page = /^[1-9]\d{0,3}$/.exec(text('sida'))?.[0];
  return {
    stages: STAGES.filter((stage) => steps.includes(STAGE_SLUGS[stage])),
    process: PROCESS_SLUGS.find((slug) => slug === text('process')) ?? null,
    company: text('foretag'),
    diagnosis: text('diagnos'),
    words: text('sok'),
    page: Number(page ?? 1),
  };
}

const isText = (value: unknown): value is string => typeof value === 'string';

export function toFilter({ stages, process, company, diagnosis, words }: Wanted): PublicFilter {
  return {
    stages: stages.length === 0 ? undefined : stages,
    kind: process === null || process === 'norge' ? undefined : KINDS[process],
    processes: process === null ? undefined : process === 'norge' ? NORWAY : SWEDEN,
    company: company === '' ? undefined : company,
    diagnosis,
    text: words,
  };
}

/** The address of a list; what is as usual is left out. @source ux.md#2 */
export function toQuery(wanted: Wanted, changes: Partial<Wanted> = {}): string {
  const { stages, process, company, diagnosis, words, page } = { ...wanted, page: 1, ...changes };
  const query = new URLSearchParams();
  if (stages.length > 0) query.set('steg', stages.map((stage) => STAGE_SLUGS[stage]).join(','));
  if (process !== null) query.set('process', process);
  if (company !== '') query.set('foretag', company);
  if (diagnosis !== '') query.set('diagnos', diagnosis);
  if (words !== '') query.set('sok', words);
  if (page > 1) query.set('sida', String(page));
  const text = query.toString().replaceAll('%2C', ',');
  return text === '' ? '' : `?${text}`;
}

export const processOf = (kind: CaseKind, version: ProcessVersion): ProcessSlug =>
  NORWAY.includes(version) ? 'norge' : kind === 'medicine' ? 'lakemedel' : kind === 'atmp' ? 'atmp' : 'medicinteknik';
