import type { StateNode, Transition } from '../definition.js';

const AT = 'handling.included.evaluation';
const rank: Transition = {
  set: { orderRank: '$fact.rank', expectedStartOn: '$fact.expectedStartOn' },
  effects: [{ type: 'notify', notice: 're-ranked' }],
  source: 'domain/states.md#4.2 S A33',
};
const cannot: Transition = {
  target: `${AT}.noBasis`,
  set: { noBasisBecause: '$fact.reason' },
  effects: [{ type: 'notify', notice: 'evaluation-stopped' }],
  source: 'domain/states.md#4.2 S C3',
};
const order: Transition = {
  target: `${AT}.ordered`,
  set: { orderedOn: '$on', orderRank: '$fact.rank', evaluationSource: '$fact.assessor' },
  source: 'domain/states.md#4.2 S A2, A44',
};
const fast: Transition = { set: { fastTrack: true }, source: 'domain/states.md#4.2 S/D Y11' };
const supplement = (because: string): Transition => ({
  target: `${AT}.assessing`,
  set: { supplement: true, supplementBecause: because, assessmentFrom: '$on' },
  source: 'domain/states.md#4.2 S C5',
});

/** The health economic evaluation, by TLV or by another named body. @source domain/states.md#4.2 */
export const evaluation: StateNode = {
  initial: 'notOrdered',
  source: 'domain/states.md#4.2',
  states: {
    notOrdered: {
      tags: ['waits-for-council'],
      on: {
        ORDER: order,
        WAIVE: {
          target: `${AT}.waived`,
          set: { waivedAssessor: '$fact.assessor', waivedBecause: '$fact.reason', assessorOpinionOn: null },
          source: 'domain/states.md#4.2 S A29, A32',
        },
        DECIDE_WITHOUT_EVALUATION: {
          target: `${AT}.noBasis`,
          set: { noBasisBecause: '$fact.reason' },
          source: 'domain/states.md#4.2 S Z1, C3 (the council may decide without evaluation)',
        },
        JNHB_AGREED: {
          target: `${AT}.assessing`,
          when: ['chmpPositiveOrLater'],
          set: { evaluationSource: 'jnhb', assessmentFrom: '$on' },
          source: 'domain/states.md#4.2 S J1, J2, J3',
        },
      },
    },
    waived: {
      stage: 'recommendation',
      tags: ['waits-for-expert'],
      on: {
        ORDER: order,
        ASSESSOR_OPINION: { set: { assessorOpinionOn: '$on' }, source: 'domain/states.md#4.5 S A29, A32' },
      },
    },
    ordered: {
      tags: ['waits-for-evaluator'],
      on: {
        COMPANY_ASKED: {
          target: `${AT}.awaitingDossier`,
          update: ['dossierDue'],
          effects: [{ type: 'notify', notice: 'dossier-requested' }],
          source: 'domain/states.md#4.2 S A2, Z1',
        },
        RANK_CHANGED: rank,
        FAST_TRACK: fast,
        CANNOT_EVALUATE: cannot,
      },
    },
    awaitingDossier: {
      tags: ['waits-for-company'],
      on: {
        DOSSIER_RECEIVED: {
          target: `${AT}.dossierCheck`,
          when: ['companyStays', 'chmpPositiveOrLater'],
          set: { dossierReceivedOn: '$on' },
          source: 'domain/states.md#4.2 S A2, D3',
        },
        COMPANY_DECLINES: {
          target: `${AT}.noBasis`,
          set: { noBasisBecause: 'company-declines' },
          source: 'domain/states.md#4.2 S Z1, C3',
        },
        DOSSIER_OVERDUE: [
          {
            target: `${AT}.noBasis`,
            when: ['overdueOnce'],
            set: { noBasisBecause: 'no-dossier' },
            source: 'domain/states.md#4.2 S Z1, C3 (second time overdue)',
          },
          {
            update: ['dossierOnceMore'],
            effects: [{ type: 'notify', notice: 'dossier-overdue' }],
            source: 'domain/states.md#4.2 S Z1 (first time: our default)',
          },
        ],
        RANK_CHANGED: rank,
        FAST_TRACK: fast,
        CANNOT_EVALUATE: cannot,
      },
    },
    dossierCheck: {
      tags: ['waits-for-evaluator'],
      on: {
        DOSSIER_ACCEPTED: {
          target: `${AT}.queued`,
          set: { dossierAcceptedOn: '$on' },
          source: 'domain/states.md#4.2 S A33, D1, D4',
        },
        DOSSIER_INCOMPLETE: {
          target: `${AT}.awaitingDossier`,
          set: { missingParts: '$fact.missing', dossierDueOn: '$fact.dueOn' },
          effects: [{ type: 'notify', notice: 'dossier-incomplete' }],
          source: 'domain/states.md#4.2 (our default)',
        },
        RANK_CHANGED: rank,
        FAST_TRACK: fast,
        CANNOT_EVALUATE: cannot,
      },
    },
    queued: {
      tags: ['waits-for-evaluator'],
      on: {
        START_ASSESSMENT: {
          target: `${AT}.assessing`,
          set: { assessmentFrom: '$on', assessmentStartedOn: '$on', supplement: false, clockStoppedDays: 0 },
          source: 'domain/states.md#4.2 S/D J2, A33',
        },
        RANK_CHANGED: rank,
        FAST_TRACK: fast,
        CANNOT_EVALUATE: cannot,
      },
    },
    assessing: {
      tags: ['waits-for-evaluator'],
      on: {
        QUESTION_TO_COMPANY: {
          target: `${AT}.clockStopped`,
          update: ['stopClock'],
          effects: [{ type: 'notify', notice: 'question-to-company' }],
          source: 'domain/states.md#4.2 S/D D4, J7',
        },
        DRAFT_SENT: {
          target: `${AT}.factCheck`,
          effects: [{ type: 'notify', notice: 'fact-check' }],
          source: 'domain/states.md#4.2 S/D I2',
        },
        FAST_TRACK: fast,
        CANNOT_EVALUATE: cannot,
      },
    },
    clockStopped: {
      tags: ['waits-for-company'],
      on: {
        FAST_TRACK: fast,
        ANSWERED: { target: `${AT}.assessing`, update: ['startClock'], source: 'domain/states.md#4.2 (our default)' },
        ANSWER_OVERDUE: {
          target: `${AT}.assessing`,
          update: ['startClock'],
          source: 'domain/states.md#4.2 (our default: time-out)',
        },
      },
    },
    factCheck: {
      tags: ['waits-for-company'],
      on: {
        FAST_TRACK: fast,
        REPORT_FINAL: {
          target: `${AT}.adopted`,
          set: { adoptedOn: '$on' },
          source: 'domain/states.md#4.2 S A2, C17 (first of two dates)',
        },
      },
    },
    adopted: {
      tags: ['waits-for-evaluator'],
      on: {
        EVALUATION_DELIVERED: {
          set: { evaluationDeliveredOn: '$on' },
          source: 'cases/README.md (tlv_evaluation_delivered)',
        },
        REPORT_PUBLISHED: {
          target: `${AT}.reported`,
          when: ['supplementOfReport'],
          set: { evaluationPublishedOn: '$on', everReported: true },
          effects: [
            { type: 'notify', notice: 'evaluation-published' },
            { type: 'publish', what: 'evaluation' },
          ],
          source: 'domain/states.md#4.2 S A2, C17 (second of two dates)',
        },
      },
    },
    reported: {
      stage: 'recommendation',
      on: {
        ORDER: { ...order, source: 'domain/process-medicines.md#6 [C5] (Luxturna: a second evaluation)' },
        NEW_PRICE: supplement('new-price'),
        NEW_DATA: supplement('new-data'),
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
