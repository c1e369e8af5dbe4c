import { describe, expect, it } from '@jest/globals';
import type { JsonRecord } from '#process';
import { DeviceRun, deviceAnswer } from '../../../../test/support/charts/device-run.js';

const on = (member: string, outcome: string, more: JsonRecord = {}): JsonRecord => ({ member, outcome, ...more });
const WAIT = on('B', 'wait', { conditions: ['Uppgifterna stannar inom EU.'] });
const UNSAID: JsonRecord = {
  population: null,
  comparator: null,
  humanDignity: null,
  needAndSolidarity: null,
  costEffectiveness: null,
  noFollowUpBecause: null,
};

function drafted(device: DeviceRun): DeviceRun {
  device.does('CE_MARKED');
  device.does('LEGAL_CHECKED', { outcome: 'ok' });
  device.isDrafted();
  return device;
}
const group = (): DeviceRun => drafted(DeviceRun.included(['A', 'B']));

describe('an answer on a member of a group', () => {
  it.each(['should-use', 'do-not-use'])('of %s rests on an evaluation, whatever the whole says', (outcome) => {
    const device = drafted(DeviceRun.unevaluated(['A', 'B']));
    const answer = {
      outcome: outcome === 'should-use' ? outcome : 'no-statement',
      members: [on('A', outcome, { refrainReason: 'insufficient-evidence' }), on('B', 'no-statement')],
    };
    expect(device.refusedAnswer(answer)?.code).toBe('no-basis-for-answer');
    device.does('DECIDE_WITHOUT_EVALUATION', { reason: 'Studierna räcker.' });
    expect(device.refusedAnswer(answer)).toBeNull();
  });

  it('has ethics, population and follow-up, or says why there is none', () => {
    const device = group();
    const refused = { outcome: 'do-not-use', refrainReason: 'insufficient-evidence' };
    const hidden = (more: JsonRecord) => ({
      ...UNSAID,
      outcome: 'no-statement',
      members: [on('A', 'do-not-use', refused), on('B', 'no-statement')],
      ...more,
    });
    expect(device.refusedAnswer(hidden({}))).toMatchObject({ code: 'parts-missing' });
    const ethics = { humanDignity: 'Ja.', needAndSolidarity: 'Ja.', costEffectiveness: 'Ja.' };
    expect(device.refusedAnswer(hidden(ethics))?.facts).toEqual({ missing: ['population', 'comparator'] });
    const parts = { ...ethics, population: 'Vuxna.', comparator: 'Vård som vanligt.' };
    expect(device.refusedAnswer(hidden(parts))?.code).toBe('follow-up-unsaid');
    expect(device.refusedAnswer(hidden({ ...parts, noFollowUpBecause: 'Inget register.' }))).toBeNull();
    const nothing = { ...UNSAID, outcome: 'no-statement', members: [on('A', 'no-statement'), WAIT] };
    expect(device.refusedAnswer(nothing)).toBeNull();
  });

  it('says why when it is a no, unless the whole is a no that does', () => {
    const device = group();
    const mixed = (more: JsonRecord = {}) => ({
      outcome: 'can-use',
      members: [on('A', 'can-use'), on('B', 'do-not-use', more)],
    });
    expect(device.refusedAnswer(mixed())).toEqual({ code: 'member-refrain-needs-reason', facts: { member: 'B' } });
    expect(device.refusedAnswer({ ...mixed(), refrainReason: 'no-basis' })?.code).toBe('member-refrain-needs-reason');
    expect(device.refusedAnswer(mixed({ refrainReason: 'data-protection' }))).toBeNull();
    const no = { outcome: 'do-not-use', members: ['A', 'B'].map((member) => on(member, 'do-not-use')) };
    expect(device.refusedAnswer(no)?.code).toBe('refrain-needs-reason');
    expect(device.refusedAnswer({ ...no, refrainReason: 'insufficient-evidence' })).toBeNull();
  });

  it('is no yes while talks about the price go on, or when the company steps out', () => {
    const device = group();
    const yes = { outcome: 'should-use', members: [on('A', 'should-use'), on('B', 'no-statement')] };
    device.does('COMPANY_WITHDRAWS', { statement: 'brev-1' });
    expect(device.refusedAnswer(yes)?.code).toBe('company-steps-out');
    const talks = group();
    talks.does('INITIATE_NEGOTIATION', { reasonCode: 'uncertainty' });
    expect(talks.refusedAnswer(yes)?.code).toBe('negotiation-not-settled');
  });
});

