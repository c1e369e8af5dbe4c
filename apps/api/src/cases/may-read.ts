import type { Actor, CaseProfile } from '#casework';
import { grantsFor, keepsRegister, may, ProcessError, type ChartDefinition, type JsonRecord } from '#process';

/** Works within the collaboration: sees names of those who acted, and facts that are not published. */
export const isInternal = (actor: Actor): boolean => may(actor, 'read-unpublished-facts');

/** The company whose cases are all that an actor may see; null for who sees the cases of all. */
export function onlyCompany(actor: Actor): string | null {
  const grants = grantsFor('read-cases', actor);
  const isNarrow = grants.length > 0 && grants.every(({ reach }) => reach === 'own-product');
  return isNarrow ? (grants[0]?.mandate.company ?? '') : null;
}

/** @throws ProcessError `case-not-found`, so that nobody learns of a case they may not see */
export function requireReader(
  actor: Actor,
  profile: Pick<CaseProfile, 'company'> & Partial<Pick<CaseProfile, 'kind' | 'caseKey'>>,
  caseId: string,
): void {
  if (!mayRead(actor, profile) || !mayReadBeside(actor, profile)) throw new ProcessError('case-not-found', { caseId });
}

/** What stands beside the cases: declarations for the person and who assesses, the register for who keeps it. */
function mayReadBeside(actor: Actor, { kind, caseKey }: Partial<Pick<CaseProfile, 'kind' | 'caseKey'>>): boolean {
  if (kind === 'register') return keepsRegister(actor);
  if (kind !== 'conflict') return true;
  return (caseKey ?? '').startsWith(`conflict:${actor.personId}:`) || may(actor, 'assess-conflicts');
}

/** Whether the case is among those that an actor may see. */
export function mayRead(actor: Actor, { company }: Pick<CaseProfile, 'company'>): boolean {
  const own = onlyCompany(actor);
  return own === null || own === company;
}

/** The part of an act's facts that may be published as it stands. */
export function publishedFacts({ acts }: ChartDefinition, act: string, facts: JsonRecord): JsonRecord {
  const fields = Object.hasOwn(acts, act) ? (acts[act]?.facts ?? {}) : {};
  return Object.fromEntries(Object.entries(facts).filter(([name]) => fields[name]?.published === true));
}
