import { describe, expect, it } from '@jest/globals';
import type { JsonRecord } from '#process';
import { DeviceRun } from '../../../../test/support/charts/device-run.js';

const TESTS = ['A', 'B', 'C', 'D'];
const can = (...named: readonly string[]): JsonRecord => ({
  outcome: 'can-use',
  members: TESTS.map((member) => ({ member, outcome: named.includes(member) ? 'can-use' : 'no-statement' })),
});

function group(members: readonly string[] = TESTS): DeviceRun {
  const device = DeviceRun.included(members);
  device.does('LEGAL_CHECKED', { outcome: 'ok' });
  device.isDrafted();
  return device;
}
const dueOn = (device: DeviceRun): readonly (readonly [string, string])[] =>
  device.run.derived(device.main).deadlines.map(({ kind, dueOn: on }) => [kind, on]);

describe('the CE marking of a group', () => {
  it('is each product’s own: only those that are marked may be recommended', () => {
    const device = group();
    device.does('CE_MARKED', { member: 'A' });
    expect(device.refusedAnswer(can('A', 'B'))).toEqual({ code: 'member-not-ce-marked', facts: { member: 'B' } });
    expect(device.refusedAnswer(can('A'))).toBeNull();
    device.does('CE_MARKED', { member: 'B' });
    expect(device.refusedAnswer(can('A', 'B'))).toBeNull();
  });

  it('is of a product of the case, as its checks are', () => {
    const device = group();
    expect(device.refusal('CE_MARKED', { member: 'E' })?.code).toBe('member-unknown');
    expect(device.refusal('LEGAL_CHECKED', { member: 'E', outcome: 'ok' })?.code).toBe('member-unknown');
    expect(device.refusal('FAULT_REMEDIED', { member: 'E', how: 'Rättat.' })?.code).toBe('not-in-this-state');
  });

  it('that names no product holds for all of them', () => {
    const device = group();
    device.does('CE_MARKED', { validTo: '2030-01-01' });
    expect(device.refusedAnswer(can(...TESTS))).toBeNull();
  });

  it('of every product is needed for an answer that names none', () => {
    const device = group(['A', 'B']);
    device.does('CE_MARKED', { member: 'A' });
    const yes = { outcome: 'should-use' };
    expect(device.refusedAnswer(yes)?.code).toBe('not-ce-marked');
    device.does('CE_MARKED', { member: 'B' });
    expect(device.refusedAnswer({ ...yes, members: ['A', 'B'].map((member) => ({ member, ...yes })) })).toBeNull();
  });

  it('is looked at again before the first of its certificates ends, then before the next', () => {
    const device = group(['A', 'B']);
    device.does('CE_MARKED', { member: 'A', deviceClass: 'IIa', notifiedBody: '0344', validTo: '2026-12-31' });
    device.does('CE_MARKED', { member: 'B', deviceClass: 'III', notifiedBody: '2862', validTo: '2025-12-31' });
    expect(device.main.context['certificates']).toMatchObject({
      A: { deviceClass: 'IIa', notifiedBody: '0344' },
      B: { deviceClass: 'III', notifiedBody: '2862' },
    });
    expect(dueOn(device)).toEqual(
      expect.arrayContaining([
        ['certificate-recheck', '2025-06-30'],
        ['certificate-ends', '2025-12-31'],
      ]),
    );
    device.does('CERTIFICATE_RECHECK_DUE');
    expect(device.tasks()).toContain('recheck-certificate');
    expect(dueOn(device)).toContainEqual(['certificate-recheck', '2026-06-30']);
    expect(device.refusal('CERTIFICATE_RECHECKED', { member: 'E' })?.code).toBe('member-unknown');
    device.does('CERTIFICATE_RECHECKED', { member: 'B', validTo: '2030-12-31' });
    expect(device.tasks()).not.toContain('recheck-certificate');
    expect(dueOn(device)).toContainEqual(['certificate-ends', '2026-12-31']);
  });

  it('that is looked at without a new date is looked at again the day it ends, and bears no yes from then', () => {
    const device = group(['A']);
    device.does('CE_MARKED', { validTo: '2025-12-31' });
    device.does('CERTIFICATE_RECHECK_DUE');
    device.does('CERTIFICATE_RECHECKED');
    expect(device.tasks()).not.toContain('recheck-certificate');
    expect(dueOn(device)).toContainEqual(['certificate-ends', '2025-12-31']);
    expect(device.refusedAnswer({ outcome: 'should-use' })).toBeNull();
    device.does('CERTIFICATE_ENDED');
    expect(device.tasks()).toContain('recheck-certificate');
    expect(device.refusedAnswer({ outcome: 'should-use' })?.code).toBe('certificate-ended');
    device.does('CERTIFICATE_RECHECKED', { validTo: '2028-12-31' });
    expect(device.refusedAnswer({ outcome: 'should-use' })).toBeNull();
    expect(dueOn(device)).toContainEqual(['certificate-recheck', '2028-06-30']);
  });
});

