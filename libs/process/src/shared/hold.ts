import type { ActDefinition, Context, DeadlineRule, Rule, StateNode, Transition, Update } from '../definition.js';
import { choice, date, optional, published, text } from '../fields.js';
import type { Hold } from '../engine/instance.js';
import { holdsIn } from '../engine/instance.js';
import { reason, type JsonRecord } from '../reason.js';

const SOURCE = 'domain/states.md#0 S/D G5, A4';

/** Why a case stands still; shown to the public where the one who pauses says so. */
export const HOLD_REASONS = ['capacity', 'awaits-other-case', 'awaits-authority', 'class-wide', 'other'] as const;

/** Pause, a parallel region on every case: internal deadlines stop, legal and two-year ones do not. @source domain/states.md#0 */
export function holdRegion(besides: Partial<Readonly<Record<'running' | 'onHold', StateNode['on']>>> = {}): StateNode {
  return {
    initial: 'running',
    source: SOURCE,
    states: {
      running: {
        on: {
          HOLD: pauses(SOURCE, { when: ['holdEndsLater'], set: { holdReason: '$fact.reasonCode' } }),
          ...besides.running,
        },
      },
      onHold: {
        on: { RESUME: resumes(SOURCE), HOLD_ENDS: resumes(`${SOURCE} (until: our default)`), ...besides.onHold },
      },
    },
  };
}

export const pauses = (source: string, { when, set }: Required<Pick<Transition, 'when' | 'set'>>): Transition => ({
  target: 'hold.onHold',
  when,
  set: { ...set, holdPublicReason: '$fact.publicReason', holdUntil: '$fact.until' },
  update: ['beginHold'],
  effects: [
    { type: 'notify', notice: 'paused' },
    { type: 'publish', what: 'case' },
  ],
  source,
});

export const resumes = (source: string): Transition => ({
  target: 'hold.running',
  set: { holdReason: null, holdPublicReason: null, holdUntil: null, holdClass: null, holdClassName: null },
  update: ['endHold'],
  effects: [
    { type: 'notify', notice: 'resumed' },
    { type: 'publish', what: 'case' },
  ],
  source,
});

export const holdContext: JsonRecord = {
  holds: [],
  holdReason: null,
  holdPublicReason: null,
  holdUntil: null,
  /** The class that the case rests with, and what it is called. */
  holdClass: null,
  holdClassName: null,
};

export const holdUpdates: Readonly<Record<string, Update>> = {
  beginHold: (context, { on }) => ({ holds: toJson([...holdsIn(context), { from: on }]) }),
  endHold: (context, { on }) => ({
    holds: toJson(holdsIn(context).map((hold) => (hold.until === undefined ? { ...hold, until: on } : hold))),
  }),
};

const toJson = (holds: readonly Hold[]): readonly JsonRecord[] =>
  holds.map(({ from, until }) => ({ from, ...(until !== undefined && { until }) }));

export const holdActs: Readonly<Record<string, ActDefinition>> = {
  HOLD: {
    roles: ['coordinator'],
    facts: {
      reasonCode: choice(...HOLD_REASONS),
      until: optional(date),
      publicReason: optional(published(text(1000))),
    },
    source: SOURCE,
  },
  RESUME: { roles: ['coordinator'], facts: {}, source: SOURCE },
  HOLD_ENDS: { roles: ['system'], facts: {}, source: SOURCE },
  NOTE_CONTEXT: {
    roles: ['coordinator', 'scanner', 'registrar', 'system'],
    facts: { kind: text(60), text: text(4000), url: optional(text(500)) },
    source: 'design.md#6 (facts that change nothing are attached as context)',
  },
};

export const holdRules: Readonly<Record<string, Rule>> = {
  holdEndsLater: {
    needs: 'facts',
    source: `${SOURCE} (our default)`,
    check: ({ event }) => {
      const { until } = event.facts;
      return typeof until === 'string' && until <= event.on ? reason('hold-ends-before-it-begins', { until }) : null;
    },
  },
  holdHasEnd: {
    needs: 'state',
    source: SOURCE,
    check: ({ context }: { readonly context: Context }) =>
      typeof context['holdUntil'] === 'string' ? null : reason('hold-has-no-end'),
  },
};

/** The pause's own end is not an internal deadline of the work it pauses, so it runs on. */
export const holdDeadlines: readonly DeadlineRule[] = [
  {
    kind: 'hold-ends',
    in: 'hold.onHold',
    from: { context: 'holdUntil' },
    span: 'as-given',
    counts: 'own',
    raises: 'HOLD_ENDS',
    legal: true,
    when: 'holdHasEnd',
    source: SOURCE,
  },
];

/** What matters to a case and changes nothing in it: an outside guideline, a debate, new evidence abroad. */
export const noteContext: Readonly<Record<string, Transition>> = {
  NOTE_CONTEXT: { source: 'design.md#6' },
};