describe('what a group is given as a whole', () => {
  const device = group();
  const refused = (outcome: string, ...members: readonly JsonRecord[]) => device.refusedAnswer({ outcome, members });

  it('is the strongest yes among its members', () => {
    const members = [on('A', 'should-use'), on('B', 'can-use')];
    expect(refused('can-use', ...members)).toEqual({
      code: 'whole-is-not-strongest',
      facts: { outcome: 'should-use' },
    });
    expect(refused('no-statement', ...members)?.code).toBe('whole-is-not-strongest');
    expect(refused('should-use', ...members)).toBeNull();
  });

  it('is what one of them was given, where none is a yes', () => {
    const members = [on('A', 'no-statement'), WAIT];
    expect(refused('can-use', ...members)).toEqual({ code: 'whole-is-no-members', facts: { outcome: 'can-use' } });
    expect(refused('no-statement', ...members)).toBeNull();
  });

  it('becomes stronger with a further answer, and the regions hear of it', () => {
    const open = group();
    open.isAnswered({ outcome: 'no-statement', members: [on('A', 'no-statement'), WAIT] });
    open.isFurtherAnswered({ outcome: 'can-use', members: [on('B', 'can-use')] });
    expect(open.main.context).toMatchObject({ outcome: 'can-use', answers: { A: { outcome: 'no-statement' } } });
    expect(open.run.all('regional-introduction').map(({ context }) => context['outcome'])).toEqual(
      Array.from({ length: 21 }, () => 'can-use'),
    );
    open.isFurtherAnswered({ outcome: 'no-statement', members: [on('A', 'no-statement')] });
    expect(open.main.context).toMatchObject({ outcome: 'can-use', changedTo: null });
  });
});

describe('a member that is left open', () => {
  const further = { outcome: 'can-use', members: [on('B', 'can-use')] };
  const waiting = (): DeviceRun => {
    const device = group();
    device.does('LEGAL_CHECKED', { outcome: 'fault', member: 'B' });
    device.isAnswered({ outcome: 'can-use', members: [on('A', 'can-use'), WAIT] });
    return device;
  };

  it('is answered by itself when its fault is remedied', () => {
    const device = waiting();
    device.isDraftedFurther();
    expect(device.refusal('MEMBER_ANSWER_DECIDED', deviceAnswer(further))?.code).toBe('legal-fault');
    device.does('FAULT_REMEDIED', { member: 'B', how: 'Lagras i Sverige.' });
    device.isFurtherAnswered(further);
    expect(device.main.context).toMatchObject({
      outcome: 'can-use',
      answers: { A: { outcome: 'can-use' }, B: { outcome: 'can-use' } },
    });
    expect(device.refusal('FINAL_DRAFT')?.code).toBe('no-member-unanswered');
  });

  it('can be left open once more, on a text that is read anew', () => {
    const device = waiting();
    device.isFurtherAnswered({ outcome: 'wait', members: [WAIT] });
    expect(device.refusal('MEMBER_ANSWER_DECIDED', deviceAnswer({ outcome: 'wait', members: [WAIT] }))?.code).toBe(
      'member-draft-not-final',
    );
  });

  it('keeps what is said yes to closed to a second answer', () => {
    const device = waiting();
    device.isDraftedFurther();
    const again = deviceAnswer({ outcome: 'can-use', members: [on('A', 'can-use')] });
    expect(device.refusal('MEMBER_ANSWER_DECIDED', again)?.code).toBe('member-already-answered');
  });
});

describe('advice to wait on an answer that is tried again', () => {
  const kind = { kind: 'wait', conditions: ['Den nya studien är klar.'] };

  it('takes its place, in the case and in the regions', () => {
    const device = group();
    const members = [on('A', 'should-use'), on('B', 'can-use')];
    device.isAnswered({ outcome: 'should-use', members });
    device.does('NEW_EVIDENCE', { reason: 'Ny studie.', document: 'underlag-2' });
    device.does('DECIDED_REVISE');
    expect(device.main.context).toMatchObject({ outcome: 'should-use' });
    device.does('WAIT_DECIDED', kind);
    expect(device.main.context).toMatchObject({
      waitKind: 'wait',
      outcome: null,
      answers: {},
      archivedOutcome: 'should-use',
      archivedAnswers: { A: { outcome: 'should-use' }, B: { outcome: 'can-use' } },
    });
    expect(device.run.only('review-clock').value).toBe('satisfied');
    expect(device.run.only('regional-introduction').context['outcome']).toBe('wait');
    device.does('START_STRATEGY');
    device.does('STRATEGY_APPROVED');
    device.isDrafted();
    device.isAnswered({ outcome: 'can-use', members: members.map((one) => ({ ...one, outcome: 'can-use' })) });
    expect(device.main.context).toMatchObject({ outcome: 'can-use', waitKind: null });
    expect(device.run.only('regional-introduction').context['outcome']).toBe('can-use');
  });

  it('takes no place where there was no answer', () => {
    const device = group();
    device.does('WAIT_DECIDED', kind);
    expect(device.main.context).toMatchObject({ outcome: null, changedTo: null });
    expect(device.main.context).not.toHaveProperty('archivedOutcome');
  });
});
