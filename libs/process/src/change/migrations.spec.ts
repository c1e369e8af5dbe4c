import { describe, expect, it } from '@jest/globals';
import { charts } from '../charts.js';
import { devicePilotToMtp } from './device-pilot-to-mtp.js';
import type { Migration } from './migration.js';
import { Migrations } from './migrations.js';
import { migrations } from './registered.js';

const [change] = devicePilotToMtp.charts;
const refused = (more: Partial<Migration>) => () => new Migrations([{ ...devicePilotToMtp, ...more }], charts);
const without = ({ process: _process, ...rest }: Migration): Migration => rest;

describe('the published migrations', () => {
  it('are found by name and by what they lead between', () => {
    const all = new Migrations([devicePilotToMtp], charts);
    expect(all.find('device-pilot-to-mtp')).toBe(devicePilotToMtp);
    expect(all.between('device-case', 1, 2)).toBe(devicePilotToMtp);
    expect([all.find('nothing'), all.between('device-case', 2, 1)]).toEqual([null, null]);
  });

  it('name nothing that does not exist', () => {
    expect(refused({ charts: [{ ...change, to: 77 }] })).toThrow(/no chart device-case@77/);
    const moved = { 'handling.nowhere': 'handling.watched', 'handling.watched': 'handling.nowhere' };
    expect(refused({ charts: [{ ...change, states: { same: true, moved } }] })).toThrow(
      /device-case@1 has no state 'handling.nowhere'\n- device-case@2 has no state 'handling.nowhere'/,
    );
    expect(() => new Migrations([devicePilotToMtp, { ...devicePilotToMtp }], charts)).toThrow(/has the id of another/);
  });

  it('say to which process they lead', () => {
    expect(() => new Migrations([without(devicePilotToMtp)], charts)).toThrow(/of another process/);
    expect(refused({ process: { from: 'LEVELS_2015', to: 'DEVICE_MTP_2020' } })).toThrow(
      /device-case@1 is of the process DEVICE_PILOT_2018/,
    );
  });
});

/** Versions that no running case is taken to from the one before, and why. */
const STAY: Readonly<Record<string, string>> = {
  'horizon-item 1 → 2': 'findings of the years of levels have been nominated or dropped long ago; none runs',
  'medicine-case 1 → 2': 'cases begun under levels ended under levels; those in force were taken up anew [C2]',
  'atmp-case 1 → 2': 'cases begun under levels ended under levels, as those of other medicines',
  'council-item 1 → 2':
    'an item on the agenda is finished as it was begun, by its own case: another process, another agenda',
  'council-item 2 → 3': 'not a later version: the class of 2018 has items of its own beside those of medicines',
  'council-item 3 → 4': 'not a later version: the pilot of devices has items of its own',
  'council-item 4 → 5':
    'an item that NT-rådet has before it is finished as it was begun, also where its device is handed over',
};

describe('a later version of a chart', () => {
  const before = (id: string, version: number): number =>
    Math.max(...charts.definitions.filter((one) => one.id === id && one.version < version).map((one) => one.version));
  const later = charts.definitions
    .filter(({ id, version }) => before(id, version) > 0)
    .map(({ id, version }) => ({ id, from: before(id, version), to: version }));
  const nameOf = ({ id, from, to }: (typeof later)[number]): string => `${id} ${from} → ${to}`;

  it('has a migration from the one before, or a reason why running cases stay', () => {
    const stay = later.filter(({ id, from, to }) => migrations.between(id, from, to) === null).map(nameOf);
    expect(stay.toSorted()).toEqual(Object.keys(STAY).toSorted());
  });

  it('is a version of one process, so that none comes unseen by taking over from another', () => {
    const within = later.filter(({ id, from, to }) => {
      const processOf = (version: number) =>
        charts.definitions.find((one) => one.id === id && one.version === version)?.processVersion;
      return processOf(from) === processOf(to) && migrations.between(id, from, to) === null;
    });
    expect(within).toEqual([]);
  });
});
