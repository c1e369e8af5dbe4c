import { describe, expect, it } from '@jest/globals';
import { sharedActs, type Offer } from './together';

type Act = Offer['acts'][number];
const act = (name: string, allowed: boolean, more: Partial<Act> = {}): Act => ({
  act: name,
  label: name.toLowerCase(),
  instanceId: `i-${name}`,
  chart: 'medicine-case',
  chartLabel: '',
  key: null,
  keyLabel: null,
  tasks: [],
  awaited: false,
  allowed,
  whyNot: allowed ? null : { code: 'x', facts: {}, sentence: `not ${name}`, remedies: [] },
  roles: [],
  scope: null,
  source: '',
  factsSchema: {},
  factsExample: {},
  factsKnown: {},
  ...more,
});
const offer = (id: string, ...acts: Act[]): Offer => ({ item: { id } as Offer['item'], revision: 1, acts });

describe('acts of several cases', () => {
  it('are those that at least one allows, the widest first', () => {
    const found = sharedActs([
      offer('a', act('PAUSE', true), act('END', true)),
      offer('b', act('PAUSE', true), act('END', false)),
      offer('c', act('PAUSE', true), act('REOPEN', false)),
    ]);
    expect(found.map(({ key, able }) => [key, able.length])).toEqual([
      ['medicine-case PAUSE', 3],
      ['medicine-case END', 1],
    ]);
  });

  it('say of each other case why not, where it knows the act at all', () => {
    const [end] = sharedActs([offer('a', act('END', true)), offer('b', act('END', false)), offer('c')]);
    expect(end?.unable.map(({ item: { id }, sentence }) => [id, sentence])).toEqual([
      ['b', 'not END'],
      ['c', null],
    ]);
  });

  it('leave out what each region has of its own, and tell charts apart', () => {
    const regional = act('START', true, { key: '12' });
    const other = act('END', true, { chart: 'device-case' });
    expect(sharedActs([offer('a', regional, act('END', true)), offer('b', other)]).map(({ key }) => key)).toEqual([
      'device-case END',
      'medicine-case END',
    ]);
  });
});
