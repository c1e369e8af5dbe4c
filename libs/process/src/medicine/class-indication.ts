import { isoDate } from '../calendar/iso-date.js';
import type { ChartDefinition } from '../definition.js';
import { choice, date, document, flag, optional, published, text } from '../fields.js';
import { reason, type Json } from '../reason.js';
import { councilDecided, decidedActs, decidedContext, decidedRules, decidedUpdates } from '../road/council-decided.js';

const SOURCE = 'domain/states.md#4.6 S A29, A30, A31, A32';

const EARLY: readonly Json[] = ['neoadjuvant', 'adjuvant'];
const covered = (source: string) =>
  ({ target: 'covered', effects: [{ type: 'publish', what: 'class-matrix' }], source }) as const;
const coveredByCouncil = (source: string) =>
  ({ ...covered(source), when: ['decidedByCouncil'], update: ['carryOut'] }) as const;
const namedException = (state: string) =>
  ({
    target: state,
    when: ['decidedByCouncil'],
    update: ['carryOut'],
    set: { exceptionReasons: '$fact.reasons' },
    effects: [
      { type: 'notify', notice: 'class-exception' },
      { type: 'publish', what: 'class-matrix' },
    ],
    source: 'domain/states.md#4.6 S A29 (named wait and refrain stay possible)',
  }) as const;

/** One row of a class's matrix: a product in an indication. @source domain/states.md#4.6 */
export const classIndication: ChartDefinition = {
  id: 'class-indication',
  version: 1,
  validFrom: isoDate('2018-11-01'),
  source: SOURCE,
  context: { indication: null, product: null, setting: null, nacOpinion: null, ...decidedContext },
  root: {
    on: { COUNCIL_DECIDED: { ...councilDecided.COUNCIL_DECIDED, when: ['decisionOnThisRow'] } },
    initial: 'notCovered',
    source: SOURCE,
    states: {
      notCovered: {
        on: {
          INDICATION_APPROVED: [
            {
              target: 'awaitingOpinion',
              when: ['earlySetting'],
              set: { indication: '$fact.indication', product: '$fact.product', setting: '$fact.setting' },
              source: 'domain/states.md#4.6 S A29',
            },
            {
              ...covered('domain/states.md#4.6 S A29, Y3 (covered without any report from TLV)'),
              set: { indication: '$fact.indication', product: '$fact.product', setting: '$fact.setting' },
            },
          ],
        },
      },
      awaitingOpinion: {
        tags: ['waits-for-expert'],
        on: {
          COVER: {
            ...coveredByCouncil('domain/states.md#4.6 S A29 (after an opinion against: our default)'),
            when: ['assessorHeard', 'decidedByCouncil'],
          },
          NAC_OPINION: [
            {
              ...covered('domain/states.md#4.6 S A29'),
              when: ['opinionSupports'],
              set: { nacOpinion: '$fact.opinion' },
            },
            {
              set: { nacOpinion: '$fact.opinion' },
              source: 'domain/states.md#4.6 S A29 (an opinion against leaves it to the council: our default)',
            },
          ],
          EVALUATION_ORDERED: {
            target: 'evaluationOrdered',
            when: ['decidedByCouncil'],
            update: ['carryOut'],
            effects: [{ type: 'notify', notice: 'dossier-requested' }],
            source: 'domain/states.md#4.6 S A29',
          },
          EXCEPT_WAIT: namedException('exceptWait'),
          EXCEPT_REFRAIN: namedException('exceptRefrain'),
        },
      },
      evaluationOrdered: {
        tags: ['waits-for-evaluator'],
        on: {
          COVER: coveredByCouncil('domain/states.md#4.6 (after evaluation: our default)'),
          EXCEPT_WAIT: namedException('exceptWait'),
          EXCEPT_REFRAIN: namedException('exceptRefrain'),
        },
      },
      covered: { on: { EXCEPT_WAIT: namedException('exceptWait'), EXCEPT_REFRAIN: namedException('exceptRefrain') } },
      exceptWait: {
        on: {
          COVER: coveredByCouncil('domain/states.md#4.6 (our default)'),
          EXCEPT_REFRAIN: namedException('exceptRefrain'),
        },
      },
      exceptRefrain: {
        on: {
          COVER: coveredByCouncil('domain/states.md#4.6 (our default)'),
          EXCEPT_WAIT: namedException('exceptWait'),
        },
      },
    },
  },
  acts: {
    ...decidedActs,
    INDICATION_APPROVED: {
      roles: ['system'],
      facts: {
        product: text(200),
        indication: text(1000),
        setting: choice('metastatic', 'neoadjuvant', 'adjuvant'),
        approvedOn: optional(date),
      },
      source: SOURCE,
    },
    NAC_OPINION: {
      roles: ['expert', 'coordinator'],
      facts: { supports: flag, opinion: text(), document: optional(document) },
      source: 'domain/states.md#4.6 S A29, A40',
    },
    EVALUATION_ORDERED: { roles: ['council-chair'], facts: {}, source: 'domain/states.md#4.6 S A29' },
    COVER: {
      roles: ['council-chair'],
      facts: { reasons: optional(published(text())) },
      source: 'domain/states.md#4.6 (our default)',
    },
    EXCEPT_WAIT: { roles: ['council-chair'], facts: { reasons: published(text()) }, source: SOURCE },
    EXCEPT_REFRAIN: { roles: ['council-chair'], facts: { reasons: published(text()) }, source: SOURCE },
  },
  updates: decidedUpdates,
  rules: {
    ...decidedRules,
    decisionOnThisRow: {
      needs: 'facts',
      source: 'domain/states.md#4.6 (a row is decided by itself; our default)',
      check: ({ context, event }) => (event.facts['row'] === context['key'] ? null : reason('another-row')),
    },
    earlySetting: {
      needs: 'state',
      source: 'domain/states.md#4.6 S A29',
      check: ({ event }) => (EARLY.includes(event.facts['setting'] ?? null) ? null : reason('ordinary-setting')),
    },
    assessorHeard: {
      needs: 'state',
      source: 'domain/states.md#4.5 S A29 ((neo)adjuvant indications only after the opinion)',
      remedies: ['NAC_OPINION'],
      check: ({ context }) => (typeof context['nacOpinion'] === 'string' ? null : reason('no-opinion-from-nac')),
    },
    opinionSupports: {
      needs: 'facts',
      source: 'domain/states.md#4.6 S A29',
      check: ({ event }) => (event.facts['supports'] === true ? null : reason('opinion-does-not-support')),
    },
  },
  deadlines: [],
  tasks: [{ kind: 'give-class-opinion', in: 'awaitingOpinion', role: 'expert', source: 'domain/states.md#4.6 S A29' }],
};
