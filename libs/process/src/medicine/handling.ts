import type { RuleRef, StateNode } from '../definition.js';
import { consultation, roundPreparation } from '../road/consultation.js';
import { intake, watched } from './handling/before-cooperation.js';
import { closedOther, ended, leavings, withdrawn } from '../road/ends.js';
import type { Reassessment } from '../road/in-force.js';
import { inForce, reassessment } from './handling/in-force.js';
import { included } from './handling/included.js';
import { inclusionDecision, notIncluded } from './handling/inclusion.js';

/** The road of a medicine case, from the first sight of it to its end. @source domain/states.md#4 */
export const handling = (
  levels: boolean,
  decidedOn: readonly RuleRef[],
  review: Pick<Reassessment, 'keptOn' | 'entry'>,
): StateNode => ({
  initial: 'watched',
  source: 'domain/states.md#4',
  on: {
    ...leavings,
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
  },
  states: {
    watched,
    intake,
    roundPreparation,
    consultation,
    inclusionDecision: inclusionDecision(levels),
    notIncluded,
    included: included(levels, decidedOn),
    inForce: inForce(levels),
    reassessment: reassessment(review),
    ended,
    withdrawn,
    closedOther,
  },
});
