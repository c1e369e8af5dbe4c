import { describe, expect, it } from '@jest/globals';
import { charts } from '#process';
import { takenBy } from '../support/charts/taken-by.js';

/**
 * Acts that each state of an advanced therapy's case takes by itself, where it differs from the medicine case: its own regions
 * and nothing else.
 * @source domain/states.md#10
 */
const TAKES: Readonly<Record<string, string>> = {
  classification: 'CLASSIFIED',
  'classification.unknown': 'CLASSIFICATION_REQUESTED',
  'classification.classified': 'CHECKLIST_REVIEWED',
  manufacturing: 'MANUFACTURING_ROLE_SET NO_HOSPITAL_EXEMPTION',
  'centres.none': 'CENTRE_NAMED',
  'centres.sought': 'CENTRE_CHANGED CENTRE_DATA_SOURCE CENTRE_NAMED',
  'centres.available': 'CENTRE_CHANGED CENTRE_DATA_SOURCE CENTRE_NAMED TREATMENT_BEGUN',
  patientSelection: 'SELECTION_SET TREATMENT_COUNCIL_SET_UP',
  'patientSelection.nationalConference': 'SELECTION_REPORTED',
  'patientSelection.treatmentCouncil': 'SELECTION_REPORTED',
  'patientSelection.expertGroup': 'SELECTION_REPORTED',
  gmo: 'GMO_JUDGED',
  'gmo.review': 'GMO_REVIEW_DECIDED',
  payment: 'OUTCOME_PAYMENT_PROPOSED PAYMENT_CHOSEN PAYMENT_DROPPED',
  'payment.outcomeBased.proposed': 'DATA_SOURCE_VERIFIED',
  'payment.outcomeBased.dataSourceVerified': 'PAYMENT_SIGNED',
  'payment.outcomeBased.signed': 'MEASURING_STARTED PAYMENT_ENDED',
  'payment.outcomeBased.measuring': 'OUTCOME_REPORTED PAYMENT_DISPUTED PAYMENT_ENDED PAYMENT_SETTLED',
  'payment.outcomeBased.disputed': 'PAYMENT_ENDED PAYMENT_SETTLED',
  'payment.outcomeBased.settled': 'PAYMENT_ENDED',
  register: 'REGISTER_NAMED',
  'register.named': 'REGISTER_CONFIRMED',
};

describe.each([1, 2])('the case of an advanced therapy, version %i', (version) => {
  it('takes these acts besides those of the medicine case of its process, and loses none', () => {
    const medicine = takenBy(charts.chart('medicine-case', version));
    const atmp = takenBy(charts.chart('atmp-case', version));
    expect(Object.fromEntries(Object.entries(atmp).filter(([path, acts]) => medicine[path] !== acts))).toEqual(TAKES);
    expect(Object.keys(medicine).filter((path) => !Object.hasOwn(atmp, path))).toEqual([]);
  });
});
