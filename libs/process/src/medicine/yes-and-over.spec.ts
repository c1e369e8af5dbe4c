import { beforeEach, describe, expect, it } from '@jest/globals';
import { charts, isoDate, judge, type ChartEvent, type Instance, type JsonRecord, type Role } from '#process';
import { CaseRun } from '../../../../test/support/charts/case-run.js';

let run: CaseRun;
const ON = '2024-06-03';
const main = (): Instance => run.only('medicine-case');
const chart = () => charts.chart('medicine-case', main().version);
const act = (name: string, by: Role, facts: JsonRecord = {}): void => run.act(main(), name, { by, on: ON, facts });
const opened = (more: JsonRecord = {}): void => {
  run = new CaseRun(charts);
  const nomination = { motive: 'Dyrt.', severity: 'Svår.', effectComparedWithOthers: 'Bättre.', ...more };
  run.open('medicine-case', 'NOMINATED', { by: 'contact-person', region: '14', on: '2024-01-02', facts: nomination });
  act('ACCEPT_NOMINATION', 'coordinator', { allRegionsAnswered: true });
};
/** Why a run that stands so refuses an act. */
function refusal(at: Instance, type: string, more: Partial<ChartEvent> = {}): string | null {
  const verdict = judge(chart(), at, { type, on: isoDate(ON), facts: {}, by: 'system', ...more });
  return verdict.allowed ? null : verdict.reason.code;
}
const standing = (handling: Instance['value'], context: JsonRecord = {}, others: JsonRecord = {}): Instance => ({
  ...main(),
  value: { ...(main().value as Record<string, Instance['value']>), ...(others as Record<string, string>), handling },
  context: { ...main().context, ...context },
});

beforeEach(() => {
  opened();
});

describe('a yes', () => {
  const fixed = Object.fromEntries(
    'population comparator humanDignity needAndSolidarity costEffectiveness severity effectSize rarity evidenceUncertainty economicsUncertainty costPerQaly'
      .split(' ')
      .map((name) => [name, 'Text.']),
  );
  const drafted = (): Instance =>
    standing(
      { included: { evaluation: 'reported', interim: 'none', preparation: 'finalDraft' } },
      {},
      { regulatory: { authorised: 'standing' } as unknown as string },
    );
  const decides = (facts: JsonRecord, history = false): string | null =>
    refusal(drafted(), 'RECOMMENDATION_DECIDED', {
      facts: { ...fixed, agreement: 'no', whyNotShould: 'moderate-effect', ...facts },
      ...(history && { history }),
    });

  it.each(['should-use', 'can-use'])('that says %s has its cost judged reasonable', (outcome) => {
    expect(decides({ outcome })).toBe('cost-not-judged-reasonable');
    expect(decides({ outcome, costReasonable: false })).toBe('cost-not-judged-reasonable');
    expect(decides({ outcome, costReasonable: true })).toBeNull();
  });

  it('has somebody who sees to each of its conditions', () => {
    const yes = { outcome: 'can-use', costReasonable: true };
    expect(decides({ ...yes, conditions: ['Högst 13,5 kg.'] })).toBe('conditions-without-owners');
    expect(decides({ ...yes, ownedConditions: [{ text: 'Högst 13,5 kg.', owner: 'Klinikerna' }] })).toBeNull();
  });

  it('is not asked for either in a recorded history, nor is a no or the older word', () => {
    expect(decides({ outcome: 'can-use', conditions: ['Högst 13,5 kg.'] }, true)).toBeNull();
    expect(decides({ outcome: 'use', conditions: ['Högst 13,5 kg.'] })).toBeNull();
    expect(decides({ outcome: 'do-not-use', refrainReason: 'insufficient-evidence' })).toBeNull();
  });

  it('is asked with its conditions’ owners, and advice to wait with its conditions alone', () => {
    const item = charts.chart('council-item', 2).definition;
    const asked = (kind: string): readonly string[] =>
      Object.keys(item.forms?.['DECIDE']?.(item.acts['DECIDE']?.facts ?? {}, { kind }, []).fields ?? {});
    expect(asked('recommendation')).toEqual(expect.arrayContaining(['ownedConditions', 'costReasonable']));
    expect(asked('recommendation')).not.toContain('conditions');
    expect(asked('wait')).toContain('conditions');
  });
});

