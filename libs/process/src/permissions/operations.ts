import { ADVISORY_ROLES, isAdvisory, type Body } from '../body-codes.js';
import { ROLES, type Role } from '../vocabulary.js';
import { isLentInPart, type ActorView, type Mandate } from './mandate.js';

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
const ABROAD: readonly Role[] = [
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
const COLLABORATION: readonly Role[] = ROLES.filter((role) => !OUTSIDE.has(role) && !isAdvisory(role));
/** Every role that a person or a service may sign in with. */
const SIGNED_IN: readonly Role[] = ROLES.filter((role) => role !== 'system');
/** Roles that charts may give acts to. */
const ACTING: readonly Role[] = SIGNED_IN.filter((role) => !isAdvisory(role));
/** Who leads a body’s work from day to day. */
const LEADING: readonly Role[] = ['body-chair', 'body-secretary'];

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
    grants: {
      ...each(COLLABORATION, 'national'),
      ...each(ADVISORY_ROLES, 'published'),
      'company-user': 'own-product',
      public: 'published',
    },
    source: 'domain/actors.md#2, #4',
  },
  'read-unpublished-facts': {
    says: 'See names of those who acted, and facts that are not published',
    grants: each(COLLABORATION, 'national'),
    source: 'domain/actors.md#4',
  },
  'perform-acts': {
    says: 'Open cases and perform acts in them',
    grants: each(ACTING, 'as-the-act'),
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
  'read-runs': {
    says: 'List opinion rounds, agenda items, procurements and regional introductions over all cases',
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
    grants: { ...each(COLLABORATION, 'own'), ...each(ADVISORY_ROLES, 'own'), coordinator: 'national' },
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
  'read-bodies': {
    says: 'See bodies that advise: their seats, goals and published minutes; who works in the collaboration or sits there sees all',
    grants: {
      ...each(COLLABORATION, 'national'),
      ...each(ADVISORY_ROLES, 'national'),
      'company-user': 'published',
      public: 'published',
    },
    source: 'domain/process-atmp.md#8, #9',
  },
  'read-body-work': {
    says: 'Read what bodies have to see to, their education plans and watch lists',
    grants: { ...each(COLLABORATION, 'national'), ...each(ADVISORY_ROLES, 'national') },
    source: 'domain/process-atmp.md#8, #9',
  },
  'read-advice': {
    says: 'Read what bodies have said of cases; outside the collaboration only what is published',
    grants: {
      ...each(COLLABORATION, 'national'),
      ...each(ADVISORY_ROLES, 'national'),
      'company-user': 'published',
      public: 'published',
    },
    source: 'domain/process-atmp.md#8 (may comment), domain/actors.md#2',
  },
  'lead-bodies': {
    says: 'Plan a body’s meetings, publish minutes, set goals, keep its education plan and watch list',
    grants: { ...each(LEADING, 'own-body'), coordinator: 'national' },
    source: 'domain/process-atmp.md#8, #9 (administrative support leads the project with the chair)',
  },
  'follow-up-goals': {
    says: 'Say how a body’s goal stands',
    grants: { ...each(ADVISORY_ROLES, 'own-body'), coordinator: 'national' },
    source: 'domain/process-atmp.md#8 (time-bound effect goals)',
  },
  'advise-on-cases': {
    says: 'Comment on a case as a body: advice that changes nothing in it',
    grants: each(ADVISORY_ROLES, 'own-body'),
    source: 'domain/process-atmp.md#8 (may comment, may never trigger a state change of a case)',
  },
  'read-public': {
    says: 'Read the pages, feeds and open data for everybody',
    grants: 'anyone',
    source: 'domain/process-medicines.md#8, docs/public.md',
  },
  'follow-cases': {
    says: 'Follow cases by mail, confirm that and stop',
    grants: 'anyone',
    source: 'issue 5 (our choice)',
  },
  'report-accessibility': {
    says: 'Read about accessibility and report what cannot be used',
    grants: 'anyone',
    source: 'domain/law-and-conventions.md#5',
  },
  'read-accessibility-reports': {
    says: 'Read what people report that they cannot use, and note that it is dealt with',
    grants: each(['coordinator'], 'national'),
    source: 'domain/law-and-conventions.md#5 (answered as soon as possible: DOS-lagen 13 §)',
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
  'keep-saved-views': {
    says: 'Keep views of lists, and see those shared with one’s role',
    grants: each(SIGNED_IN, 'own'),
    source: 'our default (ux.md#2)',
  },
  'read-management': {
    says: 'See how the work stands as a whole: what is stuck, how long steps take, who answers in time',
    grants: each(['manager', 'coordinator', 'auditor'], 'national'),
    source: 'domain/actors.md#4 (our default)',
  },
  'assign-cases': {
    says: 'Say who looks after a case',
    grants: { coordinator: 'national', evaluator: 'national', preparer: 'national' },
    source: 'our default; it gives no right to act',
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
  'read-conflicts': {
    says: 'See where declarations of interest stand; everyone sees their own',
    grants: {
      ...each(SIGNED_IN, 'own'),
      'conflict-assessor': 'national',
      'council-chair': 'national',
      coordinator: 'national',
    },
    source: 'domain/actors.md#7 (chair sees status, not private detail)',
  },
  'assess-conflicts': {
    says: 'Read what declarations of interest say, to assess them',
    grants: each(['conflict-assessor'], 'national'),
    source: 'domain/law-and-conventions.md#7 (req 7.1: declarations visible to the assessor only)',
  },
  'read-documents': {
    says: 'See the documents of cases and open those that are open to one',
    grants: each(COLLABORATION, 'national'),
    source: 'domain/states.md#12, domain/law-and-conventions.md#2',
  },
  'read-published-documents': {
    says: 'See the register and open published documents',
    grants: 'anyone',
    source: 'domain/law-and-conventions.md#1 (req 1.4)',
  },
  'store-contents': {
    says: 'Upload what documents contain',
    grants: each(COLLABORATION, 'national'),
    source: 'our choice',
  },
  'keep-register': {
    says: 'Register documents and take requests for them',
    grants: each(['registrar'], 'national'),
    source: 'domain/actors.md#4, domain/law-and-conventions.md#1',
  },
  'read-document-openings': {
    says: 'See who has opened secret documents',
    grants: each(['registrar', 'auditor'], 'national'),
    source: 'domain/law-and-conventions.md#7 (req 7.3)',
  },
  'read-migrations': {
    says: 'Read which migrations there are, what they change, and how runs of them have gone',
    grants: each(['coordinator', 'manager', 'auditor'], 'national'),
    source: 'our choice',
  },
  'run-migrations': {
    says: 'Take cases to another version of their process, and back',
    grants: each(['coordinator'], 'national'),
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
