import { describe, expect, it } from '@jest/globals';
import { charts } from '../charts.js';
import { devicePilotToMtp } from './device-pilot-to-mtp.js';
import type { Migration } from './migration.js';
import { Migrations } from './migrations.js';

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
