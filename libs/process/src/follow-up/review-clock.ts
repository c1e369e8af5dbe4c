import { reviewDueOn } from '../calendar/deadline-date.js';
import { addYears, earliest, isoDate } from '../calendar/iso-date.js';
import type {
  ActDefinition,
  ChartDefinition,
  DeadlineRule,
  Effect,
  Rule,
  StateNode,
  TaskRule,
  Transition,
  Update,
} from '../definition.js';
import type { FactFields } from '../facts.js';
import { choice, date, flag, optional, published, text } from '../fields.js';
import { reason } from '../reason.js';
import { dayIn, isSet } from '../shared/reading.js';
import { stateRule } from '../shared/rules.js';
import type { Role } from '../vocabulary.js';

const SOURCE = 'domain/states.md#8';
const LIMIT = `${SOURCE} S A4, Y8`;
const OURS = `${SOURCE} (our default)`;

const askMain: Effect = { type: 'tell', to: 'main', act: 'REVIEW_DUE', ifHeard: true };

const itemRequested: Transition = {
  target: 'itemRequested',
  effects: [askMain, { type: 'notify', notice: 'review-item' }],
  source: OURS,
};
const overdue: Transition = {
  target: 'overdue',
  effects: [askMain, { type: 'notify', notice: 'review-overdue' }, { type: 'publish', what: 'case' }],
  source: `${LIMIT} (shown publicly: our default)`,
};
const everywhere = {
  REVIEW_SATISFIED: { target: 'satisfied', set: { satisfiedOn: '$on' }, source: LIMIT } satisfies Transition,
  COOPERATION_ENDED: {
    target: 'satisfied',
    set: { satisfiedOn: '$on' },
    source: 'domain/states.md#4 S A4 (our default)',
  } satisfies Transition,
};

const root: StateNode = {
  initial: 'new',
  source: SOURCE,
  states: {
    new: { on: { CLOCK_ARMED: { target: 'armed', update: ['arm'], source: LIMIT } } },
    armed: {
      on: {
        REVIEW_WARNING: [
          {
            target: 'reviewQuestion',
            when: ['isOptional'],
            effects: [{ type: 'notify', notice: 'review-question' }],
            source: `${SOURCE} S M22`,
          },
          { target: 'warned', effects: [{ type: 'notify', notice: 'review-warning' }], source: OURS },
        ],
        REVIEW_OVERDUE: overdue,
        ...everywhere,
      },
    },
    warned: {
      tags: ['waits-for-coordinator'],
      on: { REVIEW_ITEM_DUE: itemRequested, REVIEW_OVERDUE: overdue, ...everywhere },
    },
    reviewQuestion: {
      tags: ['waits-for-coordinator'],
      on: {
        REVIEW_ANSWERED: [
          {
            ...itemRequested,
            when: [{ rule: 'answered', with: { review: 'yes' } }],
            set: { reviewReason: '$fact.reason' },
            source: `${SOURCE} S M22`,
          },
          {
            target: 'satisfied',
            set: { reviewReason: '$fact.reason', satisfiedOn: '$on' },
            effects: [{ type: 'publish', what: 'case' }],
            source: `${SOURCE} S M22`,
          },
        ],
        ...everywhere,
      },
    },
    itemRequested: { tags: ['waits-for-council'], on: { REVIEW_OVERDUE: overdue, ...everywhere } },
    overdue: { tags: ['waits-for-council'], on: everywhere },
    satisfied: { type: 'final' },
  },
};

const act = (roles: readonly Role[], source: string, facts: FactFields = {}): ActDefinition => ({
  roles,
  facts,
  source,
});

