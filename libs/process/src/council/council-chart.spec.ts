import { describe, expect, it } from '@jest/globals';
import { compileChart, type JsonRecord } from '#process';
import { actsByState, deadEnds, unreached, walk, type Attempts } from '../../../../test/support/charts/walk.js';
import { medicineActs } from '../medicine/acts.js';
import { deviceActs } from '../medtech/acts.js';
import { councilItemCharts } from './council-item.js';
import { DECIDED_ACT, DEVICE_ITEM_KINDS, DISPATCHED_ACT, MEDICINE_ITEM_KINDS, OUTCOME_CATALOGUE } from './outcomes.js';

const six = ['norra', 'mellansverige', 'stockholm-gotland', 'sydostra', 'vastra', 'sodra'];
const attendance: readonly JsonRecord[] = [
  ...six.map((area) => ({ seat: area, kind: 'member', healthCareRegion: area, present: true })),
  { seat: 'tlv', kind: 'tlv', present: true },
];
const decideOn = { outcome: 'not-included', reasons: 'Ingen ojämlikhet att vänta' };
const wait = { outcome: 'wait', reasons: 'Värderingen pågår', conditions: ['När TLV:s underlag finns'] };
const attempts: Attempts = {
  ITEM_REQUESTED: [
    { facts: { kind: 'inclusion', motivation: 'Ny behandlingsprincip', basis: ['rapport'] } },
    { facts: { kind: 'wait', basis: ['underlag'] } },
  ],
  ADD_BASIS: [{ facts: { basis: ['bilaga'] } }],
  SCHEDULE: [{ facts: { meetingOn: '2024-03-20' } }],
  MEETING_STARTED: [{ facts: { attendance }, on: '2024-03-20' }],
  ATTENDANCE_CHANGED: [{ facts: { attendance } }],
  CONFLICT_DECLARED: [{ facts: { seat: 'sodra', type: 'interest' } }],
  NO_CONFLICT_DECLARED: [{ facts: { seat: 'norra' } }],
  DEPUTY_CALLED: [{ facts: { seat: 'sodra', deputy: 'ersättare södra' } }],
  PRESENTED: [{ facts: { rapporteur: 'vastra' } }],
  DECIDE: [{ facts: decideOn }, { facts: wait }],
  ADD_DISSENT: [{ facts: { seat: 'norra', text: 'Bör omfattas' } }],
  TABLE: [{ facts: { reason: 'Tiden räckte inte', nextMeetingOn: '2024-04-17' } }],
  REFER_BACK: [{ facts: { missing: 'Budgetpåverkan', to: 'beredare', dueOn: '2024-04-10' } }],
  RETURN_ITEM: [{ facts: { basis: ['budget'] } }],
  TEXT_PUT_OUT: [{ facts: { about: 'draft' } }],
  START_CIRCULATION: [{ facts: { proposal: 'Avvakta', members: attendance.slice(0, 4) } }],
  CIRCULATION_ANSWERED: six.slice(0, 4).map((seat) => ({ facts: { seat, agrees: true } })),
  DECIDE_BY_CIRCULATION: [{ facts: wait }],
  MINUTES_CHECKED: [{ facts: { seat: 'norra' } }],
};

describe.each(councilItemCharts)('the chart of an agenda item, $processVersion', (definition) => {
  const chart = compileChart(definition);
  const walked = walk(chart, { attempts, watch: ['kind', 'answers', 'checker'] });

  it('can be walked whole', () => {
    expect(unreached(chart, walked)).toEqual([]);
    expect(deadEnds(walked)).toEqual([]);
  });

  it('offers exactly these acts', () => {
    const declarations = ['CONFLICT_DECLARED', 'NO_CONFLICT_DECLARED'];
    const hears = ['TEXT_PUT_OUT', 'TEXT_SETTLED', 'EVALUATION_ADOPTED'];
    expect(actsByState(chart, walked)).toEqual({
      new: ['ITEM_REQUESTED'],
      requested: ['ADD_BASIS', ...declarations, 'SCHEDULE', 'START_CIRCULATION', 'WITHDRAW_ITEM', ...hears].toSorted(),
      scheduled: [
        'CONFLICT_DECLARED',
        'DEPUTY_CALLED',
        'MEETING_STARTED',
        'NO_CONFLICT_DECLARED',
        'OPEN_DOCUMENTS',
        'SCHEDULE',
        'SEND_AGENDA',
        'WITHDRAW_ITEM',
        ...hears,
      ].toSorted(),
      presenting: ['ATTENDANCE_CHANGED', ...declarations, 'PRESENTED', 'WITHDRAW_ITEM', ...hears].toSorted(),
      deliberating: [
        'ATTENDANCE_CHANGED',
        'CONFLICT_DECLARED',
        'DECIDE',
        'NO_CONFLICT_DECLARED',
        'REFER_BACK',
        'TABLE',
        'WITHDRAW_ITEM',
        ...hears,
      ].toSorted(),
      tabled: ['SCHEDULE', 'WITHDRAW_ITEM', ...hears].toSorted(),
      referredBack: ['RETURN_ITEM', 'WITHDRAW_ITEM', ...hears].toSorted(),
      circulating: [
        'CIRCULATION_ANSWERED',
        'CIRCULATION_EXPIRED',
        'CONFLICT_DECLARED',
        'DECIDE_BY_CIRCULATION',
        'NO_CONFLICT_DECLARED',
        'WITHDRAW_ITEM',
        ...hears,
      ].toSorted(),
      decided: ['ADD_DISSENT', 'MINUTES_DRAFTED'],
      minutes: ['ADD_DISSENT', 'MINUTES_APPROVED', 'MINUTES_CHECKED'],
      approved: ['ADD_DISSENT', 'DISPATCH'],
      dispatched: [],
      withdrawn: [],
    });
  });
});

describe('the outcome catalogue', () => {
  it('gives every kind an outcome in every process version', () => {
    for (const [version, catalogue] of Object.entries(OUTCOME_CATALOGUE)) {
      const kinds = version.startsWith('DEVICE_') ? DEVICE_ITEM_KINDS : MEDICINE_ITEM_KINDS;
      expect(kinds.filter((kind) => catalogue[kind].length === 0)).toEqual([]);
    }
  });

  it('knows levels in 2015 only', () => {
    expect(OUTCOME_CATALOGUE.LEVELS_2015.inclusion).toContain('level_1');
    expect(OUTCOME_CATALOGUE.IN_OUT_2018.inclusion).toEqual(['included', 'not-included']);
  });

  it('names acts that a medicine case or a device case knows', () => {
    const acts = new Set([...Object.values(DECIDED_ACT), ...Object.values(DISPATCHED_ACT)]);
    const known = { ...medicineActs, ...deviceActs(false) };
    expect([...acts].filter((act) => act !== 'CLASS_RULE_DECIDED' && !(act in known))).toEqual([]);
  });
});
