import type { StateNode, Transition } from '../definition.js';

const APPLICATION = 'benefits.application';
const SUBSIDY = 'benefits.subsidy';
const SOURCE = 'domain/states.md#4.2 S Y12, A2';

/** A decision ends the application that led to it and says where the subsidy stands. */
const decided: Transition = { target: `${APPLICATION}.none`, when: ['decisionFits'], source: SOURCE };
const withdrawn: Transition = {
  target: `${APPLICATION}.none`,
  set: { applicationWithdrawnOn: '$on' },
  source: 'cases/README.md (subsidy_application_withdrawn)',
};

const becomes = (state: string, rule: string, from: string): Transition => ({
  target: `${SUBSIDY}.${state}`,
  when: ['applicationRunning', rule],
  set: { subsidyDecidedOn: '$on', subsidyAwaitsEffect: state !== 'rejected', subsidyUntil: '$fact.until' },
  effects: [
    { type: 'notify', notice: 'subsidy-decided' },
    { type: 'publish', what: 'case' },
  ],
  source: from,
});

const decisions: readonly Transition[] = [
  becomes('approved', 'approved', 'domain/states.md#4.2 S A2'),
  becomes('limited', 'limited', 'domain/states.md#4.2 S A2'),
  becomes('timeLimited', 'timeLimited', 'domain/states.md#4.2 S C15'),
  becomes('rejected', 'rejected', 'domain/states.md#4.2 S A2'),
];
/** A standing subsidy can be refused a widening without ending. */
const standingDecisions: readonly Transition[] = [
  ...decisions.filter(({ target }) => target !== `${SUBSIDY}.rejected`),
  {
    when: ['applicationRunning', 'extensionRefused'],
    set: { subsidyDecidedOn: '$on' },
    source: 'cases/README.md (subsidy_decision: extension_refused)',
  },
  {
    when: ['applicationRunning', 'rejected'],
    set: { subsidyDecidedOn: '$on' },
    source: 'domain/states.md#4.2 S A2 (a refused change leaves the subsidy as it was; our default)',
  },
];

const takesEffect = (decision: string): Transition => ({
  when: ['decisionAwaitsEffect', { rule: 'effectIs', with: { decision } }],
  set: { subsidyFrom: '$on', subsidyAwaitsEffect: false },
  source: 'cases/README.md (subsidy_effective)',
});
const widened: Transition = {
  target: `${SUBSIDY}.approved`,
  when: ['decisionAwaitsEffect', { rule: 'effectIs', with: { decision: 'widened' } }],
  set: { subsidyFrom: '$on', subsidyAwaitsEffect: false },
  source: 'cases/README.md (subsidy_effective: widened)',
};

const standing = (own: string): StateNode => ({
  on: {
    SUBSIDY_DECIDED: standingDecisions,
    SUBSIDY_EFFECTIVE: [takesEffect(own), widened],
    SUBSIDY_REVIEWED: { set: { subsidyReviewedOn: '$on' }, source: 'cases/README.md (subsidy_reviewed)' },
    SUBSIDY_ENDED: {
      target: `${SUBSIDY}.ended`,
      set: { subsidyEndedOn: '$on', subsidyUntil: null },
      effects: [{ type: 'notify', notice: 'subsidy-ended' }],
      source: 'domain/states.md#4.2 S C15',
    },
    PRICE_CUT_APPLIED: { set: { priceCutAsked: true }, source: 'cases/README.md (price_cut_application)' },
    PRICE_CUT_WITHDRAWN: {
      when: ['priceCutAsked'],
      set: { priceCutAsked: false },
      source: 'cases/README.md (price_cut_application_withdrawn)',
    },
    PRICE_CUT_DECIDED: {
      when: ['priceCutAsked'],
      set: { priceCutAsked: false },
      source: 'domain/states.md#4.2 S Y12 (our default)',
    },
  },
});

/**
 * The benefit scheme's own track: application, decision by TLV's board, and what becomes of the subsidy.
 * A case may have both this and an evaluation ordered by the council, so it runs beside the road.
 * @source domain/states.md#4.2 (subsidyTrack) S Y1, Y12; docs/adr/0004
 */
export const benefits: StateNode = {
  type: 'parallel',
  source: SOURCE,
  on: {
    TRACK_CHANGED: { when: ['otherTrack'], set: { track: '$fact.track' }, source: 'cases/README.md (track_changed)' },
  },
  states: {
    application: {
      initial: 'none',
      states: {
        none: {
          on: {
            SUBSIDY_APPLIED: {
              target: `${APPLICATION}.filed`,
              when: ['companyStays'],
              set: { appliedOn: '$on', applicationConcerns: '$fact.concerns' },
              source: SOURCE,
            },
          },
        },
        filed: {
          on: {
            APPLICATION_COMPLETE: {
              target: `${APPLICATION}.running`,
              when: ['authorised'],
              set: { applicationCompleteOn: '$on' },
              source: 'domain/states.md#4.2 S Y12 (complete presupposes the authorisation)',
            },
            APPLICATION_WITHDRAWN: withdrawn,
          },
        },
        running: {
          on: {
            SUBSIDY_PROPOSED: {
              target: `${APPLICATION}.proposed`,
              set: { proposal: '$fact.proposal' },
              source: 'cases/README.md (subsidy_proposal)',
            },
            SUBSIDY_DECIDED: decided,
            APPLICATION_WITHDRAWN: withdrawn,
          },
        },
        proposed: {
          on: {
            SUBSIDY_PROPOSED: { set: { proposal: '$fact.proposal' }, source: 'cases/README.md (subsidy_proposal)' },
            SUBSIDY_DECIDED: decided,
            APPLICATION_WITHDRAWN: withdrawn,
          },
        },
      },
    },
    subsidy: {
      initial: 'none',
      states: {
        none: { on: { SUBSIDY_DECIDED: decisions } },
        approved: standing('approved'),
        limited: standing('approved_limited'),
        timeLimited: standing('approved_time_limited'),
        rejected: { on: { SUBSIDY_DECIDED: decisions } },
        ended: { on: { SUBSIDY_DECIDED: decisions } },
      },
    },
  },
};
