import { describe, expect, it } from '@jest/globals';
import { charts, type Instance, type JsonRecord, type Role } from '#process';
import { CaseRun } from '../../../../test/support/charts/case-run.js';

const seats = ['norra', 'sodra'].map((seat) => ({ seat, healthCareRegion: seat }));

describe('a member with a conflict of interest', () => {
  it('has the office call the deputy, and no longer once it has', () => {
    const run = new CaseRun(charts);
    const facts = { motive: 'Dyrt.', severity: 'Svår.', effectComparedWithOthers: 'Bättre.' };
    const opened = { by: 'contact-person', region: '14', on: '2024-01-02', facts } as const;
    const medicine = run.open('medicine-case', 'NOMINATED', opened);
    const item = (): Instance => run.only('council-item');
    const act = (name: string, by: Role, more: JsonRecord): void =>
      run.act(item(), name, { by, on: '2024-03-04', facts: more });
    const refusal = (seat: string): unknown =>
      run.refusal(item(), 'DEPUTY_CALLED', { by: 'coordinator', on: '2024-03-04', facts: { seat, deputy: 'D' } })?.code;
    const tasks = (): readonly string[] => run.derived(item()).tasks.map(({ kind }) => kind);
    const request = { by: 'coordinator', on: '2024-03-01', facts: { kind: 'statement' } } as const;
    run.act(medicine, 'REQUEST_ITEM', request);
    act('SCHEDULE', 'coordinator', { meetingOn: '2024-03-20', seats });
    expect(tasks()).not.toContain('call-deputy');
    expect(refusal('sodra')).toBe('no-deputy-to-call');
    act('CONFLICT_DECLARED', 'council-member', { seat: 'sodra', type: 'interest', seats });
    expect(tasks()).toContain('call-deputy');
    expect(refusal('norra')).toBe('seat-wants-no-deputy');
    act('DEPUTY_CALLED', 'coordinator', { seat: 'sodra', deputy: 'Ersättaren', seats });
    expect(tasks()).not.toContain('call-deputy');
    act('CONFLICT_DECLARED', 'expert', { seat: 'en sakkunnig', type: 'interest', seats });
    expect(tasks()).not.toContain('call-deputy');
  });
});
