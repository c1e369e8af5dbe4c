import type { DeadlineRule, TaskRule } from '../definition.js';
import { ROUND_KINDS } from './round-kinds.js';

const SOURCE = 'domain/states.md#2';
const OURS = `${SOURCE} (our default)`;

/** Silence is recorded when the round closes, and an answer is missed as long as a late one is taken to the compilation. */
const ASKED_IN = ['open', 'noResponse'] as const;

export const opinionDeadlines: readonly DeadlineRule[] = [
  ...ASKED_IN.flatMap((state) =>
    ROUND_KINDS.map((kind): DeadlineRule => ({
      kind: 'answer',
      in: state,
      from: { context: 'askedOn' },
      span: { setting: `opinion-${kind}` },
      counts: 'opinion',
      extendedBy: 'extraDays',
      when: { rule: state === 'open' ? 'isKind' : 'isMissed', with: { kind } },
      source: `${OURS}; the round's own deadline ends it for all, and a late answer is marked`,
    })),
  ),
  {
    kind: 'local-answers',
    in: 'open',
    from: { context: 'localAnswersBy' },
    span: 'as-given',
    counts: 'own',
    source: 'domain/actors.md#5 (our default)',
  },
];

/** The task stays when the last day has passed: overdue, as any other. @source domain/states.md#0 (overdue notice, escalation), #2 */
const answering = ASKED_IN.flatMap((state): readonly TaskRule[] => [
  {
    kind: 'answer-opinion',
    in: state,
    role: 'contact-person',
    ofRegion: true,
    deadline: 'answer',
    when: state === 'open' ? 'contactAnswers' : 'contactMissed',
    source: `${SOURCE} S A1, A3`,
  },
  {
    kind: 'answer-opinion',
    in: state,
    role: 'contact-deputy',
    ofRegion: true,
    deadline: 'answer',
    when: state === 'open' ? 'deputyAnswers' : 'deputyMissed',
    source: SOURCE,
  },
]);

export const opinionTasks: readonly TaskRule[] = [
  ...answering,
  { kind: 'vacant-contact-person', in: 'open', role: 'coordinator', when: 'isVacant', source: `${SOURCE} S A1, A3` },
  {
    kind: 'name-deputy',
    in: 'recused',
    role: 'coordinator',
    when: 'roundOpen',
    source: 'domain/actors.md#5 (our default)',
  },
];
