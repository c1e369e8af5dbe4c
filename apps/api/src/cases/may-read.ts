import type { Actor, CaseProfile } from '#casework';
import { ProcessError, type ChartDefinition, type JsonRecord, type Role } from '#process';

/** Roles outside the regions' own work: they read what may be published, and a company only its own products. @source domain/actors.md#4 */
const OUTSIDE: readonly Role[] = ['company-user', 'public'];

/** Works within the collaboration: sees names of those who acted, and facts that are not published. */
export const isInternal = ({ mandates }: Actor): boolean => mandates.some(({ role }) => !OUTSIDE.includes(role));

/** The company whose cases are all that an actor may see; null for everyone else. */
export const onlyCompany = (actor: Actor): string | null =>
  isInternal(actor) ? null : (actor.mandates.find(({ role }) => role === 'company-user')?.company ?? null);

/** @throws ProcessError `case-not-found`, so that nobody learns of a case they may not see */
export function requireReader(actor: Actor, { company }: Pick<CaseProfile, 'company'>, caseId: string): void {
  const own = onlyCompany(actor);
  if (own !== null && own !== company) throw new ProcessError('case-not-found', { caseId });
}

/** The part of an act's facts that may be published as it stands. */
export function publishedFacts({ acts }: ChartDefinition, act: string, facts: JsonRecord): JsonRecord {
  const fields = Object.hasOwn(acts, act) ? (acts[act]?.facts ?? {}) : {};
  return Object.fromEntries(Object.entries(facts).filter(([name]) => fields[name]?.published === true));
}
