import type { Actor } from '#casework';
import { holds, ProcessError, ROLES, type Role } from '#process';
import { isInternal } from '../cases/may-read.js';

/** @throws ProcessError `role-not-allowed`, naming the roles that may */
export function requireRole(actor: Actor, ...allowed: readonly Role[]): void {
  if (!holds(actor, ...allowed)) throw new ProcessError('role-not-allowed', { roles: allowed });
}

const INTERNAL = ROLES.filter((role) => role !== 'system' && isInternal({ personId: '', mandates: [{ role }] }));

/** @throws ProcessError `role-not-allowed` for companies and the public */
export const requireInternal = (actor: Actor): void => requireRole(actor, ...INTERNAL);
