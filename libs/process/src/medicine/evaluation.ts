import type { StateNode, Transition } from '../definition.js';
import { assessment, fast, supplement } from '../road/assessment.js';
import { tellItems } from '../road/text-out.js';

const AT = 'handling.included.evaluation';
const order: Transition = {
  target: `${AT}.ordered`,
  when: ['decidedByCouncil'],
  set: { orderedOn: '$on', orderRank: '$fact.rank', evaluationSource: '$fact.assessor' },
  update: ['carryOut'],
  effects: [{ type: 'notify', notice: 'evaluation-ordered' }],
  source: 'domain/states.md#4.2 S A2, A44',
};
/** The health economic evaluation, by TLV or by another named body. @source domain/states.md#4.2 */
export const evaluation: StateNode = {
  initial: 'notOrdered',
  source: 'domain/states.md#4.2',
  states: {
    notOrdered: {
      tags: ['waits-for-council'],
      on: {
        ORDER: order,
        FAST_TRACK: { ...fast, source: `${fast.source} (before the order, which then has the short clocks)` },
        WAIVE: {
          target: `${AT}.waived`,
          when: ['decidedByCouncil'],
          set: { waivedAssessor: '$fact.assessor', waivedBecause: '$fact.reason', assessorOpinionOn: null },
          update: ['carryOut'],
          source: 'domain/states.md#4.2 S A29, A32',
        },
        DECIDE_WITHOUT_EVALUATION: {
          target: `${AT}.noBasis`,
          set: { noBasisBecause: '$fact.reason' },
          source: 'domain/states.md#4.2 S Z1, C3 (the council may decide without evaluation)',
        },
        JNHB_AGREED: {
          target: `${AT}.assessing`,
          when: ['chmpPositiveOrLater', 'picoInTime'],
          set: { evaluationSource: 'jnhb', assessmentFrom: '$on' },
          source: 'domain/states.md#4.2 S J1, J2, J3',
        },
      },
    },
    waived: {
      stage: 'recommendation',
      tags: ['waits-for-expert'],
      tagsWhen: 'assessorNotHeard',
      on: {
        ORDER: order,
        ASSESSOR_OPINION: { set: { assessorOpinionOn: '$on' }, source: 'domain/states.md#4.5 S A29, A32' },
      },
    },
    ...assessment({
      at: AT,
      mayHandIn: ['companyStays', 'chmpPositiveOrLater'],
      mayAdopt: [],
      mayPublish: ['supplementOfReport'],
      withoutReport: () => [],
      reported: [],
      progress: (step) => (step === 'adopted' ? [tellItems('EVALUATION_ADOPTED')] : []),
    }),
    reported: {
      stage: 'recommendation',
      on: {
        ORDER: { ...order, source: 'domain/process-medicines.md#6 [C5] (Luxturna: a second evaluation)' },
        NEW_PRICE: supplement(AT, 'new-price'),
        NEW_DATA: supplement(AT, 'new-data'),
        EVALUATION_DELIVERED: {
          set: { evaluationDeliveredOn: '$on' },
          source: 'cases/README.md (tlv_evaluation_delivered)',
        },
      },
    },
    noBasis: {
      stage: 'recommendation',
      tags: ['waits-for-council'],
      on: {
        DOSSIER_RECEIVED: {
          target: `${AT}.dossierCheck`,
          when: ['companyStays', 'chmpPositiveOrLater'],
          set: { dossierReceivedOn: '$on' },
          source: 'domain/process-medicines.md#9 (dossier late)',
        },
        ORDER: order,
      },
    },
  },
};
