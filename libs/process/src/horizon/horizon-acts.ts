import type { ActDefinition } from '../definition.js';
import type { FactFields } from '../facts.js';
import { caseId, choice, date, document, flag, listOf, optional, published, record, text } from '../fields.js';
import { askedOrPrepared } from '../opinions/asked.js';
import type { Role } from '../vocabulary.js';

/** The eleven criteria of selection; one is enough. @source domain/process-medicines.md#3.1 [A12] */
export const SELECTION_CRITERIA = [
  'large-population',
  'considerable-morbidity',
  'clinical-advantage',
  'innovative-treatment',
  'cost-consequences',
  'care-reorganised',
  'affects-guidelines',
  'safety-aspects',
  'media-or-patient-interest',
  'too-fast-or-too-slow',
  'legal-ethical-political',
] as const;

/** How far the development has come. @source domain/process-medicines.md#3.1 [A12] */
export const PHASES = ['phase-1', 'early-phase-2', 'late-phase-2', 'phase-3', 'submitted'] as const;

/** Late enough to be selected. @source domain/states.md#1 S A12 */
export const LATE_PHASES: readonly string[] = [
  'late-phase-2',
  'phase-3',
  'submitted',
] satisfies readonly (typeof PHASES)[number][];

/** Where a signal came from. @source domain/states.md#1 S A11, A23 */
export const SIGNAL_SOURCES = ['database', 'pipeline-meeting', 'ihsi', 'region', 'company'] as const;

/** Regulatory dates that may be moved in a report that is otherwise not revised. @source domain/states.md#1 S A43 */
export const MILESTONES = ['submission', 'opinion', 'approval', 'launch'] as const;

const SOURCE = 'domain/states.md#1';
const OURS = `${SOURCE} (our default)`;
const scanner: readonly Role[] = ['scanner'];
const system: readonly Role[] = ['system'];
const because = text(4000);

const act = (roles: readonly Role[], source: string, facts: FactFields = {}): ActDefinition => ({
  roles,
  facts,
  source,
});

/** The store finds the live item of the same technology and indication: nobody is asked for it. @source domain/states.md#1 */
const otherOfTheSame = { fromBeside: ['duplicateOf'], onlyFromBeside: true } as const;

/** Who may do what with a horizon item. @source domain/states.md#1 */
export const horizonActs: Readonly<Record<string, ActDefinition>> = {
  SIGNAL_RECORDED: {
    ...act(scanner, `${SOURCE} S A11, A23`, {
      substance: text(400),
      indication: text(1000),
      source: choice(...SIGNAL_SOURCES),
      expectedApprovalOn: optional(date),
      duplicateOf: optional(caseId),
    }),
    opens: true,
    ...otherOfTheSame,
  },
  CRITERIA_SCORED: act(scanner, `${SOURCE} S A12`, {
    criteria: listOf(record({ criterion: choice(...SELECTION_CRITERIA), met: flag, reason: because }), 1),
    phase: choice(...PHASES),
    relevantInSweden: flag,
    growingClass: optional(flag),
  }),
  NOT_RELEVANT: act(scanner, `${SOURCE} S/D A12`, {
    reasonCode: choice('too-early', 'not-relevant-in-sweden', 'no-criterion', 'no-data', 'other'),
    reason: optional(because),
  }),
  PASS: act(scanner, `${SOURCE} S A12`, { groups: listOf(text(200), 1) }),
  UNSURE: act(scanner, `${SOURCE} S A12 (hard to judge)`, { groups: listOf(text(200), 1) }),
  REJECT: act(scanner, `${SOURCE} S A12`, { reason: because }),
  EXPERT_ANSWERED: act(['expert'], `${SOURCE} S A12, A24`, {
    group: text(200),
    view: choice('select', 'park', 'unsure'),
    comment: optional(because),
    conflict: choice('none', 'unresolved'),
  }),
  EXPERT_CONFLICT_SETTLED: act(scanner, `${SOURCE} S K4 (our default)`, {
    group: text(200),
    outcome: choice('cleared', 'set-aside'),
  }),
  EXPERTS_TIMED_OUT: act(system, OURS),
  EXPERTS_WEIGHED: act(scanner, `${SOURCE} S A12, K4`, {
    result: choice('selected', 'parked'),
    reason: published(because),
  }),
  RECHECK_DUE: act(system, OURS),
  REPORT_STARTED: act(scanner, `${SOURCE} S A11`),
  SET_REPORT_OPTIONS: act(['coordinator'], `${SOURCE}, #13 (fact check and revisions: off by default)`, {
    factCheck: optional(flag),
    revisions: optional(flag),
  }),
  SEND_FACT_CHECK: act(scanner, `${SOURCE} (our default; A25)`, { draft: document }),
  SEND_TO_EXPERTS: act(scanner, `${SOURCE} S A24`, { draft: document }),
  CHECK_DONE: act(['scanner', 'company-user'], OURS, { faults: optional(listOf(text(2000))) }),
  CHECK_TIMED_OUT: act(system, OURS),
  EXPERT_COMMENTED: act(['expert'], `${SOURCE} S A24`, { comment: because }),
  APPROVE_REPORT: act(['coordinator'], `${SOURCE} S A43 (approver: our default)`),
  DELIVER_REPORT: {
    ...act(['coordinator'], `${SOURCE} S A11, A13, A43`, {
      caseKind: optional(choice('medicine', 'atmp')),
      track: optional(choice('requisition', 'prescription')),
      ...askedOrPrepared,
    }),
    fromBeside: ['caseKind'],
  },
  MILESTONE_MOVED: act(scanner, `${SOURCE} S A43`, {
    milestone: choice(...MILESTONES),
    date: optional(date),
    reason: optional(because),
  }),
  NEW_EVIDENCE: act(scanner, `${SOURCE} S A43`, { material: flag, reason: because }),
  DEVELOPMENT_STOPPED: act(scanner, OURS, { source: choice('company', 'public'), reason: optional(because) }),
  REACTIVATE: act(scanner, OURS, { source: choice(...SIGNAL_SOURCES), reason: optional(because) }),
  SCAN_WINDOW_CLOSED: act(system, `${SOURCE} S A11`),
  REPORT_TARGET_PASSED: act(system, `${SOURCE} S A11, A43 (often missed; blocks nothing)`),
};
