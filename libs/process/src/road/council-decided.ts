import type { ActDefinition, Rule, RuleInput, Transition, Update } from '../definition.js';
import { ITEM_KINDS, type ItemKind } from '../council/outcomes.js';
import { choice, optional, text } from '../fields.js';
import { reason, type Json } from '../reason.js';
import { recordIn, textIn } from '../shared/reading.js';
import { stateRule } from '../shared/rules.js';

const SOURCE = 'domain/states.md#3, #4.2, #4.3, #4.4, #4.6 (council decides); #5 (on recorded council vote)';

interface Decision {
  readonly kind: ItemKind;
  readonly outcome: string;
}

const decided = (kind: ItemKind, outcome: string): Decision => ({ kind, outcome });

/**
 * What the council must have decided in the case before a person performs an act; any one of them will do. A decision that the
 * case itself hears is carried out in the same step, by nobody: what is left to a person is what could not be done then.
 *
 * @source domain/states.md#4.2 (ORDER, WAIVE, RANK_CHANGED; after `DECIDED(REVISE)` an evaluation is used anew or ordered: #4),
 *   #4.3, #4.4 (Z2: the text or a condition is changed), #4.6
 */
const RESTS_ON: Readonly<Record<string, readonly Decision[]>> = {
  ORDER: [decided('orderEvaluation', 'order'), decided('reassessment', 'revise')],
  WAIVE: [decided('waiveEvaluation', 'waive')],
  RANK_CHANGED: [decided('rankOrders', 'ranked')],
  INITIATE_NEGOTIATION: [decided('startNegotiation', 'negotiate')],
  WAIT_RENEWED: [decided('minorText', 'text-changed')],
  WAIT_LIFTED: [decided('wait', 'no-wait')],
  CLASS_RULE_DECIDED: [decided('classRule', 'class-rule')],
  COVER: [decided('classRow', 'covered')],
  EXCEPT_WAIT: [decided('classRow', 'except-wait')],
  EXCEPT_REFRAIN: [decided('classRow', 'except-refrain')],
  EVALUATION_ORDERED: [decided('classRow', 'order')],
};

const KINDS: ReadonlySet<string> = new Set(
  Object.values(RESTS_ON)
    .flat()
    .map(({ kind }) => kind),
);

/** Whether some act rests on decisions of a kind, so that the case has to know of them. */
export const isRemembered = (kind: string | null): boolean => kind !== null && KINDS.has(kind);

/** Acts that are put off, and not the decision refused, where the case cannot take them yet. */
export const waitsForItsTime = (act: string): boolean => Object.hasOwn(RESTS_ON, act) && act !== 'CLASS_RULE_DECIDED';

/** The council's decisions in the case by kind of item, until they are carried out; a later one of the kind replaces it. */
export const decidedContext = { councilDecided: {} } as const;

/** @source domain/states.md#5 (the chair decides on recorded council vote) */
export const decidedRules: Readonly<Record<'decidedByCouncil', Rule>> = {
  decidedByCouncil: stateRule(
    SOURCE,
    ({ context, event }) => {
      if (event.by === 'system') return null;
      const known = recordIn(context, 'councilDecided');
      const isDecided = (RESTS_ON[event.type] ?? []).some(({ kind, outcome }) => known[kind] === outcome);
      return isDecided ? null : reason('not-decided-by-council');
    },
    ({ event }: RuleInput) => [
      'REQUEST_ITEM',
      ...(RESTS_ON[event.type] ?? []).map((facts) => ({ act: 'COUNCIL_DECIDED', facts: { ...facts } })),
    ],
  ),
};

export const decidedUpdates: Readonly<Record<'noteDecided' | 'carryOut', Update>> = {
  noteDecided: (context, { facts }) => ({
    councilDecided: { ...recordIn(context, 'councilDecided'), [textIn(facts, 'kind') ?? '']: facts['outcome'] ?? null },
  }),
  /** A decision is carried out once. */
  carryOut: (context, { type }) => {
    const done = RESTS_ON[type] ?? [];
    const left = Object.entries(recordIn(context, 'councilDecided')).filter(
      ([kind, outcome]: [string, Json]) => !done.some((one) => one.kind === kind && one.outcome === outcome),
    );
    return { councilDecided: Object.fromEntries(left) };
  },
};

/** What the case hears of its items' decisions. */
export const councilDecided = {
  COUNCIL_DECIDED: { update: ['noteDecided'], source: SOURCE },
} as const satisfies Readonly<Record<string, Transition>>;

/** The same where the case's own runs perform what was decided. */
export const councilDecidedFor = (
  chart: 'device-evaluation' | 'class-indication',
): Readonly<Record<'COUNCIL_DECIDED', Transition>> => ({
  COUNCIL_DECIDED: {
    ...councilDecided.COUNCIL_DECIDED,
    effects: [
      {
        type: 'tell',
        to: 'children',
        chart,
        act: 'COUNCIL_DECIDED',
        facts: { kind: '$fact.kind', outcome: '$fact.outcome', row: '$fact.row' },
        ifHeard: true,
      },
    ],
  },
});

export const decidedActs: Readonly<Record<'COUNCIL_DECIDED', ActDefinition>> = {
  COUNCIL_DECIDED: {
    roles: ['system'],
    facts: { kind: choice(...ITEM_KINDS), outcome: text(60), row: optional(text(1300)) },
    source: SOURCE,
  },
};
