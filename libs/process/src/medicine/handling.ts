import type { StateNode } from '../definition.js';
import { cooperationOver } from './consequences.js';
import { consultation, intake, watched } from './handling/before-cooperation.js';
import { closedOther, ended, noAnswerAnyMore, withdrawn } from './handling/ends.js';
import { inForce, reassessment } from './handling/in-force.js';
import { included } from './handling/included.js';
import { inclusionDecision, notIncluded } from './handling/inclusion.js';

/** The road of a medicine case, from the first sight of it to its end. @source domain/states.md#4 */
export const handling = (levels: boolean): StateNode => ({
  initial: 'watched',
  source: 'domain/states.md#4',
  on: {
    WITHDRAWAL_CONFIRMED: {
      target: 'handling.withdrawn',
      when: ['withdrawalAnnounced'],
      set: noAnswerAnyMore,
      effects: [{ type: 'notify', notice: 'withdrawn' }, { type: 'publish', what: 'case' }, ...cooperationOver],
      source: 'domain/states.md#4 S/D C7, D1',
    },
    RECOMMENDATION_INHERITED: {
      when: ['authorised', 'notYetTakenIn'],
      set: { inheritedOutcome: '$fact.outcome', inheritedOn: '$on' },
      source: 'domain/process-medicines.md#2 (2009-2014: the NLT group recommends, outside this model)',
    },
    FURTHER_NOMINATED: {
      when: ['inCooperation'],
      set: { furtherNominatedOn: '$on' },
      source:
        'domain/process-medicines.md#3.2 [A1] (an old medicine can be nominated for a new indication; in the same case is our default)',
    },
    REPORT_ADDED: {
      when: ['notYetAnswered'],
      set: { reportAddedOn: '$on' },
      source: 'domain/states.md#1 S A43 (a later report: our default)',
    },
    CLOSE_CASE: {
      target: 'handling.closedOther',
      set: { closedBecause: '$fact.reasonCode', ...noAnswerAnyMore },
      effects: [{ type: 'notify', notice: 'ended' }, ...cooperationOver],
      source: 'domain/states.md#4 closed.other (our default)',
    },
  },
  states: {
    watched,
    intake,
    consultation,
    inclusionDecision: inclusionDecision(levels),
    notIncluded,
    included: included(levels),
    inForce: inForce(levels),
    reassessment,
    ended,
    withdrawn,
    closedOther,
  },
});
