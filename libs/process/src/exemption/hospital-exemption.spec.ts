import { beforeEach, describe, expect, it } from '@jest/globals';
import { charts, type Instance, type JsonRecord } from '#process';
import { CaseRun } from '../../../../test/support/charts/case-run.js';

const WITHIN = { madeInSweden: true, nonRoutine: true, individualPrescription: true, usedAtSwedishHospital: true };

let run: CaseRun;
const main = (): Instance => run.only('hospital-exemption');
const does = (act: string, on: string, facts: JsonRecord = {}): void =>
  run.act(main(), act, { by: 'preparer', on, facts });
const refusal = (act: string, on: string, facts: JsonRecord = {}): string | null =>
  run.refusal(main(), act, { by: 'preparer', on, facts })?.code ?? null;
const dates = (): readonly string[] => run.derived(main()).deadlines.map(({ kind, dueOn }) => `${kind} ${dueOn}`);
const reviewed = (authorisedFits: boolean, on: string): void =>
  does('EXEMPTION_REVIEWED', on, { authorisedFits, reasons: 'Jämförd.' });

beforeEach(() => {
  run = new CaseRun(charts, 'HOSPITAL_EXEMPTION_2011');
  run.open('hospital-exemption', 'EXEMPTION_PROPOSED', {
    by: 'coordinator',
    on: '2020-01-13',
    facts: { hospital: 'Exempelsjukhuset', therapy: 'Odlad hud' },
  });
  does('SCOPE_CHECK_STARTED', '2020-01-14');
  does('SCOPE_CONFIRMED', '2020-01-15', WITHIN);
});

const isInUse = (): void => {
  does('TISSUE_PERMIT_GRANTED', '2020-03-02', { permit: 'V 1' });
  does('MANUFACTURING_PERMIT_GRANTED', '2020-06-01', { permit: 'T 1', validUntil: '2023-06-01' });
  does('USE_STARTED', '2020-06-01');
};

describe('a permit in use, while its renewal is applied for', () => {
  beforeEach(() => {
    isInUse();
    does('RENEWAL_APPLIED', '2022-12-01');
  });

  it('keeps its last day, its yearly reports and the possibility to be revoked', () => {
    expect(main().value).toMatchObject({ permit: { inUse: 'current' }, renewal: 'applied' });
    expect(dates()).toEqual(expect.arrayContaining(['permit-ends 2023-06-01', 'exemption-report 2021-06-01']));
    expect(refusal('EXEMPTION_REPORTED', '2022-12-02', { cases: 9 })).toBeNull();
    expect(refusal('RENEWAL_APPLIED', '2022-12-02')).toBe('not-in-this-state');
    does('PERMIT_REVOKED', '2023-01-02', { reason: 'Brister.' });
    expect(main().value).toMatchObject({ permit: 'revoked', renewal: 'none' });
  });

  it('goes on under the new one, in use as before', () => {
    does('MANUFACTURING_PERMIT_GRANTED', '2023-02-01', { permit: 'T 2', validUntil: '2026-06-01' });
    expect(main().value).toMatchObject({ permit: { inUse: 'current' }, renewal: 'none' });
    expect(main().context).toMatchObject({ permit: 'T 2', usedFrom: '2020-06-01' });
    expect(dates()).toContain('permit-ends 2026-06-01');
    expect(refusal('MANUFACTURING_PERMIT_GRANTED', '2023-02-02', { permit: 'T 3' })).toBe('no-renewal-pending');
  });

  it('runs to its last day when the renewal is refused', () => {
    does('MANUFACTURING_PERMIT_REFUSED', '2023-02-01', { reason: 'Brister.' });
    expect(main().value).toMatchObject({ permit: { inUse: 'current' }, renewal: 'none' });
    does('PERMIT_EXPIRED', '2023-06-02');
    expect(main().value).toMatchObject({ permit: 'expired' });
  });

  it('ends on its last day, and the application goes on', () => {
    does('PERMIT_EXPIRED', '2023-06-02');
    expect(main().value).toMatchObject({ permit: 'manufacturingPermitApplied', renewal: 'none' });
    does('MANUFACTURING_PERMIT_GRANTED', '2023-08-01', { permit: 'T 2' });
    expect(main().value).toMatchObject({ permit: 'granted' });
  });

  it('is superseded with its renewal when an authorised product fits, and goes on when none does', () => {
    does('AUTHORISED_PRODUCT_EXISTS', '2023-01-09', { product: 'Hudlexa' });
    expect(refusal('MANUFACTURING_PERMIT_GRANTED', '2023-01-10', { permit: 'T 2' })).toBe(
      'authorised-product-under-review',
    );
    reviewed(false, '2023-01-16');
    expect(main().value).toMatchObject({ permit: { inUse: 'current' }, renewal: 'applied', review: 'none' });
    does('AUTHORISED_PRODUCT_EXISTS', '2023-01-17', { product: 'Hudlexa' });
    reviewed(true, '2023-01-20');
    expect(main().value).toMatchObject({ permit: 'superseded', renewal: 'none', review: 'none' });
  });
});

describe('a use without a permit yet', () => {
  it.each([
    ['waits for its tissue permit', (): void => undefined],
    ['waits for its manufacturing permit', (): void => does('TISSUE_PERMIT_GRANTED', '2020-03-02', { permit: 'V 1' })],
  ])('is superseded when it %s and an authorised product fits', (_when, before) => {
    before();
    does('AUTHORISED_PRODUCT_EXISTS', '2020-04-01', { product: 'Hudlexa' });
    reviewed(true, '2020-04-06');
    expect(main().value).toMatchObject({ permit: 'superseded', review: 'none' });
    does('REOPEN', '2021-01-11', { reason: 'Produkten är dragen.' });
    expect(main().context).toMatchObject({ authorisedFits: null });
  });

  it('goes on when no authorised product fits', () => {
    does('AUTHORISED_PRODUCT_EXISTS', '2020-04-01', { product: 'Hudlexa' });
    reviewed(false, '2020-04-06');
    expect(main().value).toMatchObject({ permit: 'tissueEstablishmentPermit', review: 'none' });
  });

  it('is applied for anew when the permit has expired', () => {
    isInUse();
    does('PERMIT_EXPIRED', '2023-06-02');
    does('RENEWAL_APPLIED', '2023-07-03');
    expect(main().value).toMatchObject({ permit: 'manufacturingPermitApplied', renewal: 'none' });
  });
});
