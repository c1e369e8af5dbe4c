import { ROLES, type Role } from '../vocabulary.js';
import type { ActorView, Mandate } from './mandate.js';

/** How far a right reaches. `own` is what is addressed to oneself; `as-the-act` leaves it to the act that is performed. */
export const REACHES = [
  'national',
  'own-area',
  'own-region',
  'own-product',
  'own-case',
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

/** Roles outside the regions' own work, and what no person holds. @source domain/actors.md#4 */
const OUTSIDE: ReadonlySet<string> = new Set(['company-user', 'public', 'system', 'mail-gateway']);

/** Roles within the collaboration. */
const COLLABORATION: readonly Role[] = ROLES.filter((role) => !OUTSIDE.has(role));
/** Every role that a person or a service may sign in with. */
const SIGNED_IN: readonly Role[] = ROLES.filter((role) => role !== 'system');

const each = (roles: readonly Role[], reach: Reach): Grants => Object.fromEntries(roles.map((role) => [role, reach]));

/**
 * The rights beside the charts' acts: operation × role × reach. Controllers name their operation, the guard looks here, and so
 * do screens and tests. The acts bring their own roles and scopes; `permissionTable` shows both.
 */
export const OPERATIONS = {
  'read-about': {
    says: 'Read about the API and whether it lives',
    grants: 'anyone',
    source: 'dataportal.se/rest-api-profil#VER.06',
  },
  'read-charts': {
    says: 'Read the process itself',
    grants: 'anyone',
    source: 'domain/actors.md#4',
  },
  'read-permissions': {
    says: 'Read this table',
    grants: 'anyone',
    source: 'domain/actors.md#4',
  },
  'sign-in': {
    says: 'Sign in and out, and see the own sessions',
    grants: 'anyone',
    source: 'domain/law-and-conventions.md#10',
  },
  'read-cases': {
    says: 'Read cases, their pipeline and journals',
    grants: { ...each(COLLABORATION, 'national'), 'company-user': 'own-product', public: 'published' },
    source: 'domain/actors.md#4',
  },
  'read-unpublished-facts': {
    says: 'See names of those who acted, and facts that are not published',
    grants: each(COLLABORATION, 'national'),
    source: 'domain/actors.md#4',
  },
  'perform-acts': {
    says: 'Open cases and perform acts in them',
    grants: each(SIGNED_IN, 'as-the-act'),
    source: 'domain/actors.md#4',
  },
  'read-tasks': {
    says: 'Read one’s own tasks and their letters',
    grants: each(SIGNED_IN, 'own'),
    source: 'domain/actors.md#8',
  },
  'read-rounds': {
    says: 'See opinion rounds, and of their answers what is not sealed',
    grants: each(COLLABORATION, 'national'),
    source: 'domain/states.md#2 (sealed until closing: our default)',
  },
  'read-texts': {
    says: 'Read texts put out with rounds, and of the comments on them what is not sealed',
    grants: each(COLLABORATION, 'national'),
    source: 'domain/states.md#2 (sealed until closing: our default)',
  },
  'read-published-answers': {
    says: 'Read published answers to comments on a text',
    grants: { ...each(COLLABORATION, 'national'), 'company-user': 'own-product', public: 'published' },
    source: 'domain/states.md#2 (published by an act of its own: our default)',
  },
  'write-drafts': {
    says: 'Read and save the draft of the region’s opinion',
    grants: each(['contact-person', 'contact-deputy'], 'own-region'),
    source: 'domain/actors.md#5',
  },
  'ask-locally': {
    says: 'Send questions to colleagues within the region and read their answers',
    grants: each(['contact-person', 'contact-deputy'], 'own-region'),
    source: 'domain/actors.md#5 (our default)',
  },
  'answer-local-question': {
    says: 'Answer one question by a one-time link that leads nowhere else',
    grants: 'anyone',
    source: 'domain/actors.md#5 (our default)',
  },
  'read-receipts': {
    says: 'Read receipts of what a region has submitted',
    grants: { ...each(['contact-person', 'contact-deputy'], 'own-region'), coordinator: 'national' },
    source: 'domain/states.md#2 (receipt with time and hash)',
  },
  'read-deadlines': {
    says: 'Read running deadlines',
    grants: each(COLLABORATION, 'national'),
    source: 'domain/actors.md#4',
  },
  'read-failed-jobs': {
    says: 'Read work in the background that was given up',
    grants: each(['coordinator', 'auditor'], 'national'),
    source: 'our choice',
  },
  'retry-failed-jobs': {
    says: 'Send such work on its way again',
    grants: each(['coordinator'], 'national'),
    source: 'our choice',
  },
  'read-network': {
    says: 'See organisations, mandates, vacancies, and who is away',
    grants: each(COLLABORATION, 'national'),
    source: 'domain/actors.md#5',
  },
  'read-persons': {
    says: 'See who the network’s people are; everyone sees what is kept of themselves',
    grants: { ...each(SIGNED_IN, 'own'), ...each(COLLABORATION, 'national') },
    source: 'domain/actors.md#5, domain/law-and-conventions.md#7',
  },
  'read-addresses': {
    says: 'See people’s addresses and settings; everyone sees their own',
    grants: { ...each(SIGNED_IN, 'own'), ...each(['coordinator', 'registrar'], 'national') },
    source: 'domain/law-and-conventions.md#7 (our default)',
  },
  'manage-mandates': {
    says: 'Add people, give them mandates and end those, and let them sign in',
    grants: each(['coordinator'], 'national'),
    source: 'domain/actors.md#6 (our default)',
  },
  'report-absences': {
    says: 'Report absences and hand tasks over, each for themselves and coordinators for anyone',
    grants: { ...each(COLLABORATION, 'own'), coordinator: 'national' },
    source: 'domain/actors.md#5 (our default)',
  },
  'correct-persons': {
    says: 'Correct what is kept of a person, each for themselves and coordinators for anyone',
    grants: { ...each(SIGNED_IN, 'own'), coordinator: 'national' },
    source: 'domain/law-and-conventions.md#7',
  },
  'export-personal-data': {
    says: 'Get everything that is kept of a person, each for themselves and coordinators for anyone',
    grants: { ...each(SIGNED_IN, 'own'), coordinator: 'national' },
    source: 'domain/law-and-conventions.md#7',
  },
  'erase-persons': {
    says: 'Erase a person',
    grants: each(['coordinator'], 'national'),
    source: 'domain/law-and-conventions.md#7',
  },
  'read-network-log': {
    says: 'Read who did what in the network',
    grants: each(['coordinator', 'auditor'], 'national'),
    source: 'domain/law-and-conventions.md#7',
  },
  'read-letters': {
    says: 'See how letters and notices have come through',
    grants: each(['coordinator', 'auditor'], 'national'),
    source: 'domain/actors.md#8',
  },
  'retry-letters': {
    says: 'Have letters and notices that failed tried again',
    grants: each(['coordinator'], 'national'),
    source: 'domain/actors.md#8',
  },
  'read-notices': {
    says: 'Read the news one was told oneself',
    grants: each(SIGNED_IN, 'own'),
    source: 'domain/actors.md#8',
  },
  'receive-mail': {
    says: 'Hand over messages that have come in by mail',
    grants: each(['mail-gateway'], 'national'),
    source: 'our choice',
  },
  'read-incoming-documents': {
    says: 'Read what has come in by mail',
    grants: each(['registrar', 'coordinator', 'archivist', 'auditor'], 'national'),
    source: 'domain/law-and-conventions.md#7',
  },
  'file-incoming-documents': {
    says: 'Say which case a document belongs to',
    grants: each(['registrar'], 'national'),
    source: 'domain/actors.md#4',
  },
  'keep-calendar-feeds': {
    says: 'Make, list and revoke one’s own calendar addresses',
    grants: each(SIGNED_IN, 'own'),
    source: 'our choice',
  },
  'read-calendar': {
    says: 'Read the calendar behind a secret address',
    grants: 'anyone',
    source: 'our choice',
  },
  'end-digests': {
    says: 'End one’s digests by the link in them',
    grants: 'anyone',
    source: 'our choice',
  },
  'read-caught-letters': {
    says: 'See caught letters, in standalone mode and on this machine only',
    grants: 'anyone',
    source: 'our choice',
  },
  'manage-service-accounts': {
    says: 'List, create and revoke accounts of other systems',
    grants: each(['coordinator'], 'national'),
    source: 'domain/law-and-conventions.md#10',
  },
} as const satisfies Record<string, OperationRule>;
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

/** The mandates by which someone may, each with how far it reaches; none when they may not. */
export function grantsFor(
  operation: OperationName,
  { mandates }: ActorView,
): readonly { readonly mandate: Mandate; readonly reach: Reach }[] {
  const { grants } = ruleOf(operation);
  if (grants === 'anyone') return mandates.map((mandate) => ({ mandate, reach: 'published' }));
  return mandates.flatMap((mandate) => {
    const reach = grants[mandate.role];
    return reach === undefined ? [] : [{ mandate, reach }];
  });
}

export const may = (actor: ActorView, operation: OperationName): boolean =>
  isOpen(operation) || grantsFor(operation, actor).length > 0;
