import { describe, expect, it } from '@jest/globals';
import {
  compileChart,
  derive,
  isoDate,
  newInstance,
  step,
  type ChartEvent,
  type Instance,
  type JsonRecord,
} from '#process';
import { opinionChart } from './opinion.js';

const chart = compileChart(opinionChart);
const ON = isoDate('2024-03-04');
const answer = {
  stance: 'yes',
  criteria: [{ criterion: 'severity', judgement: 'met', reason: 'Svår sjukdom' }],
  decidedBy: 'hälso- och sjukvårdsdirektör',
};
/** What the shell knows of the region's other people when somebody steps aside. */
const left = (contactPerson: boolean, deputy: boolean): JsonRecord => ({
  conflict: 'interest',
  contactPerson,
  deputy,
});
const FIRST = { by: 'contact-person', person: 'first-contact' } as const;
const SECOND = { by: 'contact-person', person: 'second-contact' } as const;
const DEPUTY = { by: 'contact-deputy', person: 'first-deputy' } as const;
const OTHER_DEPUTY = { by: 'contact-deputy', person: 'second-deputy' } as const;

const stepOf = (instance: Instance, type: string, doing: Partial<ChartEvent>) =>
  step(chart, instance, { type, on: ON, facts: {}, by: 'contact-person', region: '12', ...doing });
function after(instance: Instance, type: string, doing: Partial<ChartEvent> = {}): Instance {
  const stepped = stepOf(instance, type, doing);
  if ('allowed' in stepped) throw new Error(`${type}: ${JSON.stringify(stepped.reason)}`);
  return stepped.instance;
}
function refusal(instance: Instance, type: string, doing: Partial<ChartEvent> = {}): string | null {
  const stepped = stepOf(instance, type, doing);
  return 'allowed' in stepped ? stepped.reason.code : null;
}
const begin = (facts: JsonRecord = {}): Instance =>
  after(newInstance(chart, { id: 'o', key: '12', parentId: 'round', on: ON }), 'ROUND_OPENED', {
    facts: { kind: 'inclusion', ...facts },
    by: 'system',
  });
const tasksOf = (instance: Instance) => derive(chart, instance, [], {}).tasks.map(({ kind, role }) => [kind, role]);
const changed = (instance: Instance, contactPerson: boolean, deputy: boolean): Instance =>
  after(instance, 'CONTACTS_CHANGED', { facts: { contactPerson, deputy }, by: 'system' });

describe('who steps aside from a region’s opinion', () => {
  it('leaves it to the deputy where no other contact person is left', () => {
    const aside = after(begin(), 'RECUSE', { ...FIRST, facts: left(false, true) });
    expect([aside.value, tasksOf(aside)]).toEqual([{ open: 'sent' }, [['answer-opinion', 'contact-deputy']]]);
    expect(refusal(aside, 'SUBMIT', { ...FIRST, facts: answer })).toBe('recused');
    expect(refusal(aside, 'SUBMIT', { ...DEPUTY, facts: answer })).toBeNull();
    expect(refusal(aside, 'RECUSE', { ...FIRST, facts: left(false, true) })).toBe('recused');
  });

  it('shuts out neither a colleague in the same place nor who comes after', () => {
    const aside = after(after(begin(), 'ACKNOWLEDGE', FIRST), 'RECUSE', { ...FIRST, facts: left(true, true) });
    expect([aside.value, tasksOf(aside)]).toEqual([{ open: 'sent' }, [['answer-opinion', 'contact-person']]]);
    expect(refusal(aside, 'SUBMIT', { ...FIRST, facts: answer })).toBe('recused');
    expect(refusal(aside, 'SUBMIT', { ...SECOND, facts: answer })).toBeNull();
  });

  it('does not stop a contact person at work by a deputy who does not hold the task', () => {
    const working = after(begin(), 'ACKNOWLEDGE', FIRST);
    const aside = after(working, 'RECUSE', { ...DEPUTY, facts: left(true, false) });
    expect([aside.value, tasksOf(aside)]).toEqual([{ open: 'inProgress' }, [['answer-opinion', 'contact-person']]]);
    expect(refusal(aside, 'SUBMIT', { ...FIRST, facts: answer })).toBeNull();
    expect(refusal(aside, 'ACKNOWLEDGE', DEPUTY)).not.toBeNull();
    expect(refusal(aside, 'DELEGATE', FIRST)).toBe('no-deputy');
    const stopped = after(aside, 'RECUSE', { ...FIRST, facts: left(false, false) });
    expect(stopped.value).toBe('recused');
  });

  it('goes to the second deputy when the first one it was delegated to has a conflict', () => {
    const delegated = after(begin(), 'DELEGATE', FIRST);
    const aside = after(delegated, 'RECUSE', { ...DEPUTY, facts: left(true, true) });
    expect([aside.value, tasksOf(aside)]).toEqual([{ open: 'sent' }, [['answer-opinion', 'contact-deputy']]]);
    expect(refusal(aside, 'SUBMIT', { ...DEPUTY, facts: answer })).toBe('recused');
    expect(refusal(aside, 'SUBMIT', { ...OTHER_DEPUTY, facts: answer })).toBeNull();
    const both = after(aside, 'RECUSE', { ...OTHER_DEPUTY, facts: left(true, false) });
    expect([both.value, tasksOf(both)]).toEqual([{ open: 'sent' }, [['answer-opinion', 'contact-person']]]);
    expect(refusal(both, 'SUBMIT', { ...FIRST, facts: answer })).toBeNull();
  });

  it('hears no local answers and takes no question back, while the system and a colleague do', () => {
    const question = { to: 'unit', question: 'Hur många?', answerBy: '2024-03-12' };
    const asked = after(after(begin(), 'ACKNOWLEDGE', FIRST), 'ASK_LOCALLY', { ...FIRST, facts: question });
    const aside = after(after(asked, 'RECUSE', { ...FIRST, facts: left(true, true) }), 'ACKNOWLEDGE', SECOND);
    const [noted, taken] = [{ number: 1, text: 'Tolv' }, { number: 1 }];
    expect(refusal(aside, 'NOTE_LOCAL_ANSWER', { ...FIRST, facts: noted })).toBe('recused');
    expect(refusal(aside, 'WITHDRAW_LOCAL_QUESTION', { ...FIRST, facts: taken })).toBe('recused');
    expect(refusal(aside, 'NOTE_LOCAL_ANSWER', { by: 'system', person: 'system', facts: noted })).toBeNull();
    expect(refusal(aside, 'NOTE_LOCAL_ANSWER', { ...SECOND, facts: noted })).toBeNull();
    expect(refusal(aside, 'WITHDRAW_LOCAL_QUESTION', { ...SECOND, facts: taken })).toBeNull();
  });

  it('is the stand-in alone, when it is a stand-in: whom they stand in for can answer', () => {
    const standIn = { by: 'contact-person', person: 'stand-in' } as const;
    const aside = after(begin(), 'RECUSE', { ...standIn, facts: left(false, true) });
    expect(refusal(aside, 'SUBMIT', { ...standIn, facts: answer })).toBe('recused');
    expect(refusal(aside, 'SUBMIT', { ...FIRST, facts: answer })).toBeNull();
  });
});

