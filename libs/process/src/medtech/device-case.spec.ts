import { beforeEach, describe, expect, it } from '@jest/globals';
import { charts, type Instance, type JsonRecord, type Role } from '#process';
import { CaseRun } from '../../../../test/support/charts/case-run.js';

const motive = 'Införandet går för fort.';
const group = { object: 'group', members: ['A', 'B'] };
const own = { kind: 'region', region: '23' };

let run: CaseRun;
const main = (): Instance => run.only('device-case');
const act = (name: string, by: Role, on: string, facts: JsonRecord = {}): void =>
  run.act(main(), name, { by, on, facts });
const refusal = (name: string, by: Role, on: string, facts: JsonRecord = {}): string | null =>
  run.refusal(main(), name, { by, on, facts, ...(by === 'contact-person' && { region: '14' }) })?.code ?? null;

beforeEach(() => {
  run = new CaseRun(charts, 'DEVICE_MTP_2020');
});

describe('the doors of a device case', () => {
  const nominate = (by: Role, senders: readonly JsonRecord[]) => () =>
    run.open('device-case', 'NOMINATED', { by, on: '2024-02-01', region: '23', facts: { motive, senders } });

  it('are open to a region that names itself, and to a programme area or network through the office', () => {
    expect(nominate('contact-person', [own])).not.toThrow();
    expect(nominate('preparer', [{ kind: 'programme-area', name: 'NPO cancer' }, own])).not.toThrow();
    expect(nominate('coordinator', [{ kind: 'network', name: 'Hjälpmedelscheferna' }])).not.toThrow();
  });

  it('are shut to whoever speaks for others', () => {
    expect(nominate('contact-person', [{ kind: 'region', region: '14' }])).toThrow('own-region-not-among-senders');
    expect(nominate('coordinator', [own])).toThrow('region-nominates-by-contact-person');
    expect(nominate('preparer', [{ kind: 'network' }])).toThrow('sender-unnamed');
  });

  it('take one nomination with several senders', () => {
    nominate('contact-person', [own])();
    act('CO_NOMINATED', 'coordinator', '2024-02-02', { senders: [{ kind: 'network', name: 'Hjälpmedelscheferna' }] });
    expect(refusal('CO_NOMINATED', 'contact-person', '2024-02-02', { senders: [own] })).toBe(
      'own-region-not-among-senders',
    );
    expect(main().context['senders']).toHaveLength(2);
    expect(run.all('device-case')).toHaveLength(1);
  });

  it('let a company inform and a candidate be set aside and found again', () => {
    run.open('device-case', 'COMPANY_FORM_RECEIVED', { by: 'company-user', on: '2024-02-01', facts: {} });
    act('SET_ASIDE', 'scanner', '2024-02-05', { reason: 'För tidigt.' });
    act('SCANNING_FOUND', 'evaluator', '2024-06-03', group);
    expect(main().context).toMatchObject({ door: 'scanning', members: ['A', 'B'], companyInformedOn: '2024-02-01' });
  });
});

