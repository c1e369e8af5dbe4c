import { beforeEach, describe, expect, it } from '@jest/globals';
import { charts, type Instance, type JsonRecord, type Role } from '#process';
import { CaseRun } from '../../../../test/support/charts/case-run.js';

const areas = ['norra', 'mellansverige', 'stockholm-gotland', 'sydostra', 'vastra', 'sodra'];
const attendance: readonly JsonRecord[] = areas.map((area) => ({
  seat: area,
  kind: 'member',
  healthCareRegion: area,
  present: true,
}));

let run: CaseRun;
const main = (): Instance => run.only('medicine-case');
const item = (): Instance => run.only('council-item');
const act = (of: Instance, name: string, by: Role, on: string, facts: JsonRecord = {}): void =>
  run.act(of, name, { by, on, facts });
const refusal = (name: string, by: Role, on: string, facts: JsonRecord = {}): string | null =>
  run.refusal(item(), name, { by, on, facts })?.code ?? null;

const asksForItem = (kind = 'recommendation'): void =>
  act(main(), 'REQUEST_ITEM', 'coordinator', '2024-05-20', { kind, basis: ['underlag'] });
const adoptsReport = (on: string): void => act(main(), 'REPORT_FINAL', 'evaluator', on);
function meets(): void {
  act(item(), 'SCHEDULE', 'coordinator', '2024-05-20', { meetingOn: '2024-06-20' });
  act(item(), 'MEETING_STARTED', 'council-chair', '2024-06-20', { attendance });
}
const presented = (byTlv: boolean): JsonRecord => ({ rapporteur: 'vastra', byTlv });

beforeEach(() => {
  run = new CaseRun(charts);
  const nomination = { motive: 'Dyrt.', severity: 'Svår.', effectComparedWithOthers: 'Bättre.' };
  run.open('medicine-case', 'NOMINATED', { by: 'contact-person', region: '14', on: '2024-01-02', facts: nomination });
  act(main(), 'ACCEPT_NOMINATION', 'coordinator', '2024-01-03', { allRegionsAnswered: true });
  act(main(), 'MA_SUBMITTED', 'scanner', '2024-01-04');
  act(main(), 'CHMP_POSITIVE', 'scanner', '2024-01-05');
  act(main(), 'EC_GRANTED', 'scanner', '2024-01-30');
  act(main(), 'DECIDED_INCLUDED', 'system', '2024-02-01');
  act(main(), 'DOSSIER_RECEIVED', 'company-user', '2024-02-10');
  act(main(), 'DOSSIER_ACCEPTED', 'evaluator', '2024-02-12', { confidentialPartsMarked: true });
  act(main(), 'START_ASSESSMENT', 'evaluator', '2024-02-13');
  act(main(), 'DRAFT_SENT', 'evaluator', '2024-05-10');
});

describe('an item on a recommendation that rests on an evaluation', () => {
  it('is presented by TLV also where the report was adopted and not yet published', () => {
    adoptsReport('2024-05-15');
    asksForItem();
    meets();
    expect(refusal('PRESENTED', 'rapporteur', '2024-06-20', presented(false))).toBe('tlv-has-not-presented');
    expect(refusal('PRESENTED', 'rapporteur', '2024-06-20', presented(true))).toBeNull();
  });

  it('is so too where it was asked for before the report was adopted', () => {
    asksForItem();
    adoptsReport('2024-06-03');
    meets();
    expect(refusal('PRESENTED', 'rapporteur', '2024-06-20', presented(false))).toBe('tlv-has-not-presented');
  });

  it('is not decided when the report came after the presentation, but at a meeting where TLV has presented it', () => {
    asksForItem();
    meets();
    act(item(), 'PRESENTED', 'rapporteur', '2024-06-20', presented(false));
    adoptsReport('2024-06-20');
    const decision = { outcome: 'use', reasons: 'Effekten är god.', votes: { for: 6, against: 0 } };
    expect(refusal('DECIDE', 'council-chair', '2024-06-20', decision)).toBe('tlv-has-not-presented');
    act(item(), 'TABLE', 'council-chair', '2024-06-20', { reason: 'Rapporten är ny.', nextMeetingOn: '2024-08-29' });
    act(item(), 'SCHEDULE', 'coordinator', '2024-06-24', { meetingOn: '2024-08-29' });
    act(item(), 'MEETING_STARTED', 'council-chair', '2024-08-29', { attendance });
    act(item(), 'PRESENTED', 'rapporteur', '2024-08-29', presented(true));
    expect(refusal('DECIDE', 'council-chair', '2024-08-29', decision)).not.toBe('tlv-has-not-presented');
  });

  it('is presented by anybody where nothing has been adopted, or where the item is about something else', () => {
    asksForItem();
    meets();
    expect(refusal('PRESENTED', 'rapporteur', '2024-06-20', presented(false))).toBeNull();
    asksForItem('wait');
    adoptsReport('2024-05-21');
    meets();
    expect(refusal('PRESENTED', 'rapporteur', '2024-06-20', presented(false))).toBeNull();
  });
});