describe('a case that is over', () => {
  const OVER = ['ended', 'withdrawn', 'closedOther'];
  const ACTS = ['COMPANY_WITHDRAWS', 'CLOSE_CASE', 'WITHDRAWAL_CONFIRMED', 'SUPPLY_ALLOCATED'];

  it.each(OVER)('is taken up anew first: %s', (state) => {
    for (const withdrawal of ['none', 'announced']) {
      const over = standing(state, {}, { withdrawal });
      const acts = ACTS.filter((name) => withdrawal === 'none' || name !== 'COMPANY_WITHDRAWS');
      expect(acts.map((name) => [name, refusal(over, name)])).toEqual(acts.map((name) => [name, 'case-is-over']));
    }
  });

  it('takes them from a history, which may tell of what came after', () => {
    for (const name of ['COMPANY_WITHDRAWS', 'CLOSE_CASE', 'SUPPLY_ALLOCATED'])
      expect(refusal(standing('ended'), name, { history: true })).toBeNull();
  });

  it('that is closed while the company is on its way out waits for no council', () => {
    act('COMPANY_WITHDRAWS', 'coordinator', { statement: 'handling-1' });
    act('CLOSE_CASE', 'coordinator', { reasonCode: 'merged', reason: 'Samma sak.' });
    expect(main().value).toMatchObject({ handling: 'closedOther', withdrawal: 'none' });
  });
});

describe('an authorisation', () => {
  it('that is suspended can be withdrawn for good, and the answer is then tried again', () => {
    const suspended = standing({ inForce: 'available' }, { outcome: 'use' }, { regulatory: 'suspended' });
    for (const name of ['MA_WITHDRAWN', 'MA_REVOKED']) {
      const verdict = judge(chart(), suspended, { type: name, on: isoDate(ON), facts: {}, by: 'scanner' });
      expect(verdict.allowed && verdict.taken.map(({ from }) => from).toSorted()).toEqual([
        'handling.inForce',
        'regulatory.suspended',
      ]);
    }
  });
});

describe('what the case is about decides whether an evaluation is ordered', () => {
  const evaluation = (): unknown => main().value;
  const included = (track: string | null, facts: JsonRecord = {}): void => {
    opened(track === null ? {} : { track });
    act('DECIDED_INCLUDED', 'system', facts);
  };

  it('at once where it is given in clinics, or nobody has said', () => {
    for (const track of [null, 'requisition']) {
      included(track);
      expect(evaluation()).toMatchObject({ handling: { included: { evaluation: 'awaitingDossier' } } });
    }
  });

  it('not by itself for one on prescription, and all the same where the council says so: a case may have both', () => {
    included('prescription');
    expect(evaluation()).toMatchObject({ handling: { included: { evaluation: 'notOrdered' } } });
    included('prescription', { orderEvaluation: true });
    expect(evaluation()).toMatchObject({ handling: { included: { evaluation: 'awaitingDossier' } } });
    included('requisition', { orderEvaluation: false });
    expect(evaluation()).toMatchObject({ handling: { included: { evaluation: 'notOrdered' } } });
  });

  it('and the company is told that it has been', () => {
    included(null);
    const told = run.messages.flatMap(({ effect }) => (effect.type === 'notify' ? [effect.notice] : []));
    expect(told).toEqual(expect.arrayContaining(['inclusion-decided', 'evaluation-ordered', 'dossier-requested']));
  });

  it('with the short clocks where that was said before it was ordered', () => {
    included('prescription');
    act('FAST_TRACK', 'coordinator', { askedBy: 'council', reason: 'Brådskande.' });
    expect(main().context['fastTrack']).toBe(true);
  });
});
