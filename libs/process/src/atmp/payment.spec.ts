import { beforeEach, describe, expect, it } from '@jest/globals';
import { AtmpRun } from '../../../../test/support/charts/atmp-run.js';

const TERMS = {
  outcomeMeasured: 'Lever utan återfall',
  dataSource: 'Kvalitetsregistret',
  reporter: 'Behandlande centrum',
  everyMonths: 12,
  missingDataRule: 'Räknas som återfall',
  endsOn: '2029-06-30',
  threshold: 'hemlig',
  paymentRule: 'hemlig',
};
const owner = (region: string) => ({ region, owner: 'Avtalsenheten' });

let therapy: AtmpRun;
beforeEach(() => {
  therapy = AtmpRun.included();
  therapy.centreIsQualified();
  therapy.centreDoes('DATA_SOURCE_CONFIRMED', { dataSource: 'Kvalitetsregistret' });
  therapy.does('INITIATE_NEGOTIATION', { reasonCode: 'uncertainty' });
  therapy.does('GROUP_SET', { regionalMembers: ['12', '14'], purpose: 'other' });
  therapy.does('TALKS_STARTED');
  therapy.does('AGREED_IN_PRINCIPLE', {});
  therapy.does('TERMS_APPROVED', { legallyChecked: true });
  therapy.does('TERMS_OPENED', { agreementVersion: '1' });
});

const isVerified = (...owners: readonly string[]): void => {
  therapy.does('OUTCOME_PAYMENT_PROPOSED', { ...TERMS, owners: owners.map(owner) });
  therapy.does('DATA_SOURCE_VERIFIED');
};
const ends = (): readonly unknown[] => therapy.run.derived(therapy.main).deadlines;

describe('a payment by outcome', () => {
  it('has somebody who pays in each region with a centre', () => {
    isVerified('14');
    expect(therapy.refusal(therapy.main, 'PAYMENT_SIGNED')).toEqual({
      code: 'payment-owner-missing',
      facts: { regions: ['12'] },
    });
    isVerified('14', '12');
    expect(therapy.refusal(therapy.main, 'PAYMENT_SIGNED')).toBeNull();
  });

  it('ends on its last day also while it is disputed, and can be ended before', () => {
    isVerified('12');
    therapy.does('PAYMENT_SIGNED');
    therapy.does('MEASURING_STARTED');
    therapy.does('PAYMENT_DISPUTED', { reason: 'Två fall saknas.' });
    expect(ends()).toContainEqual(
      expect.objectContaining({ kind: 'payment-ends', dueOn: '2029-06-30', raises: 'PAYMENT_ENDED' }),
    );
    therapy.does('PAYMENT_ENDED');
    expect(therapy.main.value).toMatchObject({ payment: { outcomeBased: 'ended' } });
  });
});
