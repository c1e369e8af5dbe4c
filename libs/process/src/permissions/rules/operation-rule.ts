import { isAdvisory } from '../../body-codes.js';
import { ROLES, type Role } from '../../vocabulary.js';

/** How far a right reaches. `own` is what is addressed to oneself; `as-the-act` leaves it to the act that is performed. */
export const REACHES = [
  'national',
  'own-area',
  'own-region',
  'own-product',
  'own-case',
  'own-body',
  'published',
  'own',
  'as-the-act',
] as const;
export type Reach = (typeof REACHES)[number];

export type Grants = Readonly<Partial<Record<Role, Reach>>>;

/** Something the system does for someone that is no act in a case. */
export interface OperationRule {
  /** What it is, in English; `libs/messages/src/operations.ts` has the Swedish, complete by type. */
  readonly says: string;
  /** Who may, and how far it reaches for each; `anyone` needs no sign-in. */
  readonly grants: Grants | 'anyone';
  readonly source: string;
}

/** Functions of another country's process: they see what is published, and act in cases of their own process. @source docs/adr/0025 */
export const ABROAD: readonly Role[] = [
  'nye-metoder-secretariat',
  'ordering-forum',
  'hta-assessor',
  'hospital-purchaser',
  'medical-director',
  'decision-forum',
  'health-authority',
];

/** Roles outside the regions' own work, and what no person holds. @source domain/actors.md#4 */
const OUTSIDE: ReadonlySet<string> = new Set(['company-user', 'public', 'system', 'mail-gateway', ...ABROAD]);

/**
 * Roles within the collaboration. Bodies that advise are none of them: industry has seats there, so they read what is published.
 *
 * @source domain/process-atmp.md#8 (a third of the seats is industry’s)
 */
export const COLLABORATION: readonly Role[] = ROLES.filter((role) => !OUTSIDE.has(role) && !isAdvisory(role));
/** Every role that a person or a service may sign in with. */
export const SIGNED_IN: readonly Role[] = ROLES.filter((role) => role !== 'system');
/** Roles that charts may give acts to. */
export const ACTING: readonly Role[] = SIGNED_IN.filter((role) => !isAdvisory(role));
/** Who leads a body’s work from day to day. */
export const LEADING: readonly Role[] = ['body-chair', 'body-secretary'];

export const each = (roles: readonly Role[], reach: Reach): Grants =>
  Object.fromEntries(roles.map((role) => [role, reach]));
