import { describe, expect, it } from '@jest/globals';
import type { JsonRecord } from '#process';
import { DeviceRun } from '../../../../test/support/charts/device-run.js';

const can = { outcome: 'can-use' };
const should = { outcome: 'should-use' };

function ready(members: readonly string[], ...checks: readonly JsonRecord[]): DeviceRun {
  const device = DeviceRun.included(members);
  device.does('CE_MARKED');
  for (const check of checks) device.does('LEGAL_CHECKED', check);
  device.isDrafted();
  return device;
}

describe('an answer that names no product', () => {
  it('rests on the worst of all checks', () => {
    const faulty = ready(['A'], { outcome: 'ok' }, { outcome: 'fault', member: 'A' });
    expect(faulty.main.value).toMatchObject({ legalCheck: 'fault' });
    expect(faulty.refusedAnswer(should)?.code).toBe('legal-fault');
    const bound = ready(['A'], { outcome: 'ok' }, { outcome: 'conditional', text: 'uppgifterna stannar', member: 'A' });
    expect(bound.refusedAnswer(should)?.code).toBe('legal-condition-allows-only-can');
    expect(bound.refusedAnswer(can)?.code).toBe('legal-condition-not-in-text');
    expect(bound.refusedAnswer({ ...can, conditions: ['Om uppgifterna stannar.'] })).toBeNull();
  });

  it('is possible where the only product was checked by its name', () => {
    const device = ready(['A'], { outcome: 'ok', member: 'A' });
    expect(device.main.value).toMatchObject({ legalCheck: 'ok' });
    expect(device.refusedAnswer(should)).toBeNull();
  });

  it('waits while one product of the group is unchecked, and so does the chart', () => {
    const device = ready(['A', 'B'], { outcome: 'ok', member: 'A' });
    expect(device.main.value).toMatchObject({ legalCheck: 'todo' });
    expect(device.tasks()).toContain('check-data-protection');
    const both = ['A', 'B'].map((member) => ({ member, ...can }));
    expect(device.refusedAnswer({ ...can, members: both })?.code).toBe('legal-check-missing');
  });
});

describe('a product that is not taken in after all', () => {
  it('needs no check of data protection', () => {
    const device = DeviceRun.included(['A']);
    device.does('LEGAL_CHECKED', { outcome: 'ok' });
    device.does('PRODUCT_ADDED', { member: 'B' });
    expect(device.main.value).toMatchObject({ legalCheck: 'todo' });
    device.does('PRODUCT_CHECKED', { member: 'B', meetsPreconditions: false });
    expect(device.main.value).toMatchObject({ legalCheck: 'ok' });
    expect(device.tasks()).not.toContain('check-data-protection');
    device.does('PRODUCT_ADDED', { member: 'C' });
    device.does('PRODUCT_CHECKED', { member: 'C', meetsPreconditions: true });
    expect(device.main.value).toMatchObject({ legalCheck: 'todo' });
  });
});

describe('an answer in force that is looked at again', () => {
  const stands = (device: DeviceRun) => device.refusal('DECIDED_STANDS')?.code ?? null;

  it('cannot stand with a fault, until that is remedied', () => {
    const device = ready(['A'], { outcome: 'ok' });
    device.isAnswered(should);
    device.does('LEGAL_CHECKED', { outcome: 'fault', member: 'A' });
    expect(device.main.value).toMatchObject({ handling: 'reassessment' });
    expect(stands(device)).toBe('legal-fault');
    device.does('FAULT_REMEDIED', { how: 'Lagras i Sverige.', member: 'A' });
    expect(stands(device)).toBeNull();
  });

  it('can stand with a fault where the product that has it was refused', () => {
    const device = ready(['A', 'B'], { outcome: 'ok' });
    const members = [
      { member: 'A', ...can },
      { member: 'B', outcome: 'do-not-use', refrainReason: 'data-protection' },
    ];
    device.isAnswered({ ...can, members });
    device.does('LEGAL_CHECKED', { outcome: 'fault', member: 'B' });
    expect(stands(device)).toBeNull();
    device.does('LEGAL_CHECKED', { outcome: 'fault', member: 'A' });
    expect(stands(device)).toBe('legal-fault');
  });

  it('cannot stand when a condition came that it does not hold', () => {
    const device = ready(['A'], { outcome: 'ok' });
    device.isAnswered(can);
    device.does('NEW_EVIDENCE', { reason: 'Ny studie.', document: 'underlag-2' });
    device.does('LEGAL_CHECKED', { outcome: 'conditional', text: 'uppgifterna stannar' });
    expect(stands(device)).toBe('legal-condition-not-in-text');
  });
});