const acts: Readonly<Record<string, ActDefinition>> = {
  CLOCK_ARMED: act(['system'], LIMIT, {
    publishedOn: optional(date),
    reviewOn: optional(date),
    optional: optional(flag),
  }),
  REVIEW_WARNING: act(['system'], OURS),
  REVIEW_ITEM_DUE: act(['system'], OURS),
  REVIEW_OVERDUE: act(['system'], LIMIT),
  REVIEW_ANSWERED: act(['coordinator'], `${SOURCE} S M22`, {
    review: choice('yes', 'no'),
    reason: published(text(4000)),
  }),
  REVIEW_SATISFIED: act(['system'], LIMIT),
  COOPERATION_ENDED: act(['system'], 'domain/states.md#4 S A4 (our default)', { endedOn: optional(date) }),
};

const rules: Readonly<Record<string, Rule>> = {
  isOptional: stateRule(`${SOURCE} S M22`, ({ context }) =>
    isSet(context, 'optional') ? null : reason('review-is-binding'),
  ),
  isBinding: stateRule(LIMIT, ({ context }) => (isSet(context, 'optional') ? reason('review-is-optional') : null)),
  answered: {
    needs: 'facts',
    source: `${SOURCE} S M22`,
    check: ({ event }, { review }) =>
      event.facts['review'] === review ? null : reason('other-answer', { review: review ?? null }),
  },
};

const updates: Readonly<Record<string, Update>> = {
  /** `reviewBy` is the day itself, from which warnings count back; `dueOn` its last day after moving to a working day. */
  arm: (_context, { on, facts }) => {
    const publishedOn = dayIn(facts, 'publishedOn') ?? on;
    const own = dayIn(facts, 'reviewOn');
    const twoYears = addYears(publishedOn, 2);
    return {
      publishedOn,
      reviewBy: own === null ? twoYears : earliest(twoYears, own),
      dueOn: reviewDueOn(publishedOn, own),
      optional: isSet(facts, 'optional'),
    };
  },
};

const before = (kind: string, state: string, raises: string): DeadlineRule => ({
  kind,
  in: state,
  from: { context: 'reviewBy' },
  span: { setting: kind },
  counts: 'before',
  raises,
  legal: true,
  source: OURS,
});
const limitIn = (state: string): DeadlineRule => ({
  kind: 'review',
  in: state,
  from: { context: 'dueOn' },
  span: 'as-given',
  counts: 'legal',
  raises: 'REVIEW_OVERDUE',
  legal: true,
  when: 'isBinding',
  source: `${LIMIT}; #14 scenario 13`,
});

const deadlines: readonly DeadlineRule[] = [
  before('review-warning', 'armed', 'REVIEW_WARNING'),
  before('review-item', 'warned', 'REVIEW_ITEM_DUE'),
  limitIn('armed'),
  limitIn('warned'),
  limitIn('itemRequested'),
  {
    kind: 'review-question',
    in: 'reviewQuestion',
    from: { context: 'dueOn' },
    span: 'as-given',
    counts: 'legal',
    legal: true,
    source: `${SOURCE} S M22`,
  },
];

const tasks: readonly TaskRule[] = [
  { kind: 'prepare-review', in: 'warned', role: 'coordinator', deadline: 'review', source: OURS },
  {
    kind: 'review-yes-or-no',
    in: 'reviewQuestion',
    role: 'coordinator',
    deadline: 'review-question',
    source: `${SOURCE} S M22`,
  },
  { kind: 'request-review-item', in: 'itemRequested', role: 'coordinator', deadline: 'review', source: OURS },
  { kind: 'review-overdue', in: 'overdue', role: 'coordinator', source: LIMIT },
];

/** The promise to try a recommendation again within two years, or by its own day; no pause stops it. @source domain/states.md#8 S A4, Y8 */
export const reviewClockChart: ChartDefinition = {
  id: 'review-clock',
  version: 1,
  validFrom: isoDate('2015-01-01'),
  source: SOURCE,
  root,
  context: { publishedOn: null, reviewBy: null, dueOn: null, optional: false },
  acts,
  rules,
  updates,
  deadlines,
  tasks,
};
