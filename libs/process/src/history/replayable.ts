import type { ProcessVersion } from '../vocabulary.js';
import type { Readings } from './align.js';
import type { History } from './history.js';
import { DEVICE_READINGS } from './device-readings.js';
import { MEDICINE_READINGS } from './medicine-readings.js';
import { NORWEGIAN_READINGS } from './norwegian-readings.js';

/** How histories of one process are replayed: on which version of which chart, and how their events are read. */
export interface Replayable {
  readonly processVersion: ProcessVersion;
  readonly chart: 'medicine-case' | 'atmp-case' | 'device-case' | 'norwegian-method';
  readonly readings: Readings;
}

/** Processes that have a chart. Histories of any other are skipped, and said to be. @source cases/README.md (Content) */
const REPLAYABLE: Readonly<Record<string, Replayable>> = {
  'nt-radet-2015-levels': { processVersion: 'LEVELS_2015', chart: 'medicine-case', readings: MEDICINE_READINGS },
  'nt-radet-2018': { processVersion: 'IN_OUT_2018', chart: 'medicine-case', readings: MEDICINE_READINGS },
  'pilot-medtech': { processVersion: 'DEVICE_PILOT_2018', chart: 'device-case', readings: DEVICE_READINGS },
  'nye-metoder': { processVersion: 'NYE_METODER_2013', chart: 'norwegian-method', readings: NORWEGIAN_READINGS },
  'mtp-radet': { processVersion: 'DEVICE_MTP_2020', chart: 'device-case', readings: DEVICE_READINGS },
};

/** An advanced therapy walks the medicines' road on a chart of its own. @source domain/process-atmp.md (same process, with additions) */
export function replayable({ process, kind }: Pick<History, 'process' | 'kind'>): Replayable | null {
  const way = Object.hasOwn(REPLAYABLE, process) ? REPLAYABLE[process] : undefined;
  if (way?.chart === 'medicine-case' && kind === 'atmp') return { ...way, chart: 'atmp-case' };
  return way ?? null;
}