describe('a group in national cooperation', () => {
  beforeEach(() => {
    run.open('device-case', 'SCANNING_FOUND', { by: 'evaluator', on: '2024-02-01', facts: group });
    act('PROPOSED_FOR_SCREENING', 'preparer', '2024-02-05');
    const met = { criterion: 'severity', met: true, reason: 'Svår sjukdom.' };
    const precondition = { precondition: 'ce-marked-or-close', met: false };
    const proposed = { proposal: 'take-up', criteria: [met] };
    expect(refusal('SCREENED', 'preparer', '2024-02-06', { ...proposed, preconditions: [precondition] })).toBe(
      'precondition-not-met',
    );
    expect(refusal('SCREENED', 'preparer', '2024-02-06', proposed)).toBe('precondition-unsaid');
    expect(refusal('SCREENED', 'preparer', '2024-02-06', { ...proposed, proposal: 'leave-out' })).toBeNull();
    act('SCREENED', 'preparer', '2024-02-06', { ...proposed, preconditions: [{ ...precondition, met: true }] });
    act('ASK_REGIONS', 'coordinator', '2024-02-07');
    expect(run.all('opinion')).toHaveLength(21);
    act('ROUND_COMPILED', 'system', '2024-03-01');
    act('DECIDED_INCLUDED', 'system', '2024-03-14');
  });

  it('has one evaluation for each product of an order, in parallel, and goes on when the last has ended', () => {
    act('ORDER', 'system', '2024-03-15', { members: ['A', 'B'], assessor: 'other' });
    const [first, second] = run.all('device-evaluation');
    if (!first || !second) throw new Error('two evaluations were ordered');
    run.act(first, 'CANNOT_EVALUATE', { by: 'evaluator', on: '2024-04-02', facts: { reason: 'Inga data.' } });
    expect(main().context['evaluationsRunning']).toBe(1);
    expect(refusal('DECIDE_WITHOUT_EVALUATION', 'council-chair', '2024-04-03', { reason: 'x' })).toBe(
      'evaluations-running',
    );
    run.act(second, 'COMPANY_ASKED', { by: 'evaluator', on: '2024-04-03' });
    expect(run.derived(run.only('device-evaluation', 'B')).deadlines).toMatchObject([
      { kind: 'dossier', dueOn: '2024-06-03' },
    ]);
    run.act(run.only('device-evaluation', 'B'), 'COMPANY_DECLINES', { by: 'company-user', on: '2024-04-04' });
    expect(main().value).toMatchObject({ handling: { included: { evaluation: 'noBasis' } } });
    expect(main().context).toMatchObject({ evaluationStep: 'dossier-asked', declined: ['B'], members: ['A', 'B'] });
  });

  it('can rest on an evaluation that others made', () => {
    expect(refusal('OUTSIDE_EVALUATION_USED', 'council-chair', '2024-03-15')).toBe('no-outside-evaluation');
    act('OUTSIDE_EVALUATION_REGISTERED', 'preparer', '2024-03-15', { body: 'SBU' });
    act('OUTSIDE_EVALUATION_USED', 'council-chair', '2024-03-20', { evaluation: 'SBU 2024' });
    expect(main().value).toMatchObject({ handling: { included: { evaluation: 'reported' } } });
  });

  it('has the studies reviewed by the office until that is done', () => {
    act('WAIVE', 'system', '2024-03-15', { assessor: 'MTP-rådet', reason: 'Studierna räcker.' });
    const tasks = () => run.derived(main()).tasks.map(({ kind }) => kind);
    expect(tasks()).toContain('review-studies');
    act('ASSESSOR_OPINION', 'preparer', '2024-04-15', { opinion: 'Ingen säker effekt.' });
    expect(tasks()).not.toContain('review-studies');
  });

  it('takes a product more, which is checked, or leaves again', () => {
    act('PRODUCT_ADDED', 'preparer', '2024-03-15', { member: 'C' });
    expect(refusal('PRODUCT_ADDED', 'preparer', '2024-03-15', { member: 'C' })).toBe('member-known');
    expect(run.derived(main()).tasks.map(({ kind }) => kind)).toContain('check-added-product');
    act('PRODUCT_CHECKED', 'preparer', '2024-03-18', { member: 'C', meetsPreconditions: false });
    expect(main().context).toMatchObject({ members: ['A', 'B'], unchecked: [] });
    expect(refusal('PRODUCT_CHECKED', 'preparer', '2024-03-18', { member: 'C' })).toBe('member-not-awaiting-check');
  });

  it('needs no authorisation to have the regions wait', () => {
    act('WAIT_DECIDED', 'system', '2024-03-14', { kind: 'wait', conditions: ['Värderingen är klar.'] });
    expect(main().context).toMatchObject({ waitKind: 'wait', waitOn: '2024-03-14' });
  });
});

describe('the certificate of a device', () => {
  it('is looked at again six months before it ends', () => {
    run.open('device-case', 'SCANNING_FOUND', { by: 'evaluator', on: '2024-02-01', facts: {} });
    act('CE_MARKED', 'preparer', '2024-02-01', {
      deviceClass: 'IIb',
      notifiedBody: '2862',
      regulation: 'IVDR',
      validTo: '2026-12-31',
    });
    expect(run.derived(main()).deadlines).toMatchObject([
      { kind: 'certificate-recheck', dueOn: '2026-06-30' },
      { kind: 'certificate-ends', dueOn: '2026-12-31' },
    ]);
    act('CERTIFICATE_RECHECK_DUE', 'system', '2026-06-30');
    expect(run.derived(main()).tasks.map(({ kind }) => kind)).toEqual(['recheck-certificate']);
    act('CERTIFICATE_RECHECKED', 'preparer', '2026-08-03', { validTo: '2031-12-31' });
    expect(run.derived(main()).tasks).toEqual([]);
    act('FIELD_SAFETY_NOTICE', 'company-user', '2027-01-11');
    act('SAFETY_NOTICE_CLOSED', 'preparer', '2027-03-01');
    act('DEVICE_WITHDRAWN', 'company-user', '2027-05-03');
    expect(main().value).toMatchObject({ regulatory: 'withdrawn' });
  });
});
