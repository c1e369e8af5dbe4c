import type { DeadlineRule, TaskRule } from '../definition.js';

const SOURCE = 'domain/states.md#11';
const AT = 'permit';

/** Dates to keep in a use under the exemption. @source domain/states.md#11 */
export const exemptionDeadlines: readonly DeadlineRule[] = [
  ...['current', 'reported'].map((state): DeadlineRule => ({
    kind: 'exemption-report',
    in: `${AT}.inUse.${state}`,
    from: { context: 'reportFrom' },
    span: { setting: 'exemption-report' },
    counts: 'own',
    raises: 'EXEMPTION_REPORT_DUE',
    legal: true,
    source: `${SOURCE} (yearly)`,
  })),
  ...['granted', 'inUse'].map((state): DeadlineRule => ({
    kind: 'permit-ends',
    in: `${AT}.${state}`,
    from: { context: 'validUntil' },
    span: 'as-given',
    counts: 'external',
    raises: 'PERMIT_EXPIRED',
    legal: true,
    source: SOURCE,
  })),
  {
    kind: 'exemption-review',
    in: 'review.due',
    from: 'entered',
    span: { setting: 'exemption-review' },
    counts: 'own',
    source: `${SOURCE} (D; time is our default)`,
  },
  {
    kind: 'tissue-inspection',
    in: 'inspection.settled',
    from: { context: 'inspectedFrom' },
    span: { setting: 'tissue-inspection' },
    counts: 'external',
    raises: 'INSPECTION_DUE',
    legal: true,
    source: `${SOURCE} S T24`,
  },
];

/** Who has to do what while a state lasts. @source domain/states.md#11 */
export const exemptionTasks: readonly TaskRule[] = [
  {
    kind: 'report-exemption',
    in: `${AT}.inUse.reportOwed`,
    role: 'coordinator',
    source: `${SOURCE} (yearly; through the office: our default)`,
  },
  {
    kind: 'review-exemption',
    in: 'review.due',
    role: 'coordinator',
    deadline: 'exemption-review',
    source: `${SOURCE} (D; T20)`,
  },
  { kind: 'ask-for-inspection', in: 'inspection.due', role: 'coordinator', source: `${SOURCE} S T24` },
];
