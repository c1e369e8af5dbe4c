import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isoDate, type Role } from '#process';
import type { GivenMandate, Network, StandIn } from './network.js';
import { nextInLine, sharersOf, type LivingTask } from './task-life.js';

const on = isoDate('2026-04-15');
const given = (personId: string, role: Role, more: Partial<GivenMandate> = {}): GivenMandate => ({
  id: `${personId}-${role}`,
  personId,
  role,
  region: role === 'coordinator' ? null : '21',
  healthCareRegion: null,
  company: null,
  caseId: null,
  field: role === 'coordinator' ? null : 'medicines',
  body: null,
  seat: null,
  rank: null,
  from: isoDate('2026-01-01'),
  to: null,
  ...more,
});
const task = (role: Role, declined: readonly string[] = []): LivingTask => ({
  taskId: 't1',
  caseId: 'c1',
  instanceId: 'i1',
  kind: 'answer-opinion',
  role,
  region: '21',
  field: 'medicines',
  company: null,
  openedOn: isoDate('2026-04-01'),
  steppedAside: declined,
  isOpen: true,
  claimedBy: null,
});
const anna = given('anna', 'contact-person');
const bo = given('bo', 'contact-deputy', { rank: 1 });
const cilla = given('cilla', 'contact-deputy', { rank: 2 });
const eva = given('eva', 'contact-person', { region: '22' });
const office = given('office', 'coordinator');
const network = (mandates: readonly GivenMandate[], ...standIns: readonly StandIn[]): Network => ({
  mandates,
  standIns,
});
const away = (personId: string): StandIn => ({
  personId,
  kind: 'absence',
  substituteId: null,
  caseId: null,
  from: on,
  to: on,
});
const all = [anna, bo, cilla, eva, office];

describe('whose turn it is when somebody declines', () => {
  it.each<[string, readonly GivenMandate[], Role, readonly string[], string, Role | null]>([
    [
      'another contact person of the region',
      [...all, given('dan', 'contact-person')],
      'contact-person',
      [],
      'anna',
      'contact-person',
    ],
    ['the deputies', all, 'contact-person', [], 'anna', 'contact-deputy'],
    ['the deputy who is left', all, 'contact-deputy', ['anna'], 'bo', 'contact-deputy'],
    ['the office, of deputies', all, 'contact-deputy', ['anna', 'bo'], 'cilla', 'coordinator'],
    ['the office, without deputies', [anna, eva, office], 'contact-person', [], 'anna', 'coordinator'],
    ['the office, of any other role', [given('sara', 'evaluator'), office], 'evaluator', [], 'sara', 'coordinator'],
    ['a colleague in the office', [office, given('per', 'coordinator')], 'coordinator', [], 'per', 'coordinator'],
    ['nobody', all, 'coordinator', ['anna', 'bo', 'cilla'], 'office', null],
    ['nobody, where the office has declined it before', [anna, office], 'contact-person', ['office'], 'anna', null],
  ])('is %s', (_who, mandates, role, declined, by, next) => {
    expect(nextInLine(network(mandates), task(role, declined), by, on)).toBe(next);
  });

  it('is not who stands in for the one who declined, where they have declined as well', () => {
    const absent = network(all, away('anna'));
    expect(nextInLine(absent, task('contact-person'), 'bo', on)).toBe('contact-deputy');
    expect(nextInLine(absent, task('contact-person', ['cilla']), 'bo', on)).toBe('coordinator');
  });

  it('comes to an end however people decline: each once, and never one who has', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(['anna', 'bo', 'cilla', 'office', 'per']), (order) => {
        const there = network([...all, given('per', 'coordinator')]);
        let [role, declined]: [Role, readonly string[]] = ['contact-person', []];
        for (const by of order) {
          const next = nextInLine(there, task(role, declined), by, on);
          if (next === null) return;
          declined = [...declined, by];
          role = next;
          const left = sharersOf(there, task(role, declined), on);
          expect(left.length).toBeGreaterThan(0);
          expect(left.filter((one) => declined.includes(one))).toEqual([]);
        }
      }),
    );
  });
});

describe('who shares a task', () => {
  it('is the contact person with the deputies, of anything else who holds its role, and nobody who has declined', () => {
    expect(sharersOf(network(all), task('contact-person'), on)).toEqual(['anna', 'bo', 'cilla']);
    expect(sharersOf(network(all), task('contact-person', ['bo']), on)).toEqual(['anna', 'cilla']);
    expect(sharersOf(network(all), task('contact-deputy'), on)).toEqual(['bo', 'cilla']);
  });
});
