import { describe, expect, it } from '@jest/globals';
import type { JsonRecord } from '../reason.js';
import type { ActorView, Mandate } from '../permissions/mandate.js';
import { whyNotOpenAnswer } from './may-open.js';

const CASE = '00000000-0000-7000-8000-0000000000ff';
const matter = { caseId: CASE, kind: 'medicine', company: 'Exempelbolaget AB', region: null } as const;
const person = (mandate: Mandate, more: Partial<ActorView> = {}): ActorView => ({
  personId: 'p',
  mandates: [mandate],
  clearances: [],
  ...more,
});
const open: JsonRecord = { openToAll: false, closedOn: null };
const closed: JsonRecord = { openToAll: false, closedOn: '2026-02-24' };
const own: Mandate = { role: 'contact-person', region: '23' };
const other: Mandate = { role: 'contact-person', region: '12' };
const member = person(
  { role: 'council-member' },
  {
    clearances: [{ assignment: 'medicines-council', form: 'member', state: 'cleared', cases: [CASE], declaredFor: [] }],
  },
);

describe('who may open a region’s answer in the register', () => {
  const opens = (actor: ActorView, round: JsonRecord, more: { opinion?: JsonRecord; stoodAside?: string[] } = {}) => {
    const { opinion = {}, stoodAside = [] } = more;
    const answer = { region: '23', round: { context: round }, opinion: { context: opinion }, stoodAside };
    return whyNotOpenAnswer(answer, matter, actor)?.code ?? 'opens';
  };

  it.each<[string, ActorView, JsonRecord, string]>([
    ['the region’s own people while the round is open', person(own), open, 'opens'],
    ['who compiles', person({ role: 'coordinator' }), open, 'opens'],
    ['no other region', person(other), open, 'answer-is-sealed'],
    ['no registrar either', person({ role: 'registrar' }), open, 'answer-is-sealed'],
    ['other regions once it has closed', person(other), closed, 'opens'],
    ['other regions in a round that is open to all', person(other), { openToAll: true }, 'opens'],
    ['the registrar once it has closed', person({ role: 'registrar' }), closed, 'opens'],
    ['nobody outside', person({ role: 'public' }), closed, 'document-not-published'],
    ['no company', person({ role: 'company-user', company: 'Exempelbolaget AB' }), closed, 'document-not-published'],
    ['nobody who stays out of the case', member, closed, 'conflict-in-case'],
  ])('%s', (_who, actor, round, says) => {
    expect(opens(actor, round)).toBe(says);
  });

  it('not who has stepped aside from it, nor from an item of the case', () => {
    expect(opens(person(own), open, { opinion: { steppedAside: ['p'] } })).toBe('answer-is-sealed');
    expect(opens(person(own), closed, { stoodAside: ['p'] })).toBe('conflict-in-case');
  });
});
