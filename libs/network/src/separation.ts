import type { Role } from '#process';

const COUNCIL: readonly Role[] = ['council-member', 'council-chair'];

/**
 * Roles that one person does not hold at the same time: who evaluates never votes, who negotiates sits in no council, and who
 * speaks for a company is nothing else here. A programme's role is no person's.
 *
 * @source domain/actors.md#4 (separation rules; negotiator and council member: default off)
 */
const APART: readonly (readonly [Role, readonly Role[] | 'every-other'])[] = [
  ['evaluator', COUNCIL],
  ['negotiator', COUNCIL],
  ['company-user', 'every-other'],
  ['mail-gateway', 'every-other'],
];

/** Tells whether two roles may be one person's at the same time. */
export function mayBeHeldTogether(one: Role, other: Role): boolean {
  if (one === other) return true;
  return !APART.some(([role, apart]) => forbids(role, apart, one, other) || forbids(role, apart, other, one));
}

function forbids(role: Role, apart: readonly Role[] | 'every-other', one: Role, other: Role): boolean {
  return one === role && (apart === 'every-other' ? other !== 'public' : apart.includes(other));
}
