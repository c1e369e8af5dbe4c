import { ADVISORY_ROLES } from '../../body-codes.js';
import { ABROAD, COLLABORATION, SIGNED_IN, ACTING, each, type OperationRule } from './operation-rule.js';

/** Rights about cases, their acts, tasks and documents. */
export const casesRules = {
  'read-cases': {
    says: 'Read cases, their pipeline and journals',
    grants: {
      ...each(COLLABORATION, 'national'),
      ...each([...ADVISORY_ROLES, ...ABROAD], 'published'),
      'company-user': 'own-product',
      public: 'published',
    },
    source: 'domain/actors.md#2, #4; docs/adr/0025',
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
  'answer-for-tasks': {
    says: 'Take a task that one shares with others, give it back, decline it',
    grants: each(SIGNED_IN, 'own'),
    source: 'domain/states.md#0 (open → claimed → done | declined)',
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
  'keep-saved-views': {
    says: 'Keep views of lists, and see those shared with one’s role',
    grants: each(SIGNED_IN, 'own'),
    source: 'our default (ux.md#2)',
  },
  'assign-cases': {
    says: 'Say who looks after a case',
    grants: { coordinator: 'national', evaluator: 'national', preparer: 'national' },
    source: 'our default; it gives no right to act',
  },
  'read-management': {
    says: 'See how the work stands as a whole: what is stuck, how long steps take, who answers in time',
    grants: each(['manager', 'coordinator', 'auditor'], 'national'),
    source: 'domain/actors.md#4 (our default)',
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
} as const satisfies Record<string, OperationRule>;
