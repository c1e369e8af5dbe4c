import { describe, expect, it } from '@jest/globals';
import { charts } from '#process';
import { takenBy } from '../support/charts/taken-by.js';

/**
 * Acts that each state of the medicine case takes by itself; it also takes those of the states it lies in.
 * Written from the tables, so that an act nobody asked for, or one that got lost, shows here.
 * @source domain/states.md#4-4.5; what the tables lack is marked in the chart's own sources
 */
const TAKES: Readonly<Record<string, string>> = {
  '': 'CASE_LINKED COUNCIL_DECIDED FOLLOW_UP_REPORTED HANDED_OVER INTRODUCTION_STARTED ITEM_AT_COUNCIL LINK_CASE NOTE_CONTEXT PROTOCOL_ADOPTED REGION_DECIDED REQUEST_ITEM STATEMENT_PUBLISHED STATUS_LISTED SUPPLY_ALLOCATED TEXT_PUT_OUT TEXT_SETTLED TREATMENT_COUNCIL_SET_UP',
  handling: 'CLOSE_CASE FURTHER_NOMINATED RECOMMENDATION_INHERITED REPORT_ADDED WITHDRAWAL_CONFIRMED',
  'handling.watched': 'NOMINATED REPORT_DELIVERED',
  'handling.watched.unreported': 'REPORT_COMPLETED',
  'handling.intake': 'REPORT_DELIVERED',
  'handling.intake.checking': 'ACCEPT_NOMINATION RETURN',
  'handling.intake.returned': 'RESUBMIT',
  'handling.roundPreparation': 'ROUND_DROPPED ROUND_STARTED',
  'handling.consultation': 'OPEN_ROUND PREPARE_ROUND ROUND_CANCELLED ROUND_COMPILED',
  'handling.inclusionDecision': 'DECIDED_INCLUDED DECIDED_NOT_INCLUDED REFERRED_BACK',
  'handling.notIncluded': 'NOMINATED REOPEN',
  'handling.included': 'DECIDED_INCLUDED EXCLUDE',
  'handling.included.evaluation.notOrdered': 'DECIDE_WITHOUT_EVALUATION FAST_TRACK JNHB_AGREED ORDER WAIVE',
  'handling.included.evaluation.waived': 'ASSESSOR_OPINION ORDER',
  'handling.included.evaluation.ordered': 'CANNOT_EVALUATE COMPANY_ASKED FAST_TRACK RANK_CHANGED',
  'handling.included.evaluation.awaitingDossier':
    'CANNOT_EVALUATE COMPANY_DECLINES DOSSIER_OVERDUE DOSSIER_RECEIVED FAST_TRACK RANK_CHANGED',
  'handling.included.evaluation.dossierCheck':
    'CANNOT_EVALUATE DOSSIER_ACCEPTED DOSSIER_INCOMPLETE FAST_TRACK RANK_CHANGED',
  'handling.included.evaluation.queued': 'CANNOT_EVALUATE FAST_TRACK RANK_CHANGED START_ASSESSMENT',
  'handling.included.evaluation.assessing': 'CANNOT_EVALUATE DRAFT_SENT FAST_TRACK QUESTION_TO_COMPANY',
  'handling.included.evaluation.clockStopped': 'ANSWERED ANSWER_OVERDUE FAST_TRACK',
  'handling.included.evaluation.factCheck': 'FACTS_CHECKED FAST_TRACK REPORT_FINAL',
  'handling.included.evaluation.factsChecked': 'FAST_TRACK REPORT_FINAL',
  'handling.included.evaluation.adopted': 'EVALUATION_DELIVERED REPORT_PUBLISHED',
  'handling.included.evaluation.reported': 'EVALUATION_DELIVERED NEW_DATA NEW_PRICE ORDER',
  'handling.included.evaluation.noBasis': 'DOSSIER_RECEIVED ORDER',
  'handling.included.interim.none': 'WAIT_DECIDED WAIT_PROPOSED',
  'handling.included.interim.proposed': 'WAIT_DECIDED',
  'handling.included.interim.inForce': 'WAIT_DECIDED WAIT_LIFTED WAIT_RENEWED',
  'handling.included.preparation.gathering': 'START_DRAFT',
  'handling.included.preparation.drafting': 'FINAL_DRAFT PREPARE_HEARING SEND_TO_HEARING',
  'handling.included.preparation.hearingPreparation': 'ROUND_DROPPED ROUND_STARTED',
  'handling.included.preparation.regionalHearing': 'ROUND_CANCELLED ROUND_COMPILED',
  'handling.included.preparation.finalDraft': 'RECOMMENDATION_DECIDED REFERRED_BACK',
  'handling.included.preparation.decided': 'RECOMMENDATION_PUBLISHED REFERRED_BACK',
  'handling.inForce':
    'CLASS_RULE_ISSUED DECIDED_INCLUDED MA_REVOKED MA_SUSPENDED MA_WITHDRAWN NEW_COMPETITOR NEW_DATA NEW_EVIDENCE NEW_PRICE OTHER_GUIDELINE RECOMMENDATION_EXPIRED RECOMMENDATION_REVIEWED RECOMMENDATION_WITHDRAWN REGION_REQUESTS_REVIEW REVIEW_DUE SAFETY_SIGNAL SUBSIDY_ENDED',
  'handling.inForce.available': 'COMPANY_STEPS_OUT',
  'handling.inForce.notAvailable': 'SUPPLY_RESUMED',
  'handling.reassessment':
    'DECIDED_END DECIDED_REVISE DECIDED_STANDS NEW_COMPETITOR NEW_DATA NEW_EVIDENCE NEW_PRICE RECOMMENDATION_REVIEWED RECOMMENDATION_WITHDRAWN REGION_REQUESTS_REVIEW SAFETY_SIGNAL',
  'handling.ended': 'REOPEN',
  'handling.withdrawn': 'REOPEN',
  'handling.closedOther': 'REOPEN',
  regulatory: 'JCA_ENDORSED',
  'regulatory.preSubmission': 'MA_SUBMITTED',
  'regulatory.submitted': 'CHMP_NEGATIVE CHMP_POSITIVE MA_APPLICATION_WITHDRAWN',
  'regulatory.chmpPositive': 'EC_GRANTED EC_REFUSED MA_APPLICATION_WITHDRAWN',
  'regulatory.chmpNegative': 'EC_REFUSED MA_APPLICATION_WITHDRAWN RE_EXAMINATION',
  'regulatory.reExamination': 'CHMP_NEGATIVE CHMP_POSITIVE MA_APPLICATION_WITHDRAWN',
  'regulatory.authorised':
    'CHMP_POSITIVE EC_GRANTED INDICATION_EXTENDED MA_REVOKED MA_SUBMITTED MA_SUSPENDED MA_WITHDRAWN',
  'regulatory.authorised.standing': 'MARKETED RENEWAL_NEGATIVE',
  'regulatory.authorised.marketed': 'RENEWAL_NEGATIVE',
  'regulatory.authorised.renewalQuestioned': 'RENEWED',
  'regulatory.suspended': 'MA_REVOKED MA_WITHDRAWN SUSPENSION_LIFTED',
  'regulatory.refused': 'MA_SUBMITTED RE_EXAMINATION',
  'regulatory.withdrawnByApplicant': 'MA_SUBMITTED',
  benefits: 'TRACK_CHANGED',
  'benefits.application.none': 'SUBSIDY_APPLIED',
  'benefits.application.filed': 'APPLICATION_COMPLETE APPLICATION_WITHDRAWN',
  'benefits.application.running': 'APPLICATION_WITHDRAWN SUBSIDY_DECIDED SUBSIDY_PROPOSED',
  'benefits.application.proposed': 'APPLICATION_WITHDRAWN SUBSIDY_DECIDED SUBSIDY_PROPOSED',
  'benefits.subsidy.none': 'SUBSIDY_DECIDED',
  'benefits.subsidy.approved':
    'PRICE_CUT_APPLIED PRICE_CUT_DECIDED PRICE_CUT_WITHDRAWN SUBSIDY_DECIDED SUBSIDY_EFFECTIVE SUBSIDY_ENDED SUBSIDY_REVIEWED',
  'benefits.subsidy.limited':
    'PRICE_CUT_APPLIED PRICE_CUT_DECIDED PRICE_CUT_WITHDRAWN SUBSIDY_DECIDED SUBSIDY_EFFECTIVE SUBSIDY_ENDED SUBSIDY_REVIEWED',
  'benefits.subsidy.timeLimited':
    'PRICE_CUT_APPLIED PRICE_CUT_DECIDED PRICE_CUT_WITHDRAWN SUBSIDY_DECIDED SUBSIDY_EFFECTIVE SUBSIDY_ENDED SUBSIDY_REVIEWED',
  'benefits.subsidy.rejected': 'SUBSIDY_DECIDED',
  'benefits.subsidy.ended': 'SUBSIDY_DECIDED',
  'negotiation.idle': 'INITIATE_NEGOTIATION',
  'negotiation.initiated': 'GROUP_SET NEGOTIATION_ABANDONED VARIANT_CHOSEN',
  'negotiation.groupSet': 'NEGOTIATION_ABANDONED TALKS_STARTED VARIANT_CHOSEN',
  'negotiation.talks':
    'AGREED_IN_PRINCIPLE NEGOTIATION_ABANDONED NEGOTIATION_FAILED OFFER_AWAITED PRICE_OFFER_MADE PRICE_OFFER_REJECTED TALKS_REMINDER VARIANT_CHOSEN',
  'negotiation.waitingCompany': 'AGREED_IN_PRINCIPLE NEGOTIATION_ABANDONED NEGOTIATION_FAILED PRICE_OFFER_MADE',
  'negotiation.agreedInPrinciple': 'NEGOTIATION_FAILED TERMS_APPROVED',
  'negotiation.termsApproved': 'TERMS_OPENED',
  'negotiation.openForSignature': 'INITIATE_NEGOTIATION PRICE_OFFER_MADE',
  'negotiation.failed': 'INITIATE_NEGOTIATION',
  'negotiation.abandoned': 'INITIATE_NEGOTIATION',
  agreements: 'CONTRACT_SIGNED PROCUREMENT_STARTED STRATEGY_APPROVED',
  'agreements.none': 'AGREEMENT_SIGNED',
  'agreements.inForce': 'AGREEMENT_EFFECTIVE AGREEMENT_ENDED AGREEMENT_SIGNED',
  'withdrawal.none': 'COMPANY_WITHDRAWS',
  'withdrawal.announced': 'CLOSE_CASE WITHDRAWAL_CONFIRMED WITHDRAWAL_REFUSED',
  'hold.running': 'CLASS_PAUSED HOLD',
  'hold.onHold': 'CLASS_RESUMED HOLD_ENDS RESUME',
};

/** The levels of 2015 to 2017 add one act, where cooperation is decided and while it lasts. @source domain/process-medicines.md#2 [A8] */
const LEVELS = ['handling.inclusionDecision', 'handling.included', 'handling.inForce'];

const withLevels = Object.fromEntries(
  Object.entries(TAKES).map(([path, acts]) => [
    path,
    LEVELS.includes(path) ? [...acts.split(' '), 'LEVEL_SET'].toSorted().join(' ') : acts,
  ]),
);

describe('the medicine case', () => {
  it('takes exactly these acts in each state, in or out of cooperation', () => {
    expect(takenBy(charts.chart('medicine-case', 2))).toEqual(TAKES);
  });

  it('takes one act more with the levels', () => {
    expect(takenBy(charts.chart('medicine-case', 1))).toEqual(withLevels);
  });
});
