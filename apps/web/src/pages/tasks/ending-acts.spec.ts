import { describe, expect, it } from '@jest/globals';
import type { OfferedActView } from '#contract';
import { asksNothing, endingActs } from './ending-acts';

const act = (name: string, allowed: boolean, tasks: readonly string[], ...roles: OfferedActView['roles']) =>
  ({ act: name, allowed, tasks, roles }) as unknown as OfferedActView;

const names = (acts: readonly OfferedActView[]): readonly string[] => acts.map(({ act: name }) => name);

describe('the acts that end a task', () => {
  const acts = [
    act('CLOSE', true, ['acknowledge-recommendation'], 'coordinator'),
    act('DECIDE', false, ['acknowledge-recommendation'], 'contact-person', 'contact-deputy'),
    act('NOMINATED_AGAIN', true, [], 'contact-person'),
    act('ACKNOWLEDGE', true, ['acknowledge-recommendation'], 'contact-person'),
  ];

  it('are the steps of it that its role may do, the possible ones first', () => {
    const task = { role: 'contact-person', kind: 'acknowledge-recommendation' } as const;
    expect(names(endingActs(acts, task))).toEqual(['ACKNOWLEDGE', 'DECIDE']);
    expect(endingActs(acts, { ...task, role: 'registrar' })).toEqual([]);
  });

  it('are all of its role where none is a step of it', () => {
    expect(names(endingActs(acts, { role: 'contact-person', kind: 'review-overdue' }))).toEqual([
      'NOMINATED_AGAIN',
      'ACKNOWLEDGE',
      'DECIDE',
    ]);
  });

  it('are done with a press where nothing is asked', () => {
    expect(asksNothing({ factsSchema: { type: 'object', properties: {} } })).toBe(true);
    expect(asksNothing({ factsSchema: {} })).toBe(true);
    expect(asksNothing({ factsSchema: { properties: { reason: {} } } })).toBe(false);
  });
});
