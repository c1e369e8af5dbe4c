import type { DeadlineRule, TaskRule } from '../definition.js';

const SOURCE = 'domain/states.md#3';
const OURS = `${SOURCE} (our default)`;

const beforeMeeting = (kind: string, when: string): DeadlineRule => ({
  kind,
  in: 'scheduled',
  from: { context: 'meetingOn' },
  span: { setting: `${kind}-before` },
  counts: 'before',
  when,
  source: `${SOURCE}, #13 (our default)`,
});

/** @source domain/states.md#3, #13 */
export const councilDeadlines: readonly DeadlineRule[] = [
  beforeMeeting('agenda', 'agendaNotSent'),
  beforeMeeting('documents', 'documentsClosed'),
  beforeMeeting('conflicts', 'someoneHasNotDeclared'),
  {
    kind: 'completion',
    in: 'referredBack',
    from: { context: 'completeBy' },
    span: 'as-given',
    counts: 'own',
    source: OURS,
  },
  {
    kind: 'circulation',
    in: 'circulating',
    from: 'entered',
    span: { setting: 'circulation-answer' },
    counts: 'own',
    raises: 'CIRCULATION_EXPIRED',
    source: `${SOURCE} (per capsulam: our default)`,
  },
  {
    kind: 'minutes-draft',
    in: 'decided',
    from: 'entered',
    span: { setting: 'minutes-draft' },
    counts: 'own',
    source: OURS,
  },
  {
    kind: 'minutes-approval',
    in: 'minutes',
    from: 'entered',
    span: { setting: 'minutes-approval' },
    counts: 'own',
    source: OURS,
  },
];

/** @source domain/states.md#3 */
export const councilTasks: readonly TaskRule[] = [
  { kind: 'schedule-item', in: 'requested', role: 'coordinator', source: OURS },
  { kind: 'schedule-item', in: 'tabled', role: 'coordinator', source: OURS },
  {
    kind: 'send-agenda',
    in: 'scheduled',
    role: 'coordinator',
    deadline: 'agenda',
    when: 'agendaNotSent',
    source: OURS,
  },
  {
    kind: 'declare-conflicts',
    in: 'scheduled',
    role: 'council-member',
    deadline: 'conflicts',
    when: 'someoneHasNotDeclared',
    source: `${SOURCE} S/D K4, JV4, Q4`,
  },
  {
    kind: 'call-deputy',
    in: 'scheduled',
    role: 'coordinator',
    when: 'deputyToCall',
    source: `${SOURCE} S K4`,
  },
  {
    kind: 'open-documents',
    in: 'scheduled',
    role: 'coordinator',
    deadline: 'documents',
    when: 'documentsClosed',
    source: OURS,
  },
  { kind: 'present-item', in: 'presenting', role: 'rapporteur', source: `${SOURCE} S A2` },
  { kind: 'decide-item', in: 'deliberating', role: 'council-chair', source: SOURCE },
  { kind: 'complete-item', in: 'referredBack', role: 'preparer', deadline: 'completion', source: OURS },
  {
    kind: 'answer-circulation',
    in: 'circulating',
    role: 'council-member',
    deadline: 'circulation',
    when: 'someoneHasNotAnswered',
    source: `${SOURCE} (per capsulam: our default)`,
  },
  {
    kind: 'decide-item',
    in: 'circulating',
    role: 'council-chair',
    deadline: 'circulation',
    when: 'allAnswered',
    source: `${SOURCE} (per capsulam: our default)`,
  },
  { kind: 'draft-minutes', in: 'decided', role: 'coordinator', deadline: 'minutes-draft', source: OURS },
  {
    kind: 'check-minutes',
    in: 'minutes',
    role: 'council-member',
    deadline: 'minutes-approval',
    when: 'minutesUnchecked',
    source: OURS,
  },
  { kind: 'approve-minutes', in: 'minutes', role: 'council-chair', deadline: 'minutes-approval', source: OURS },
  { kind: 'dispatch-decision', in: 'approved', role: 'coordinator', source: `${SOURCE} S A9, A14` },
];
