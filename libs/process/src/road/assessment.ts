import type { Effect, RuleRef, StateNode, Transition } from '../definition.js';

/** What differs between cases that are assessed along this road. */
export interface Assessment {
  /** Path of the state that holds the road; empty where the chart itself does. */
  readonly at: string;
  readonly mayHandIn: readonly RuleRef[];
  readonly mayAdopt: readonly RuleRef[];
  readonly mayPublish: readonly RuleRef[];
  /** What follows when there will be no report, by the act that says so. */
  readonly withoutReport: (act: 'COMPANY_DECLINES' | 'CANNOT_EVALUATE') => readonly Effect[];
  /** What follows a published report, besides telling it. */
  readonly reported: readonly Effect[];
  /** What follows each step on the way. */
  readonly progress: (step: EvaluationStep) => readonly Effect[];
}

/** How far an evaluation has come, as its case shows it. */
export const EVALUATION_STEPS = ['dossier-asked', 'dossier-received', 'adopted', 'delivered'] as const;
export type EvaluationStep = (typeof EVALUATION_STEPS)[number];

const rank: Transition = {
  when: ['decidedByCouncil'],
  set: { orderRank: '$fact.rank', expectedStartOn: '$fact.expectedStartOn' },
  update: ['carryOut'],
  effects: [{ type: 'notify', notice: 're-ranked' }],
  source: 'domain/states.md#4.2 S A33',
};
/** Not once a report is adopted or an evaluation waived: there is no clock to shorten, our default. */
export const fast: Transition = { set: { fastTrack: true }, source: 'domain/states.md#4.2 S/D Y11' };

const pathIn = (at: string) => (state: string) => (at === '' ? state : `${at}.${state}`);

/** New data or a new price after the report: a shorter assessment of what changed. */
export const supplement = (at: string, because: string): Transition => ({
  target: pathIn(at)('assessing'),
  set: { supplement: true, supplementBecause: because, assessmentFrom: '$on' },
  source: 'domain/states.md#4.2 S C5',
});

/** From an order to an adopted report, with the company's dossier, its check and a clock that can stop. @source domain/states.md#4.2 */
export function assessment({
  at,
  mayHandIn,
  mayAdopt,
  mayPublish,
  withoutReport,
  reported,
  progress,
}: Assessment): Readonly<Record<string, StateNode>> {
  const to = pathIn(at);
  const cannot: Transition = {
    target: to('noBasis'),
    set: { noBasisBecause: '$fact.reason' },
    effects: [{ type: 'notify', notice: 'evaluation-stopped' }, ...withoutReport('CANNOT_EVALUATE')],
    source: 'domain/states.md#4.2 S C3',
  };
  const adopt: Transition = {
    target: to('adopted'),
    when: mayAdopt,
    set: { adoptedOn: '$on' },
    effects: progress('adopted'),
    source: 'domain/states.md#4.2 S A2, C17 (first of two dates)',
  };
  return {
    ordered: {
      tags: ['waits-for-evaluator'],
      on: {
        COMPANY_ASKED: {
          target: to('awaitingDossier'),
          update: ['dossierDue'],
          effects: [{ type: 'notify', notice: 'dossier-requested' }, ...progress('dossier-asked')],
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
          target: to('dossierCheck'),
          when: mayHandIn,
          set: { dossierReceivedOn: '$on' },
          effects: progress('dossier-received'),
          source: 'domain/states.md#4.2 S A2, D3',
        },
        COMPANY_DECLINES: {
          target: to('noBasis'),
          set: { noBasisBecause: 'company-declines' },
          effects: withoutReport('COMPANY_DECLINES'),
          source: 'domain/states.md#4.2 S Z1, C3',
        },
        DOSSIER_OVERDUE: [
          {
            target: to('noBasis'),
            when: ['overdueOnce'],
            set: { noBasisBecause: 'no-dossier' },
            effects: withoutReport('CANNOT_EVALUATE'),
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
          target: to('queued'),
          when: ['confidentialPartsMarked'],
          set: { dossierAcceptedOn: '$on' },
          source: 'domain/states.md#4.2 S A33, D1, D4',
        },
        DOSSIER_INCOMPLETE: {
          target: to('awaitingDossier'),
          set: { missingParts: '$fact.missing', completionFrom: '$on', dossierFrom: null },
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
          target: to('assessing'),
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
          target: to('clockStopped'),
          update: ['stopClock'],
          effects: [{ type: 'notify', notice: 'question-to-company' }],
          source: 'domain/states.md#4.2 S/D D4, J7',
        },
        DRAFT_SENT: {
          target: to('factCheck'),
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
        ANSWERED: { target: to('assessing'), update: ['startClock'], source: 'domain/states.md#4.2 (our default)' },
        ANSWER_OVERDUE: {
          target: to('assessing'),
          update: ['startClock'],
          source: 'domain/states.md#4.2 (our default: time-out)',
        },
      },
    },
    factCheck: {
      tags: ['waits-for-company'],
      on: {
        FAST_TRACK: fast,
        FACTS_CHECKED: {
          target: to('factsChecked'),
          when: ['faultsAreNamed'],
          set: { factsCheckedOn: '$on', factFaults: '$fact.faults' },
          source: 'domain/states.md#4.2 S/D I2, #5 (the company checks facts)',
        },
        REPORT_FINAL: adopt,
      },
    },
    factsChecked: { tags: ['waits-for-evaluator'], on: { FAST_TRACK: fast, REPORT_FINAL: adopt } },
    adopted: {
      tags: ['waits-for-evaluator'],
      on: {
        EVALUATION_DELIVERED: {
          set: { evaluationDeliveredOn: '$on' },
          effects: progress('delivered'),
          source: 'cases/README.md (tlv_evaluation_delivered)',
        },
        REPORT_PUBLISHED: {
          target: to('reported'),
          when: mayPublish,
          set: { evaluationPublishedOn: '$on', everReported: true },
          effects: [
            { type: 'notify', notice: 'evaluation-published' },
            { type: 'publish', what: 'evaluation' },
            ...reported,
          ],
          source: 'domain/states.md#4.2 S A2, C17 (second of two dates)',
        },
      },
    },
  };
}
