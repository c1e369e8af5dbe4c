import type { Body } from '../body-codes.js';
import { ROLES, type Role } from '../vocabulary.js';
import { isLentInPart, type ActorView, type Mandate } from './mandate.js';
import { casesRules } from './rules/cases.js';
import { networkRules } from './rules/network.js';
import { openRules } from './rules/open.js';
import { runningRules } from './rules/running.js';
import type { OperationRule, Reach } from './rules/operation-rule.js';

export { REACHES, type Grants, type OperationRule, type Reach } from './rules/operation-rule.js';

/**
 * The rights beside the charts' acts: operation × role × reach. Controllers name their operation, the guard looks here, and so
 * do screens and tests. The acts bring their own roles and scopes; `permissionTable` shows both.
 */
export const OPERATIONS = {
  ...openRules,
  ...casesRules,
  ...networkRules,
  ...runningRules,
};
export type OperationName = keyof typeof OPERATIONS;

export const OPERATION_NAMES = Object.keys(OPERATIONS).toSorted() as readonly OperationName[];

export const isOperationName = (name: string): name is OperationName => Object.hasOwn(OPERATIONS, name);

/** The rule of an operation, as what reads the table sees it. */
export const ruleOf = (operation: OperationName): OperationRule => OPERATIONS[operation];

export const isOpen = (operation: OperationName): boolean => ruleOf(operation).grants === 'anyone';

/** Roles that an operation is for; none are named when it is open to anyone. */
export function rolesFor(operation: OperationName): readonly Role[] {
  const { grants } = ruleOf(operation);
  return grants === 'anyone' ? [] : ROLES.filter((role) => grants[role] !== undefined);
}

/** What has to be seen for a task that was handed over. */
const isReading = (operation: OperationName): boolean => operation.startsWith('read-');

/** The mandates by which someone may, each with how far it reaches; none when they may not. */
export function grantsFor(
  operation: OperationName,
  { mandates }: ActorView,
): readonly { readonly mandate: Mandate; readonly reach: Reach }[] {
  const { grants } = ruleOf(operation);
  if (grants === 'anyone') return mandates.map((mandate) => ({ mandate, reach: 'published' }));
  return mandates.flatMap((mandate) => {
    const reach = grants[mandate.role];
    if (reach === undefined || (reach === 'national' && isLentInPart(mandate) && !isReading(operation))) return [];
    return [{ mandate, reach }];
  });
}

export const may = (actor: ActorView, operation: OperationName): boolean =>
  isOpen(operation) || grantsFor(operation, actor).length > 0;

/** Whether someone may do an operation in a body: everywhere, or in the one they sit in. */
export const mayInBody = (actor: ActorView, operation: OperationName, body: Body): boolean =>
  isOpen(operation) ||
  grantsFor(operation, actor).some(({ mandate, reach }) =>
    reach === 'own-body' ? mandate.body === body : reach === 'national',
  );
