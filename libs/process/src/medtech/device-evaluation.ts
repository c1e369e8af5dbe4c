import { isoDate } from '../calendar/iso-date.js';
import type { ActDefinition, ChartDefinition, DeadlineRule, Rule, StateNode, TaskRule } from '../definition.js';
import { choice, date, document, listOf, optional, published, text } from '../fields.js';
import { medicineActs } from '../medicine/acts.js';
import { medicineUpdates } from '../medicine/context.js';
import { medicineDeadlines } from '../medicine/deadlines.js';
import { medicineTasks } from '../medicine/tasks.js';
import { evaluationRules } from '../medicine/rules/evaluation.js';
import { reason } from '../reason.js';
import { assessment, supplement } from '../road/assessment.js';
import { councilDecided, decidedActs, decidedContext, decidedRules, decidedUpdates } from '../road/council-decided.js';
import { only } from '../shared/picking.js';
import { textsIn } from '../shared/reading.js';
import { factRule } from '../shared/rules.js';

const SOURCE = 'domain/states.md#9 S M18, M25, #4.2';
const ON_MEDICINES = 'handling.included.evaluation.';

/** What an evaluation of a device looks at. @source domain/process-medtech.md#2.3 [M25] */
export const EVALUATION_PARTS = ['health-economics', 'ethics', 'law', 'organisation', 'follow-up-need'] as const;

const root: StateNode = {
  initial: 'new',
  source: SOURCE,
  on: {
    ...councilDecided,
    COOPERATION_ENDED: { target: 'closed', source: 'domain/states.md#4 S A4 (our default)' },
  },
  states: {
    new: {
      on: {
        EVALUATION_ORDERED: {
          target: 'ordered',
          set: {
            member: '$fact.member',
            evaluationSource: '$fact.assessor',
            question: '$fact.question',
            orderedOn: '$on',
          },
          effects: [{ type: 'notify', notice: 'evaluation-ordered' }],
          source: SOURCE,
        },
      },
    },
    ...assessment({
      at: '',
      mayHandIn: [],
      mayAdopt: ['coversAllParts'],
      mayPublish: [],
      withoutReport: (act) => [
        { type: 'tell', to: 'main', act, facts: { member: '$context.member', reason: '$fact.reason' }, ifHeard: true },
      ],
      reported: [
        { type: 'tell', to: 'main', act: 'REPORT_PUBLISHED', facts: { member: '$context.member' }, ifHeard: true },
      ],
      progress: (step) => [{ type: 'tell', to: 'main', act: 'EVALUATION_WENT_ON', facts: { step }, ifHeard: true }],
    }),
    reported: { on: { NEW_PRICE: supplement('', 'new-price'), NEW_DATA: supplement('', 'new-data') } },
    noBasis: {
      on: {
        DOSSIER_RECEIVED: {
          target: 'dossierCheck',
          set: { dossierReceivedOn: '$on' },
          source: 'domain/states.md#4.2 (dossier late: our default)',
        },
      },
    },
    closed: { type: 'final' },
  },
};

const acts: Readonly<Record<string, ActDefinition>> = {
  EVALUATION_ORDERED: {
    roles: ['system'],
    source: SOURCE,
    facts: {
      member: optional(text(200)),
      assessor: optional(choice('tlv', 'nordic', 'eu', 'other')),
      question: optional(text(2000)),
    },
  },
  ...only(medicineActs, [
    'COMPANY_ASKED',
    'DOSSIER_RECEIVED',
    'DOSSIER_ACCEPTED',
    'DOSSIER_INCOMPLETE',
    'COMPANY_DECLINES',
    'DOSSIER_OVERDUE',
    'START_ASSESSMENT',
    'QUESTION_TO_COMPANY',
    'ANSWERED',
    'ANSWER_OVERDUE',
    'DRAFT_SENT',
    'FACTS_CHECKED',
    'CANNOT_EVALUATE',
    'EVALUATION_DELIVERED',
    'REPORT_PUBLISHED',
    'RANK_CHANGED',
    'FAST_TRACK',
    'NEW_PRICE',
    'NEW_DATA',
  ]),
  ...decidedActs,
  REPORT_FINAL: {
    roles: ['evaluator'],
    source: SOURCE,
    facts: { covers: published(listOf(choice(...EVALUATION_PARTS), 1)), report: optional(document) },
  },
  COOPERATION_ENDED: {
    roles: ['system'],
    source: 'domain/states.md#4 S A4 (our default)',
    facts: { endedOn: optional(date) },
  },
};

const rules: Readonly<Record<string, Rule>> = {
  ...decidedRules,
  ...only(evaluationRules, [
    'overdueOnce',
    'confidentialPartsMarked',
    'faultsAreNamed',
    'completionAsked',
    'dossierAsked',
    'firstAssessment',
    'fastAssessment',
    'supplementaryAssessment',
  ]),
  coversAllParts: factRule('domain/process-medtech.md#2.3 [M25]', ({ event }) => {
    const missing = EVALUATION_PARTS.filter((part) => !textsIn(event.facts, 'covers').includes(part));
    return missing.length === 0 ? null : reason('evaluation-parts-missing', { missing });
  }),
};

/** The dates and tasks of a medicine's evaluation, at this chart's own states. */
const own = <R extends DeadlineRule | TaskRule>(table: readonly R[], except: readonly string[]): readonly R[] =>
  table
    .filter((rule) => rule.in.startsWith(ON_MEDICINES) && !except.includes(rule.kind))
    .map((rule) => ({ ...rule, in: rule.in.slice(ON_MEDICINES.length) }));

/** One evaluation of one product, or of the whole that a case is about; several may run at once. @source domain/states.md#9 S M18 */
export const deviceEvaluationChart: ChartDefinition = {
  id: 'device-evaluation',
  version: 1,
  validFrom: isoDate('2018-01-01'),
  source: SOURCE,
  root,
  context: {
    member: null,
    orderRank: null,
    dossierAskedOn: null,
    dossierFrom: null,
    completionFrom: null,
    dossierOverdue: false,
    assessmentFrom: null,
    supplement: false,
    everReported: false,
    clockStoppedDays: 0,
    clockStoppedOn: null,
    clockStopFrom: null,
    fastTrack: false,
    ...decidedContext,
  },
  acts,
  rules,
  updates: {
    ...decidedUpdates,
    ...only(medicineUpdates, ['dossierOnceMore', 'stopClock', 'startClock']),
    /** No opinion of EMA to count from: sixty days from the request. @source domain/states.md#13 (our default) */
    dossierDue: (_context, { on }) => ({
      dossierAskedOn: on,
      dossierFrom: on,
      completionFrom: null,
      dossierOverdue: false,
    }),
  },
  deadlines: own(medicineDeadlines, []),
  tasks: own(medicineTasks, ['order-evaluation', 'give-assessor-opinion']),
};
