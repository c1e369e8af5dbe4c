import { describe, expect, it } from '@jest/globals';
import { addDays, isoDate, type IsoDate } from '../calendar/iso-date.js';
import { parseOccurrence } from '../calendar/occurrence.js';
import type { ChartEvent } from '../definition.js';
import { compileChart } from '../engine/compile.js';
import { ballsOf, derive } from '../engine/derive.js';
import { leavesOf, type Instance } from '../engine/instance.js';
import { newInstance, step } from '../engine/step.js';
import { align } from '../history/align.js';
import { NORWEGIAN_READINGS } from '../history/norwegian-readings.js';
import type { JsonRecord } from '../reason.js';
import { norwegianMethod } from './norwegian-method.js';
import { DECISIONS, HEALTH_AUTHORITIES, isYes } from './words.js';

const chart = compileChart(norwegianMethod);

class Method {
  private instance: Instance;
  private on: IsoDate;

  constructor(on: string) {
    this.on = isoDate(on);
    this.instance = newInstance(chart, { id: 'method', key: null, parentId: null, on: this.on });
  }

  /** Performs an act of a case of today, not of a history; gives the reason when it is refused. */
  act(type: string, facts: JsonRecord = {}, on: string = this.on): string | null {
    const event: ChartEvent = { type, on: isoDate(on), facts, by: 'scanner' };
    const stepped = step(chart, this.instance, event);
    if ('allowed' in stepped) return stepped.reason.code;
    this.instance = stepped.instance;
    this.on = event.on;
    return null;
  }

  acts(...types: readonly string[]): this {
    for (const type of types) expect([type, this.act(type, FACTS[type] ?? {})]).toEqual([type, null]);
    return this;
  }

  get state(): readonly string[] {
    return leavesOf(this.instance.value);
  }
  get context(): JsonRecord {
    return this.instance.context;
  }
  due(kind: string): string | undefined {
    return derive(chart, this.instance, [], {}).deadlines.find((one) => one.kind === kind)?.dueOn;
  }
  balls(): readonly string[] {
    return ballsOf(chart, this.instance).map(({ holder }) => holder);
  }
}

const together = { behind: [...HEALTH_AUTHORITIES] };
const FACTS: Readonly<Record<string, JsonRecord>> = {
  HTA_ORDERED: { kind: 'rapid' },
  DECISION_MADE: { ...together, outcome: 'not-introduced' },
};
const toDecision = [
  'METHOD_PROPOSED',
  'SUITABILITY_JUDGED',
  'HTA_ORDERED',
  'HTA_STARTED',
  'HTA_FINISHED',
  'HTA_CLEARED',
  'HTA_SENT_TO_DECISION',
] as const;

describe('the doors into Nye metoder', () => {
  it('are alerts until May 2023, and for medicines the supplier’s own request from then', () => {
    const medicine = { caseKind: 'medicine' };
    expect(new Method('2023-04-30').act('METHOD_ALERTED', medicine)).toBeNull();
    expect(new Method('2023-05-01').act('METHOD_ALERTED', medicine)).toBe('alerts-have-ended');
    expect(new Method('2023-05-01').act('METHOD_ALERTED', { caseKind: 'medtech' })).toBeNull();
    expect(new Method('2023-04-30').act('ASSESSMENT_REQUESTED', medicine)).toBe('requests-not-yet');
    expect(new Method('2023-05-01').act('ASSESSMENT_REQUESTED', medicine)).toBeNull();
  });

  it('order no assessment of a medicine before its supplier has asked, whoever proposed it', () => {
    const method = new Method('2024-01-08');
    method.act('METHOD_PROPOSED', { caseKind: 'medicine' });
    method.acts('SUITABILITY_JUDGED');
    expect(method.act('HTA_ORDERED', { kind: 'rapid' })).toBe('supplier-has-not-asked');
    expect(method.act('ASSESSMENT_REQUESTED', { caseKind: 'medicine' })).toBeNull();
    method.acts('HTA_ORDERED');
    const device = new Method('2024-01-08');
    device.act('METHOD_PROPOSED', { caseKind: 'medtech' });
    device.acts('SUITABILITY_JUDGED', 'HTA_ORDERED');
  });
});

