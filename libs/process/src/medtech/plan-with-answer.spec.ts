import { describe, expect, it } from '@jest/globals';
import type { JsonRecord } from '#process';
import { DeviceRun } from '../../../../test/support/charts/device-run.js';

const measures = [{ measure: 'Antal behandlade', owner: 'Sömnregistret', everyMonths: 12 }];
const others = [{ measure: 'Skador', owner: 'Livscykel' }];
const can = { outcome: 'can-use' };

function answered(answer: JsonRecord, members: readonly string[] = ['A']): DeviceRun {
  const device = DeviceRun.included(members);
  device.does('CE_MARKED');
  device.does('LEGAL_CHECKED', { outcome: 'ok' });
  device.isDrafted();
  device.isAnswered({ ...can, ...answer });
  return device;
}
const followUp = (device: DeviceRun) => device.run.only('follow-up');
const tasks = (device: DeviceRun) => device.run.derived(followUp(device)).tasks.map(({ kind }) => kind);

describe('the follow-up that an answer was published with', () => {
  it('is planned already, and is not replaced without a word', () => {
    const device = answered({ followUp: measures, noFollowUpBecause: null });
    expect(followUp(device)).toMatchObject({
      value: { going: { measures: 'planned' } },
      context: { measures, nextReportOn: '2025-02-01', salesDueOn: null },
    });
    expect(tasks(device)).toEqual(['collect-follow-up']);
    const plan = (facts: JsonRecord) => ({ by: 'coordinator' as const, on: '2024-03-01', facts });
    const replaced = { measures: others };
    expect(device.run.refusal(followUp(device), 'PLAN_FOLLOW_UP', plan(replaced))?.code).toBe(
      'published-plan-needs-reason',
    );
    device.run.act(followUp(device), 'PLAN_FOLLOW_UP', plan({ ...replaced, reason: 'Registret är nedlagt.' }));
    expect(followUp(device).context).toMatchObject({ measures: others, changedBecause: 'Registret är nedlagt.' });
  });

  it('is closed where there is none, and nobody is asked to plan it', () => {
    const device = answered({ noFollowUpBecause: 'Inget register samlar uppgifterna.' });
    expect(followUp(device)).toMatchObject({
      value: { going: { measures: 'closed' } },
      context: { noneBecause: 'Inget register samlar uppgifterna.' },
    });
    expect(tasks(device)).toEqual([]);
  });

  it('changes with the next answer, and grows with one on a further product', () => {
    const two = ['A', 'B'].map((member) => ({ member, ...can }));
    const device = answered({ members: two }, ['A', 'B']);
    device.does('PRODUCT_ADDED', { member: 'C' });
    device.does('PRODUCT_CHECKED', { member: 'C', meetsPreconditions: true });
    device.does('LEGAL_CHECKED', { outcome: 'ok', member: 'C' });
    device.isFurtherAnswered({ ...can, followUp: others, members: [{ member: 'C', ...can }] });
    expect(followUp(device)).toMatchObject({
      value: { going: { measures: 'planned' } },
      context: { measures: others, noneBecause: null },
    });
    device.does('NEW_EVIDENCE', { reason: 'Ny studie.', document: 'underlag-2' });
    device.does('DECIDED_REVISE');
    device.does('START_STRATEGY');
    device.does('STRATEGY_APPROVED');
    device.isDrafted();
    device.isAnswered({ ...can, members: [...two, { member: 'C', ...can }], followUp: measures });
    expect(followUp(device).context).toMatchObject({ measures });
    expect(device.run.all('follow-up')).toHaveLength(1);
  });
});
