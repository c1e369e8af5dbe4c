import type { Body } from '../body-codes.js';
import type { ActDefinition } from '../definition.js';
import type { Reason } from '../reason.js';
import type { Clearance } from '../conflict/clearance.js';
import { isCaseKind, type AggregateKind, type HealthCareRegion, type Role } from '../vocabulary.js';

/** Which half of the work a region's contact person has. @source domain/actors.md#5 (devices got a network of their own [S2]) */
export const FIELDS = ['medicines', 'devices'] as const;
export type Field = (typeof FIELDS)[number];

/** A role that a person holds today, and where it holds; what is left out does not narrow it. @source domain/actors.md#4 */
export interface Mandate {
  readonly role: Role;
  readonly region?: string;
  readonly healthCareRegion?: HealthCareRegion;
  readonly company?: string;
  readonly caseId?: string;
  /** One task of the case, and the instance on which acts for it are performed: it was handed over by itself. */
  readonly taskId?: string;
  readonly instanceId?: string;
  readonly field?: Field;
  /** The advising body in which it is held. */
  readonly body?: Body;
  /** The absent person in whose place it is held. */
  readonly onBehalfOf?: string;
}

/** Someone as a rule sees them: what they may do, and in the last resort who they are. */
export interface ActorView {
  readonly personId?: string;
  readonly mandates: readonly Mandate[];
  /** Where their declarations of interest stand; left out where nobody keeps them, as for the system itself. */
  readonly clearances?: readonly Clearance[];
}

/** Who acts. `personId` points beside the journal, where names can be erased. */
export interface Actor extends ActorView {
  readonly personId: string;
}

/** What an act is about, as far as mandates can be narrowed to it. */
export interface Matter {
  /** Null while the case is being opened. */
  readonly caseId: string | null;
  readonly kind: AggregateKind;
  readonly company: string;
  /** The instance it is about, where it is about one. */
  readonly instanceId?: string;
  /** County code of the region an instance belongs to; null for what belongs to all. */
  readonly region: string | null;
  /** Health care region that an act is about, where it names one. */
  readonly area?: string;
  /** The advising body it belongs to, for what is no case’s. */
  readonly body?: Body;
}

export const fieldOf = (kind: AggregateKind): Field => (kind === 'medtech' ? 'devices' : 'medicines');

export const rolesOf = ({ mandates }: ActorView): readonly Role[] => [...new Set(mandates.map(({ role }) => role))];

/** Whoever was handed a case's tasks, or one of them, does not hold the role: only what it takes to do them. */
export const isLentInPart = ({ onBehalfOf, caseId }: Mandate): boolean =>
  onBehalfOf !== undefined && caseId !== undefined;

export const holds = ({ mandates }: ActorView, ...roles: readonly Role[]): boolean =>
  mandates.some((mandate) => roles.includes(mandate.role) && !isLentInPart(mandate));

/**
 * The mandate by which someone performs an act: the act's first role that they hold for this matter; their own before one they
 * hold in somebody's place, when the list has them so.
 *
 * @returns a reason, `role-not-allowed` or `scope-not-allowed`, for who has none
 */
export function mandateFor(
  { roles, scope }: Pick<ActDefinition, 'roles' | 'scope'>,
  matter: Matter,
  { mandates }: ActorView,
): { readonly mandate: Mandate } | { readonly refusal: Reason } {
  const held = roles.flatMap((role) => mandates.filter((mandate) => mandate.role === role));
  if (held.length === 0) return { refusal: { code: 'role-not-allowed', facts: { roles } } };
  const mandate = held.find((one) => reaches(one, matter, scope));
  return mandate ? { mandate } : { refusal: { code: 'scope-not-allowed', facts: { region: matter.region } } };
}

function reaches(mandate: Mandate, matter: Matter, scope: ActDefinition['scope']): boolean {
  const { role, region, healthCareRegion, company, caseId, instanceId, field } = mandate;
  if (instanceId !== undefined && instanceId !== matter.instanceId) return false;
  if (caseId !== undefined && isCaseKind(matter.kind) && caseId !== matter.caseId) return false;
  if (field !== undefined && isCaseKind(matter.kind) && field !== fieldOf(matter.kind)) return false;
  // A company acts on its own products only, whatever the act's scope.
  if (role === 'company-user' && company !== matter.company) return false;
  if (scope === 'own-area')
    return healthCareRegion !== undefined && (matter.area === undefined || matter.area === healthCareRegion);
  return scope !== 'own-region' || matter.region === null || region === matter.region;
}