describe('a decision', () => {
  it('is made by all four health authorities together', () => {
    const method = new Method('2021-03-01').acts(...toDecision);
    const three = { outcome: 'introduced', behind: HEALTH_AUTHORITIES.slice(1) };
    expect(method.act('DECISION_MADE', three)).toBe('health-authorities-missing');
    expect(method.act('DECISION_MADE', { ...three, ...together })).toBeNull();
    expect(method.context).toMatchObject({ outcome: 'introduced' });
  });

  it('waits for the price note while there are price talks', () => {
    const method = new Method('2021-03-01').acts(...toDecision, 'PRICE_TALKS_STARTED');
    expect(method.act('DECISION_MADE', { ...together, outcome: 'introduced' })).toBe('price-talks-go-on');
    method.acts('PRICE_NOTE_DELIVERED', 'DECISION_MADE');
  });

  it('is not made on what has not been cleared and sent, and ends no exemption then', () => {
    const method = new Method('2021-03-01').acts('METHOD_PROPOSED', 'SUITABILITY_JUDGED', 'HTA_ORDERED');
    expect(method.act('DECISION_MADE', { ...together, outcome: 'introduced' })).toBe('not-in-this-state');
    method.acts('GROUP_EXEMPTION_DECIDED');
    expect(method.act('DECISION_MADE', { ...together, outcome: 'introduced' })).toBe('no-decision-is-due');
    expect(method.state).toContain('exemption.inForce');
    method.acts('HTA_STARTED', 'HTA_FINISHED', 'HTA_CLEARED', 'HTA_SENT_TO_DECISION', 'DECISION_MADE');
    expect(method.state).toContain('exemption.none');
  });

  it('is changed or kept only where there is one, and a changed one says something else', () => {
    const method = new Method('2021-03-01').acts(...toDecision);
    expect(method.act('DECISION_REVISED', { ...together, outcome: 'introduced' })).toBe('no-decision-stands');
    method.acts('DECISION_MADE', 'RECONSIDERATION_REQUESTED', 'HTA_SENT_TO_DECISION');
    const no = { ...together, outcome: 'not-introduced' };
    expect(method.act('DECISION_REVISED', no)).toBe('decision-is-the-same');
    expect(method.act('DECISION_REAFFIRMED', { ...no, outcome: 'introduced' })).toBe('decision-differs');
    expect(method.act('DECISION_REAFFIRMED', no)).toBeNull();
  });

  it('is tried again on the day that it names', () => {
    const method = new Method('2021-04-26').acts(...toDecision);
    method.act('DECISION_MADE', { ...together, outcome: 'introduced-conditional', reassessBy: '2025-04-26' });
    expect(method.due('reassess-method')).toBe('2025-04-26');
    method.acts('REASSESSMENT_DUE');
    expect(method.balls()).toContain('ordering-forum');
  });
});

describe('use', () => {
  it.each([...DECISIONS])('after "%s" is open by what was decided', (outcome) => {
    const method = new Method('2021-03-01').acts(...toDecision);
    method.act('DECISION_MADE', { ...together, outcome });
    expect(method.act('INTRODUCTION_STARTED')).toBe(isYes(outcome) ? null : 'use-not-decided');
  });

  it('is open to a group under an exemption meanwhile, and waits for another authority', () => {
    const method = new Method('2021-03-01').acts('METHOD_PROPOSED', 'SUITABILITY_JUDGED', 'HTA_ORDERED');
    expect(method.act('INTRODUCTION_STARTED')).toBe('use-not-decided');
    method.acts('GROUP_EXEMPTION_DECIDED', 'OTHER_APPROVAL_NEEDED');
    expect(method.act('INTRODUCTION_STARTED')).toBe('other-approval-missing');
    method.acts('OTHER_APPROVAL_GRANTED', 'INTRODUCTION_STARTED');
  });
});

