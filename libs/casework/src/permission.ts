import {
  holds,
  mandateFor,
  ProcessError,
  type ActDefinition,
  type Instance,
  type JsonRecord,
  type Mandate,
} from '#process';
import type { Actor, CaseAggregate } from './ports.js';

/**
 * The mandate by which an actor performs an act on a case.
 *
 * @param instance  null when the act opens it
 * @param said  the act's facts: an act of a health care region names it there
 * @throws ProcessError `role-not-allowed`, or `scope-not-allowed` for another region's, company's, case's or field's matter
 */
export function requireMayAct(
  definition: ActDefinition,
  instance: Instance | null,
  { id, revision, profile }: CaseAggregate,
  actor: Actor,
  said: JsonRecord = {},
): Mandate {
  const { kind, company } = profile;
  const { area } = said;
  const matter = {
    caseId: revision === 0 ? null : id,
    kind,
    company,
    region: instance?.key ?? null,
    ...(instance !== null && { instanceId: instance.id }),
    ...(definition.scope === 'own-area' && typeof area === 'string' && { area }),
  };
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
