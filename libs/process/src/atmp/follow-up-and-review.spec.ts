import { describe, expect, it } from '@jest/globals';
import { AtmpRun } from '../../../../test/support/charts/atmp-run.js';

const council = { body: 'treatment-council', owner: 'Behandlingsrådet' };

function answered(treatedOn: string | null, years?: number): AtmpRun {
  const therapy = AtmpRun.included(years === undefined ? {} : { years });
  therapy.does('SELECTION_SET', council, 'council-chair');
  therapy.centreIsQualified();
  therapy.centreDoes('CENTRE_OPENED');
  if (treatedOn !== null) {
    therapy.day(treatedOn);
    therapy.centreDoes('FIRST_TREATMENT');
  }
  therapy.day('2025-03-03');
  therapy.isAnswered('should-use');
  return therapy;
}

describe('the years after treatment', () => {
  it('run from the first patient, also where that was before the first yes', () => {
    const therapy = answered('2024-05-02', 15);
    const longTerm = therapy.run.only('long-term-follow-up');
    expect(longTerm.value).toBe('running');
    expect(longTerm.context).toMatchObject({
      startedOn: '2024-05-02',
      endsOn: '2039-05-02',
      nextReportFrom: '2025-03-03',
    });
    expect(therapy.tasks(longTerm)).toEqual(['report-long-term']);
  });

  it('wait for the first patient where nobody was treated yet', () => {
    const therapy = answered(null);
    expect(therapy.run.only('long-term-follow-up').value).toBe('planned');
  });

  it('are as many as the authorisation says, also when that is known only after the yes', () => {
    const therapy = answered('2024-05-02');
    const longTerm = () => therapy.run.only('long-term-follow-up');
    expect(longTerm().context).toMatchObject({ years: null, endsOn: null });
    therapy.does('REGISTER_NAMED', { register: 'EBMT', years: 20 });
    expect(longTerm().context).toMatchObject({ years: 20, endsOn: '2044-05-02' });
    therapy.does('REGISTER_NAMED', { register: 'Annat register' });
    expect(longTerm().context).toMatchObject({ register: 'Annat register', years: 20, endsOn: '2044-05-02' });
    expect(therapy.main.context).toMatchObject({ followUpYears: 20 });
  });
});

describe('a count of patients below five', () => {
  const report = { by: 'coordinator', on: '2026-03-02' } as const;

  it('enters no act of the case or of its follow-up', () => {
    const therapy = answered('2024-05-02');
    const plan = { measures: [{ measure: 'Behandlade patienter', owner: 'CAR-T-gruppen' }] };
    const followUp = () => therapy.run.only('follow-up');
    therapy.run.act(followUp(), 'PLAN_FOLLOW_UP', { ...report, facts: plan });
    therapy.run.act(followUp(), 'COLLECTION_STARTED', report);
    const tooSmall = '"path":"casesCounted","code":"too-small"';
    const three = { casesCounted: 3 };
    expect(() => therapy.run.act(followUp(), 'REPORT_RECEIVED', { ...report, facts: three })).toThrow(tooSmall);
    expect(() => therapy.does('FOLLOW_UP_REPORTED', three)).toThrow(tooSmall);
    therapy.does('REVIEW_DUE');
    expect(() => therapy.does('DECIDED_STANDS', three)).toThrow(tooSmall);
    therapy.run.act(followUp(), 'REPORT_RECEIVED', { ...report, facts: { fewerThanFive: true } });
    expect(followUp().value).toMatchObject({ going: { measures: 'reported' } });
  });
});

describe("the treatment council's counts at the review", () => {
  const report = { from: '2024-05-02', to: '2026-01-31', cases: 12 };

  it('are a task until they are reported, and an answer is not kept without them', () => {
    const therapy = answered('2024-05-02');
    therapy.does('SELECTION_REPORTED', report);
    therapy.day('2026-03-02');
    therapy.does('REVIEW_DUE');
    const kept = (facts = {}) => therapy.refusal(therapy.main, 'DECIDED_STANDS', facts)?.code ?? null;
    expect(therapy.tasks(therapy.main)).toContain('report-treatment-council');
    expect(kept()).toBe('treatment-council-counts-missing');
    expect(kept({ casesCounted: 7, fewerThanFive: true })).toBe('count-said-twice');
    expect(kept({ fewerThanFive: true })).toBeNull();
    expect(kept({ casesCounted: 66 })).toBeNull();
    therapy.does('SELECTION_REPORTED', report);
    expect(therapy.tasks(therapy.main)).not.toContain('report-treatment-council');
    expect(kept()).toBeNull();
    therapy.does('DECIDED_STANDS');
    therapy.day('2027-03-01');
    therapy.does('REVIEW_DUE');
    expect(kept()).toBe('treatment-council-counts-missing');
  });

  it('are not asked where nobody but the clinics selects', () => {
    const therapy = answered('2024-05-02');
    therapy.does('SELECTION_SET', { body: 'none-required' });
    therapy.does('REVIEW_DUE');
    expect(therapy.tasks(therapy.main)).not.toContain('report-treatment-council');
    expect(therapy.refusal(therapy.main, 'DECIDED_STANDS')).toBeNull();
  });
});
