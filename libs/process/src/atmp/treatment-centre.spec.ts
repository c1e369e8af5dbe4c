import { describe, expect, it } from '@jest/globals';
import { AtmpRun } from '../../../../test/support/charts/atmp-run.js';

function active(verdict = 'not-gmo'): AtmpRun {
  const therapy = AtmpRun.included();
  therapy.does('GMO_JUDGED', { verdict });
  therapy.centreIsQualified();
  if (verdict === 'contained-use') therapy.centreDoes('CONTAINED_USE_IN_PLACE', { routine: 'rutin-1' });
  therapy.centreDoes('CENTRE_OPENED');
  return therapy;
}
const standsAt = (therapy: AtmpRun): unknown => Object(Object(therapy.centre.value)['going'])['status'];
const isSuspended = (therapy: AtmpRun, because: string): void => {
  expect(standsAt(therapy)).toBe('suspended');
  expect(therapy.centre.context).toMatchObject({ suspendedBecause: because });
  expect(therapy.main.context).toMatchObject({ centres: [{ region: '12', status: 'suspended' }] });
  expect(therapy.main.value).toMatchObject({ centres: 'sought' });
};

describe('a centre that treats', () => {
  it('is suspended when the hospital turns out to be part of the chain and no agreement stands', () => {
    const therapy = active();
    therapy.does('MANUFACTURING_ROLE_SET', { role: 'hospital-part-of-chain' });
    isSuspended(therapy, 'agreement-missing');
    expect(therapy.tasks(therapy.centre)).toEqual(['reinstate-centre', 'draft-centre-agreement']);
    expect(therapy.refusal(therapy.centre, 'REINSTATED')?.code).toBe('no-quality-agreement');
    therapy.centreDoes('AGREEMENT_DRAFTED');
    expect(therapy.tasks(therapy.centre)).toContain('send-centre-agreement');
    therapy.centreDoes('SENT_TO_AGREEMENT_GROUP');
    therapy.centreDoes('AGREEMENT_SIGNED');
    therapy.centreDoes('REINSTATED');
    expect(standsAt(therapy)).toBe('qualified');
  });

  it('goes on when the part is told anew and the agreement stands', () => {
    const therapy = active();
    therapy.centreDoes('AGREEMENT_DRAFTED');
    therapy.centreDoes('SENT_TO_AGREEMENT_GROUP');
    therapy.centreDoes('AGREEMENT_SIGNED');
    therapy.does('MANUFACTURING_ROLE_SET', { role: 'hospital-part-of-chain' });
    expect(standsAt(therapy)).toBe('active');
    expect(therapy.centre.context).toMatchObject({ manufacturingRole: 'hospital-part-of-chain' });
    therapy.does('MANUFACTURING_ROLE_SET', { role: 'company-only' });
    expect(standsAt(therapy)).toBe('active');
  });

  it('is suspended when the review of gene modification ends with refusal, and cannot be reinstated then', () => {
    const therapy = active();
    therapy.does('GMO_JUDGED', { verdict: 'trial' });
    isSuspended(therapy, 'gmo-not-settled');
    therapy.centreDoes('REINSTATED');
    therapy.does('GMO_REVIEW_DECIDED', { decision: 'refused' });
    isSuspended(therapy, 'gmo-refused');
    expect(therapy.refusal(therapy.centre, 'REINSTATED')?.code).toBe('gmo-refused');
  });

  it('is suspended when its routine for contained use lapses, or is asked for and missing', () => {
    const lapsed = active('contained-use');
    lapsed.centreDoes('CONTAINED_USE_LAPSED');
    isSuspended(lapsed, 'contained-use-missing');
    const asked = active();
    asked.does('GMO_JUDGED', { verdict: 'contained-use' });
    isSuspended(asked, 'contained-use-missing');
    const needless = active('contained-use');
    needless.does('GMO_JUDGED', { verdict: 'not-gmo' });
    needless.centreDoes('CONTAINED_USE_LAPSED');
    expect(standsAt(needless)).toBe('active');
  });
});

describe('a centre on its way', () => {
  it('has somebody with a task at every step', () => {
    const therapy = AtmpRun.included();
    const tasks = () => therapy.tasks(therapy.centre);
    expect(tasks()).toEqual(['send-centre-requirements']);
    therapy.centreDoes('REQUIREMENTS_SENT', { requirements: ['Utbildning'] });
    expect(tasks()).toEqual(['prepare-centre']);
    therapy.centreDoes('PREPARATION_STARTED');
    expect(tasks()).toEqual(['audit-centre']);
    therapy.centreDoes('AUDITED', { by: 'Bolaget', passed: true });
    expect(tasks()).toEqual(['qualify-centre']);
    therapy.centreDoes('QUALIFIED');
    expect(tasks()).toEqual(['open-centre']);
    therapy.centreDoes('CENTRE_SUSPENDED', { reason: 'Ombyggnad.' });
    expect(tasks()).toEqual(['reinstate-centre']);
  });

  it('whose agreement has ended has the next one to write', () => {
    const therapy = AtmpRun.included();
    therapy.does('MANUFACTURING_ROLE_SET', { role: 'hospital-part-of-chain' });
    therapy.centreDoes('AGREEMENT_DRAFTED');
    therapy.centreDoes('SENT_TO_AGREEMENT_GROUP');
    therapy.centreDoes('AGREEMENT_SIGNED', { validUntil: '2024-12-31' });
    therapy.centreDoes('AGREEMENT_EXPIRED');
    expect(therapy.tasks(therapy.centre)).toContain('draft-centre-agreement');
  });
});
