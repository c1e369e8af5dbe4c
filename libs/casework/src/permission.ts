import { ProcessError, roleRefusal, type ActDefinition, type Instance, type Role } from '#process';
import type { Actor, CaseProfile } from './ports.js';

/**
 * The role in which an actor performs an act: the first of the act's that they have.
 *
 * @param instance  null when the act opens it
 * @throws ProcessError `role-not-allowed`, or `scope-not-allowed` for another region's or another company's matter
 */
export function requireMayAct(
  definition: ActDefinition,
  instance: Instance | null,
  profile: CaseProfile,
  actor: Actor,
): Role {
  const view = {
    roles: actor.roles,
    ...(actor.region !== undefined && { region: actor.region }),
    person: actor.personId,
  };
  const refusal = roleRefusal(definition, instance, view);
  if (refusal) {
    throw new ProcessError(
      refusal.code === 'role-not-allowed' ? 'role-not-allowed' : 'scope-not-allowed',
      refusal.facts,
    );
  }
  const role = definition.roles.find((one) => actor.roles.includes(one));
  if (role === undefined) throw new ProcessError('role-not-allowed', { roles: definition.roles });
  // A company acts on its own products only; who else may act everywhere is not narrowed by the act's scope.
  if (role === 'company-user' && actor.company !== profile.company) throw new ProcessError('scope-not-allowed', {});
  return role;
}

/**
 * Histories are recorded by the import alone, whatever role the act once took.
 *
 * @throws ProcessError `role-not-allowed` for anybody else
 */
export function requireImporter(actor: Actor): Role {
  if (!actor.roles.includes('system')) throw new ProcessError('role-not-allowed', { roles: ['system'] });
  return 'system';
}
