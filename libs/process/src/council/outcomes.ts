import { OUTCOMES, WAIT_KINDS } from '../medicine/outcomes.js';
import type { ProcessVersion } from '../vocabulary.js';

/** What an agenda item can be about. @source domain/states.md#3; waiveEvaluation, exclude and minorText from #4 and #3 (per capsulam) */
export const ITEM_KINDS = [
  'inclusion',
  'wait',
  'orderEvaluation',
  'waiveEvaluation',
  'rankOrders',
  'startNegotiation',
  'recommendation',
  'classRule',
  'statement',
  'reassessment',
  'end',
  'exclude',
  'minorText',
  'other',
] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

const isItemKind = (text: unknown): text is ItemKind => ITEM_KINDS.some((kind) => kind === text);

export type OutcomeCatalogue = Readonly<Record<ItemKind, readonly string[]>>;

/** Words of in and out, and what both generations share. @source domain/process-medicines.md#4, domain/states.md#3 */
const IN_OUT: OutcomeCatalogue = {
  inclusion: ['included', 'not-included'],
  wait: [...WAIT_KINDS, 'no-wait'],
  orderEvaluation: ['order', 'no-order'],
  waiveEvaluation: ['waive', 'no-waiver'],
  rankOrders: ['ranked'],
  startNegotiation: ['negotiate', 'no-negotiation'],
  recommendation: OUTCOMES.filter((outcome) => outcome !== 'general-class'),
  classRule: ['no-class-rule'],
  statement: ['statement', 'no-statement'],
  reassessment: ['stands', 'revise', 'ended'],
  end: ['ended', 'stands'],
  exclude: ['excluded', 'stays'],
  minorText: ['text-changed', 'text-stays'],
  other: ['approved', 'rejected', 'noted'],
};

/**
 * Outcomes an item may have, by process version, so that an old case keeps its own words.
 * @source domain/process-medicines.md#2, #4
 */
export const OUTCOME_CATALOGUE: Readonly<Record<ProcessVersion, OutcomeCatalogue>> = {
  LEVELS_2015: { ...IN_OUT, inclusion: ['level_1', 'level_2', 'level_3', 'included', 'not-included'] },
  IN_OUT_2018: { ...IN_OUT, recommendation: OUTCOMES, classRule: ['class-rule', 'no-class-rule'] },
  CLASS_PDL1_2018: { ...IN_OUT, recommendation: OUTCOMES, classRule: ['class-rule', 'no-class-rule'] },
};

export const allOutcomes = (catalogue: OutcomeCatalogue): readonly string[] => [
  ...new Set(Object.values(catalogue).flat()),
];

export const outcomesOf = (catalogue: OutcomeCatalogue, kind: unknown): readonly string[] =>
  isItemKind(kind) ? catalogue[kind] : [];

/** Kinds that may be decided between meetings. @source domain/states.md#3 (per capsulam; our default) */
export const CIRCULATION_KINDS: readonly ItemKind[] = ['wait', 'rankOrders', 'minorText'];

/** Kinds that need no document attached. @source our default */
export const WITHOUT_BASIS: readonly ItemKind[] = ['rankOrders', 'statement', 'minorText', 'other'];

/** Facts without which an outcome says too little. @source domain/states.md#3, #4.2, #4.3, #4.4 (C1: a wait states when it is lifted) */
export const NEEDED_WITH: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(WAIT_KINDS.map((kind) => [kind, ['conditions']])),
  'wait-with-exception': ['conditions', 'withException'],
  waive: ['assessedBy'],
  ranked: ['rank'],
  negotiate: ['negotiationReason'],
  'do-not-use': ['refrainReason'],
  'can-use': ['whyNotShould'],
};

/** What the attached decision means to the case: the act it hears, at decision or at dispatch. */
export const DECIDED_ACT: Readonly<Record<string, string>> = {
  'inclusion/included': 'DECIDED_INCLUDED',
  'inclusion/not-included': 'DECIDED_NOT_INCLUDED',
  'inclusion/level_1': 'LEVEL_SET',
  'inclusion/level_2': 'LEVEL_SET',
  'inclusion/level_3': 'LEVEL_SET',
  ...Object.fromEntries(WAIT_KINDS.map((kind) => [`wait/${kind}`, 'WAIT_DECIDED'])),
  'orderEvaluation/order': 'ORDER',
  'waiveEvaluation/waive': 'WAIVE',
  'rankOrders/ranked': 'RANK_CHANGED',
  'startNegotiation/negotiate': 'INITIATE_NEGOTIATION',
  ...Object.fromEntries(OUTCOMES.map((outcome) => [`recommendation/${outcome}`, 'RECOMMENDATION_DECIDED'])),
  'classRule/class-rule': 'CLASS_RULE_DECIDED',
  'reassessment/stands': 'DECIDED_STANDS',
  'reassessment/revise': 'DECIDED_REVISE',
  'reassessment/ended': 'DECIDED_END',
  'end/ended': 'DECIDED_END',
  'end/stands': 'DECIDED_STANDS',
  'exclude/excluded': 'EXCLUDE',
};

/** What reaches the public only when the decision is dispatched. @source domain/states.md#3 S A9, A14 */
export const DISPATCHED_ACT: Readonly<Record<string, string>> = {
  ...Object.fromEntries(OUTCOMES.map((outcome) => [`recommendation/${outcome}`, 'RECOMMENDATION_PUBLISHED'])),
  'statement/statement': 'STATEMENT_PUBLISHED',
};
