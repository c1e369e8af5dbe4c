import type { StateNode, Transition, Update } from '../definition.js';
import { UNSPECIFIED } from '../medicine/outcomes.js';
import { textIn } from '../shared/reading.js';
import { NM, OURS, ROAD, VOCABULARY } from './words.js';

const at = (state: string): string => `${ROAD}.${state}`;

/** What a decision leaves behind, and the exemption that it ends. */
const decide = (source: string, ...rules: readonly string[]): Transition => ({
  target: at('decided'),
  when: [...rules, 'priceTalksAreOver', 'outcomeIsSaid', 'decidedTogether'],
  set: {
    conditions: '$fact.conditions',
    decidedOn: '$on',
    reassessBy: '$fact.reassessBy',
    usableFrom: '$fact.usableFrom',
    specified: null,
    again: false,
  },
  update: ['takeDecision'],
  effects: [{ type: 'publish', what: 'decision' }],
  source,
});

const made: Readonly<Record<string, Transition>> = {
  DECISION_MADE: decide(`${NM} [N1][N7]`),
  DECISION_REVISED: decide(`${VOCABULARY} decision_revised`, 'decisionStands', 'decisionDiffers'),
  DECISION_REAFFIRMED: decide(`${VOCABULARY} decision_reaffirmed`, 'decisionStands', 'decisionIsKept'),
};

/** The medical directors prepare it, and the decision forum decides at one of its monthly meetings. @source docs/adr/0025 [N1] */
export const deciding: StateNode = {
  initial: 'prepared',
  stage: 'recommendation',
  source: `${NM} [N1]`,
  on: {
    ...made,
    HTA_FINISHED: { set: { finishedOn: '$on' }, source: 'cases/README.md (cleared before its final version is dated)' },
    HTA_ORDER_CHANGED: {
      target: at('ordered.assessing'),
      set: { orderChangedOn: '$on', orderChange: '$fact.change' },
      source: `${VOCABULARY} hta_order_changed (sent back: our default)`,
    },
  },
  states: {
    prepared: {
      tags: ['waits-for-medical-directors'],
      on: {
        DECISION_DEFERRED: {
          target: at('deciding.deferred'),
          set: { deferredBecause: '$fact.reasons' },
          effects: [{ type: 'publish', what: 'case' }],
          source: `${VOCABULARY} decision_deferred`,
        },
      },
    },
    deferred: {
      tags: ['waits-for-decision-forum'],
      on: {
        DECISION_DEFERRED: {
          set: { deferredBecause: '$fact.reasons' },
          source: `${VOCABULARY} decision_deferred (more than once)`,
        },
      },
    },
  },
};

const asked = (ground: string, source: string): Transition => ({
  target: at('decided.reconsideration'),
  set: { reconsideredBecause: ground },
  source,
});

/** A decision that stands, and whether somebody has asked for another. @source docs/adr/0025 [N5][N8] */
export const decided = (doors: NonNullable<StateNode['on']>): StateNode => ({
  initial: 'standing',
  stage: 'introduction',
  source: `${NM} [N8]`,
  on: {
    ...doors,
    DECISION_SPECIFIED: {
      set: { specified: '$fact.about' },
      effects: [{ type: 'publish', what: 'decision' }],
      source: 'cases/README.md (criteria_specified, scope_clarified)',
    },
    DECISION_REPEALED: {
      target: at('repealed'),
      set: { outcome: null, archivedOutcome: '$context.outcome', repealedBecause: '$fact.reasons' },
      effects: [{ type: 'publish', what: 'decision' }],
      source: `${NM} [N8]`,
    },
  },
  states: {
    standing: {
      on: {
        RECONSIDERATION_REQUESTED: asked('$fact.ground', `${NM} [N5]`),
        PRICE_OFFER_MADE: asked('new-price', `${NM} [N5]; cases/README.md (price_offer_made)`),
        REASSESSMENT_DUE: asked('due', 'cases/README.md (a condition of a decision)'),
      },
    },
    reconsideration: {
      stage: 'reassessment',
      tags: ['waits-for-ordering-forum'],
      on: {
        REQUEST_STOPPED: {
          target: at('decided.standing'),
          set: { stoppedBecause: '$fact.reasons' },
          effects: [{ type: 'publish', what: 'case' }],
          source: `${VOCABULARY} request_stopped`,
        },
        HTA_ORDERED: {
          target: at('ordered'),
          set: { assessmentKind: '$fact.kind', assessor: '$fact.assessor', orderedOn: '$on', again: true },
          source: `${NM} [N5] (on new data; the decision stands meanwhile)`,
        },
        HTA_SENT_TO_DECISION: {
          target: at('deciding'),
          set: { sentOn: '$on', again: true },
          source: `${OURS}: a new price or a request can be decided on without a new assessment`,
        },
      },
    },
  },
});

export const decisionUpdates: Readonly<Record<string, Update>> = {
  /** What a decision says; one that is kept without saying what, keeps what is known. */
  takeDecision: (context, { type, facts }) => {
    const said = textIn(facts, 'outcome');
    const known = textIn(context, 'outcome');
    const kept = type === 'DECISION_REAFFIRMED' && (said === null || said === UNSPECIFIED);
    return { outcome: kept ? known : said };
  },
};
