import { OUTCOMES, WAIT_KINDS } from '../medicine/outcomes.js';
import { DEVICE_OUTCOMES, MEMBER_OUTCOMES, PILOT_OUTCOMES } from '../medtech/outcomes.js';
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
  'memberAnswer',
  'classRule',
  'classRow',
  'statement',
  'reassessment',
  'end',
  'exclude',
  'minorText',
  'other',
] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** A medicine is answered as a whole; only groups of devices are answered member by member. @source domain/states.md#9 S M35 */
export const MEDICINE_ITEM_KINDS: readonly ItemKind[] = ITEM_KINDS.filter(
  (kind) => kind !== 'memberAnswer' && kind !== 'classRow',
);
export const DEVICE_ITEM_KINDS: readonly ItemKind[] = ITEM_KINDS.filter(
  (kind) => kind !== 'classRule' && kind !== 'classRow',
);

export const isItemKind = (text: unknown): text is ItemKind => ITEM_KINDS.some((kind) => kind === text);

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
  memberAnswer: [],
  classRule: ['no-class-rule'],
  classRow: [],
  statement: ['statement', 'no-statement'],
  reassessment: ['stands', 'revise', 'ended'],
  end: ['ended', 'stands'],
  exclude: ['excluded', 'stays'],
  minorText: ['text-changed', 'text-stays'],
  other: ['approved', 'rejected', 'noted'],
};

const PILOT_MEMBER_OUTCOMES: readonly string[] = [...PILOT_OUTCOMES, 'wait'];

/** A device is recommended by four types, wait among them; its recommendation stands, is revised or is repealed. @source domain/process-medtech.md#2.4, #2.7 [M22] */
const DEVICES: OutcomeCatalogue = {
  ...IN_OUT,
  recommendation: DEVICE_OUTCOMES,
  memberAnswer: MEMBER_OUTCOMES,
  classRule: [],
  reassessment: ['stands', 'revise', 'repealed'],
  end: ['repealed', 'stands'],
};

/** Processes in which a Swedish council decides; the hospital exemption and another country's are none. @source domain/states.md#11 (no link to the council's outcomes) */
export type CouncilProcess = Exclude<ProcessVersion, 'HOSPITAL_EXEMPTION_2011' | 'RECORDS_2026' | 'NYE_METODER_2013'>;

/**
 * Outcomes an item may have, by process version, so that an old case keeps its own words.
 * @source domain/process-medicines.md#2, #4
 */
export const OUTCOME_CATALOGUE: Readonly<Record<CouncilProcess, OutcomeCatalogue>> = {
  LEVELS_2015: { ...IN_OUT, inclusion: ['level_1', 'level_2', 'level_3', 'included', 'not-included'] },
  IN_OUT_2018: { ...IN_OUT, recommendation: OUTCOMES, classRule: ['class-rule', 'no-class-rule'] },
  CLASS_PDL1_2018: {
    ...IN_OUT,
    recommendation: OUTCOMES,
    classRule: ['class-rule', 'no-class-rule'],
    classRow: ['covered', 'except-wait', 'except-refrain', 'order', 'stays'],
  },
  DEVICE_PILOT_2018: { ...DEVICES, recommendation: PILOT_OUTCOMES, memberAnswer: PILOT_MEMBER_OUTCOMES },
  DEVICE_MTP_2020: DEVICES,
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

/** The same for devices, where what a yes must hold is judged by the case itself. @source domain/states.md#4.5, #9 */
export const NEEDED_WITH_DEVICES: Readonly<Record<string, readonly string[]>> = { ...NEEDED_WITH, 'can-use': [] };

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
  ...Object.fromEntries(PILOT_MEMBER_OUTCOMES.map((outcome) => [`memberAnswer/${outcome}`, 'MEMBER_ANSWER_DECIDED'])),
  'classRule/class-rule': 'CLASS_RULE_DECIDED',
  'reassessment/stands': 'DECIDED_STANDS',
  'reassessment/revise': 'DECIDED_REVISE',
  'reassessment/ended': 'DECIDED_END',
  'reassessment/repealed': 'DECIDED_REPEALED',
  'end/ended': 'DECIDED_END',
  'end/repealed': 'DECIDED_REPEALED',
  'end/stands': 'DECIDED_STANDS',
  'exclude/excluded': 'EXCLUDE',
};

/** What reaches the public only when the decision is dispatched. @source domain/states.md#3 S A9, A14 */
export const DISPATCHED_ACT: Readonly<Record<string, string>> = {
  ...Object.fromEntries(OUTCOMES.map((outcome) => [`recommendation/${outcome}`, 'RECOMMENDATION_PUBLISHED'])),
  ...Object.fromEntries(PILOT_MEMBER_OUTCOMES.map((outcome) => [`memberAnswer/${outcome}`, 'MEMBER_ANSWER_PUBLISHED'])),
  'statement/statement': 'STATEMENT_PUBLISHED',
};