describe('its deadlines', () => {
  it('count by Norway’s calendar, not by Sweden’s', () => {
    const method = new Method('2026-05-03').acts(...toDecision.slice(0, 5));
    // 14 days lead to 17 May, a Sunday and the Constitution Day.
    expect(method.due('clear-assessment')).toBe('2026-05-18');
    const june = new Method('2025-05-23').acts(...toDecision.slice(0, 5));
    // 6 June, a Friday, is free in Sweden only.
    expect(june.due('clear-assessment')).toBe('2025-06-06');
    const easter = new Method('2026-03-19').acts(...toDecision.slice(0, 5));
    // 2 April 2026 is Maundy Thursday, which Sweden works; Easter Monday is the 6th.
    expect(easter.due('clear-assessment')).toBe('2026-04-07');
  });

  it('keep a proposal open four weeks for a medicine and eight for anything else', () => {
    const open = (caseKind: string): Method => {
      const method = new Method('2022-09-05');
      method.act('METHOD_PROPOSED', { caseKind });
      return method;
    };
    expect(open('medicine').due('input-on-medicine')).toBe('2022-10-03');
    expect(open('medtech').due('input-on-method')).toBe('2022-10-31');
    expect(open('medtech').due('input-on-medicine')).toBeUndefined();
  });

  it('give the assessor 180 days from the documentation, and none before it is there', () => {
    const method = new Method('2021-01-04').acts('METHOD_PROPOSED', 'SUITABILITY_JUDGED', 'HTA_ORDERED', 'HTA_STARTED');
    expect(method.due('norwegian-assessment')).toBeUndefined();
    method.acts('DOCUMENTATION_RECEIVED');
    expect(method.due('norwegian-assessment')).toBe(addDays(isoDate('2021-01-04'), 182));
  });
});

describe('a history of Nye metoder', () => {
  const aligned = (...types: readonly (readonly [type: string, outcome?: string])[]) =>
    align(chart, NORWEGIAN_READINGS, {
      id: 'made-up',
      process: 'nye-metoder',
      kind: 'medicine',
      product: 'Exempel',
      substance: 'exempelumab',
      indication: 'sykdom',
      company: 'Selskap AS',
      events: types.map(([type, outcome], index) => ({
        seq: index + 1,
        type,
        outcome: outcome ?? null,
        occurred: parseOccurrence('2020'),
        actor: 'Bestillerforum',
        note: null,
        sourceUrl: null,
      })),
    });

  it.each(Object.keys(NORWEGIAN_READINGS))('can begin with %s', (type) => {
    expect(aligned([type]).unexplained).toEqual([]);
  });

  it('infers nothing that says something of a company, an agency or a forum which nobody reported', () => {
    const { acts } = aligned(['price_offer_rejected'], ['decision_revised', 'introduced'], ['introduction_started']);
    const inferred = acts.flatMap(({ act, inferred: is }) => (is ? [act] : []));
    expect(inferred).not.toEqual(expect.arrayContaining(['METHOD_ALERTED', 'ASSESSMENT_REQUESTED']));
    expect(inferred).not.toEqual(expect.arrayContaining(['GROUP_EXEMPTION_DECIDED']));
  });

  it('keeps what is known when a decision is kept without saying what', () => {
    const { instance } = aligned(
      ['decision_published', 'not_introduced'],
      ['decision_reaffirmed', 'considered_outcome_not_stated'],
    );
    expect(instance.context).toMatchObject({ outcome: 'not-introduced' });
  });

  it('reads criteria and scope as a clarification of the decision that stands', () => {
    const { acts } = aligned(['decision_published', 'introduced'], ['decision_revised', 'criteria_specified']);
    expect(acts.at(-1)).toMatchObject({ act: 'DECISION_SPECIFIED', facts: { about: 'criteria' } });
  });
});
