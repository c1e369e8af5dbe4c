import type { DeadlineRule, TaskRule } from '../definition.js';

const SOURCE = 'domain/states.md#6';
const OURS = `${SOURCE} (our default)`;

const overdueIn = (state: string): DeadlineRule => ({
  kind: 'regional-overdue',
  in: state,
  from: { context: 'clockFrom' },
  span: { setting: 'regional-overdue' },
  counts: 'own',
  raises: 'REGIONAL_OVERDUE',
  when: 'supplied',
  source: OURS,
});

export const introductionDeadlines: readonly DeadlineRule[] = [
  {
    kind: 'regional-acknowledge',
    in: 'received',
    from: { context: 'clockFrom' },
    span: { setting: 'regional-acknowledge' },
    counts: 'own',
    when: 'supplied',
    source: `${SOURCE} S A3 (time is our default)`,
  },
  {
    kind: 'regional-impact',
    in: 'impactAssessment',
    from: { context: 'workFrom' },
    span: { setting: 'regional-impact' },
    counts: 'own',
    when: 'supplied',
    source: `${SOURCE} S M6 (time is our default)`,
  },
  {
    kind: 'round-decision',
    in: 'awaitingRound',
    from: { context: 'expectedDecisionOn' },
    span: 'as-given',
    counts: 'external',
    source: `${SOURCE} S B3`,
  },
  {
    kind: 'phase-out',
    in: 'phasingOut',
    from: { context: 'phaseOutUntil' },
    span: 'as-given',
    counts: 'own',
    source: 'domain/states.md#9 S M27 (until: our default)',
  },
  overdueIn('received'),
  overdueIn('impactAssessment'),
];

const late = (state: string): TaskRule => ({
  kind: 'regional-overdue',
  in: state,
  role: 'manager',
  ofRegion: true,
  when: 'isOverdue',
  source: `${SOURCE} (the region's own manager only: our default)`,
});

export const introductionTasks: readonly TaskRule[] = [
  {
    kind: 'acknowledge-recommendation',
    in: 'received',
    role: 'contact-person',
    ofRegion: true,
    deadline: 'regional-acknowledge',
    source: `${SOURCE} S A3`,
  },
  {
    kind: 'local-consequences',
    in: 'impactAssessment',
    role: 'contact-person',
    ofRegion: true,
    deadline: 'regional-impact',
    source: `${SOURCE} S M6`,
  },
  {
    kind: 'record-round-decision',
    in: 'awaitingRound',
    role: 'contact-person',
    ofRegion: true,
    deadline: 'round-decision',
    source: `${SOURCE} S B3`,
  },
  {
    kind: 'set-units',
    in: 'decided',
    role: 'contact-person',
    ofRegion: true,
    when: 'follows',
    source: `${SOURCE} S A3`,
  },
  {
    kind: 'sign-agreement',
    in: 'preparing',
    role: 'signatory',
    ofRegion: true,
    when: 'agreementNeeded',
    source: `${SOURCE} S A5`,
  },
  { kind: 'note-first-use', in: 'ready', role: 'contact-person', ofRegion: true, when: 'supplied', source: OURS },
  {
    kind: 'finish-phase-out',
    in: 'phasingOut',
    role: 'contact-person',
    ofRegion: true,
    deadline: 'phase-out',
    source: 'domain/states.md#9 S M26, M27',
  },
  late('received'),
  late('impactAssessment'),
];
