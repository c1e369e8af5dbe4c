import type { Template } from './template.js';

/** Tasks that only advanced therapies and the hospital exemption have. */
export const ATMP_TASK_KINDS = [
  'settle-classification',
  'settle-manufacturing-role',
  'name-treatment-centre',
  'name-patient-selection',
  'judge-gmo',
  'name-follow-up-register',
  'confirm-follow-up-register',
  'review-atmp-checklist',
  'report-treatment-council',
  'verify-data-source',
  'report-outcomes',
  'send-centre-requirements',
  'prepare-centre',
  'draft-centre-agreement',
  'sign-centre-agreement',
  'renew-centre-agreement',
  'qualify-centre',
  'open-centre',
  'report-long-term',
  'report-exemption',
  'review-exemption',
  'ask-for-inspection',
  'check-enquiry',
  'interpret-enquiry',
  'publish-enquiry-answer',
] as const;
export type AtmpTaskKind = (typeof ATMP_TASK_KINDS)[number];

/** Tasks of a method in Norway's Nye metoder. */
export const NORWEGIAN_TASK_KINDS = [
  'judge-suitability',
  'order-method-assessment',
  'start-method-assessment',
  'assess-method',
  'clear-method-assessment',
  'send-method-to-decision',
  'prepare-method-decision',
  'decide-method',
  'judge-method-request',
] as const;
export type NorwegianTaskKind = (typeof NORWEGIAN_TASK_KINDS)[number];

/** Tasks about declarations of interest, documents and requests for them. */
export const RECORDS_TASK_KINDS = [
  'assess-declaration',
  'see-to-renewal',
  'destroy-document',
  'identify-documents',
  'judge-disclosure',
] as const;
export type RecordsTaskKind = (typeof RECORDS_TASK_KINDS)[number];
/** One for each health care region: its member of the working group summarises what its regions answered. */
export const AREA_TASK_KINDS = [
  'summarise-area-norra',
  'summarise-area-mellansverige',
  'summarise-area-stockholm-gotland',
  'summarise-area-sydostra',
  'summarise-area-vastra',
  'summarise-area-sodra',
] as const;
export type AreaTaskKind = (typeof AREA_TASK_KINDS)[number];

/** Every kind of task that a chart may open. */
export const TASK_KINDS = [
  ...NORWEGIAN_TASK_KINDS,
  ...ATMP_TASK_KINDS,
  ...RECORDS_TASK_KINDS,
  ...AREA_TASK_KINDS,
  'score-criteria',
  're-check',
  'filter-item',
  'judge-item',
  'start-report',
  'draft-report',
  'check-report-facts',
  'comment-report',
  'approve-report',
  'deliver-report',
  'scan-late',
  'report-late',
  'answer-opinion',
  'answer-opinion-draft',
  'vacant-contact-person',
  'name-deputy',
  'open-round',
  'close-round',
  'compile-round',
  'answer-comments',
  'schedule-item',
  'send-agenda',
  'declare-conflicts',
  'open-documents',
  'present-item',
  'decide-item',
  'complete-item',
  'answer-circulation',
  'draft-minutes',
  'approve-minutes',
  'dispatch-decision',
  'check-nomination',
  'complete-nomination',
  'request-inclusion-item',
  'propose-wait',
  'renew-wait-text',
  'order-evaluation',
  'ask-company',
  'hand-in-dossier',
  'check-dossier',
  'start-assessment',
  'assess',
  'answer-question',
  'check-facts',
  'give-assessor-opinion',
  'set-negotiation-group',
  'draft-recommendation',
  'publish-recommendation',
  'request-reassessment-item',
  'acknowledge-recommendation',
  'local-consequences',
  'record-round-decision',
  'set-units',
  'sign-agreement',
  'note-first-use',
  'regional-overdue',
  'choose-strategy',
  'join-regions',
  'publish-tender',
  'evaluate-tenders',
  'sign-contract',
  'renew-contract',
  'give-class-opinion',
  'sign-class-contracts',
  'open-agreement',
  'review-agreement',
  'renew-agreement',
  'plan-follow-up',
  'collect-follow-up',
  'report-follow-up',
  'sales-statistics',
  'missing-sales-statistics',
  'prepare-review',
  'request-review-item',
  'review-overdue',
  'review-yes-or-no',
  'screen-candidate',
  'review-studies',
  'collect-consultee-answers',
  'check-data-protection',
  'start-purchasing-strategy',
  'check-added-product',
  'recheck-certificate',
  'finish-phase-out',
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** What a task says, in lists and in its letter. Templates may use `product`, `indication`, `company` and `regionName`. */
export interface TaskText {
  /** What to do, verb first, as a list shows it. */
  readonly title: string;
  /** Opens the subject line, before the last day; the title where it is left out. */
  readonly subject?: string;
  /** Heading of the letter. */
  readonly question: Template;
  /** Who asks, and what the answer is for. */
  readonly background: Template;
  readonly toRead: Template;
  readonly toAnswer: Template;
  /** Words of the one button. */
  readonly button: string;
  /** What happens when nobody answers. Left out where nothing follows by itself. */
  readonly silence?: Template;
  /** What an answer means after the last day, where one is taken still. */
  readonly late?: Template;
  /** The reader may ask for a later last day. */
  readonly extendable?: true;
}
