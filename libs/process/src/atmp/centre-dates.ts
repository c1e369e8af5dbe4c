import type { DeadlineRule, TaskRule } from '../definition.js';

const SOURCE = 'domain/states.md#10 S C1, C8';
const AGREEMENT = 'domain/states.md#10 S T0, C8';
const AT = 'going.status';

/** Days to keep at a centre. @source domain/states.md#10 S T0 */
export const centreDeadlines: readonly DeadlineRule[] = [
  {
    kind: 'centre-agreement-expiring',
    in: 'going.agreement.signed',
    from: { context: 'agreementValidUntil' },
    span: { setting: 'centre-agreement-expiry' },
    counts: 'before',
    legal: true,
    source: `${AGREEMENT} (our default)`,
  },
  {
    kind: 'centre-agreement',
    in: 'going.agreement.signed',
    from: { context: 'agreementValidUntil' },
    span: 'as-given',
    counts: 'external',
    raises: 'AGREEMENT_EXPIRED',
    legal: true,
    source: AGREEMENT,
  },
];

const ofRegion = (kind: string, state: string, source: string, more: Partial<TaskRule> = {}): TaskRule => ({
  kind,
  in: state,
  role: 'contact-person',
  ofRegion: true,
  ...more,
  source,
});
/** Who has to do what for a centre. @source domain/process-atmp.md#4 */
export const centreTasks: readonly TaskRule[] = [
  { kind: 'send-centre-requirements', in: `${AT}.candidate`, role: 'coordinator', source: `${SOURCE}, C13` },
  ofRegion('prepare-centre', `${AT}.requirementsSent`, SOURCE),
  { kind: 'audit-centre', in: `${AT}.preparing`, role: 'coordinator', source: `${SOURCE} (our default)` },
  { kind: 'reinstate-centre', in: `${AT}.suspended`, role: 'coordinator', source: `${SOURCE} (our default)` },
  ofRegion('send-centre-agreement', 'going.agreement.draft', AGREEMENT, { when: 'agreementNeeded' }),
  ofRegion('draft-centre-agreement', 'going.agreement.expired', AGREEMENT, { when: 'agreementNeeded' }),
  ofRegion('sign-centre-agreement', 'going.agreement.groupReview', AGREEMENT, { role: 'signatory' }),
  ofRegion('draft-centre-agreement', 'going.agreement.notStarted', AGREEMENT, { when: 'agreementNeeded' }),
  ofRegion('renew-centre-agreement', 'going.agreement.signed', AGREEMENT, {
    deadline: 'centre-agreement-expiring',
    when: 'agreementEnds',
  }),
  { kind: 'qualify-centre', in: `${AT}.audited`, role: 'coordinator', source: SOURCE },
  ofRegion('open-centre', `${AT}.qualified`, SOURCE),
];
