import { describe, expect, it } from '@jest/globals';
import { CaseRun } from '../../../../test/support/charts/case-run.js';
import { charts } from '../charts.js';
import type { JsonRecord } from '../reason.js';

const on = '2024-02-01';
const office = { by: 'coordinator', on } as const;
const skane = { by: 'contact-person', region: '12', on } as const;

function nominated(): CaseRun {
  const run = new CaseRun(charts);
  const facts = { motive: 'Behövs', severity: 'Hög', effectComparedWithOthers: 'Bättre' };
  run.open('atmp-case', 'NOMINATED', { ...skane, facts });
  return run;
}
const main = (run: CaseRun) => run.only('atmp-case');
const does = (run: CaseRun, act: string, facts: JsonRecord = {}): void => run.act(main(run), act, { ...office, facts });

function withCentre(role: string): CaseRun {
  const run = nominated();
  does(run, 'MANUFACTURING_ROLE_SET', { role });
  does(run, 'CENTRE_NAMED', { region: '12', name: 'Lund' });
  const centre = (act: string, facts: JsonRecord = {}): void =>
    run.act(run.only('treatment-centre', '12'), act, { ...office, facts });
  centre('REQUIREMENTS_SENT', { requirements: ['Utbildning'] });
  run.act(run.only('treatment-centre', '12'), 'PREPARATION_STARTED', skane);
  centre('AUDITED', { by: 'Bolaget', passed: false, faults: ['Frysen'] });
  expect(run.only('treatment-centre').value).toMatchObject({ going: { status: 'preparing' } });
  centre('AUDITED', { by: 'Bolaget', passed: true });
  return run;
}

describe('the case of an advanced therapy', () => {
  it('opens its checklist again with another class, and stays where it is', () => {
    const run = nominated();
    const road = main(run).value;
    does(run, 'CLASSIFIED', { atmpClass: 'cell-therapy', classifiedBy: 'CAT' });
    expect(main(run).context).toMatchObject({ checklistOpen: false });
    expect(run.refusal(main(run), 'CHECKLIST_REVIEWED', office)?.code).toBe('checklist-not-open');
    does(run, 'CLASSIFIED', { atmpClass: 'combined', classifiedBy: 'CAT' });
    expect(main(run).context).toMatchObject({ checklistOpen: true, atmpClass: 'combined' });
    expect(run.derived(main(run)).tasks.map(({ kind }) => kind)).toContain('review-atmp-checklist');
    does(run, 'CHECKLIST_REVIEWED');
    expect(main(run).value).toMatchObject({ handling: Object(road).handling });
  });

  it('has one centre in a region, and a new one only when that is closed', () => {
    const run = withCentre('company-only');
    const again = { region: '12', name: 'Malmö' };
    expect(run.refusal(main(run), 'CENTRE_NAMED', { ...office, facts: again })).toEqual({
      code: 'centre-already-named',
      facts: { region: '12' },
    });
    run.act(run.only('treatment-centre'), 'CENTRE_CLOSED', { ...office, facts: { reason: 'Flyttas' } });
    expect(main(run).context).toMatchObject({ centres: [] });
    does(run, 'CENTRE_NAMED', again);
    expect(run.all('treatment-centre')).toHaveLength(2);
  });

  it('lets only the council set up a treatment council', () => {
    const run = nominated();
    const facts = { body: 'treatment-council', owner: 'Rådet' };
    expect(run.refusal(main(run), 'SELECTION_SET', { ...office, facts })?.code).toBe(
      'treatment-council-is-the-councils',
    );
    run.act(main(run), 'SELECTION_SET', { by: 'council-chair', on, facts });
    expect(main(run).value).toMatchObject({ patientSelection: 'treatmentCouncil' });
  });
});

describe('a treatment centre', () => {
  it('needs the agreement where the hospital is part of the chain, and loses its place when that ends', () => {
    const run = withCentre('hospital-part-of-chain');
    const centre = () => run.only('treatment-centre');
    expect(run.refusal(centre(), 'QUALIFIED', office)?.code).toBe('no-quality-agreement');
    run.act(centre(), 'AGREEMENT_DRAFTED', skane);
    run.act(centre(), 'SENT_TO_AGREEMENT_GROUP', skane);
    run.act(centre(), 'AGREEMENT_SIGNED', { ...skane, by: 'signatory', facts: { validUntil: '2026-01-31' } });
    run.act(centre(), 'QUALIFIED', office);
    expect(main(run).value).toMatchObject({ centres: 'available' });
    expect(run.derived(centre()).deadlines).toEqual([
      expect.objectContaining({ kind: 'centre-agreement-expiring', dueOn: '2025-10-31' }),
      expect.objectContaining({ kind: 'centre-agreement', dueOn: '2026-01-31', raises: 'AGREEMENT_EXPIRED' }),
    ]);
    run.act(centre(), 'AGREEMENT_EXPIRED', { on: '2026-02-01' });
    expect(centre().value).toMatchObject({ going: { status: 'suspended', agreement: 'expired' } });
    expect(main(run).value).toMatchObject({ centres: 'sought' });
    expect(run.refusal(centre(), 'REINSTATED', office)?.code).toBe('no-quality-agreement');
  });

  it('needs none where the company makes everything', () => {
    const run = withCentre('company-only');
    run.act(run.only('treatment-centre'), 'QUALIFIED', office);
    expect(main(run).context).toMatchObject({ centres: [{ region: '12', status: 'qualified' }] });
  });

  it('opens without a routine for contained use only when the product is not gene-modified', () => {
    const run = withCentre('company-only');
    run.act(run.only('treatment-centre'), 'QUALIFIED', office);
    const opening = () => run.refusal(run.only('treatment-centre'), 'CENTRE_OPENED', skane)?.code;
    expect(opening()).toBe('gmo-not-judged');
    does(run, 'GMO_JUDGED', { verdict: 'contained-use' });
    expect(opening()).toBe('no-contained-use-routine');
    does(run, 'GMO_JUDGED', { verdict: 'not-gmo' });
    expect(opening()).toBeUndefined();
  });
});
