import type { StateNode, Transition } from '../../definition.js';
import { asksRegions } from '../../road/rounds.js';
import { leftOut, notIncluded as eachRegionByItself } from '../../road/inclusion.js';

const intoCooperation = {
  set: {
    lastIndication: '$fact.indication',
    level: '$fact.level',
    furtherIndication: false,
    basisBefore: false,
    includedOn: '$on',
    motivation: '$fact.motivation',
  },
  update: ['salesFollowed'],
  effects: [
    { type: 'notify', notice: 'inclusion-decided' },
    { type: 'publish', what: 'case' },
    { type: 'start', chart: 'follow-up', act: 'COOPERATION_BEGUN' },
  ],
} as const;

/** In the same step the evaluation is ordered and the company asked for its dossier. @source domain/states.md#4 S A1, A42, A44 */
const orderAtOnce = [
  ...intoCooperation.effects,
  { type: 'tell', to: 'main', act: 'ORDER', ifHeard: true },
  { type: 'tell', to: 'main', act: 'COMPANY_ASKED', ifHeard: true },
] as const;

const decisions = (levels: boolean): Readonly<Record<string, readonly Transition[] | Transition>> => ({
  DECIDED_INCLUDED: [
    {
      target: 'handling.included',
      when: ['evaluationByOthers'],
      ...intoCooperation,
      set: { ...intoCooperation.set, evaluationOptional: levels },
      source: 'domain/states.md#4 S A1, A2',
    },
    {
      target: 'handling.included',
      ...intoCooperation,
      set: { ...intoCooperation.set, evaluationOptional: levels },
      effects: orderAtOnce,
      source: 'domain/states.md#4 S A1, A42, A44',
    },
  ],
  DECIDED_NOT_INCLUDED: leftOut,
  ...(levels && { LEVEL_SET: levelRows }),
});

const levelRows: readonly Transition[] = [
  {
    target: 'handling.included',
    when: ['levelMeansCooperation', { rule: 'levelIs', with: { level: 'level_1' } }],
    ...intoCooperation,
    set: { ...intoCooperation.set, evaluationOptional: false },
    effects: orderAtOnce,
    source: 'domain/process-medicines.md#2 [A8][A9] level 1',
  },
  {
    target: 'handling.included',
    when: ['levelMeansCooperation'],
    ...intoCooperation,
    set: { ...intoCooperation.set, evaluationOptional: true },
    source: 'domain/process-medicines.md#2 [A8] level 2',
  },
  {
    target: 'handling.notIncluded',
    set: { level: '$fact.level' },
    effects: [{ type: 'notify', notice: 'not-included' }],
    source: 'domain/process-medicines.md#2 [A8] level 3',
  },
];

/** The council decides whether the case is handled together. @source domain/states.md#4 S A1, A6 */
export const inclusionDecision = (levels: boolean): StateNode => ({
  stage: 'inclusion',
  tags: ['waits-for-council'],
  on: {
    ...decisions(levels),
    REFERRED_BACK: {
      ...asksRegions,
      when: [{ rule: 'itemConcerns', with: { kind: 'inclusion' } }],
      source: 'domain/states.md#4 (our default)',
    },
  },
});

/** @source domain/states.md#4 S A1 */
export const notIncluded = eachRegionByItself({
  target: 'handling.intake',
  set: { nominatedBy: '$region' },
  source: 'domain/states.md#4 S A1 (a region nominates again)',
});
