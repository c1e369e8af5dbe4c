import { describe, expect, it } from '@jest/globals';
import { DeviceRun, deviceAnswer } from '../../../../test/support/charts/device-run.js';

const asked = { bodies: ['Exempelförbundet'] };
const can = { outcome: 'can-use' };

function inForce(): DeviceRun {
  const device = DeviceRun.included(['A']);
  device.does('CE_MARKED');
  device.does('LEGAL_CHECKED', { outcome: 'ok' });
  device.does('START_DRAFT');
  device.does('SEND_TO_CONSULTEES', asked);
  device.does('CONSULTEE_ANSWERED', { body: 'Exempelförbundet', answer: 'Bra.' });
  device.does('CONSULTATION_CLOSED');
  device.does('FINAL_DRAFT');
  device.isAnswered(can);
  return device;
}

describe('the professional bodies', () => {
  it('read the new text too when an answer is revised', () => {
    const device = inForce();
    device.does('NEW_EVIDENCE', { reason: 'Ny studie.', document: 'underlag-2' });
    device.does('DECIDED_REVISE');
    device.does('START_DRAFT');
    expect(device.refusal('FINAL_DRAFT')?.code).toBe('consultees-not-heard');
    device.does('SEND_TO_CONSULTEES', asked);
    expect(device.refusal('CONSULTATION_CLOSED', {}, 'coordinator')?.code).toBe('consultees-still-asked');
    expect(device.refusal('CONSULTATION_CLOSED')).toBeNull();
    device.does('CONSULTATION_CLOSED', { closedBecause: 'Förbundet har avböjt att svara.' }, 'coordinator');
    expect(device.refusal('FINAL_DRAFT')).toBeNull();
  });

  it('have their days, unless all of them have answered before', () => {
    const device = inForce();
    device.does('NEW_EVIDENCE', { reason: 'Ny studie.', document: 'underlag-2' });
    device.does('DECIDED_REVISE');
    device.does('START_DRAFT');
    device.does('SEND_TO_CONSULTEES', { bodies: ['Exempelförbundet', 'Exempelföreningen'] });
    device.does('CONSULTEE_ANSWERED', { body: 'Exempelföreningen', answer: 'Bra.' });
    expect(device.refusal('CONSULTATION_CLOSED', {}, 'coordinator')).toMatchObject({
      code: 'consultees-still-asked',
      facts: { bodies: ['Exempelförbundet'] },
    });
    device.does('CONSULTEE_ANSWERED', { body: 'Exempelförbundet', answer: 'Bra.' });
    expect(device.refusal('CONSULTATION_CLOSED', {}, 'coordinator')).toBeNull();
  });

  it('read the answer on a product that joined later, before the council decides', () => {
    const device = inForce();
    expect(device.refusal('SEND_TO_CONSULTEES', asked)?.code).toBe('no-member-unanswered');
    device.does('PRODUCT_ADDED', { member: 'B' });
    device.does('PRODUCT_CHECKED', { member: 'B', meetsPreconditions: true });
    device.does('LEGAL_CHECKED', { outcome: 'ok', member: 'B' });
    const further = deviceAnswer({ ...can, members: [{ member: 'B', ...can }] });
    expect(device.refusal('MEMBER_ANSWER_DECIDED', further)?.code).toBe('member-draft-not-final');
    expect(device.refusal('FINAL_DRAFT')?.code).toBe('consultees-not-heard');
    expect(device.refusal('FINAL_DRAFT', { noConsulteesBecause: 'Samma grupper som nyss.' })).toBeNull();
    device.does('SEND_TO_CONSULTEES', asked);
    expect(device.tasks()).toContain('collect-consultee-answers');
    expect(device.run.derived(device.main).deadlines).toContainEqual(
      expect.objectContaining({ kind: 'consultees', dueOn: '2024-02-15', raises: 'CONSULTATION_CLOSED' }),
    );
    device.does('CONSULTEE_ANSWERED', { body: 'Exempelförbundet', answer: 'Bra.' });
    expect(device.refusal('FINAL_DRAFT')?.code).toBe('consultation-running');
    device.does('CONSULTATION_CLOSED');
    expect(device.tasks()).not.toContain('collect-consultee-answers');
    device.does('FINAL_DRAFT');
    device.does('MEMBER_ANSWER_DECIDED', further);
    device.does('MEMBER_ANSWER_PUBLISHED', further);
    expect(device.refusal('FINAL_DRAFT')?.code).toBe('no-member-unanswered');
    device.does('PRODUCT_ADDED', { member: 'C' });
    expect(device.refusal('FINAL_DRAFT')?.code).toBe('consultees-not-heard');
  });
});
