import { describe, expect, it } from '@jest/globals';
import { charts } from '#process';
import { takenBy } from '../support/charts/taken-by.js';

/**
 * Acts that each state of the device case takes by itself, where it differs from the medicine case.
 * @source domain/states.md#9
 */
const TAKES: Readonly<Record<string, string>> = {
  handling: 'CLOSE_CASE OUTSIDE_EVALUATION_REGISTERED PRODUCT_ADDED PRODUCT_CHECKED WITHDRAWAL_CONFIRMED',
  'handling.watched': 'NOMINATED SCANNING_FOUND THEME_SURVEYED',
  'handling.watched.noticed': 'COMPANY_FORM_RECEIVED',
  'handling.watched.informed': 'SET_ASIDE',
  'handling.watched.candidate': 'PROPOSED_FOR_SCREENING SET_ASIDE',
  'handling.intake': 'CO_NOMINATED',
  'handling.screening': 'CO_NOMINATED SCREENED',
  'handling.inclusionDecision': 'ASK_REGIONS DECIDED_INCLUDED DECIDED_NOT_INCLUDED REFERRED_BACK',
  'handling.included': 'EXCLUDE',
  'handling.included.evaluation.notOrdered': 'DECIDE_WITHOUT_EVALUATION ORDER OUTSIDE_EVALUATION_USED WAIVE',
  'handling.included.evaluation.running':
    'CANNOT_EVALUATE COMPANY_DECLINES DECIDE_WITHOUT_EVALUATION EVALUATION_WENT_ON ORDER OUTSIDE_EVALUATION_USED REPORT_PUBLISHED',
  'handling.included.evaluation.reported': 'COMPANY_DECLINES EVALUATION_WENT_ON ORDER REPORT_PUBLISHED',
  'handling.included.evaluation.noBasis':
    'COMPANY_DECLINES EVALUATION_WENT_ON ORDER OUTSIDE_EVALUATION_USED REPORT_PUBLISHED',
  'handling.included.preparation.drafting': 'FINAL_DRAFT PREPARE_HEARING SEND_TO_CONSULTEES SEND_TO_HEARING',
  'handling.included.preparation.consultees': 'CONSULTATION_CLOSED CONSULTEE_ANSWERED',
  'handling.inForce':
    'CONSULTATION_CLOSED CONSULTEE_ANSWERED DEVICE_WITHDRAWN FIELD_SAFETY_NOTICE FINAL_DRAFT LEGAL_CHECKED MEMBER_ANSWER_DECIDED MEMBER_ANSWER_PUBLISHED NEW_COMPETITOR NEW_DATA NEW_EVIDENCE NEW_PRICE OTHER_GUIDELINE RECOMMENDATION_EXPIRED RECOMMENDATION_REVIEWED RECOMMENDATION_WITHDRAWN REGION_REQUESTS_REVIEW REVIEW_DUE SAFETY_SIGNAL SEND_TO_CONSULTEES SUBSIDY_ENDED',
  'handling.reassessment':
    'DECIDED_REPEALED DECIDED_REVISE DECIDED_STANDS NEW_COMPETITOR NEW_DATA NEW_EVIDENCE NEW_PRICE RECOMMENDATION_REVIEWED RECOMMENDATION_WITHDRAWN REGION_REQUESTS_REVIEW SAFETY_SIGNAL',
  'regulatory.unknown': 'CE_MARKED NOT_CE_MARKED',
  'regulatory.notCeMarked': 'CE_MARKED',
  'regulatory.ceMarked': 'CERTIFICATE_ENDED CERTIFICATE_RECHECKED CERTIFICATE_RECHECK_DUE CE_MARKED DEVICE_WITHDRAWN',
  'regulatory.ceMarked.standing': 'FIELD_SAFETY_NOTICE',
  'regulatory.ceMarked.fieldSafetyNotice': 'DEVICE_WITHDRAWN FIELD_SAFETY_NOTICE SAFETY_NOTICE_CLOSED',
  'regulatory.withdrawn': 'CE_MARKED',
  legalCheck: 'LEGAL_CHECKED PRODUCT_ADDED PRODUCT_CHECKED',
  'legalCheck.fault': 'FAULT_REMEDIED',
  'purchasing.none': 'START_STRATEGY',
  'purchasing.strategyUnderWay': 'STRATEGY_APPROVED',
  'purchasing.approved': 'CONTRACT_SIGNED DECIDED_REVISE PURCHASE_STEP_NOTED START_STRATEGY',
  // Only medicines have classes that they rest with.
  'hold.running': 'HOLD',
  'hold.onHold': 'HOLD_ENDS RESUME',
};

const today = charts.chart('device-case', 2);
const medicine = takenBy(charts.chart('medicine-case', 2));

describe('the device case', () => {
  it('takes exactly these acts where it differs from the medicine case', () => {
    const differing = Object.entries(takenBy(today)).filter(([path, acts]) => medicine[path] !== acts);
    expect(Object.fromEntries(differing)).toEqual({ ...TAKES, agreements: '' });
  });

  it('had no screening in the pilot, which chose its own cases', () => {
    const { 'handling.screening': _none, ...others } = takenBy(today);
    expect(takenBy(charts.chart('device-case', 1))).toEqual({
      ...others,
      'handling.watched': 'NOMINATED PILOT_SELECTED SCANNING_FOUND THEME_SURVEYED',
    });
  });

  it('is led on by nothing that a company does: its form informs only', () => {
    const leading = ['handling.watched', 'handling.watched.informed'].flatMap((path) =>
      (takenBy(today)[path] ?? '')
        .split(' ')
        .filter((act) => today.definition.acts[act]?.roles.includes('company-user')),
    );
    expect(leading).toEqual([]);
    expect(today.definition.deadlines.filter((one) => one.in.startsWith('handling.watched'))).toEqual([]);
  });
});
