import { describe, expect, it } from '@jest/globals';
import type { OfferedActView } from '#contract';
import { fittingActs } from './entries';

const act = (label: string, allowed: boolean, key: string | null = null): OfferedActView => ({
  act: label.toUpperCase(),
  label,
  instanceId: '0198c1f2-6a50-7c3e-9d55-2f1f0c7a1b01',
  chart: 'medicine-case',
  key,
  chartLabel: '',
  keyLabel: key,
  allowed,
  whyNot: allowed ? null : { code: 'event-not-allowed', facts: {}, sentence: 'Inte än.', remedies: [] },
  tasks: [],
  awaited: false,
  roles: [],
  scope: null,
  source: '',
  factsSchema: {},
  factsExample: {},
  factsKnown: {},
});
const labels = (acts: readonly OfferedActView[]): readonly string[] => acts.map(({ label }) => label);

describe('acts in the palette', () => {
  const all = [act('Stäng', false), act('Pausa', true), act('Svara', true, '12'), act('Återuppta', false)];

  it('begin with those allowed, and leave out the single regions’ until something is typed', () => {
    expect(labels(fittingActs(all, ''))).toEqual(['Pausa', 'Stäng', 'Återuppta']);
    expect(labels(fittingActs(all, 'sva'))).toEqual(['Svara']);
  });

  it('are few', () => {
    const many = Array.from({ length: 30 }, (_none, index) => act(`Handling ${index}`, index % 2 === 0));
    expect(fittingActs(many, 'handling').length).toBeLessThanOrEqual(12);
  });
});
