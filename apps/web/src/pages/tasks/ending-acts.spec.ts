import { describe, expect, it } from '@jest/globals';
import type { OfferedActView } from '#contract';
import { asksNothing, endingActs } from './ending-acts';

const act = (name: string, allowed: boolean, ...roles: OfferedActView['roles']) =>
  ({ act: name, allowed, roles }) as unknown as OfferedActView;

describe('the acts that end a task', () => {
  it('are those of its role, the possible ones first', () => {
    const acts = [
      act('CLOSE', true, 'coordinator'),
      act('DECIDE', false, 'contact-person', 'contact-deputy'),
      act('ACKNOWLEDGE', true, 'contact-person'),
    ];
    expect(endingActs(acts, { role: 'contact-person' }).map(({ act: name }) => name)).toEqual([
      'ACKNOWLEDGE',
      'DECIDE',
    ]);
    expect(endingActs(acts, { role: 'registrar' })).toEqual([]);
  });

  it('are done with a press where nothing is asked', () => {
    expect(asksNothing({ factsSchema: { type: 'object', properties: {} } })).toBe(true);
    expect(asksNothing({ factsSchema: {} })).toBe(true);
    expect(asksNothing({ factsSchema: { properties: { reason: {} } } })).toBe(false);
  });
});
