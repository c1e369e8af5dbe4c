import { ADVISORY_ROLES } from '../../body-codes.js';
import { COLLABORATION, SIGNED_IN, LEADING, each, type OperationRule } from './operation-rule.js';

/** Rights about people, letters and bodies. */
export const networkRules = {
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
  'manage-organisations': {
    says: 'Add companies and groups, and correct what they are called',
    grants: each(['coordinator'], 'national'),
    source: 'domain/actors.md#3 (companies take part), #4 (our default)',
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
} as const satisfies Record<string, OperationRule>;