describe('a region that nobody is left in', () => {
  const stopped = (): Instance =>
    after(after(begin(), 'RECUSE', { ...FIRST, facts: left(false, true) }), 'RECUSE', {
      ...DEPUTY,
      facts: left(false, false),
    });

  it('waits for the coordinator to name somebody', () => {
    expect([stopped().value, tasksOf(stopped())]).toEqual(['recused', [['name-deputy', 'coordinator']]]);
    expect(changed(stopped(), false, false).value).toBe('recused');
  });

  it.each([
    ['deputy', false, true, 'contact-deputy'],
    ['contact person', true, false, 'contact-person'],
  ] as const)('takes the question up with a new %s', (_who, contactPerson, deputy, by) => {
    const again = changed(stopped(), contactPerson, deputy);
    expect([again.value, tasksOf(again)]).toEqual([{ open: 'sent' }, [['answer-opinion', by]]]);
    expect(refusal(again, 'SUBMIT', { by, person: 'newly-appointed', facts: answer })).toBeNull();
    expect(refusal(again, 'SUBMIT', { ...FIRST, facts: answer })).toBe('recused');
    expect(refusal(again, 'SUBMIT', { ...DEPUTY, facts: answer })).toBe('recused');
  });

  it('is vacant when who took it up leaves again', () => {
    expect(tasksOf(changed(changed(stopped(), false, true), false, false))).toEqual([
      ['vacant-contact-person', 'coordinator'],
    ]);
  });

  it('stays so once the round is over', () => {
    const over = after(stopped(), 'ROUND_CLOSED', { by: 'system' });
    expect(changed(over, true, true).value).toBe('recused');
  });
});

describe('a journal from before persons were kept', () => {
  const facts = { conflict: 'interest' };

  it('replays as it was: by role, with the deputy after the contact person and nobody after the deputy', () => {
    const aside = after(begin(), 'RECUSE', { ...FIRST, facts });
    expect([aside.value, aside.context['answeredBy'], aside.context['recused']]).toEqual([
      { open: 'sent' },
      'contact-deputy',
      ['contact-person'],
    ]);
    const both = after(aside, 'RECUSE', { ...DEPUTY, facts });
    expect(both.value).toBe('recused');
    expect(changed(both, true, true).value).toBe('recused');
    expect(after(begin(), 'RECUSE', { ...DEPUTY, facts }).value).toBe('recused');
    const alone = after(begin({ withoutDeputy: ['12'] }), 'RECUSE', { ...FIRST, facts });
    expect([alone.value, changed(alone, true, false).value]).toEqual(['recused', 'recused']);
    expect(changed(alone, true, true).value).toEqual({ open: 'sent' });
  });
});
