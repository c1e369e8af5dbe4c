import type { DeadlineRule, TaskRule } from '../definition.js';
import { holdDeadlines } from '../shared/hold.js';

const SOURCE = 'domain/states.md#1';
const OURS = `${SOURCE} (our default)`;

const beforeApproval = (kind: string, months: number, more: Partial<DeadlineRule>): DeadlineRule => ({
  kind,
  in: 'item',
  from: { context: 'expectedApprovalOn' },
  span: { unit: 'm', n: months },
  counts: 'before',
  ...more,
  source: `${SOURCE} S A11`,
});

/** @source domain/states.md#1, #13 */
export const horizonDeadlines: readonly DeadlineRule[] = [
  beforeApproval('scan-window-open', 24, { when: 'notSelected' }),
  beforeApproval('scan-window-close', 12, { when: 'notSelected', raises: 'SCAN_WINDOW_CLOSED' }),
  beforeApproval('report-target', 6, { when: 'notReported', raises: 'REPORT_TARGET_PASSED' }),
  {
    kind: 'recheck',
    in: 'item.parked',
    from: 'entered',
    span: { setting: 'parked-recheck' },
    counts: 'own',
    raises: 'RECHECK_DUE',
    source: `${SOURCE} S/D A12`,
  },
  {
    kind: 'expert-filter',
    in: 'item.expertFilter',
    from: 'entered',
    span: { setting: 'expert-filter' },
    counts: 'own',
    raises: 'EXPERTS_TIMED_OUT',
    source: `${SOURCE} S A12 (time is our default)`,
  },
  {
    kind: 'company-fact-check',
    in: 'item.report.companyCheck',
    from: 'entered',
    span: { setting: 'company-fact-check' },
    counts: 'own',
    raises: 'CHECK_TIMED_OUT',
    source: OURS,
  },
  {
    kind: 'expert-comment',
    in: 'item.report.expertComment',
    from: 'entered',
    span: { setting: 'expert-comment' },
    counts: 'own',
    source: `${SOURCE} S A24 (time is our default)`,
  },
  ...holdDeadlines,
];

/** @source domain/states.md#1 */
export const horizonTasks: readonly TaskRule[] = [
  { kind: 'score-criteria', in: 'item.collected', role: 'scanner', source: `${SOURCE} S A12` },
  { kind: 're-check', in: 'item.collected', role: 'scanner', when: 'isRecheck', source: OURS },
  { kind: 'filter-item', in: 'item.internalFilter', role: 'scanner', source: `${SOURCE} S A12` },
  { kind: 'judge-item', in: 'item.expertFilter', role: 'expert', deadline: 'expert-filter', source: `${SOURCE} S A12` },
  { kind: 'start-report', in: 'item.selected', role: 'scanner', deadline: 'report-target', source: `${SOURCE} S A11` },
  {
    kind: 'draft-report',
    in: 'item.report.drafting',
    role: 'scanner',
    deadline: 'report-target',
    source: `${SOURCE} S A11`,
  },
  {
    kind: 'check-report-facts',
    in: 'item.report.companyCheck',
    role: 'company-user',
    deadline: 'company-fact-check',
    source: `${SOURCE} (our default; A25)`,
  },
  {
    kind: 'comment-report',
    in: 'item.report.expertComment',
    role: 'expert',
    deadline: 'expert-comment',
    source: `${SOURCE} S A24`,
  },
  { kind: 'approve-report', in: 'item.report.expertComment', role: 'coordinator', source: `${SOURCE} S A43` },
  { kind: 'deliver-report', in: 'item.report.completed', role: 'coordinator', source: `${SOURCE} S A11, A13` },
  { kind: 'scan-late', in: 'item', role: 'coordinator', when: 'scanIsLate', source: `${SOURCE} S A11` },
  { kind: 'report-late', in: 'item', role: 'coordinator', when: 'reportIsLate', source: `${SOURCE} S A11, A43` },
];
