import { mandateFor, ProcessError, type ActDefinition, type Instance, type Mandate, holds } from '#process';
import type { Actor, CaseAggregate } from './ports.js';

/**
 * The mandate by which an actor performs an act on a case.
 *
 * @param instance  null when the act opens it
 * @throws ProcessError `role-not-allowed`, or `scope-not-allowed` for another region's, company's, case's or field's matter
 */
export function requireMayAct(
  definition: ActDefinition,
  instance: Instance | null,
  { id, revision, profile }: CaseAggregate,
  actor: Actor,
): Mandate {
  const { kind, company } = profile;
  const matter = { caseId: revision === 0 ? null : id, kind, company, region: instance?.key ?? null };
  const found = mandateFor(definition, matter, actor);
  if ('mandate' in found) return found.mandate;
  const { code, facts } = found.refusal;
  throw new ProcessError(code === 'role-not-allowed' ? 'role-not-allowed' : 'scope-not-allowed', facts);
}

/**
 * Histories are recorded by the import alone, whatever role the act once took.
 *
 * @throws ProcessError `role-not-allowed` for anybody else
 */
export function requireImporter(actor: Actor): Mandate {
  if (!holds(actor, 'system')) throw new ProcessError('role-not-allowed', { roles: ['system'] });
  return { role: 'system' };
}
