import { describe, expect, it } from '@jest/globals';
import { AtmpRun } from '../../../../test/support/charts/atmp-run.js';

const LINKED = { cases: ['0b0e7c1e-3c5d-4b0a-9d6a-2f1d5d0c8a11'], relation: 'hospital-exemption' };
const tasks = (therapy: AtmpRun) => therapy.tasks(therapy.main);

describe('the checklist of an advanced therapy', () => {
  it('asks for the payment model until one is chosen, and again when it is dropped', () => {
    const therapy = AtmpRun.included();
    expect(tasks(therapy)).toContain('choose-payment-model');
    therapy.does('PAYMENT_CHOSEN', { model: 'rebate' }, 'negotiator');
    expect(tasks(therapy)).not.toContain('choose-payment-model');
    therapy.does('PAYMENT_DROPPED', { reason: 'Ingen överenskommelse.' }, 'negotiator');
    expect(tasks(therapy)).toContain('choose-payment-model');
  });

  it('asks for the hospital exemption until a case of it is linked, or there is said to be none', () => {
    const linked = AtmpRun.included();
    expect(tasks(linked)).toContain('link-hospital-exemption');
    linked.does('LINK_CASE', { ...LINKED, relation: 'same-product' }, 'coordinator');
    expect(tasks(linked)).toContain('link-hospital-exemption');
    linked.does('LINK_CASE', LINKED, 'coordinator');
    expect(tasks(linked)).not.toContain('link-hospital-exemption');
    expect(linked.refusal(linked.main, 'NO_HOSPITAL_EXEMPTION')?.code).toBe('exemption-answered');
    const none = AtmpRun.included();
    none.does('NO_HOSPITAL_EXEMPTION', {}, 'coordinator');
    expect(tasks(none)).not.toContain('link-hospital-exemption');
  });

  it('asks neither of a product that is no advanced therapy', () => {
    const therapy = AtmpRun.included();
    therapy.does('CLASSIFIED', { atmpClass: 'not-atmp', classifiedBy: 'EMA/CAT' });
    expect(tasks(therapy)).not.toContain('choose-payment-model');
    expect(tasks(therapy)).not.toContain('link-hospital-exemption');
  });
});
