/** Where the Norwegian process is described; the addresses behind the numbers stand in the ADR. */
export const NM = 'docs/adr/0025-nye-metoder.md';
export const OURS = `${NM} (our default)`;
export const VOCABULARY = 'cases/README.md (Nye metoder)';

/** Root state of the road; the others run beside it. */
export const ROAD = 'handling';

/** What an assessment is ordered as. @source docs/adr/0025 [N4]; price note only: our default */
export const ASSESSMENTS = ['full', 'rapid', 'simplified', 'price-note-only'] as const;

/** What the decision forum can decide. @source cases/README.md (Decision categories) */
export const DECISIONS = [
  'introduced',
  'introduced-restricted',
  'introduced-conditional',
  'not-introduced',
  'only-in-trials',
  'continue-with-regional-review',
] as const;
export type Decision = (typeof DECISIONS)[number];

/** Decisions by which a method may be used, as far as the decision goes. */
const YES: readonly string[] = [
  'introduced',
  'introduced-restricted',
  'introduced-conditional',
  'continue-with-regional-review',
] satisfies readonly Decision[];
export const isYes = (outcome: unknown): boolean => typeof outcome === 'string' && YES.includes(outcome);

/** The four regional health authorities, which decide together. @source docs/adr/0025 [N7] */
export const HEALTH_AUTHORITIES = ['helse-nord', 'helse-midt-norge', 'helse-vest', 'helse-sor-ost'] as const;

/** From this day suppliers ask for assessments of medicines themselves, and alerts on medicines end. @source docs/adr/0025 [N3] */
export const REQUESTS_FROM = '2023-05-01';