describe('a product of a group that leaves the market', () => {
  const marked = (): DeviceRun => {
    const device = group();
    device.does('CE_MARKED');
    return device;
  };

  it('bars its own answer and no other', () => {
    const device = marked();
    expect(device.refusal('DEVICE_WITHDRAWN', { member: 'E' })).toEqual({
      code: 'member-unknown',
      facts: { member: 'E' },
    });
    device.does('DEVICE_WITHDRAWN', { member: 'B' });
    expect(device.main.value).toMatchObject({ regulatory: { ceMarked: 'standing' } });
    expect(device.refusedAnswer(can('A', 'B'))?.code).toBe('member-not-ce-marked');
    expect(device.refusedAnswer(can('A', 'C', 'D'))).toBeNull();
    for (const member of ['A', 'C', 'D']) device.does('DEVICE_WITHDRAWN', { member });
    expect(device.main.value).toMatchObject({ regulatory: 'withdrawn' });
    device.does('CE_MARKED', { member: 'C' });
    expect(device.main.value).toMatchObject({ regulatory: { ceMarked: 'standing' } });
    expect(device.refusedAnswer(can('A'))?.code).toBe('member-not-ce-marked');
  });

  it('takes the whole group along where none is named', () => {
    const device = marked();
    device.does('CE_MARKED', { member: 'A' });
    device.does('DEVICE_WITHDRAWN');
    expect(device.main.value).toMatchObject({ regulatory: 'withdrawn' });
    expect(device.refusedAnswer(can('A'))?.code).toBe('member-not-ce-marked');
  });

  it('reopens the answers only where one of them says yes to it', () => {
    const device = marked();
    device.isAnswered(can('A'));
    device.does('DEVICE_WITHDRAWN', { member: 'B' });
    expect(device.main.value).toMatchObject({ handling: { inForce: 'available' } });
    device.does('DEVICE_WITHDRAWN', { member: 'A' });
    expect(device.main.value).toMatchObject({ handling: 'reassessment' });
    expect(device.refusal('DECIDED_STANDS')).toEqual({ code: 'member-not-ce-marked', facts: { member: 'A' } });
    device.does('CE_MARKED', { member: 'A' });
    expect(device.refusal('DECIDED_STANDS')).toBeNull();
  });

  it('reopens an answer on all by a notice that names none', () => {
    const device = marked();
    device.isAnswered(can('A'));
    device.does('FIELD_SAFETY_NOTICE');
    expect(device.main.value).toMatchObject({ handling: 'reassessment' });
  });

  it('can have a safety notice beside another’s', () => {
    const device = marked();
    device.does('FIELD_SAFETY_NOTICE', { member: 'A' });
    device.does('FIELD_SAFETY_NOTICE', { member: 'B' });
    device.does('CE_MARKED', { member: 'C' });
    expect(device.refusal('SAFETY_NOTICE_CLOSED', { member: 'C' })?.code).toBe('no-safety-notice');
    device.does('SAFETY_NOTICE_CLOSED', { member: 'A' });
    expect(device.main.value).toMatchObject({ regulatory: { ceMarked: 'fieldSafetyNotice' } });
    device.does('SAFETY_NOTICE_CLOSED', { member: 'B' });
    expect(device.main.value).toMatchObject({ regulatory: { ceMarked: 'standing' } });
    device.does('FIELD_SAFETY_NOTICE');
    device.does('SAFETY_NOTICE_CLOSED');
    expect(device.main.value).toMatchObject({ regulatory: { ceMarked: 'standing' } });
  });

  it('takes its safety notice along', () => {
    const device = marked();
    for (const member of ['A', 'B']) device.does('FIELD_SAFETY_NOTICE', { member });
    device.does('DEVICE_WITHDRAWN', { member: 'A' });
    expect(device.main.value).toMatchObject({ regulatory: { ceMarked: 'fieldSafetyNotice' } });
    device.does('DEVICE_WITHDRAWN', { member: 'B' });
    expect(device.main.value).toMatchObject({ regulatory: { ceMarked: 'standing' } });
    device.does('FIELD_SAFETY_NOTICE', { member: 'C' });
    for (const member of ['C', 'D']) device.does('DEVICE_WITHDRAWN', { member });
    expect(device.main.value).toMatchObject({ regulatory: 'withdrawn' });
    expect(device.main.context).toMatchObject({ safetyNotices: {} });
  });
});
