import { describe, expect, it } from '@jest/globals';
import { charts, REGION_CODES, type JsonRecord, type Role } from '#process';
import { CaseRun } from '../support/charts/case-run.js';

const areas = ['norra', 'mellansverige', 'stockholm-gotland', 'sydostra', 'vastra', 'sodra'];
const attendance = areas.map((area) => ({ seat: area, kind: 'member', healthCareRegion: area, present: true }));

const named = [
  'population',
  'comparator',
  'humanDignity',
  'needAndSolidarity',
  'costEffectiveness',
  'severity',
  'effectSize',
  'rarity',
  'evidenceUncertainty',
  'economicsUncertainty',
  'costPerQaly',
];
const parts: JsonRecord = { ...Object.fromEntries(named.map((name) => [name, 'Beskrivet'])), agreement: 'no' };

describe('a medicine from first signal to 21 regions', () => {
  const run = new CaseRun(charts);
  const main = () => run.only('medicine-case');
  const act = (
    chart: Parameters<CaseRun['only']>[0],
    name: string,
    by: Role,
    on: string,
    facts: JsonRecord = {},
    key?: string,
  ): void => run.act(run.only(chart, key), name, { by, on, facts, ...(key !== undefined && { region: key }) });
  const decide = (kind: string, on: string, facts: JsonRecord): void => {
    act('medicine-case', 'REQUEST_ITEM', 'coordinator', `${on}-01`, {
      kind,
      motivation: 'Ny princip',
      basis: ['underlag'],
    });
    act('council-item', 'SCHEDULE', 'coordinator', `${on}-01`, { meetingOn: `${on}-25` });
    act('council-item', 'SEND_AGENDA', 'coordinator', `${on}-08`);
    act('council-item', 'MEETING_STARTED', 'council-chair', `${on}-25`, { attendance });
    act('council-item', 'PRESENTED', 'rapporteur', `${on}-25`, { rapporteur: 'vastra', byTlv: true });
    act('council-item', 'DECIDE', 'council-chair', `${on}-25`, facts);
    act('council-item', 'MINUTES_DRAFTED', 'coordinator', `${on}-26`);
    act('council-item', 'MINUTES_CHECKED', 'council-member', `${on}-27`, { seat: 'norra' });
    act('council-item', 'MINUTES_APPROVED', 'council-chair', `${on}-27`);
    act('council-item', 'DISPATCH', 'coordinator', `${on}-28`);
  };

  it('passes through every chart, each telling the next what it expects', () => {
    run.open('horizon-item', 'SIGNAL_RECORDED', {
      by: 'scanner',
      on: '2022-01-10',
      facts: { substance: 's', indication: 'i', source: 'database' },
    });
    act('horizon-item', 'CRITERIA_SCORED', 'scanner', '2022-02-01', {
      criteria: [{ criterion: 'cost-consequences', met: true, reason: 'Dyrt' }],
      phase: 'phase-3',
      relevantInSweden: true,
    });
    act('horizon-item', 'PASS', 'scanner', '2022-02-02', { groups: ['Neurologi'] });
    act('horizon-item', 'EXPERTS_TIMED_OUT', 'system', '2022-03-02');
    act('horizon-item', 'EXPERTS_WEIGHED', 'scanner', '2022-03-03', { result: 'selected', reason: 'Angeläget' });
    act('horizon-item', 'REPORT_STARTED', 'scanner', '2022-03-04');
    act('horizon-item', 'SEND_TO_EXPERTS', 'scanner', '2022-04-04', { draft: 'utkast' });
    act('horizon-item', 'APPROVE_REPORT', 'coordinator', '2022-05-04');
    act('horizon-item', 'DELIVER_REPORT', 'coordinator', '2022-05-10');
    expect(run.all('opinion').map(({ key }) => key)).toEqual(REGION_CODES);
    act('opinion-round', 'ROUND_DEADLINE', 'system', '2022-06-03');
    act('opinion-round', 'COMPILE_ROUND', 'coordinator', '2022-06-07');
    decide('inclusion', '2022-08', { outcome: 'included', reasons: 'Ny behandlingsprincip' });
    expect(main().value).toMatchObject({ handling: { included: { evaluation: 'awaitingDossier' } } });
    act('medicine-case', 'MA_SUBMITTED', 'scanner', '2022-08-30');
    act('medicine-case', 'CHMP_POSITIVE', 'scanner', '2022-09-01');
    act('medicine-case', 'EC_GRANTED', 'scanner', '2022-10-01');
    decide('wait', '2022-11', { outcome: 'wait', reasons: 'Värdering pågår', conditions: ['Underlag från TLV'] });
    act('medicine-case', 'COMPANY_DECLINES', 'evaluator', '2023-01-02');
    act('medicine-case', 'START_DRAFT', 'preparer', '2023-01-03');
    act('medicine-case', 'FINAL_DRAFT', 'preparer', '2023-01-10');
    decide('recommendation', '2023-02', {
      ...parts,
      outcome: 'do-not-use',
      refrainReason: 'no-dossier',
      reasons: 'Underlag saknas',
      reviewOn: '2024-02-01',
    });
    expect(run.all('regional-introduction')).toHaveLength(21);
    expect(run.only('review-clock').context).toMatchObject({ reviewBy: '2024-02-01' });
    expect(run.only('follow-up').value).toMatchObject({ going: { measures: 'unplanned' } });
    act('regional-introduction', 'ACKNOWLEDGE', 'contact-person', '2023-03-02', {}, '12');
    act(
      'regional-introduction',
      'REGIONAL_DECISION',
      'contact-person',
      '2023-03-20',
      { value: 'follow', body: 'HSD', diaryNumber: '1' },
      '12',
    );
    expect(main().context).toMatchObject({ outcome: 'do-not-use', regions: { '12': 'follow' } });
    act('review-clock', 'REVIEW_WARNING', 'system', '2023-08-02');
    act('review-clock', 'REVIEW_ITEM_DUE', 'system', '2023-11-02');
    expect(main().value).toMatchObject({ handling: 'reassessment' });
    decide('reassessment', '2023-12', { outcome: 'stands', reasons: 'Inget nytt' });
    expect(run.all('review-clock').map(({ value }) => value)).toEqual(['satisfied', 'armed']);
    act('review-clock', 'REVIEW_WARNING', 'system', '2025-06-26');
    act('review-clock', 'REVIEW_ITEM_DUE', 'system', '2025-09-26');
    decide('reassessment', '2025-11', { outcome: 'ended', reasons: 'Infört' });
    expect(main().value).toMatchObject({ handling: 'ended' });
  });
});
