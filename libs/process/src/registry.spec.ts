import { describe, expect, it } from '@jest/globals';
import { isoDate } from './calendar/iso-date.js';
import { charts, definitions } from './charts.js';
import { ChartRegistry } from './registry.js';

describe('the registry of charts', () => {
  it('refuses a chart that starts another which its process lacks', () => {
    const without = definitions.filter(({ id, version }) => id !== 'medicine-case' || version !== 1);
    expect(() => ChartRegistry.whole(without)).toThrow(
      /horizon-item@1[^]*starts "medicine-case", which the process LEVELS_2015 lacks/,
    );
  });

  it('has a machine for every chart that runs, though it is made when a step asks for it', () => {
    expect(charts.all().map(({ machine }) => machine.id)).toEqual(definitions.map(({ id }) => id));
  });

  it('gives a new instance the version in force that day, and before the first of them that one', () => {
    const first = definitions.find(({ id, version }) => id === 'medicine-case' && version === 2);
    if (!first) throw new Error('no chart');
    const next = { ...first, version: 90, validFrom: isoDate('2030-01-01') };
    const registry = new ChartRegistry([next, first]);
    const versionOn = (day: string): number =>
      registry.current('medicine-case', isoDate(day), 'IN_OUT_2018').definition.version;
    expect(['2010-01-01', '2029-12-31', '2030-01-01'].map(versionOn)).toEqual([2, 2, 90]);
  });
});
